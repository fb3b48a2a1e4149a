// The map, the table behind it, the days.

import { area, days, events, expect, having, test } from "./support.mjs";

const number = (text) => Number(text.match(/(\d[\d\s]*)\D*$/)?.[1].replace(/\s/g, "") ?? 0);

test("every département says what the file has, on the map and in the table", async ({ programme }) => {
  await programme.open();
  const said = await programme.page.locator('[data-level="departement"] [data-territory]').evaluateAll((areas) =>
    areas.map((area) => [area.dataset.territory, area.getAttribute("aria-label") ?? area.querySelector("[data-said]").textContent]));
  expect(said.length).toBe(96 + 11 + 4);
  for (const [id, label] of said) expect([id, number(label)]).toEqual([id, having((event) => area(event) === id)]);
  const cells = await programme.page.locator("table [data-count-of]").evaluateAll((cells) =>
    cells.map((cell) => [cell.dataset.countOf, cell.textContent]));
  const departements = cells.filter(([id]) => id.includes(":departement:"));
  expect(departements.length).toBe(101);
  for (const [id, count] of departements) expect([id, Number(count)]).toEqual([id, having((event) => area(event) === id)]);
  // Régions hold all that lies in them: with what has no place they are the whole.
  const regions = cells.filter(([id]) => !id.includes(":departement:"));
  expect(regions.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(events.length);
});

test("an area filters, and filters no more", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  await page.locator("label[for=map-departements]").click();
  const id = "fr:departement:59";
  const shape = page.locator(`[data-level="departement"] svg.map__mainland [data-territory="${id}"]`);
  await shape.click();
  await programme.expectTotal(having((event) => area(event) === id));
  expect(programme.query().get("territory")).toBe(id);
  await expect(shape).toHaveAttribute("aria-current", "true");
  // The others still say what there would be.
  const other = page.locator('[data-level="departement"] svg.map__mainland [data-territory="fr:departement:69"]');
  expect(number(await other.getAttribute("aria-label"))).toBe(having((event) => area(event) === "fr:departement:69"));
  await shape.click();
  await programme.expectTotal(events.length);
  await expect(shape).not.toHaveAttribute("aria-current");
});

test("overseas, by the keyboard", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  const tile = page.locator('[data-level="region"] .tile[data-territory="fr:region:04"]');
  await tile.focus();
  await page.keyboard.press("Enter");
  await programme.expectTotal(having((event) => area(event) === "fr:departement:974"));
  await expect(tile).toBeFocused();
  // Its feeds are offered.
  await expect(page.locator("#feeds-of")).toContainText("La Réunion");
  const href = await page.locator("#feeds-of a").first().getAttribute("href");
  expect((await page.request.get(new URL(href, programme.url).href)).ok()).toBe(true);
});

test("a day, and its own page for who opens it elsewhere", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  const day = page.locator('[data-day="2020-11-10"]');
  const expected = having((event) => days(event).includes("2020-11-10"));
  await expect(day.locator(".days__count")).toHaveText(String(expected));
  await day.click();
  await programme.expectTotal(expected);
  expect(programme.query().get("day")).toBe("2020-11-10");
  await expect(page.locator("#list h3")).toHaveText([/mardi\s10\snovembre\s2020/]);
  await day.click();
  await programme.expectTotal(events.length);
  expect(await day.getAttribute("href")).toBe("/jour/2020-11-10/");
});
