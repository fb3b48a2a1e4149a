// The tables in WebAssembly beside what pages use today: the same communes as JSON, and minisearch
// 7.2.0, fuse.js 7.5.0 or a sorted array over it. Needs pkg/ (npm run wasm). Times in µs but for
// loading, in ms.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

const here = new URL(".", import.meta.url);
const read = (path) => readFileSync(new URL(path, here));
const size = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const memory = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const table = [];
const row = (name, values) => table.push({ name, ...values });

/** Makes something; says how long that takes and what it keeps. */
async function load(make) {
  const before = memory();
  const start = performance.now();
  const made = await make();
  const ms = performance.now() - start;
  return [made, { "load ms": ms.toFixed(1), "heap MB": ((memory() - before) / 1e6).toFixed(2) }];
}

/** The best of some calls of each query. */
function percentiles(queries, ask, calls) {
  for (const query of queries.slice(0, 50)) ask(query);
  const times = queries.map((query) => {
    let best = Infinity;
    for (let call = 0; call < calls; call++) {
      const start = process.hrtime.bigint();
      ask(query);
      best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e3);
    }
    return best;
  });
  times.sort((a, b) => a - b);
  const at = (percent) => times[Math.floor((times.length * percent) / 100)].toFixed(1);
  return { "p50 µs": at(50), "p99 µs": at(99) };
}

// Ours.
const data = "../../../crates/campagne-territories/data/";
const files = Object.fromEntries(["core", "admin", "names", "points"].map((name) => [name, read(`${data}${name}.bin`)]));
const code = read("pkg/territories_wasm_bg.wasm");
for (const [name, bytes] of [...Object.entries(files), ["wasm", code]]) {
  console.log(`${name}: ${bytes.length} bytes, brotli ${size(bytes).length}`);
}
const core = size(files.core);
const steps = [performance.now()];
const [{ France, france }, ours] = await load(() => {
  const { France } = createRequire(import.meta.url)("./pkg/territories_wasm.js");
  steps.push(performance.now());
  const bytes = brotliDecompressSync(core);
  steps.push(performance.now());
  const france = new France(bytes);
  steps.push(performance.now());
  return { France, france };
});
const [compile, decompress, decode] = steps.slice(1).map((at, step) => (at - steps[step]).toFixed(1));
console.log(`ours: compiled in ${compile} ms, decompressed in ${decompress}, decoded in ${decode}`);
console.log(`wasm memory: ${France.memory()} bytes`);

// The same communes for the others. Inhabitants are rounded as ours are, which compresses better.
const communes = [];
for (let area = 0; area < 100; area++) {
  for (const start of area === 20 ? ["2A", "2B"] : [String(area).padStart(2, "0")]) {
    for (let number = 0; number < 1000; number++) {
      const code = start + String(number).padStart(3, "0");
      const found = france.commune(code)?.split("\t");
      if (found) communes.push([code, found[0], found[1].split(","), Number(found[2])]);
    }
  }
}
const json = size(Buffer.from(JSON.stringify(communes)));
console.log(`JSON of ${communes.length} communes: ${JSON.stringify(communes).length} bytes, brotli ${json.length}`);
const parse = () => JSON.parse(brotliDecompressSync(json).toString());

// A thousand queries: names typed letter by letter.
let state = 1943n;
const dice = (end) => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
  return Number(state >> 33n) % end;
};
const queries = [];
while (queries.length < 1000) {
  const name = [...communes[dice(communes.length)][1]];
  name.forEach((_, at) => queries.push(name.slice(0, at + 1).join("")));
}
queries.length = 1000;

row("campagne (wasm)", { "wire KB": ((core.length + size(code).length) / 1e3).toFixed(0), ...ours, ...percentiles(queries, (query) => france.search(query), 5) });

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, " ");
const kilobytes = (bytes) => ((json.length + bytes) / 1e3).toFixed(0);
const script = (path) => size(read(path)).length;

{
  const [{ list, keys }, cost] = await load(() => {
    const list = parse().map((commune) => ({ key: fold(commune[1]), commune }));
    list.sort((a, b) => (a.key < b.key ? -1 : 1));
    return { list, keys: list.map(({ key }) => key) };
  });
  const search = (typed) => {
    const query = fold(typed);
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] < query) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (; low < keys.length && keys[low].startsWith(query); low++) found.push(list[low].commune);
    return found.sort((a, b) => b[3] - a[3]).slice(0, 10);
  };
  row("sorted array, beginnings alone", { "wire KB": kilobytes(0), ...cost, ...percentiles(queries, search, 5) });
}

{
  const { default: MiniSearch } = await import("minisearch");
  const [index, cost] = await load(() => {
    const index = new MiniSearch({ fields: ["name"], storeFields: ["name", "population"], processTerm: fold });
    index.addAll(parse().map(([id, name, , population]) => ({ id, name, population })));
    return index;
  });
  // As its documentation advises: only the last word is unfinished.
  const options = { prefix: (_term, at, terms) => at === terms.length - 1, combineWith: "AND", boostDocument: (_id, _term, stored) => Math.log2(stored.population + 2) };
  const search = (query) => index.search(query, options).slice(0, 10);
  const wire = kilobytes(script("node_modules/minisearch/dist/es/index.js"));
  row("minisearch, prefixes", { "wire KB": wire, ...cost, ...percentiles(queries, search, 3) });
  const fuzzy = (query) => index.search(query, { ...options, fuzzy: (term) => (term.length >= 4 ? 1 : false) }).slice(0, 10);
  row("minisearch, prefixes and mistakes", { "wire KB": wire, ...cost, ...percentiles(queries.slice(0, 300), fuzzy, 2) });
}

{
  const { default: Fuse } = await import("fuse.js");
  const [index, cost] = await load(
    () => new Fuse(parse().map(([code, name]) => ({ code, name, key: fold(name) })), { keys: ["key"], threshold: 0.3 }),
  );
  const search = (query) => index.search(fold(query), { limit: 10 });
  row("fuse.js (200 queries)", { "wire KB": kilobytes(script("node_modules/fuse.js/dist/fuse.min.mjs")), ...cost, ...percentiles(queries.filter((_, at) => at % 5 === 0), search, 1) });
}

const columns = Object.keys(table[0]);
console.log(`\n| ${columns.join(" | ")} |\n|${columns.map(() => "---|").join("")}`);
for (const line of table) console.log(`| ${columns.map((column) => line[column]).join(" | ")} |`);
