// The keyboard alone: from the skip link to the number of the event.

import { COMMON, expect, test } from "./support.mjs";

test("an event is filed without a mouse", async ({ form, receiver }) => {
  const { page } = form;
  const { keyboard } = page;
  const id = () => page.evaluate(() => document.activeElement?.id ?? "");
  /** Goes on by Tab until a control has the focus. */
  const reach = async (/** @type {string} */ wanted) => {
    for (let steps = 0; steps < 120; steps += 1) {
      if ((await id()) === wanted) return;
      await keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach #${wanted}, it is at #${await id()}`);
  };

  await keyboard.press("Tab");
  await expect(page.locator(".fr-skiplinks a").first()).toBeFocused();
  await keyboard.press("Enter");
  await reach("format");
  await keyboard.type("Atelier");
  await reach("attendance");
  await keyboard.press("Space");
  await reach("title");
  await keyboard.type(COMMON["/title"]);
  await reach("summary");
  await keyboard.type(COMMON["/summary"]);

  await reach("venue-commune");
  await keyboard.type("Fort-de-F");
  const commune = page.locator("#venue-commune");
  await expect(commune).toHaveAttribute("aria-expanded", "true");
  await keyboard.press("ArrowDown");
  await expect(commune).toHaveAttribute("aria-activedescendant", "venue-commune-list-0");
  await expect(page.locator("#venue-commune-list-0")).toHaveAttribute("aria-selected", "true");
  await keyboard.press("Escape");
  await expect(commune).toHaveAttribute("aria-expanded", "false");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(commune).toHaveValue("Fort-de-France");
  await reach("venue-name");
  await keyboard.type("Mairie");

  // Native fields are typed in the order of the language of the browser: a day that is its month.
  await reach("sessions-0-start");
  await keyboard.type("11112020");
  await reach("sessions-0-start-time");
  await keyboard.type("1400");
  await reach("sessions-0-end");
  await keyboard.type("11112020");
  await reach("sessions-0-end-time");
  await keyboard.type("1700");

  await reach("organiser-name");
  await keyboard.type("Ville de Fort-de-France");
  await reach("organiser-category");
  await keyboard.type("Collec");
  await reach("submitter-name");
  await keyboard.type("Service innovation");
  await reach("submitter-role");
  await keyboard.press("Space");
  await reach("submitter-email");
  await keyboard.type("innovation@exemple.fr");
  await keyboard.press("Enter");

  await page.locator("#number").waitFor();
  await expect(page.locator("#outcome h2").first()).toBeFocused();
  expect(receiver.kept()[0]).toMatchObject({
    format: "workshop", time_zone: "America/Martinique", venue: { commune: "97209" },
    sessions: [{ start: "2020-11-11T14:00", end: "2020-11-11T17:00" }],
  });
});
