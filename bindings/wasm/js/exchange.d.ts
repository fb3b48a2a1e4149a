import type {
  FileKind, JsonText, Language, Loss, Mode, Options, Report, SchemaDocument, Source, Submission,
} from "./index.js";

export * from "./programme.js";

/** Loads everything, once. In Node it is what every entry loads. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;

/** What a file is; without a `name` of which the ending tells its kind, `from` is needed. */
export interface FileOptions {
  name?: string | null;
  from?: FileKind | null;
  /** What the columns of a table are, by wire paths (`venue.name`); `null` leaves one out. */
  columns?: Record<string, string | null> | null;
}

/** Something of a file that no submission can hold. */
export interface Dropped {
  code: Loss;
  /** What it is in the file: a property, a JSON Pointer, a column. */
  from: string;
  line?: number;
  count: number;
  message: string;
}

/** One submission of a file. */
export interface FileRecord {
  /** `evenements.csv:12` */
  source: string;
  /** `null` where it is no JSON. */
  submission: Submission | null;
  /** What each field comes from, by its JSON Pointer: a column, a property and its line, a JSON Pointer. */
  origins: Record<string, { name: string; line?: number }>;
  dropped: Dropped[];
}

/** What a file holds. */
export interface FileRead {
  records: FileRecord[];
  /** What of the file itself could not be carried. */
  dropped: Dropped[];
  /** The columns whose fields were guessed. */
  guessed: { column: string; path: string; label: string }[];
}

/** A report on one submission of a file. */
export interface FileReport extends Report {
  source: string;
  id: string | null;
  dropped?: Dropped[];
}

/** Reads the submissions of a file, and checks nothing. Recurrences are expanded within the days of the campaign. */
export declare function readFile(
  file: JsonText,
  options: FileOptions & { campaign?: string | object | null; language?: Language | null },
): FileRead;
/** Checks the submissions of a file, and tells those that it holds twice. */
export declare function checkFile(file: JsonText, options: FileOptions & Options): FileReport[];
/** The JSON Schema (2020-12) of a kind of document; of a submission, that of a campaign if one is given. */
export declare function schema(
  document: SchemaDocument,
  options?: { campaign?: string | object; mode?: Mode; language?: Language },
): Record<string, unknown>;
