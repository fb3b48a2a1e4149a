/** JSON text, as text or as bytes. */
export type JsonText = string | Uint8Array | ArrayBuffer;

/** A mistake of the caller. What was submitted is never one. */
export declare class CampagneError extends Error {
  readonly name: "CampagneError";
  readonly code: CallErrorCode;
  /** The faults of a campaign that cannot be read. */
  readonly faults?: Fault[];
}

/** A campaign and options, made ready for many checks; a validator by Standard Schema. */
export declare class Checker {
  constructor(options: Options | string);
  check(submission: Submission | JsonText): Report;
  /** One report a line; blank lines have none. */
  checkLines(lines: JsonText): Report[];
  /** The same at another instant. */
  at(now: string | Date): Checker;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "campagne";
    readonly validate: (value: unknown) => { readonly value: Submission } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: Submission; readonly output: Submission };
  };
}

/** Where the WebAssembly is: nothing for the file beside the package. */
export type Source = URL | string | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the checks, once; everything else is a plain call after that. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;
export declare function check(submission: Submission | JsonText, options: Options | string): Report;
export declare function checkLines(lines: JsonText, options: Options | string): Report[];
export declare function checker(options: Options | string): Checker;
export declare function rules(): Rule[];
export declare function campaigns(): string[];
/** What a campaign says: by its identifier, or one of your own as an object or JSON text. */
export declare function campaign(campaign: string | object, options?: FactsOptions): Campaign;
export declare function territory(typed: string, options?: TerritoryOptions): TerritoryFound;
export declare function search(typed: string, options?: SearchOptions): Hit[];
/** To whom the data on territories are owed. */
export declare function notices(): string;
/** Fetches files of territories, `core.bin` first, and in a browser the build that reads them. */
export declare function loadTerritories(
  ...files: (URL | string | Request | Response | Uint8Array | ArrayBuffer)[]
): Promise<void>;
