import type {
  CheckFileOptions, FileRead, FileReport, JsonText, ReadOptions, SchemaDocument, SchemaOptions, Source,
} from "./index.js";

export * from "./programme.js";

/** Loads everything, once. In Node it is what every entry loads. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;

/** Reads the submissions of a file, and checks nothing. Recurrences are expanded within the days of the campaign. */
export declare function readFile(file: JsonText, options: ReadOptions): FileRead;
/** Checks the submissions of a file, and reports those that it holds twice. */
export declare function checkFile(file: JsonText, options: CheckFileOptions): FileReport[];
/** The JSON Schema (2020-12) of a kind of document; of a submission, that of a campaign if one is given. */
export declare function schema(document: SchemaDocument, options?: SchemaOptions): Record<string, unknown>;
