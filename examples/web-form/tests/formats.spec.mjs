// Each of the formats of 2020 is filled in and accepted, and the receiver keeps it.

import { AVAILABLE, COMMON, LINK, PLACE, SESSION, expect, picture, test } from "./support.mjs";

const FORMATS = {
  conference: { "/attendance": "in_person", ...PLACE, ...SESSION },
  workshop: { "/attendance": "hybrid", ...PLACE, ...LINK, ...SESSION },
  citizen_meeting: { "/attendance": "in_person", ...PLACE, ...SESSION },
  debate: { "/attendance": "online", ...LINK, ...SESSION },
  webinar: { ...LINK, ...SESSION },
  online_conference: { ...LINK, ...SESSION },
  podcast: { ...LINK, ...AVAILABLE },
  online_course: { ...LINK, ...AVAILABLE, "/availability/until": "2020-12-31" },
};

for (const [format, needs] of Object.entries(FORMATS)) {
  test(`a ${format} is filled in and kept`, async ({ form, receiver }) => {
    await form.fillAll({ "/format": format, ...needs, ...COMMON });
    const number = await form.submitted();
    const [event, ...others] = receiver.kept();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ id: number, format, status: "scheduled", submitter: { role: "agent" } });
    if ("/venue/name" in needs) {
      expect(event).toMatchObject({ venue: { commune: "33063" }, territory: "fr:departement:33", time_zone: "Europe/Paris" });
    } else {
      expect(event.venue).toBeUndefined();
    }
    const calendar = form.page.waitForEvent("download");
    await form.page.locator("#calendar").click();
    expect((await calendar).suggestedFilename()).toBe(`${number}.ics`);
    await expect(form.page.locator(".preview h3")).toHaveText(COMMON["/title"]);
    expect(await form.page.locator(".preview").textContent()).not.toContain(COMMON["/submitter/email"]);
    expect(JSON.parse(await form.page.locator("pre.json").textContent()).format).toBe(format);
  });
}

test("what a format does not need disappears, and the reason is said", async ({ form }) => {
  const { page } = form;
  await form.fill("/format", "podcast");
  for (const section of ["#section-place", "#section-when"]) await expect(page.locator(section)).toBeHidden();
  await expect(page.locator("#section-available")).toBeVisible();
  await expect(page.locator('[data-reason="when"]')).toHaveText(/Podcast.*se suit à la demande/);
  await expect(page.locator('[data-reason="place"]')).toHaveText(/se tient en ligne/);
  await expect(page.locator("#attendance-reason")).toHaveText(/toujours « En ligne »/);
  await picture(page, "podcast");
  await form.fill("/format", "debate");
  await form.fill("/attendance", "in_person");
  await expect(page.locator("#section-place")).toBeVisible();
  await expect(page.locator("#section-online")).toBeHidden();
  await expect(form.group("/venue/name").locator("[data-mark]")).toHaveText("");
  await expect(form.group("/venue/address").locator("[data-mark]")).toHaveText("(optionnel)");
});

test("sessions are added and removed, and stay in order", async ({ form, receiver }) => {
  await form.fillAll({ "/format": "webinar", ...LINK, ...SESSION, ...COMMON });
  const add = form.page.locator('[data-list="/sessions"] [data-add]');
  await add.click();
  await add.click();
  await form.fillAll({ "/sessions/2/start": "2020-11-05", "/sessions/2/end": "2020-11-06" });
  await form.page.locator('[data-item="1"] [data-remove]').click();
  expect(await form.group("/sessions/1/start").locator("input[type=date]").inputValue()).toBe("2020-11-05");
  await form.submitted();
  expect(receiver.kept()[0].sessions).toEqual([
    { start: "2020-11-03T14:00", end: "2020-11-03T17:00" },
    { start: "2020-11-05", end: "2020-11-06" },
  ]);
});

test("an event overseas has the zone and the territory of its commune", async ({ form, receiver }) => {
  await form.fillAll({ "/format": "workshop", "/attendance": "in_person", ...COMMON, ...SESSION, "/venue/name": "Mairie" });
  await form.fill("/venue/commune", "97400");
  await expect(form.page.locator("#venue-commune")).toHaveValue("Saint-Denis");
  await expect(form.page.locator("#zone-of-times")).toHaveText("Heures locales de l’événement : heure de La Réunion.");
  await form.fill("/venue/commune", "Nouméa");
  await expect(form.page.locator("#zone-of-times")).toHaveText(/heure de .*Nouméa|Nouvelle-Calédonie/);
  // The last evening of the window there, of which Paris sees the afternoon.
  await form.fillAll({ "/sessions/0/start": "2020-11-30T18:00", "/sessions/0/end": "2020-11-30T23:30" });
  await form.submitted();
  expect(receiver.kept()[0]).toMatchObject({ time_zone: "Pacific/Noumea", territory: "fr:collectivite:988", venue: { commune: "98818" } });
});
