// What the form costs in a browser: time and bytes to the first check on a cold load, and latency of a
// keystroke in the commune search. Prints the tables of docs/performance.md.

import { chromium } from "@playwright/test";

import { receive } from "./support.mjs";

const LOADS = 11;
/** A connection as of a telephone, in bits a second and milliseconds there and back. */
const CONNECTIONS = { loopback: null, "10 Mbit/s, 40 ms": { rate: 10e6, latency: 40 } };

const receiver = await receive();
const browser = await chromium.launch({ executablePath: process.env.BROWSER ?? "/usr/bin/chromium" });

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

console.log(`Chromium ${browser.version()}\n`);
console.log("| connection | first check, ms, p50 | worst | bytes until then | requests | communes after that, ms, p50 | bytes in all |");
console.log("|---|---:|---:|---:|---:|---:|---:|");
for (const [name, conditions] of Object.entries(CONNECTIONS)) {
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await cold(conditions));
  const middle = (key) => at(loads.map((load) => load[key]), 0.5);
  const worst = Math.max(...loads.map(({ ready }) => ready));
  const [ready, communes] = [middle("ready"), middle("communes")].map(Math.round);
  console.log(`| ${name} | ${ready} | ${Math.round(worst)} | ${middle("bytes")} | ${middle("requests")} | ${communes} | ${middle("all")} |`);
}

/** A load with nothing kept from an earlier one. */
async function cold(conditions) {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: false });
  if (conditions) {
    const throughput = conditions.rate / 8;
    await session.send("Network.emulateNetworkConditions", {
      offline: false, latency: conditions.latency, downloadThroughput: throughput, uploadThroughput: throughput,
    });
  }
  const finished = [];
  session.on("Network.loadingFinished", ({ timestamp, encodedDataLength }) => finished.push({ timestamp, encodedDataLength }));
  await page.goto(receiver.url, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-check").length > 0);
  const until = finished.length;
  const start = await page.evaluate(() => performance.now());
  await page.evaluate(async () => (await import("./js/places.js")).load());
  const [ready, communes] = await page.evaluate(() => ["first-check", "communes"].map((name) => performance.getEntriesByName(name)[0].startTime));
  await context.close();
  const sum = (list) => list.reduce((bytes, { encodedDataLength }) => bytes + encodedDataLength, 0);
  return { ready, communes: communes - start, bytes: sum(finished.slice(0, until)), all: sum(finished), requests: until };
}

const page = await browser.newPage({ locale: "fr-FR", timezoneId: "Europe/Paris" });
await page.goto(receiver.url);
await page.waitForFunction(() => performance.getEntriesByName("first-check").length > 0);
await page.evaluate(async () => (await import("./js/places.js")).load());
const { worked, painted } = await page.evaluate(async () => {
  const { territory } = await import("./campagne/index.js");
  const { fill } = await import("./js/submission.js");
  const choose = (selector, value) => fill(document.querySelector(`[data-path="${selector}"]`), [value]);
  choose("/format", "workshop");
  choose("/attendance", "in_person");
  document.querySelector("#attendance").dispatchEvent(new Event("change", { bubbles: true }));
  // The chief towns of the départements, letter by letter.
  const departements = [...Array(95).keys(), "2A", "2B", 971, 972, 973, 974, 976].map((code) => String(code).padStart(2, "0"));
  const names = departements.map((code) => territory(`fr:departement:${code}`)).filter(({ found }) => found === "one")
    .map(({ territory: { chef_lieu } }) => territory(chef_lieu)).filter(({ found }) => found === "one").map(({ territory: { name } }) => name);
  const input = document.querySelector("#venue-commune");
  input.focus();
  const [worked, painted] = [[], []];
  for (const name of names) {
    for (let length = 1; length <= name.length; length += 1) {
      input.value = name.slice(0, length);
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      worked.push(performance.now() - start);
      // The list is laid out and painted once a task runs after the next frame.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      painted.push(performance.now() - start);
    }
  }
  return { worked, painted };
});
const shown = (values) => [0.5, 0.99].map((share) => at(values, share).toFixed(1)).join(" | ");
console.log(`\n| a keystroke in the commune search, ${worked.length} of them | p50, ms | p99, ms |`);
console.log("|---|---:|---:|");
console.log(`| search, list, and what else listens | ${shown(worked)} |`);
console.log(`| until it is painted | ${shown(painted)} |`);
await browser.close();
receiver.end();
