// Everything: files of other systems read and written, schemas.

import { loader, territoriesWith } from "./builds.js";
import { answer, build, bytes, call, library, options, values } from "./inside.js";

export * from "./programme.js";

export const init = loader(
  "exchange",
  () => import("./wasm/exchange.js"),
  new URL("./wasm/exchange_bg.wasm", import.meta.url),
);
export const loadTerritories = territoriesWith(init);

/** Calls an operation on a file, with its name and the other options. */
function onFile(operation, file, { name = "", ...more } = {}) {
  if (build && !library[operation]) throw new Error("files need more: `await init()` of campagne/exchange first");
  return call(() => library[operation](String(name), bytes(file), options(more)));
}

/** Reads the submissions of a file, and checks nothing. */
export const readFile = (file, given) => answer(() => onFile("read_file", file, given));

/** Checks the submissions of a file. */
export const checkFile = (file, given) => values(onFile("check_file", file, given));

/** The JSON Schema of a kind of document. */
export function schema(document, more) {
  if (build && !build.schema) throw new Error("schemas need more: `await init()` of campagne/exchange first");
  return answer(() => build.schema(String(document), options(more)));
}
