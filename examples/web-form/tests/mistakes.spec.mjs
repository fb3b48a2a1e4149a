// Mistakes that people make: each is seen under its field when it is left, mended, and gone.

import { AVAILABLE, COMMON, LINK, PLACE, SESSION, WORKSHOP, expect, test } from "./support.mjs";

const WEBINAR = { "/format": "webinar", ...LINK, ...SESSION };
const LONG = "Simplifier ".repeat(14);

/**
 * A mistake: what is there already, what is typed, the rule that says so and where; then what mends it,
 * or `fix`, the button that does. Warnings do not stand in the way of sending.
 */
const MISTAKES = {
  "a title of two letters": { typed: { "/title": "Un" }, code: "text-too-short", mend: { "/title": COMMON["/title"] } },
  "a title that is too long": { typed: { "/title": LONG }, code: "text-too-long", mend: { "/title": COMMON["/title"] } },
  "a title in capitals": { typed: { "/title": "GRANDE CONFÉRENCE SUR L’ACCUEIL" }, code: "shouting-title", warning: true, mend: { "/title": COMMON["/title"] } },
  "a summary that was left empty": { typed: { "/summary": "" }, code: "missing-value", mend: { "/summary": COMMON["/summary"] } },
  "the campaign’s name in the title": { typed: { "/title": "Mois de l’innovation publique 2020 : atelier" }, code: "campaign-name-in-title", warning: true, mend: { "/title": COMMON["/title"] } },
  "a session after the campaign": { base: WEBINAR, typed: { "/sessions/0/start": "2020-12-03T14:00", "/sessions/0/end": "2020-12-03T17:00" }, at: "/sessions/0/start", code: "outside-campaign-window", mend: SESSION },
  "an end before the start": { base: WEBINAR, typed: { "/sessions/0/end": "2020-11-03T13:00" }, code: "end-before-start", mend: SESSION },
  "a session of three days": { base: WEBINAR, typed: { "/sessions/0/end": "2020-11-06T17:00" }, code: "session-too-long", mend: SESSION },
  "a year that nobody meant": { base: WEBINAR, typed: { "/sessions/0/start": "2002-11-03T14:00" }, code: "implausible-date", mend: SESSION },
  "a date with a time at one end alone": { base: WEBINAR, typed: { "/sessions/0/end": "2020-11-03" }, code: "mixed-date-kinds", mend: SESSION },
  "a link without its scheme": { base: WEBINAR, typed: { "/online/url": "exemple.fr/salle" }, code: "invalid-url", fix: true },
  "a link that is not secure": { base: WEBINAR, typed: { "/online/url": "http://exemple.fr/salle" }, code: "insecure-url", warning: true, mend: LINK },
  "an address without its @": { typed: { "/submitter/email": "innovation.exemple.fr" }, code: "invalid-email", mend: { "/submitter/email": "innovation@exemple.fr" } },
  "a telephone number that is too short": { typed: { "/submitter/phone": "05 12 34" }, code: "invalid-phone", mend: { "/submitter/phone": "05 12 34 56 78" } },
  "a SIRET with two figures changed": { typed: { "/organiser/siret": "20005375900101" }, code: "invalid-siret", mend: { "/organiser/siret": "20005375900011" } },
  "a number of places in words": { typed: { "/registration/capacity": "quarante" }, code: "wrong-type", mend: { "/registration/capacity": "40" } },
  "no place at all": { typed: { "/registration/capacity": "0" }, code: "invalid-number", mend: { "/registration/capacity": "40" } },
  "a postal code of elsewhere": { base: { ...WORKSHOP }, typed: { "/venue/postal_code": "75001" }, code: "commune-postal-code-mismatch", warning: true, mend: { "/venue/postal_code": "33000" } },
  "a postal code of four figures": { base: { ...WORKSHOP }, typed: { "/venue/postal_code": "3300" }, code: "invalid-postal-code", mend: { "/venue/postal_code": "33000" } },
  "a CEDEX code": { base: { ...WORKSHOP }, typed: { "/venue/postal_code": "33077 CEDEX" }, code: "cedex-postal-code", warning: true, mend: { "/venue/postal_code": "33000" } },
  "a territory that does not hold the commune": { base: { ...WORKSHOP }, typed: { "/territory": "Finistère" }, code: "venue-outside-territory", mend: { "/territory": "Gironde" } },
  "a zone that is not that of the commune": { base: { ...WORKSHOP }, typed: { "/time_zone": "Indian/Reunion" }, code: "time-zone-mismatch", warning: true, mend: { "/time_zone": "Europe/Paris" } },
  "an organiser that is not eligible": { typed: { "/organiser/category": "company" }, code: "organiser-not-eligible", warning: true, mend: { "/organiser/category": "local_authority" } },
  "a mailbox with a name": { typed: { "/contact/email": "jeanne.martin@exemple.fr" }, code: "personal-email", warning: true, mend: { "/contact/email": "innovation@exemple.fr" } },
  "a language that is none": { typed: { "/languages": "fr, francais" }, at: "/languages/1", code: "invalid-language", mend: { "/languages": "fr, en" } },
  "an availability after the campaign": { base: { "/format": "podcast", ...LINK, ...AVAILABLE }, typed: { "/availability/from": "2021-02-01" }, at: "/availability", code: "availability-outside-window", mend: AVAILABLE },
  "an image without a text in its place": { typed: { "/image/url": "https://exemple.fr/affiche.jpg" }, at: "/image/alt", code: "missing-alt-text", warning: true, mend: { "/image/alt": "Affiche de l’atelier" } },
};

const said = (page, code) => page.locator(`.fr-messages-group [data-code="${code}"]`);

test("there are twenty mistakes at least", () => {
  expect(Object.keys(MISTAKES).length).toBeGreaterThanOrEqual(20);
});

for (const [name, { base = {}, typed, code, fix, mend, warning }] of Object.entries(MISTAKES)) {
  test(`${name} is seen, mended and gone`, async ({ form }) => {
    const { page } = form;
    await form.fillAll(base);
    // The tables of communes are there by then, or come.
    await page.evaluate(() => document.querySelector("#territory")?.dispatchEvent(new FocusEvent("focus")));
    await page.waitForFunction(async () => (await import("./js/places.js")).load());
    await expect(said(page, code)).toHaveCount(0);
    await form.fillAll(typed);
    await expect(said(page, code)).toHaveCount(1);
    await expect(said(page, code)).toHaveClass(warning ? /fr-message--(warning|info)/ : /fr-message--error/);
    expect((await said(page, code).textContent()).length).toBeGreaterThan(20);
    if (fix) await page.locator(".fix").first().click();
    else await form.fillAll(mend);
    await expect(said(page, code)).toHaveCount(0);
  });
}

test("an error identifies its field, and goes away with it", async ({ form }) => {
  await form.fill("/title", "Un");
  const title = form.page.locator("#title");
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await expect(form.group("/title")).toHaveClass(/fr-input-group--error/);
  await form.fill("/title", COMMON["/title"]);
  await expect(title).not.toHaveAttribute("aria-invalid");
  await expect(form.group("/title")).not.toHaveClass(/--error/);
});

test("what was not reached is not complained of", async ({ form }) => {
  await form.fill("/title", "Un");
  await expect(form.page.locator(".fr-message--error")).toHaveCount(1);
});

test("everything is said on sending, in a summary that leads to the fields", async ({ form }) => {
  const { page } = form;
  await form.fillAll({ "/format": "workshop", "/attendance": "in_person" });
  await form.submit();
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator("#errors h2")).toHaveText(/^Il y a \d+ erreurs à corriger$/);
  const links = page.locator("#errors a");
  expect(await links.count()).toBe(await page.locator(".fr-message--error").count());
  await links.first().click();
  await expect(page.locator("#title")).toBeFocused();
  const before = await links.count();
  await form.fill("/title", COMMON["/title"]);
  await expect(links).toHaveCount(before - 1);
});

test("warnings do not stand in the way", async ({ form, receiver }) => {
  await form.fillAll({ ...WORKSHOP, "/contact/email": "jeanne.martin@exemple.fr" });
  await expect(form.page.locator('[data-code="personal-email"]')).toHaveCount(1);
  await form.submitted();
  expect(receiver.kept()).toHaveLength(1);
});

test("characters left are counted as the checks count", async ({ form }) => {
  // Letters and marks apart: one character each once they are composed.
  await form.page.locator("#title").fill("é".normalize("NFD").repeat(100));
  await expect(form.page.locator("#title-left")).toHaveText("Il reste 40 caractères.");
  await form.page.locator("#title").fill("a".repeat(141));
  await expect(form.page.locator("#title-left")).toHaveText("1 caractère de trop.");
});
