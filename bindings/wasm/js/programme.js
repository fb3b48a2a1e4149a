// The programme of a campaign: what the public sees of accepted events. An entry and a build of its own,
// so that a form does not pay for it.

import { loader, territoriesWith } from "./builds.js";
import { answer, build, bytes, call, library, options, text, values } from "./inside.js";

export * from "./api.js";

export const init = loader(
  "programme",
  () => import("./wasm/programme.js"),
  new URL("./wasm/programme_bg.wasm", import.meta.url),
);
export const loadTerritories = territoriesWith(init);

/** A query as the library reads it: the parameters of an address, or an object. */
const query = (given) => {
  if (given === undefined || given === null) return "";
  if (typeof given === "string") return given;
  return given instanceof URLSearchParams ? given.toString() : text(given);
};

/** The published events of a programme file, ready to be asked; on the build that read it, to the end. */
export class Programme {
  #held;
  #library;

  constructor(file, given = {}) {
    const { name = "programme.ndjson", ...more } = given;
    if (build && !build.Programme) throw new Error("a programme needs more: `await init()` of campagne/programme first");
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
    return answer(() => this.#held.on(query(asked), options(more), this.#library));
  }

  event(id) {
    return answer(() => this.#held.event(String(id), this.#library));
  }

  export(format, asked, more) {
    if (!this.#held.export) {
      throw new Error("an export needs more: `await init()` of campagne/exchange before the programme is made");
    }
    return answer(() => this.#held.export(String(format), query(asked), options(more), this.#library));
  }
}

/** Reads a programme file. */
export const programme = (file, given) => new Programme(file, given);
