// The deadline: said in two zones, and passing while the form is open.

import { Form, WORKSHOP, expect, faultsOf, picture, receive, spaced, test, watch } from "./support.mjs";

/** A minute before the deadline, which is the end of 31 October in Paris. */
const LAST_MINUTE = "2020-10-31T22:59:00Z";

test("the deadline passes with the form open: an alert, no sending, the draft is kept", async ({ page }) => {
  const receiver = await receive(LAST_MINUTE);
  const faults = watch(page, receiver.url);
  await page.clock.install();
  const form = new Form(page, receiver);
  await form.open();
  await expect(page.locator("#remaining")).toHaveText(/Il reste/);
  await form.fillAll(WORKSHOP);
  await expect(page.locator("#phase")).toHaveCount(0);
  await page.clock.fastForward("02:00");
  const alert = page.locator('#phase[role="alert"]');
  await expect(alert).toHaveText(/Le dépôt des événements est clos/);
  await expect(alert).toHaveText(spaced("31 octobre 2020 à 23 h 59, heure de Paris"));
  await expect(alert).toHaveText(spaced("reste enregistré comme brouillon"));
  await form.submit();
  await expect(page.locator("#errors li")).toHaveCount(1);
  await expect(page.locator("#number")).toHaveCount(0);
  expect(receiver.kept()).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
  await picture(page, "deadline-passed", { fullPage: false });
  const draft = await page.evaluate(() => JSON.parse(localStorage.getItem("campagne-web-form:mip-2020") ?? "null"));
  expect(draft.fields["/title"]).toEqual([WORKSHOP["/title"]]);
  expect(faults).toEqual([]);
  receiver.end();
});

test("the server has the last word where the clock of the page is behind", async ({ page }) => {
  const receiver = await receive("2020-10-31T23:00:00Z");
  const form = new Form(page, receiver);
  // A page that could not ask what time it is goes by the clock of the visitor.
  await page.route("**/horloge", (route) => route.fulfill({ json: { now: LAST_MINUTE } }));
  await form.open();
  await form.fillAll(WORKSHOP);
  await form.submit();
  await expect(page.locator("#errors li")).toHaveCount(1);
  await expect(page.locator("#errors")).toHaveText(spaced("31 octobre 2020"));
  expect(receiver.kept()).toEqual([]);
  receiver.end();
});

for (const [zone, words] of [
  ["Pacific/Noumea", "31 octobre 2020 à 23 h 59, heure de Paris, soit le 1er novembre à 9 h 59 à Nouméa"],
  ["America/Montreal", "31 octobre 2020 à 23 h 59, heure de Paris, soit le 31 octobre 2020 à 18 h 59 à votre heure"],
]) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });
    test("the deadline is said in the zone of the visitor too", async ({ form }) => {
      await expect(form.page.locator("#deadline strong")).toHaveText(spaced(words));
    });
  });
}
