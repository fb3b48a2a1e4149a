// The whole corpus before the territories are loaded: each report is the one that Rust writes
// without them, to the byte. In a browser this is what the small build says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { check, checker } from "campagne";

export const cases = readFileSync(process.env.CASES, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

export default {
  "every report is that of Rust"() {
    for (const { case: name, submission, options, bare } of cases) {
      const bytes = Buffer.from(submission, "hex");
      assert.equal(JSON.stringify(check(bytes, options)), bare, name);
      assert.equal(JSON.stringify(checker(options).check(bytes)), bare, name);
    }
    assert.ok(cases.some(({ report, bare }) => report !== bare));
  },
};
