import type { Language, Mode, SchemaDocument, Source } from "./index.js";

export * from "./index.js";

/** Loads everything from the start, once. In Node it is what `campagne` loads. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;
/** The JSON Schema (2020-12) of a kind of document; of a submission, that of a campaign if one is given. */
export declare function schema(
  document: SchemaDocument,
  options?: { campaign?: string | object; mode?: Mode; language?: Language },
): Record<string, unknown>;
