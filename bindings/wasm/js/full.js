// campagne with territories from the start.

import { loader, territoriesWith } from "./builds.js";

export * from "./api.js";

export const init = loader("full", () => import("./wasm/full.js"), new URL("./wasm/full_bg.wasm", import.meta.url));
export const loadTerritories = territoriesWith(init);
