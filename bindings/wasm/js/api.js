// All there is, on whichever build of the WebAssembly is loaded.
//
// Nothing here knows a rule, a message, a default or a field: values become JSON text, go in,
// and what comes out becomes values again.

/** A mistake of the caller, with a stable `code`. What was submitted is never one. */
export class CampagneError extends Error {
  constructor({ code, message, faults }, options) {
    super(message, options);
    this.name = "CampagneError";
    this.code = code;
    if (faults) this.faults = faults;
  }
}

const encoder = new TextEncoder();
let build;
let library;

/** Takes a build that is loaded, unless the one in use can do all that it can. */
export function use(loaded) {
  if (build && !loaded.schema) return;
  build = loaded;
  library = new loaded.Library();
}

/** The build in use, for the entries beside this one. */
export const current = () => ({ build, library });

/** Calls the build, which throws a caller's mistake as JSON text. */
export function call(run) {
  if (!library) throw new Error("campagne is not loaded: `await init()` first");
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw new CampagneError(JSON.parse(thrown));
  }
}

/** The JSON text of a value; text is taken for JSON text already. */
export function text(value) {
  if (typeof value === "string") return value;
  let written, cause;
  try {
    written = JSON.stringify(value);
  } catch (error) {
    cause = error;
  }
  if (written !== undefined) return written;
  throw new CampagneError(JSON.parse(call(() => build.unwritable())), { cause });
}

/** The bytes of a submission, or of lines of them. */
export function bytes(value) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return encoder.encode(text(value));
}

/** One value for each line of JSON. */
export const values = (lines) => JSON.parse(`[${lines.trimEnd().replaceAll("\n", ",")}]`);
export const options = (given) => (given === undefined ? "" : text(given));
export const answer = (run) => JSON.parse(call(run));

/** A campaign and options, made ready for many checks; a validator by Standard Schema. */
export class Checker {
  #options;
  #now;
  #session;
  #build;

  constructor(given, now, session) {
    this.#options = options(given);
    this.#now = now;
    this.#session = session ?? call(() => new build.Session(this.#options));
    this.#build = build;
    this["~standard"] = { version: 1, vendor: "campagne", validate: (value) => this.#validate(value) };
  }

  /** What was made ready; made anew once another build has taken over. */
  get #ready() {
    if (this.#build !== build) {
      const session = new build.Session(this.#options);
      this.#session = this.#now === undefined ? session : session.at(this.#now);
      this.#build = build;
    }
    return this.#session;
  }

  #validate(value) {
    const issues = answer(() => this.#ready.issues(bytes(value), library));
    return issues.length > 0 ? { issues } : { value };
  }

  check(submission) {
    return answer(() => this.#ready.check(bytes(submission), library));
  }

  checkLines(lines) {
    return values(call(() => this.#ready.check_lines(bytes(lines), library)));
  }

  at(now) {
    const then = now instanceof Date ? now.toJSON() : String(now);
    return new Checker(this.#options, then, call(() => this.#ready.at(then)));
  }
}

export const checker = (given) => new Checker(given);
export const check = (submission, given) => answer(() => library.check(bytes(submission), options(given)));
export const checkLines = (lines, given) =>
  values(call(() => library.check_lines(bytes(lines), options(given))));
export const rules = () => answer(() => build.rules());
export const campaigns = () => answer(() => build.campaigns());
export const campaign = (given, more) => answer(() => build.campaign(text(given), options(more)));
export const territory = (typed, more) => answer(() => library.territory(String(typed), options(more)));
export const search = (typed, more) => answer(() => library.search(String(typed), options(more)));
export const notices = () => answer(() => build.notices());
/** In the full build alone. */
export const schema = (document, more) => answer(() => build.schema(String(document), options(more)));

/** Hands files of territories over, `core.bin` first. In the full build alone. */
export const takeTerritories = (files) =>
  files.forEach((file) => call(() => library.load_territories(file)));
