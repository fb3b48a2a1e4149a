// Without JavaScript: everything is shown, the server says what is missing and keeps what was typed.

import { COMMON, expect, picture, receive, test } from "./support.mjs";

test.use({ javaScriptEnabled: false });

test("the form comes back with what is missing, and is accepted once it is mended", async ({ page }) => {
  const receiver = await receive();
  await page.goto(receiver.url);
  await expect(page.locator("noscript .fr-alert")).toHaveText(/Sans JavaScript/);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.selectOption("#format", "workshop");
  await page.locator("label[for=attendance]").click();
  await page.fill("#title", COMMON["/title"]);
  await page.fill("#sessions-0-start", "2020-11-03");
  await page.fill("#sessions-0-start-time", "14:00");
  await page.fill("#sessions-1-start", "2020-11-04");
  await page.locator("button[type=submit]").click();

  await expect(page.locator("#errors")).toHaveText(/À corriger/);
  await expect(page.locator("#errors")).toHaveText(/Nom du lieu/);
  await expect(page.locator("#venue-name-messages")).toHaveText(/Erreur :.*Nom du lieu/);
  await expect(page.locator("#title")).toHaveValue(COMMON["/title"]);
  await expect(page.locator("#sessions-0-start-time")).toHaveValue("14:00");
  await expect(page.locator("#attendance")).toBeChecked();
  await picture(page, "without-script");

  await page.fill("#summary", COMMON["/summary"]);
  await page.fill("#venue-commune", "33063");
  await page.fill("#venue-name", "Hôtel de Région");
  await page.fill("#territory", "Gironde");
  for (const [id, value] of [
    ["sessions-0-end", "2020-11-03"], ["sessions-0-end-time", "17:00"], ["sessions-1-end", "2020-11-04"],
    ["organiser-name", "Région Nouvelle-Aquitaine"], ["submitter-name", "Service innovation"], ["submitter-email", "innovation@exemple.fr"],
  ]) {
    await page.fill(`#${id}`, value);
  }
  await page.selectOption("#organiser-category", "local_authority");
  await page.locator("label[for=submitter-role]").click();
  await page.locator("button[type=submit]").click();
  await expect(page.locator("h1")).toHaveText("Votre événement est déposé");
  expect(receiver.kept()[0]).toMatchObject({ format: "workshop", sessions: [{ start: "2020-11-03T14:00" }, { start: "2020-11-04" }] });
  receiver.end();
});
