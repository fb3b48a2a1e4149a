// What a page must not do: move, leak, ask elsewhere.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { serveInPieces } from "./server.mjs";
import { expect, sites, test } from "./support.mjs";

/** Counts what moves without somebody having asked. */
const counting = () => {
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
};

for (const [size, width] of Object.entries({ phone: 390, tablet: 820, desktop: 1280 })) {
  for (const path of ["", "?format=workshop&format=webinar", "?territory=fr:region:11&q=usagers", "en/"]) {
    test(`nothing moves on a ${size} at “${path}”`, async ({ programme }) => {
      await programme.page.setViewportSize({ width, height: 900 });
      await programme.page.addInitScript(counting);
      await programme.open(path);
      await programme.page.waitForTimeout(300);
      const moved = await programme.page.evaluate(() => globalThis.moved.reduce((sum, value) => sum + value, 0));
      // Browsers call less than 0.1 good. Counts, which stand in the middle of their boxes, move by half a
      // figure when one has fewer: with all of them in one frame that is 0.0004.
      expect(moved).toBeLessThan(0.001);
    });
  }
}

for (const width of [390, 820, 1280]) {
  test(`nothing moves at ${width} pixels while the page comes in pieces`, async ({ page, site }) => {
    test.setTimeout(120_000);
    const slow = await serveInPieces(site);
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(counting);
    await page.goto(new URL("?territory=fr:region:11&q=usagers", slow.url).href);
    await page.locator("html[data-ready]").waitFor();
    const moved = await page.evaluate(() => globalThis.moved);
    slow.end();
    expect(moved.reduce((sum, value) => sum + value, 0), moved.join(" ")).toBeLessThan(0.001);
  });
}

test("what is chosen does not push the list away", async ({ programme }) => {
  await programme.open();
  const top = () => programme.page.locator("#list").evaluate((list) => list.getBoundingClientRect().top + scrollY);
  const before = await top();
  await programme.choose("topic", "territories");
  await expect(programme.chosen).toHaveCount(1);
  expect(await top()).toBe(before);
});

test("no file tells who filed an event, nor what is not published", () => {
  const site = join(sites, "site");
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(500);
  for (const { parentPath, name } of files) {
    if (/\.(br|gz|woff2|wasm|bin)$/.test(name)) continue;
    const text = readFileSync(join(parentPath, name), "utf8");
    for (const secret of ["depot@exemple.fr", "Personne qui dépose", "À relire"]) {
      expect(text.includes(secret) ? `${parentPath}/${name}: ${secret}` : "").toBe("");
    }
  }
});

test("every link of the pages leads somewhere", async ({ page, site }) => {
  test.setTimeout(120_000);
  const seen = new Set();
  for (const path of ["", "en/", "page/2/", "territoire/region-11/", "jour/2020-11-10/", "en/day/2020-11-10/"]) {
    await page.goto(new URL(path, site).href);
    const links = await page.locator("[href], [src]").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? one.getAttribute("src")));
    for (const link of links) seen.add(new URL(link.split(/[#?]/)[0], page.url()).href);
  }
  const own = [...seen].map((link) => new URL(link, site)).filter(({ origin }) => origin === new URL(site).origin);
  expect(own.length).toBeGreaterThan(100);
  for (const { href } of own) {
    const answer = await page.request.head(href);
    expect(`${href} ${answer.status()}`).toBe(`${href} 200`);
  }
});
