// What axe-core says of each state at each width, and a picture of it.

import { events, expect, faultsOf, picture, test } from "./support.mjs";

const WIDTHS = { phone: 390, tablet: 820, desktop: 1280 };
const withStatus = (status) => events.find((event) => event.status === status)?.id;

const STATES = {
  home: async () => {},
  "by-departement": async ({ page }) => page.locator("label[for=map-departements]").click(),
  table: async ({ page }) => page.locator(".map__tables summary").click(),
  chosen: async (programme) => {
    await programme.choose("format", "workshop");
    await programme.choose("accessibility", "motor");
  },
  nothing: async (programme) => programme.open("?q=introuvable"),
  wrong: async (programme) => {
    await programme.choose("topic", "territories");
    await programme.page.locator("#territory").fill("Atlantide");
    await programme.page.locator("#territory").press("Enter");
    await programme.page.locator("#territory-messages p").waitFor();
  },
};

for (const [size, width] of Object.entries(WIDTHS)) {
  test.describe(size, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const [name, reach] of Object.entries(STATES)) {
      test(`${name} is as it should be`, async ({ programme }) => {
        await programme.open();
        await reach(programme);
        expect(await faultsOf(programme.page)).toEqual([]);
        await fits(programme.page);
        await picture(programme.page, `${name}-${size}`);
      });
    }

    for (const [name, path] of Object.entries({
      event: `evenement/${events.find(({ venue }) => venue !== undefined).id}/`,
      cancelled: `evenement/${withStatus("cancelled")}/`,
      online: `evenement/${withStatus("moved_online")}/`,
      territory: "territoire/region-11/",
      day: "jour/2020-11-10/",
      page: "page/2/",
      english: "en/",
      "english-event": `en/event/${withStatus("full")}/`,
    })) {
      test(`${name} is as it should be`, async ({ programme }) => {
        const { page } = programme;
        await page.goto(new URL(path, programme.url).href);
        expect(await faultsOf(page)).toEqual([]);
        await fits(page);
        await picture(page, `${name}-${size}`);
      });
    }
  });
}

/** Nothing is wider than the window. */
async function fits(page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
