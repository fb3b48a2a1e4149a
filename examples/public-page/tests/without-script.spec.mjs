// Without JavaScript: the whole list in pages, days, territories, events, figures.

import { area, days, events, expect, having, test } from "./support.mjs";

test.use({ javaScriptEnabled: false });

test("the whole list can be read, page by page", async ({ page, site }) => {
  await page.goto(site);
  const read = new Set();
  for (let next = site; next; ) {
    // Gone to by its address and not by a click, so that each page is there whole before it is read.
    await page.goto(next);
    const hrefs = await page.locator("#list h4 a").evaluateAll((links) => links.map(({ href }) => href));
    hrefs.forEach((href) => read.add(href));
    const link = page.locator("a.fr-pagination__link--next[href]");
    next = (await link.count()) ? await link.evaluate(({ href }) => href) : undefined;
  }
  expect(read.size).toBe(events.length);
  await expect(page.locator("#filters")).toBeHidden();
});

test("a territory and a day have their pages", async ({ page, site }) => {
  await page.goto(site);
  await page.locator(".map__tables summary").click();
  await page.locator('table [data-territory="fr:departement:59"]').click();
  await expect(page.locator("h1")).toHaveText("Nord");
  const number = having((event) => area(event) === "fr:departement:59");
  await expect(page.locator("#results")).toContainText(String(number));
  await page.goto(site);
  await page.locator('[data-day="2020-11-12"]').click();
  await expect(page.locator("#results")).toContainText(String(having((event) => days(event).includes("2020-11-12"))));
});

test("an event has its page, its calendar file and its linked data", async ({ page, site }) => {
  const event = events.find(({ venue, sessions }) => venue !== undefined && sessions !== undefined);
  await page.goto(new URL(`evenement/${event.id}/`, site).href);
  await expect(page.locator("h1")).toHaveText(event.title);
  await expect(page.locator(".event__zone")).toContainText("heure de");
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(JSON.stringify(data)).toContain(event.title);
  const href = await page.locator("a[href$='.ics']").getAttribute("href");
  const calendar = await (await page.request.get(new URL(href, page.url()).href)).text();
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(calendar).toContain("END:VCALENDAR\r\n");
});

for (const [status, sentence] of Object.entries({
  cancelled: "Cet événement est annulé.",
  moved_online: "il a lieu en ligne",
  full: "Cet événement est complet.",
})) {
  test(`${status} is said plainly`, async ({ page, site }) => {
    const event = events.find((one) => one.status === status);
    await page.goto(new URL(`evenement/${event.id}/`, site).href);
    await expect(page.locator(".fr-alert")).toContainText(sentence);
  });
}
