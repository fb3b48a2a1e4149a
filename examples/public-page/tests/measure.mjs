// What the page with 5,000 events costs in Chromium on a cold load: bytes over the wire, the first view,
// when filters are ready, how long an answer takes. On loopback, with the processor as it is.

import { chromium } from "@playwright/test";

import { serve } from "./server.mjs";

const ROUNDS = 7;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await serve("large");
const browser = await chromium.launch({ executablePath: process.env.BROWSER ?? "/usr/bin/chromium" });

/** Loads the page with nothing in the cache. */
async function load() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const urls = new Map();
  const bytes = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, new URL(response.url).pathname));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(urls.get(requestId), encodedDataLength));
  await page.goto(server.url);
  await page.locator("html[data-ready]").waitFor();
  const times = await page.evaluate(async () => {
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    const largest = await new Promise((seen) => {
      new PerformanceObserver((list) => seen(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
    });
    const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0];
    return { painted: painted.startTime, largest, parsed: domContentLoadedEventEnd, ready: Number(document.documentElement.dataset.ready) };
  });
  return { page, context, times, bytes };
}

const rounds = [];
const answers = {};
for (let round = 0; round < ROUNDS; round += 1) {
  const { page, context, times, bytes } = await load();
  rounds.push({ times, bytes });
  const took = await page.evaluate(async () => {
    const ask = async (change) => {
      const before = document.documentElement.dataset.shown;
      const start = performance.now();
      change();
      await new Promise((seen) => {
        const look = () => (document.documentElement.dataset.shown === before ? setTimeout(look, 0) : seen());
        look();
      });
      return performance.now() - start;
    };
    const click = (selector) => document.querySelector(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return {
      format: await ask(() => document.getElementById("format-workshop").click()),
      département: await ask(() => click('[data-territory="fr:departement:69"]')),
      day: await ask(() => click('[data-day="2020-11-10"]')),
    };
  });
  for (const [name, time] of Object.entries(took)) (answers[name] ??= []).push(time);
  await context.close();
}

const early = (path) => /\.(html|css|woff2|svg)$|\/$|early\.js|\/js\//.test(path ?? "") && !path.includes("engine");
const sum = (test) => median(rounds.map(({ bytes }) => [...bytes].filter(([path]) => test(path)).reduce((all, [, size]) => all + size, 0)));
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`| what | median of ${ROUNDS} cold loads |\n|---|---|`);
for (const name of ["parsed", "painted", "largest", "ready"]) {
  console.log(`| ${name} | ${median(rounds.map(({ times }) => times[name])).toFixed(0)} ms |`);
}
console.log(`| over the wire for the first view | ${kb(sum(early))} |`);
console.log(`| over the wire after it | ${kb(sum((path) => !early(path)))} |`);
for (const [name, times] of Object.entries(answers)) console.log(`| answer to a ${name} | ${median(times).toFixed(0)} ms |`);
console.log("\nthe largest, in bytes over the wire:");
for (const [path, size] of [...rounds[0].bytes].toSorted(([, a], [, b]) => b - a).slice(0, 12)) console.log(`${String(size).padStart(9)}  ${path}`);

await browser.close();
server.end();
