// The programme of a campaign: what the public sees of accepted events. An entry of its own, on the
// full build of the WebAssembly, so that a form does not pay for it.

import { answer, bytes, call, current, options, text, values } from "./api.js";

/** A query as the library reads it: the parameters of an address, or an object. */
const query = (given) => {
  if (given === undefined || given === null) return "";
  if (typeof given === "string") return given;
  return given instanceof URLSearchParams ? given.toString() : text(given);
};
const instant = (now) => (now instanceof Date ? now.toJSON() : now);
const at = (given) => options({ ...given, now: instant(given?.now) });

/** The published events of a programme file, ready to be asked. */
export class Programme {
  #held;
  #library;

  constructor(file, given = {}) {
    const { name = "programme.ndjson", ...more } = given;
    const { build, library } = current();
    if (!build?.Programme) throw new Error("a programme takes everything: `await init()` of campagne/full first");
    this.#library = library;
    this.#held = call(() => new build.Programme(String(name), bytes(file), options(more), library));
  }

  get intake() {
    return answer(() => this.#held.intake());
  }

  page(asked, more) {
    return answer(() => this.#held.page(query(asked), options(more), this.#library));
  }

  events(asked) {
    return values(call(() => this.#held.lines(query(asked), this.#library)));
  }

  [Symbol.iterator]() {
    return this.events()[Symbol.iterator]();
  }

  statistics(asked, more) {
    return answer(() => this.#held.statistics(query(asked), options(more), this.#library));
  }

  on(asked, more) {
    return answer(() => this.#held.on(query(asked), at(more), this.#library));
  }

  event(id) {
    return answer(() => this.#held.event(String(id), this.#library));
  }

  export(format, asked, more) {
    return answer(() => this.#held.export(String(format), query(asked), at(more), this.#library));
  }
}

/** Reads a programme file. */
export const programme = (file, given) => new Programme(file, given);
