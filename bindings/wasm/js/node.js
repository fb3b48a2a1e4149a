// For Node, whose `fetch` reads no files: the same, with the WebAssembly read from beside.

import { readFile } from "node:fs/promises";

import { init as load, loadTerritories as take } from "./index.js";

export * from "./index.js";

const isFile = (source) => source instanceof URL && source.protocol === "file:";
const read = (source) => (isFile(source) ? readFile(source) : source);

export const init = async (source = new URL("./core_bg.wasm", import.meta.url)) => load(await read(source));
export const loadTerritories = async (...files) => take(...(await Promise.all(files.map(read))));
