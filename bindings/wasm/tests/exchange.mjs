// Files of other systems: read and written as Rust does, to the byte.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Programme as Smaller } from "campagne/programme";
import { checkFile, init, programme, readFile, schema, search } from "campagne/exchange";

const root = process.env.ROOT;
const lines = (path) => readFileSync(path, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const here = readFileSync(join(root, "examples/programme.ndjson"));

export default {
  async "it takes a build of its own"() {
    if (globalThis.fetched) {
      const made = new Smaller(here);
      assert.throws(() => made.export("ics", "", { now: "2020-11-01T08:00:00Z" }), /campagne\/exchange/);
      assert.throws(() => readFile("Titre\nAtelier\n", { from: "csv" }), /campagne\/exchange/);
      assert.ok(!globalThis.fetched.some((url) => url.endsWith("exchange_bg.wasm")));
      await init();
      // What was made before goes on as it was.
      assert.ok(made.page().total > 0);
    }
    await init();
    assert.equal(search("bordaux")[0].id, "fr:commune:33063");
  },

  "files are read and checked as Rust does"() {
    const imports = lines(process.env.IMPORTS);
    assert.ok(imports.length >= 6);
    for (const { file: name, options, now, read, checked } of imports) {
      const file = readFileSync(join(root, "tests/import/files", name));
      assert.equal(JSON.stringify(readFile(file, { name, ...options })), read, name);
      const reports = checkFile(file, { name, ...options, now }).map((report) => `${JSON.stringify(report)}\n`);
      assert.equal(reports.join(""), checked, name);
    }
  },

  "exports are the files that Rust writes"() {
    const exports = lines(process.env.EXPORTS);
    assert.ok(exports.length >= 8);
    const made = programme(here);
    for (const { format, options, files } of exports) {
      assert.deepEqual(made.export(format, "", options), JSON.parse(files), format);
    }
  },

  "schemas"() {
    const submission = schema("submission", { campaign: "mip-2020", language: "en" });
    assert.equal(submission.$schema, "https://json-schema.org/draft/2020-12/schema");
    assert.ok(JSON.stringify(submission).includes('"Workshop"'));
    assert.throws(() => schema("event"), { code: "unknown-schema" });
  },

  "a file of no kind is a mistake of the caller"() {
    assert.throws(() => readFile("x", { name: "evenements.xls" }), { code: "unknown-file-kind" });
    assert.throws(() => readFile("x"), { code: "unknown-file-kind" });
    assert.throws(() => readFile("x", { from: "csv", columns: { x: "venue.nme" } }), { code: "unknown-pointer" });
    assert.throws(() => checkFile("x", { from: "csv" }), { code: "missing-option" });
    assert.deepEqual(readFile("", { from: "ndjson" }).records, []);
    assert.deepEqual(checkFile("", { from: "ndjson", now: "2020-10-15T10:00:00Z" }), []);
  },
};
