// For Node, whose `fetch` reads no files, and which has everything at hand: the full build, read
// from beside.

import { readFile } from "node:fs/promises";

import { fullPlace, loadFull } from "./builds.js";
import { loadTerritories as take } from "./index.js";

export * from "./full.js";

const isFile = (source) => source instanceof URL && source.protocol === "file:";
const read = (source) => (isFile(source) ? readFile(source) : source);

export const init = (source = fullPlace) => loadFull(read(source));

export async function loadTerritories(...files) {
  await init();
  await take(...(await Promise.all(files.map(read))));
}
