// Checks generated submissions with campagne and with its peers, from JSON text, and prints the
// ratios: `node compare.mjs FILE`, with a file of one submission a line.

import { readFileSync } from "node:fs";

import { checker, init, loadTerritories } from "campagne";

import { check as withAjv } from "./with-ajv.mjs";
import { check as withValibot } from "./with-valibot.mjs";
import { check as withZod } from "./with-zod.mjs";

const ROUNDS = 9;
// What campagne says beyond what the peers look at: they know neither coordinates nor holidays.
const BESIDES = new Set(["coordinates-outside-territory", "public-holiday"]);

await init();
const file = (name) => new URL(import.meta.resolve(`campagne/territories/${name}.bin`));
await loadTerritories(file("core"), file("admin"), file("points"));
const campagne = checker({ now: "2020-10-15T10:00:00Z" });

/** The place and code of every finding, taken from the report. */
const found = (report) => report.findings.map(({ path, code }) => [path, code]);
const split = (bytes) => bytes.toString().trimEnd().split("\n");
const each = (check) => (bytes) => split(bytes).map(check);

const ways = {
  ajv: each(withAjv),
  valibot: each(withValibot),
  zod: each(withZod),
  "campagne, `checkLines`": (bytes) => campagne.checkLines(bytes).map(found),
  "campagne, `check` of each line": each((line) => found(campagne.check(line))),
  "JSON.parse alone, which checks nothing": each((line) => JSON.parse(line)),
};

const bytes = readFileSync(process.argv[2]);
const count = split(bytes).length;

// campagne's list is the whole; a peer has found a mistake when it says something of that place.
const mistakes = ways["campagne, `check` of each line"](bytes).map((problems) =>
  problems.filter(([, code]) => !BESIDES.has(code)),
);
const total = mistakes.flat().length;
const foundBy = (run) => {
  const lists = run(bytes);
  const known = mistakes.map((problems, at) => {
    const places = lists[at].map(([place]) => place);
    // Two mistakes at one place are found by two findings there.
    return problems.filter(([place]) => places.includes(place) && places.splice(places.indexOf(place), 1))
      .length;
  });
  const others = lists.flat().filter(([, code]) => !BESIDES.has(code)).length;
  const sum = known.reduce((sum, number) => sum + number, 0);
  return { sum, more: others - sum };
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(ways)) {
    const start = performance.now();
    run(bytes);
    times[name].push(performance.now() - start);
  }
}
const median = (taken) => taken.sort((one, other) => one - other)[taken.length >> 1];
const micro = (name) => (median(times[name]) * 1e3) / count;
const peer = micro("ajv");
console.log(
  `${count} submissions, ${(bytes.length / count).toFixed(0)} bytes each, ${total} mistakes; median of ${ROUNDS} rounds\n`,
);
console.log("| what | mistakes found | said besides | µs a submission | times as fast as ajv |");
console.log("|---|---:|---:|---:|---:|");
for (const [name, run] of Object.entries(ways)) {
  const { sum, more } = name.startsWith("JSON") ? { sum: "–", more: "–" } : foundBy(run);
  console.log(
    `| ${name} | ${sum} | ${more} | ${micro(name).toFixed(1)} | ${(peer / micro(name)).toFixed(2)} |`,
  );
}
