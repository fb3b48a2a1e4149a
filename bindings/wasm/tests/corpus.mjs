// The whole corpus: each report is the one that Rust writes, to the byte.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";

import { check, checker, checkLines, loadTerritories } from "campagne";

import { cases } from "./bare.mjs";

const file = (name) => new URL(import.meta.resolve(`campagne/territories/${name}.bin`));

export default {
  async "every report is that of Rust"() {
    await loadTerritories(file("core"), file("admin"), file("points"));
    for (const { case: name, submission, options, report } of cases) {
      const bytes = Buffer.from(submission, "hex");
      assert.equal(JSON.stringify(check(bytes, options)), report, name);
      assert.equal(JSON.stringify(checker(options).check(bytes)), report, name);
    }
    assert.ok(cases.length > 500, `${cases.length} cases`);
  },

  "objects, texts and lines give the same as bytes"() {
    let objects = 0;
    for (const { case: name, submission, options, report } of cases) {
      const bytes = Buffer.from(submission, "hex");
      const text = new TextDecoder().decode(bytes);
      if (!Buffer.from(text).equals(bytes)) continue;
      assert.equal(JSON.stringify(check(text, options)), report, name);
      if (!text.includes("\n") && text.trim() !== "") {
        assert.deepEqual(checkLines(`${text}\n`, options), [JSON.parse(report)], name);
      }
      let value;
      try {
        value = JSON.parse(text);
      } catch {
        continue;
      }
      if (JSON.stringify(value) !== text || typeof value === "string") continue;
      assert.equal(JSON.stringify(check(value, options)), report, name);
      objects += 1;
    }
    assert.ok(objects > 300, `${objects} objects`);
  },

  "reports are what their types say"() {
    // Each rule once: tsc looks at them as literals, in which nothing may be too much.
    const seen = new Set();
    const kept = cases.map(({ report }) => JSON.parse(report)).filter((report) => {
      const codes = report.findings.map((finding) => finding.code).filter((code) => !seen.has(code));
      codes.forEach((code) => seen.add(code));
      return codes.length > 0;
    });
    const literals = kept.map((report) => `  ${JSON.stringify(report)},`).join("\n");
    writeFileSync("reports.ts", `import type { Report } from "campagne";\n\nexport const reports: Report[] = [\n${literals}\n];\n`);
  },
};
