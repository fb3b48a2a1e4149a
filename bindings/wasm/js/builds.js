// Loading: builds of the WebAssembly, each of which can do all that those before it can, and the files
// of territories.

import { takeTerritories, use } from "./inside.js";

/** From the smallest to that which can do everything. */
const BUILDS = ["core", "full", "programme", "exchange"];

/** The loading of each build, once it has begun. */
const begun = BUILDS.map(() => undefined);

/**
 * A way to load a build from its place, or from a URL, a response, bytes or a module: nothing is loaded
 * twice, nor where a build that can do more is there or on its way.
 */
export function loader(name, bring, place) {
  const rank = BUILDS.indexOf(name);
  const load = async (source) => {
    // The WebAssembly and what wasm-bindgen writes for it come at the same time.
    const [build, module] = await Promise.all([bring(), source instanceof URL ? fetch(source) : source]);
    await build.default({ module_or_path: module });
    use(build, rank);
  };
  return (source = place) => {
    const enough = begun.slice(rank).find(Boolean);
    if (enough) return enough;
    begun[rank] = load(source).catch((error) => {
      begun[rank] = undefined;
      throw error;
    });
    return begun[rank];
  };
}

/** A way to fetch files of territories, and a build that reads them; bytes are taken as they are. */
export const territoriesWith = (init) => async (...files) => {
  const [read] = await Promise.all([Promise.all(files.map(fetched)), init()]);
  takeTerritories(read);
};

async function fetched(file) {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  const response = file instanceof Response ? file : await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
