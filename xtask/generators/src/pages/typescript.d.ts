/** What is made of a rule: a severity, or nothing at all. */
export type RuleLevel = Severity | "off";

/** The options of a check. */
export interface Options {
  /** The instant taken for now: required, since the library reads no clock. */
  now: string | Date;
  /** The identifier of a campaign that comes with the library, or one of your own as an object or JSON text. */
  campaign?: string | object | null;
  mode?: Mode | null;
  /** The accepted submission as it was, in the mode `amend`. */
  previous?: string | object | null;
  language?: Language | null;
  /** Levels of rules, over the campaign’s and the rules’ own. */
  levels?: { [code in RuleCode]?: RuleLevel } | null;
  /** JSON Pointers: shows findings on those fields alone; the counts and the verdict are of all. */
  only?: string[] | null;
  /** An instant until which this submission is taken, granted to it by name. */
  extended_deadline?: string | null;
  /** Your own names of fields, by JSON Pointer, in which `*` stands for every item. */
  labels?: Record<string, string> | null;
  /** How many findings to keep; the counts and the verdict are of all. */
  max_findings?: number | null;
}

/** A value of a finding: what its message is made of. */
export type Param = string | number | string[];

/** A remedy that is certain enough to offer. */
export interface Fix {
  /** The field to change, as a JSON Pointer. */
  path: string;
  value: string | number | boolean;
  /** The value in words, for a button. */
  label: string;
}

/** One thing that a rule has to say about a submission. */
export interface Finding {
  code: RuleCode;
  severity: Severity;
  /** Where, as a JSON Pointer; empty for the whole submission. */
  path: string;
  /** The other fields involved. */
  related: string[];
  params: Record<string, Param>;
  /** What is wrong, and why. */
  message: string;
  /** What to do; empty when there is nothing to do. */
  help: string;
  fix: Fix | null;
}

/** A rule that could not run, and the fields that stand in its way. */
export interface NotChecked {
  code: RuleCode;
  because: string[];
}

/** All findings on one submission, and the verdict. */
export interface Report {
  campaign: string;
  mode: Mode;
  now: string;
  phase: Phase;
  extended_deadline?: string;
  verdict: Verdict;
  counts: { error: number; warning: number; info: number };
  findings: Finding[];
  not_checked: NotChecked[];
}

/** What a rule says, in one language. */
export interface Said {
  message: string;
  help: string;
}

/** A rule, as the catalogue has it. */
export interface Rule {
  code: RuleCode;
  since: string;
  family: RuleFamily;
  /** What it makes of a finding, unless a campaign or a caller says otherwise. */
  level: RuleLevel;
  summary: { fr: string; en: string };
  /** The facts of a campaign that it goes by. */
  facts: string[];
  messages: { name: string; fr: Said; en: Said }[];
}

/** A word of the wire with its label, as a list of a form has them. */
export interface Choice<Word extends string = string> {
  value: Word;
  label: string;
}

/** What a campaign says, in one language. */
export interface Campaign {
  id: string;
  name: string;
  theme: string | null;
  edition: number | null;
  organiser: string | null;
  url: string | null;
  email: string | null;
  time_zone: TimeZone;
  opens: string | null;
  closes: string | null;
  grace_minutes: number;
  /** Known where `now` was given. */
  phase: Phase | null;
  deadline: { instant: string; words: string; remaining: string | null } | null;
  windows: { from: string; to: string; words: string }[];
  outside_window: "error" | "warning" | "aside";
  formats: { choice: Choice<Format>; attendance: Choice<Attendance>[]; time: "sessions" | "on_demand" }[];
  organisers: Choice<OrganiserCategory>[];
  submitters: Choice<SubmitterRole>[];
  topics: Choice<Topic>[];
  audiences: Choice<Audience>[];
}

/** What the code of a commune was on a day. */
export type CodeOn = { date: string } & (
  | { is: "in_use"; name: string | null }
  | { is: "ended"; on: string; now: string[] }
  | { is: "not_yet"; begins: string; then: string[] }
  | { is: "never" }
);

/** One territory, with all that is known of it. */
export interface Territory {
  /** `fr:departement:33` */
  id: string;
  name: string;
  level: TerritoryLevel;
  code: string;
  iso: string | null;
  current: boolean;
  /** What holds it, from the narrowest. */
  parents: string[];
  chef_lieu: string | null;
  postal_codes: string[];
  population_about: number | null;
  time_zone: TimeZone | null;
  latitude: number | null;
  longitude: number | null;
  at: CodeOn | null;
}

/** What comes of a text that was typed for a territory. */
export type TerritoryFound =
  | { found: "one"; territory: Territory }
  | { found: "several"; candidates: Territory[] }
  | { found: "retired"; code: string; name: string | null; today: Territory[]; at: CodeOn | null }
  | { found: "none"; nearest: Territory[] };

/** A territory among the answers of a search. */
export interface Hit {
  id: string;
  name: string;
  level: TerritoryLevel;
  /** Where it lies, as one says after its name. */
  in: string;
  postal_codes: string[];
  match: "exact" | "beginning" | "word" | "slip";
}

/** An error as form libraries have it. */
export interface Issue {
  message: string;
  path: (string | number)[];
  code: RuleCode;
  help: string;
  fix: string | number | boolean | null;
}

/** JSON text, as text or as bytes. */
export type JsonText = string | Uint8Array | ArrayBuffer;

/** A mistake of the caller. What was submitted is never one. */
export declare class CampagneError extends Error {
  readonly name: "CampagneError";
  readonly code: CallErrorCode;
  /** The faults of a campaign that cannot be read. */
  readonly faults?: { line: number; path: string; message: string }[];
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
export declare function campaign(
  campaign: string | object,
  options?: { language?: Language; now?: string | Date; time_zone?: TimeZone },
): Campaign;
export declare function territory(typed: string, options?: { levels?: TerritoryLevel[]; at?: string }): TerritoryFound;
export declare function search(
  typed: string,
  options?: { limit?: number; levels?: TerritoryLevel[]; within?: string },
): Hit[];
/** To whom the data on territories are owed. */
export declare function notices(): string;
/** Fetches files of territories, `core.bin` first, and in a browser the build that reads them. */
export declare function loadTerritories(
  ...files: (URL | string | Request | Response | Uint8Array | ArrayBuffer)[]
): Promise<void>;
