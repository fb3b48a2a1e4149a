// The draft stays in the browser, is taken up again, and can be deleted.

import { SESSION, WORKSHOP, expect, faultsOf, picture, test } from "./support.mjs";

test("a draft is restored with its sessions, its commune and its findings", async ({ form, receiver }) => {
  const { page } = form;
  await form.fillAll({ ...WORKSHOP, "/title": "Un", "/audiences": ["agents", "citizens"], "/free": true });
  await page.locator('[data-list="/sessions"] [data-add]').click();
  await form.fillAll({ "/sessions/1/start": "2020-11-04T09:00", "/sessions/1/end": "2020-11-04T10:00" });
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  await expect(page.locator("#draft")).toHaveText(/Votre brouillon du .* est repris.*que dans ce navigateur/);
  await expect(page.locator("#venue-commune")).toHaveValue("Bordeaux");
  await expect(page.locator("#sessions-1-start")).toHaveValue("2020-11-04");
  await expect(page.locator("#zone-of-times")).toHaveText(/heure de Paris/);
  await expect(page.locator('[data-code="text-too-short"]')).toHaveCount(1);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "draft", { fullPage: false });
  await form.fill("/title", WORKSHOP["/title"]);
  await form.submitted();
  expect(receiver.kept()[0]).toMatchObject({ audiences: ["agents", "citizens"], free: true, venue: { commune: "33063" }, sessions: [{ start: SESSION["/sessions/0/start"] }, {}] });
  expect(await page.evaluate(() => localStorage.getItem("campagne-web-form:mip-2020"))).toBeNull();
});

test("a draft can be deleted", async ({ form }) => {
  const { page } = form;
  await form.fill("/title", WORKSHOP["/title"]);
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator("#delete-draft").click();
  await expect(page.locator("#title")).toHaveValue("");
  await expect(page.locator("#draft")).toHaveText("Le brouillon est effacé.");
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  await expect(page.locator("#title")).toHaveValue("");
});
