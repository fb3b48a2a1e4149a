// Draws the map of France: `node build.mjs departements-avec-outre-mer.geojson > map.json`.
//
// README.md beside this file says where the source comes from and what is made of it. The
// collectivities overseas come from Natural Earth, through the package world-atlas.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import mapshaper from "mapshaper";
import { feature } from "topojson-client";

const SOURCE_SHA256 = "0c331e85eef244d8014f68a4c256bb732e28776aceec53ddf849624f2eb6c163";
const ATLAS_SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79";

/** Régions by the départements that they hold, COG 2026; overseas a région is its département. */
const REGIONS = {
  11: "75 77 78 91 92 93 94 95", 24: "18 28 36 37 41 45", 27: "21 25 39 58 70 71 89 90",
  28: "14 27 50 61 76", 32: "02 59 60 62 80", 44: "08 10 51 52 54 55 57 67 68 88",
  52: "44 49 53 72 85", 53: "22 29 35 56", 75: "16 17 19 23 24 33 40 47 64 79 86 87",
  76: "09 11 12 30 31 32 34 46 48 65 66 81 82", 84: "01 03 07 15 26 38 42 43 63 69 73 74",
  93: "04 05 06 13 83 84", 94: "2A 2B",
};
const REGION_OF = new Map(
  Object.entries(REGIONS).flatMap(([region, codes]) => codes.split(" ").map((code) => [code, region])),
);
const CLOSE_TO_PARIS = new Set(["75", "92", "93", "94"]);

/** Numbers of ISO 3166-1 in Natural Earth, for each the collectivity and, where it is strewn over an
 * ocean, the part that is drawn: west, south, east, north in degrees. */
const COLLECTIVITIES = {
  666: { code: "975" },
  652: { code: "977" },
  663: { code: "978" },
  876: { code: "986" },
  258: { code: "987", part: [-152.4, -18, -149, -16.1] },
  540: { code: "988" },
};

const LAMBERT_93 = "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m";

const checked = (bytes, sha256, name) => {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) throw new Error(`${name} is not the file that this was written for: sha256 ${found}`);
  return JSON.parse(bytes);
};
const require = createRequire(import.meta.url);
const departements = checked(readFileSync(process.argv[2]), SOURCE_SHA256, process.argv[2]);
const atlas = checked(readFileSync(require.resolve("world-atlas/countries-10m.json")), ATLAS_SHA256, "world-atlas");

/** What mapshaper makes of some features: each layer by its name, as GeoJSON. */
async function shaped(features, commands) {
  const input = { "areas.json": JSON.stringify({ type: "FeatureCollection", features }) };
  const output = await mapshaper.applyCommands(`-i areas.json ${commands}`, input);
  return Object.fromEntries(
    Object.entries(output).map(([name, text]) => [name.replace(".json", ""), JSON.parse(text).features]),
  );
}

const polygons = ({ geometry }) =>
  geometry === null ? [] : geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** From coordinates of a map to whole numbers on a drawing of that width, the north on top. */
function scale(layers, width) {
  const points = layers.flat().flatMap(polygons).flat(2);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, bottom, top] = [min(xs), -min(xs.map((x) => -x)), min(ys), -min(ys.map((y) => -y))];
  const factor = width / (right - left);
  return {
    size: [width, Math.ceil((top - bottom) * factor)],
    at: ([x, y]) => [Math.round((x - left) * factor), Math.round((top - y) * factor)],
  };
}
const min = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** An area as an SVG path of relative steps; what is rounded to nothing goes. */
function path(area, at) {
  return polygons(area)
    .flat()
    .map((ring) => {
      const points = ring.map(at).filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
      points.pop();
      if (points.length < 3) return "";
      const steps = points.slice(1).map(([x, y], i) => [x - points[i][0], y - points[i][1]]);
      return `M${points[0].join(" ")}l${steps.map(([x, y]) => `${x} ${y}`).join(" ")}z`.replaceAll(" -", "-");
    })
    .join("");
}

const drawn = (features, { at }) =>
  Object.fromEntries(
    features.map((area) => [area.properties.code, path(area, at)]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const mainland = departements.features
  .filter(({ properties }) => REGION_OF.has(properties.code))
  .map(({ geometry, properties: { code } }) => ({
    type: "Feature", geometry, properties: { code, region: REGION_OF.get(code) },
  }));
if (mainland.length !== REGION_OF.size) throw new Error("a département is missing in the source");

const { departement, region } = await shaped(
  mainland,
  `name=departement -proj ${LAMBERT_93} -simplify weighted keep-shapes resolution=500x500
   -filter-islands min-area=25km2 -dissolve region + name=region copy-fields=region -each code=region
   -o format=geojson target=departement,region precision=1`,
);
const metropole = scale([departement], 1000);

const around = await shaped(
  mainland.filter(({ properties }) => CLOSE_TO_PARIS.has(properties.code)),
  `name=paris -proj ${LAMBERT_93} -simplify weighted keep-shapes resolution=150x150 -o format=geojson precision=1`,
);
const paris = scale([around.paris], 300);

/** Overseas: each a drawing of its own, in Mercator's projection about its middle. */
async function overseas(code, geometry) {
  const feature = { type: "Feature", properties: { code }, geometry };
  const { area } = await shaped(
    [feature],
    `name=area -proj webmercator -simplify weighted keep-shapes resolution=90x90 -o format=geojson precision=1`,
  );
  const points = area.flatMap(polygons).flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [w, h] = [-min(xs.map((x) => -x)) - min(xs), -min(ys.map((y) => -y)) - min(ys)];
  const drawing = scale([area], Math.round(100 * Math.min(1, w / h)));
  return { size: drawing.size, path: path(area[0], drawing.at) };
}

const within = ([west, south, east, north]) => (rings) =>
  rings[0].every(([x, y]) => x >= west && x <= east && y >= south && y <= north);

const tiles = {};
for (const { geometry, properties } of departements.features) {
  if (properties.code.startsWith("97")) tiles[properties.code] = await overseas(properties.code, geometry);
}
for (const { id, geometry } of feature(atlas, atlas.objects.countries).features) {
  const { code, part } = COLLECTIVITIES[Number(id)] ?? {};
  if (code === undefined) continue;
  const all = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = part === undefined ? all : all.filter(within(part));
  tiles[code] = await overseas(code, { type: "MultiPolygon", coordinates });
}

const map = {
  metropole: { size: metropole.size, departements: drawn(departement, metropole), regions: drawn(region, metropole) },
  paris: { size: paris.size, departements: drawn(around.paris, paris) },
  overseas: Object.fromEntries(Object.entries(tiles).sort(([a], [b]) => (a < b ? -1 : 1))),
};
process.stdout.write(`${JSON.stringify(map, null, 1)}\n`);
