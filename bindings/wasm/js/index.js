// campagne for browsers and bundlers: the checks alone, until territories are asked for.

import { loader, territoriesWith } from "./builds.js";
import { init as full } from "./full.js";
import * as core from "./wasm/core.js";

export * from "./api.js";

/** Loads the checks: from beside this file, or from a URL, a response, bytes or a module. */
export const init = loader("core", async () => core, new URL("./wasm/core_bg.wasm", import.meta.url));

/** Fetches files of territories, and the build that reads them. */
export const loadTerritories = territoriesWith(full);
