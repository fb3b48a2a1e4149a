// The two builds of the WebAssembly: the checks alone, small; and everything, fast.

import { use } from "./api.js";
import * as core from "./wasm/core.js";

/** Loads a build once, from beside this file, or from a URL, a response, bytes or a module. */
const loader = (bring, place) => {
  let loading;
  const load = async (source) => {
    const build = await bring();
    await build.default({ module_or_path: await source });
    use(build);
  };
  return (source = place) => {
    loading ??= load(source).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};

export const corePlace = new URL("./wasm/core_bg.wasm", import.meta.url);
export const fullPlace = new URL("./wasm/full_bg.wasm", import.meta.url);
export const loadCore = loader(async () => core, corePlace);
export const loadFull = loader(() => import("./wasm/full.js"), fullPlace);
