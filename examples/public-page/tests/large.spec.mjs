// The page with 5,000 events. How quick it is, `cargo xtask public-page measure` says.

import { expect, test } from "./support.mjs";

test("the first view is there before the library is asked for", async ({ page, large }) => {
  await page.goto(large);
  await page.locator("html[data-ready]").waitFor();
  const { painted, engine } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    engine: performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).startTime,
  }));
  expect(engine).toBeGreaterThan(painted);
});

test("each choice is answered", async ({ page, large }) => {
  await page.goto(large);
  await page.locator("html[data-ready]").waitFor();
  const results = page.locator("#results");
  const all = await results.textContent();
  await page.locator("label[for=format-workshop]").click();
  await expect(results).not.toHaveText(all);
  await page.locator("label[for=format-workshop]").click();
  await expect(results).toHaveText(all);
});
