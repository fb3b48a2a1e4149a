// A campaign that shows what is outside its dates in a section of its own: here, its first week.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Programme, expect, faultsOf, picture, sites, test } from "./support.mjs";
import { serve } from "./server.mjs";

const LAST = "2020-11-08";

const events = readFileSync(join(sites, "aside.ndjson"), "utf8").trim().split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ moderation }) => moderation === "published")
  .map(({ event }) => event)
  // What can be had only once the campaign has ended is not accepted.
  .filter(({ availability }) => availability === undefined || availability.from <= LAST);
const isBeside = ({ sessions }) => sessions !== undefined && sessions.every(({ start }) => start.slice(0, 10) > LAST);
const beside = new Set(events.filter(isBeside).map(({ id }) => id));

let server;
test.beforeAll(async () => {
  server = await serve("aside");
});
test.afterAll(() => server.end());

/** The identifiers of the events of the page, in their order, and which of them stand in the section. */
const shown = (page) =>
  page.locator("#list .row").evaluateAll((rows) =>
    rows.map((row) => [row.querySelector("a").href.split("/").at(-2), row.closest(".aside") !== null]),
  );

function expectTwoParts(read) {
  expect(beside.size).toBeGreaterThan(3);
  expect(new Set(read.map(([id]) => id)).size).toBe(events.length);
  expect(read.length).toBe(events.length);
  for (const [id, section] of read) expect(`${id}: ${section}`).toBe(`${id}: ${beside.has(id)}`);
  // The section comes after all others.
  const first = read.findIndex(([, section]) => section);
  expect(read.slice(first).every(([, section]) => section)).toBe(true);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is beside the campaign has a section of its own, after the rest", async ({ page }) => {
    const read = [];
    for (let next = server.url; next; ) {
      await page.goto(next);
      read.push(...(await shown(page)));
      const link = page.locator("a.fr-pagination__link--next[href]");
      next = (await link.count()) ? await link.evaluate(({ href }) => href) : undefined;
    }
    expectTwoParts(read);
  });
});

test("what is beside the campaign has a section of its own, page by page", async ({ page }) => {
  const read = [];
  // Asked of the scripts, not of the pages as they were written.
  for (let offset = 0; offset < events.length; offset += 20) {
    const programme = new Programme(page, server.url);
    await programme.open(`?sort=start&offset=${offset}`);
    await expect(programme.rows).toHaveCount(Math.min(20, events.length - offset));
    read.push(...(await shown(page)));
  }
  expectTwoParts(read);
});

test("the section follows the filters", async ({ page }) => {
  const programme = new Programme(page, server.url);
  await programme.open();
  await programme.choose("format", "workshop");
  const found = events.filter((event) => event.format === "workshop");
  await programme.expectTotal(found.length);
  await expect(page.locator("#list .aside .row")).toHaveCount(found.filter(({ id }) => beside.has(id)).length);
  await expect(page.locator("#list .aside h3")).toHaveText("En marge de la campagne");
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "aside");
});
