// A browser's `fetch` over the files of the installed package, for the entries that browsers load.

import { readFile } from "node:fs/promises";

globalThis.fetched = [];
globalThis.fetch = async (source) => {
  const url = new URL(source);
  globalThis.fetched.push(url.href);
  const type = url.pathname.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(await readFile(url), { headers: { "content-type": type } });
};
