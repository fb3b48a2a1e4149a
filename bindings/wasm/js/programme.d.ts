import type { ExportFormat, Facet, FileKind, JsonText, Language, Moderation, Query, Report, Source, Submission } from "./index.js";

export * from "./full.js";

/** Loads what reads and asks programmes, once, with all that `campagne/full` has. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;

/** A query: an object, or the parameters of an address. */
export type Asked = Query | URLSearchParams | string | null;

/** A public event: a submission without its submitter, and where it is by name. */
export interface PublicEvent extends Omit<Submission, "submitter"> {
  id: string;
  title: string;
  place: { id: string; name: string; departement: string | null; region: string | null } | null;
  /** To be shown in a section of its own: outside the dates of the campaign. */
  aside: boolean;
  /** How often it was changed. */
  revision: number;
  updated: string | null;
}

export interface Count {
  value: string;
  label: string;
  count: number;
}

export type Counts = Partial<Record<Facet, Count[]>>;

/** A page of what a query selects; each facet counts under the other filters. */
export interface ProgrammePage {
  total: number;
  offset: number;
  limit: number;
  events: PublicEvent[];
  facets: Counts;
}

/** Counts of what is selected, with the zeros; `placed` are the events of which a place is known. */
export interface Statistics {
  total: number;
  placed: number;
  statistics: Counts;
}

/** A session that is on, or that comes. */
export interface SessionShown {
  session: number;
  start: string;
  end: string;
  event: PublicEvent;
}

export interface ExportFile {
  name: string;
  media_type: string;
  text: string;
}

/** How a programme file is read. */
export interface ProgrammeOptions {
  /** Its name, of which the ending tells the kind; `programme.ndjson` unless said. */
  name?: string;
  campaign?: string | object;
  language?: Language;
  /** `json` or `ndjson`; on the build of `campagne/exchange`, any kind of file that it reads. */
  from?: FileKind;
  /** The state of moderation of submissions that stand by themselves; `submitted` unless said. */
  plain?: Moderation;
}

/** The published events of a programme file. Load the territories before one is made. */
export declare class Programme implements Iterable<PublicEvent> {
  constructor(file: JsonText, options?: ProgrammeOptions);
  /** What became of the records of the file, for its host. */
  readonly intake: {
    moderation: Record<Moderation, number>;
    left_out: { source: string; fault?: string; report?: Report }[];
  };
  page(query?: Asked, options?: { facets?: Facet[] }): ProgrammePage;
  /** All events that a query selects, whatever page it asks for. */
  events(query?: Asked): PublicEvent[];
  [Symbol.iterator](): Iterator<PublicEvent>;
  statistics(query?: Asked, options?: { by?: Facet[] }): Statistics;
  /** What is on at an instant, and what comes next; `limit` of each, 20 unless said. */
  on(query: Asked | undefined, options: { now: string | Date; limit?: number }): {
    now: SessionShown[];
    next: SessionShown[];
  };
  event(id: string): PublicEvent;
  /** Takes the build of `campagne/exchange`, loaded before the programme is made. */
  export(
    format: ExportFormat,
    query: Asked | undefined,
    options: { now: string | Date; site?: string; page?: string; max_bytes?: number; id?: string },
  ): ExportFile[];
}

/** Reads a programme file. */
export declare function programme(file: JsonText, options?: ProgrammeOptions): Programme;
