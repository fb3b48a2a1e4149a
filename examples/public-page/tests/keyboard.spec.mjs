// The page by the keyboard alone.

import { events, expect, having, test } from "./support.mjs";

/** Tabs until an element has the focus. */
async function tabTo(page, selector, most = 400) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
  }
  throw new Error(`${selector} is not reached`);
}

test("from the first key to an event", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  await page.keyboard.press("Tab");
  await expect(page.locator(".fr-skiplinks a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "#q");
  await page.keyboard.type("guichet");
  await programme.expectTotal(having((event) => event.title.includes("guichet")));
  await expect(page.locator("#q")).toBeFocused();
  await tabTo(page, "#format-webinar");
  await page.keyboard.press("Space");
  const both = having((event) => event.title.includes("guichet") && event.format === "webinar");
  await programme.expectTotal(both);
  await expect(page.locator("#format-webinar")).toBeFocused();
  await tabTo(page, "#list h4 a");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toContainText("guichet");
  await page.goBack();
  await programme.ready();
  await programme.expectTotal(both);
});

test("the map can be passed", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  await page.locator("#pagination a").last().focus();
  await tabTo(page, ".map__skip");
  await expect(page.locator(".map__skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".map") === null)).toBe(true);
});

test("every area can be reached, and shows it", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  await page.locator(".map__skip").focus();
  await tabTo(page, "svg .area", 5);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement.querySelector("path")).strokeWidth);
  expect(parseFloat(outline)).toBeGreaterThan(4);
  expect(events.length).toBeGreaterThan(0);
});
