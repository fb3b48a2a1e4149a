// campagne for browsers, bundlers and Node: plain objects around the WebAssembly of `core.js`.
//
// Nothing here knows a rule, a message, a default or a field: values become JSON text, go in,
// and what comes out becomes values again.

import load, * as core from "./core.js";

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
let library;
let loading;

/** Loads the WebAssembly: from beside this file, or from a URL, a response, bytes or a module. */
export function init(source = new URL("./core_bg.wasm", import.meta.url)) {
  loading ??= load({ module_or_path: source }).then(
    () => {
      library = new core.Library();
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Calls the core, which throws a caller's mistake as JSON text. */
function call(run) {
  if (!library) throw new Error("campagne is not loaded: `await init()` first");
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw new CampagneError(JSON.parse(thrown));
  }
}

/** The JSON text of a value; text is taken for JSON text already. */
function text(value) {
  if (typeof value === "string") return value;
  let written, cause;
  try {
    written = JSON.stringify(value);
  } catch (error) {
    cause = error;
  }
  if (written !== undefined) return written;
  throw new CampagneError(JSON.parse(call(() => core.unwritable())), { cause });
}

/** The bytes of a submission, or of lines of them. */
function bytes(value) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return encoder.encode(text(value));
}

/** One value for each line of JSON. */
const values = (lines) => JSON.parse(`[${lines.trimEnd().replaceAll("\n", ",")}]`);
const options = (given) => (given === undefined ? "" : text(given));

/** A campaign and options, made ready for many checks; a validator by Standard Schema. */
export class Checker {
  #core;

  constructor(given) {
    this.#core = given instanceof core.Session ? given : call(() => new core.Session(options(given)));
    this["~standard"] = { version: 1, vendor: "campagne", validate: (value) => this.#validate(value) };
  }

  #validate(value) {
    const issues = JSON.parse(call(() => this.#core.issues(bytes(value), library)));
    return issues.length > 0 ? { issues } : { value };
  }

  check(submission) {
    return JSON.parse(call(() => this.#core.check(bytes(submission), library)));
  }

  checkLines(lines) {
    return values(call(() => this.#core.check_lines(bytes(lines), library)));
  }

  at(now) {
    return new Checker(call(() => this.#core.at(now instanceof Date ? now.toJSON() : String(now))));
  }
}

export const checker = (given) => new Checker(given);
export const check = (submission, given) =>
  JSON.parse(call(() => library.check(bytes(submission), options(given))));
export const checkLines = (lines, given) =>
  values(call(() => library.check_lines(bytes(lines), options(given))));
export const rules = () => JSON.parse(call(() => core.rules()));
export const campaigns = () => JSON.parse(call(() => core.campaigns()));
export const campaign = (given, more) =>
  JSON.parse(call(() => core.campaign(text(given), options(more))));
export const territory = (typed, more) =>
  JSON.parse(call(() => library.territory(String(typed), options(more))));
export const search = (typed, more) => JSON.parse(call(() => library.search(String(typed), options(more))));
export const notices = () => JSON.parse(call(() => core.notices()));

/** Fetches files of territories, `core.bin` first, and hands them over; bytes are taken as they are. */
export async function loadTerritories(...files) {
  for (const file of await Promise.all(files.map(read))) {
    call(() => library.load_territories(file));
  }
}

async function read(file) {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  const response = file instanceof Response ? file : await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
