// Each state at each width: no fault for axe-core, nothing wider than the screen, a picture to look at.

import { WORKSHOP, expect, faultsOf, picture, test } from "./support.mjs";

const WIDTHS = { phone: { width: 360, height: 740 }, tablet: { width: 768, height: 1024 }, desktop: { width: 1280, height: 900 } };

/** How the form gets into a state. */
const STATES = {
  empty: async () => {},
  searching: async (form) => {
    await form.fillAll({ "/format": "workshop", "/attendance": "hybrid" });
    const input = form.group("/venue/commune").locator("[role=combobox]");
    await input.pressSequentially("saint-de");
    await form.group("/venue/commune").locator("[role=option]").first().waitFor();
    await input.press("ArrowDown");
  },
  errors: async (form) => {
    await form.fillAll({ "/format": "workshop", "/attendance": "in_person", "/title": "UN ATELIER POUR TOUS" });
    await form.submit();
  },
  accepted: async (form) => {
    await form.fillAll({ ...WORKSHOP, "/description": "Premier temps : écouter.\n\nSecond temps : essayer.", "/topics": ["user_centred"] });
    await form.submitted();
  },
};

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test.describe(width, () => {
    test.use({ viewport });
    for (const [state, reach] of Object.entries(STATES)) {
      for (const [language, file] of [["fr", ""], ["en", "en.html"]]) {
        test(`${state} (${language})`, async ({ form }) => {
          const { page } = form;
          await form.open(file);
          await reach(form);
          expect(await faultsOf(page)).toEqual([]);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wider).toBe(0);
          await picture(page, `${state}-${width}-${language}`);
        });
      }
    }
  });
}

test("the language can be changed at every width", async ({ form }) => {
  const { page } = form;
  await page.locator(".fr-header__tools .fr-translate__btn").click();
  await page.locator(".fr-header__tools [hreflang=en]").click();
  await page.locator('html[data-ready="true"]').waitFor();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("h1")).toHaveText("List an event");
  await page.setViewportSize(WIDTHS.phone);
  await page.locator("#menu-button").click();
  await page.locator("#menu .fr-translate__btn").click();
  await page.locator("#menu a[hreflang=fr]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("the pages that the footer leads to have no fault", async ({ form }) => {
  for (const file of ["accessibilite.html", "accessibility.html", "sources.html", "sources-en.html"]) {
    await form.page.goto(new URL(file, form.receiver.url).href);
    expect(await faultsOf(form.page)).toEqual([]);
  }
});

// Copied to `screenshot.png` beside the README when the form changes.
test("the picture of the README", async ({ form }) => {
  const { page } = form;
  await page.setViewportSize({ width: 1000, height: 1180 });
  await form.fillAll({ "/format": "workshop", "/attendance": "in_person", "/title": "Un", "/summary": "Une matinée pour repenser l’accueil avec les usagers." });
  await form.fillAll({ "/venue/name": "", "/venue/postal_code": "75001", "/venue/commune": "Bordeaux" });
  await form.fill("/venue/postal_code", "75001");
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, "readme", { clip: { x: 0, y: 0, width: 1000, height: 1180 } });
});
