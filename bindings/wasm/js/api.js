// The checks, on whichever build of the WebAssembly is loaded.

import { answer, build, bytes, call, library, options, text, values } from "./inside.js";

export { CampagneError } from "./inside.js";

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
