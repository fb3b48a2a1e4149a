import type {
  Count, ExportFile, ExportFormat, ExportOptions, Facet, Intake, JsonText, OnOptions, OnPage, PageOptions,
  ProgrammeOptions, ProgrammePage, PublicEvent, Query, Source, Statistics, StatisticsOptions,
} from "./index.js";

export * from "./full.js";

/** Loads what reads and asks programmes, once, with all that `campagne/full` has. */
export declare function init(source?: Source | Promise<Source>): Promise<void>;

/** A query: an object, or the parameters of an address. */
export type Asked = Query | URLSearchParams | string | null;

/** How many events have each value of each facet that was asked for. */
export type Counts = Partial<Record<Facet, Count[]>>;

/** The published events of a programme file. Load the territories before one is made. */
export declare class Programme implements Iterable<PublicEvent> {
  constructor(file: JsonText, options?: ProgrammeOptions);
  /** What became of the records of the file, for its host. */
  readonly intake: Intake;
  page(query?: Asked, options?: PageOptions): ProgrammePage;
  /** All events that a query selects, whatever page it asks for. */
  events(query?: Asked): PublicEvent[];
  [Symbol.iterator](): Iterator<PublicEvent>;
  statistics(query?: Asked, options?: StatisticsOptions): Statistics;
  /** What is on at an instant, and what comes next; `limit` of each, 20 unless said. */
  on(query: Asked | undefined, options: OnOptions): OnPage;
  event(id: string): PublicEvent;
  /** Takes the build of `campagne/exchange`, loaded before the programme is made. */
  export(format: ExportFormat, query: Asked | undefined, options: ExportOptions): ExportFile[];
}

/** Reads a programme file. */
export declare function programme(file: JsonText, options?: ProgrammeOptions): Programme;
