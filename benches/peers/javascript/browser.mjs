// How long one check of one form takes in a browser: `node browser.mjs FILE`, with a file of one
// submission a line. Chromium is /usr/bin/chromium, or what CHROMIUM says.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

import { chromium } from "playwright-core";

const COUNT = 5_000;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".bin": "application/octet-stream" };
// A page that is isolated has a clock of 5 µs instead of 100.
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const lines = readFileSync(process.argv[2], "utf8").split("\n", COUNT);
const folder = new URL(".", import.meta.resolve("campagne"));
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const type = TYPES[extname(path)] ?? "text/html";
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...ISOLATED });
  response.end(
    type === "text/html"
      ? "<!doctype html><title>campagne</title>"
      : readFileSync(new URL(`.${path}`, folder)),
  );
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);

const result = await page.evaluate(async (lines) => {
  const start = performance.now();
  const { checker, init, loadTerritories } = await import("/index.js");
  await init();
  const ready = performance.now() - start;

  const now = "2020-10-15T10:00:00Z";
  const forms = lines.map((line) => JSON.parse(line));
  // As somebody fills the form in: the title letter by letter, all else as it is.
  const typed = forms.slice(0, 100).flatMap((form) => {
    const letters = [...form.title];
    return letters.map((_, at) => ({ ...form, title: letters.slice(0, at + 1).join("") }));
  });
  const time = (checker, forms) => {
    const call = (form) => {
      const start = performance.now();
      checker.check(form);
      return (performance.now() - start) * 1e3;
    };
    const first = call(forms[0]);
    // The best of three, so that what else the machine does does not count.
    const times = forms.map((form) => Math.min(call(form), call(form), call(form)));
    times.sort((one, other) => one - other);
    const at = (percent) => times[Math.floor((times.length * percent) / 100)];
    return { forms: times.length, first, p50: at(50), p99: at(99), worst: times.at(-1) };
  };
  const both = () => [
    ["the whole form", time(checker({ now }), forms)],
    [
      "a letter typed into the title, with `only`",
      time(checker({ now, mode: "draft", only: ["/title"] }), typed),
    ],
  ];
  const alone = both();
  const asked = performance.now();
  await loadTerritories(...["core", "admin", "points"].map((name) => `/territories/${name}.bin`));
  const territories = performance.now() - asked;
  return {
    ready,
    territories,
    builds: [
      ["the checks alone", alone],
      ["with territories", both()],
    ],
  };
}, lines);
await browser.close();
server.close();

const { ready, territories, builds } = result;
console.log(
  `Chromium ${browser.version()}: ready after ${ready.toFixed(0)} ms, territories after ${territories.toFixed(0)}\n`,
);
console.log("| one call of `check`, µs | forms | the first | p50 | p99 | worst |");
console.log("|---|---:|---:|---:|---:|---:|");
for (const [build, rows] of builds) {
  for (const [name, { forms, ...times }] of rows) {
    const columns = Object.values(times).map((time) => time.toFixed(0));
    console.log(`| ${build}: ${name} | ${forms} | ${columns.join(" | ")} |`);
  }
}
