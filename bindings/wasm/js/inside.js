// The build in use, and the way in and out of it: values become JSON text, go in, and what comes out
// becomes values again. Nothing here knows a rule, a message, a default or a field.

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
const territories = [];
let rank = -1;
export let build;
export let library;

/** Takes a build that is loaded, unless the one in use can do more. What was loaded stays loaded. */
export function use(loaded, as) {
  if (as <= rank) return;
  [build, rank, library] = [loaded, as, new loaded.Library()];
  for (const file of territories) library.load_territories(file);
}

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

/** The bytes of a submission, of lines of them, or of a file. */
export function bytes(value) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return encoder.encode(text(value));
}

/** One value for each line of JSON, each of which has an end. One by one: joining them to one text takes longer. */
export const values = (lines) => {
  const all = lines.split("\n");
  all.pop();
  return all.map((line) => JSON.parse(line));
};
export const options = (given) => (given === undefined ? "" : text(given));
export const answer = (run) => JSON.parse(call(run));

/** Hands files of territories over, `core.bin` first; a build that takes over gets them too. */
export function takeTerritories(files) {
  for (const file of files) {
    call(() => library.load_territories(file));
    territories.push(file.slice());
  }
}
