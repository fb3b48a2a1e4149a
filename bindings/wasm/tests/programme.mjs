// The programme, by the same cases as the core.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { Programme, init, programme, search } from "campagne/programme";

const root = process.env.ROOT;
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const json = (...path) => JSON.parse(read(...path));

/** RFC 7396. */
function merged(target, patch) {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  }
  return result;
}

function line({ base, patch = {}, plain, ...beside }) {
  const event = merged(json("tests/bases", `${base}.json`), patch);
  return JSON.stringify(plain ? event : { ...beside, event });
}

const counts = (facet) => Object.fromEntries(facet.filter((one) => one.count > 0).map((one) => [one.value, one.count]));
const countsOf = (facets) => Object.fromEntries(Object.entries(facets).map(([name, facet]) => [name, counts(facet)]));

function run(made, asked) {
  const query = asked.query ?? asked.url;
  if (asked.error !== undefined) {
    assert.throws(() => made.page(query), { name: "CampagneError", message: asked.error });
    return;
  }
  const page = made.page(query, { facets: Object.keys(asked.facets ?? {}) });
  if (asked.total !== undefined) assert.equal(page.total, asked.total);
  if (asked.ids) assert.deepEqual(page.events.map((event) => event.id), asked.ids);
  if (asked.facets) assert.deepEqual(countsOf(page.facets), asked.facets);
  if (asked.statistics) {
    const { statistics } = made.statistics(query, { by: Object.keys(asked.statistics) });
    assert.deepEqual(countsOf(statistics), asked.statistics);
  }
  if (asked.on) {
    const on = made.on(query, { now: asked.on.at });
    for (const part of ["now", "next"]) {
      if (asked.on[part]) assert.deepEqual(on[part].map((one) => `${one.event.id}/${one.session}`), asked.on[part]);
    }
  }
}

export default {
  async "it takes a build of its own"() {
    if (globalThis.fetched) {
      assert.throws(() => programme(""), /campagne\/programme/);
      assert.ok(!globalThis.fetched.some((url) => url.endsWith("programme_bg.wasm")));
    }
    await init();
    // The territories that were loaded before stay loaded.
    assert.equal(search("bordaux")[0].id, "fr:commune:33063");
    assert.equal(globalThis.fetched?.filter((url) => url.endsWith("full_bg.wasm")).length ?? 1, 1);
  },

  "cases give what they say"() {
    for (const file of readdirSync(join(root, "tests/programme")).sort()) {
      for (const { campaign, programme: entries, queries } of json("tests/programme", file)) {
        if (campaign) continue; // made for cases in TOML, which the browser build does not read
        const made = programme(entries.map(line).join("\n"));
        assert.deepEqual(made.intake.left_out, []);
        for (const asked of queries) run(made, asked);
      }
    }
  },

  "it iterates over what is public"() {
    const made = new Programme(read("examples/programme.ndjson"));
    const events = [...made];
    assert.equal(events.length, made.intake.moderation.published);
    assert.deepEqual(made.event(events[0].id), events[0]);
    const said = JSON.stringify([events, made.statistics(), made.on("", { now: new Date("2020-11-05T10:00:00Z") })]);
    assert.ok(!said.includes("submitter"));
    assert.throws(() => made.event("sub-000207"), { code: "unknown-event" });
  },
};
