// For Node, whose `fetch` reads no files, and which has everything at hand: the build that can do
// everything, read from beside.

import { readFile } from "node:fs/promises";

import { territoriesWith } from "./builds.js";
import { init as load } from "./exchange.js";

export * from "./exchange.js";

const place = new URL("./wasm/exchange_bg.wasm", import.meta.url);
const isFile = (source) => source instanceof URL && source.protocol === "file:";
const read = (source) => (isFile(source) ? readFile(source) : source);

export const init = async (source = place) => load(await read(source));

const take = territoriesWith(init);
export const loadTerritories = async (...files) => take(...(await Promise.all(files.map(read))));
