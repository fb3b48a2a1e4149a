import type { Source } from "./index.js";

export * from "./index.js";

/** Loads what reads territories from the start, once. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;
