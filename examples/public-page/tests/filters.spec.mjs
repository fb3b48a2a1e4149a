// Filters: what they find, what stands in the address, how one goes back. What is expected is counted
// here, over the file of the programme.

import { area, days, events, expect, having, test } from "./support.mjs";

const TEST = {
  format: (event, value) => event.format === value,
  attendance: (event, value) => event.attendance === value,
  topic: (event, value) => event.topics.includes(value),
  audience: (event, value) => event.audiences.includes(value),
  organiser: (event, value) => event.organiser.category === value,
  accessibility: (event, value) => event.accessibility[value] === true,
  status: (event, value) => (event.status ?? "scheduled") === value,
};
const CHOICES = {
  format: "workshop", attendance: "hybrid", topic: "territories", audience: "citizens",
  organiser: "local_authority", accessibility: "hearing", status: "cancelled",
};

for (const [facet, value] of Object.entries(CHOICES)) {
  test(`${facet} finds what the file has`, async ({ programme }) => {
    await programme.open();
    await programme.expectTotal(events.length);
    const expected = having((event) => TEST[facet](event, value));
    expect(expected).toBeGreaterThan(0);
    await programme.choose(facet, value);
    await programme.expectTotal(expected);
    expect(programme.query().getAll(facet)).toEqual([value]);
    await expect(programme.chosen).toHaveCount(1);
    // The count beside the choice said so before, and the others keep theirs.
    expect(await programme.count(facet, value)).toBe(expected);
    await expect(programme.page.locator("#announced")).toContainText(String(expected));
    await programme.chosen.click();
    await programme.expectTotal(events.length);
    expect(String(programme.query())).toBe("");
    await expect(programme.results).toBeFocused();
  });
}

test("several filters hold together, and each says how many there would be", async ({ programme }) => {
  await programme.open();
  await programme.choose("format", "workshop");
  await programme.choose("format", "debate");
  await programme.choose("organiser", "local_authority");
  const both = (event) => ["workshop", "debate"].includes(event.format) && event.organiser.category === "local_authority";
  await programme.expectTotal(having(both));
  expect(await programme.count("format", "conference"))
    .toBe(having((event) => event.format === "conference" && event.organiser.category === "local_authority"));
  expect(await programme.count("topic", "territories"))
    .toBe(having((event) => both(event) && event.topics.includes("territories")));
  await expect(programme.chosen).toHaveText(["Atelier", "Débat", "Collectivité territoriale", "Tout effacer"]);
  await programme.chosen.last().click();
  await programme.expectTotal(events.length);
});

test("words are found without accents", async ({ programme }) => {
  await programme.open();
  await programme.page.locator("#q").fill("Ecouter USAGERS");
  await programme.expectTotal(having((event) => event.title.startsWith("Écouter les usagers")));
  expect(programme.query().get("q")).toBe("Ecouter USAGERS");
  await programme.page.locator("#q").fill("introuvable en ce monde");
  await programme.expectTotal(0);
  await expect(programme.page.locator("#list")).toContainText("Retirez-en un");
});

test("a range of days, and one that is none", async ({ programme }) => {
  await programme.open();
  await programme.page.locator("#from").fill("2020-11-09");
  await programme.page.locator("#until").fill("2020-11-11");
  await programme.expectTotal(having((event) => days(event).some((day) => day >= "2020-11-09" && day <= "2020-11-11")));
  await programme.page.locator("#until").fill("2020-11-03");
  await expect(programme.page.locator("#dates-messages")).toContainText("La fin précède le début");
  expect(programme.query().get("until")).toBe("2020-11-11");
});

test("a territory by its name", async ({ programme }) => {
  await programme.open();
  const { page } = programme;
  const first = events.find((event) => area(event).startsWith("fr:departement:"));
  const id = area(first);
  const name = await page.locator(`table [data-territory="${id}"]`).textContent();
  await page.locator("#territory").fill(name.toUpperCase());
  await page.locator("#territory").press("Enter");
  await programme.expectTotal(having((event) => area(event) === id));
  expect(programme.query().get("territory")).toBe(id);
  await expect(programme.chosen).toHaveText([name]);
  await page.locator("#territory").fill("Atlantide");
  await page.locator("#territory").press("Enter");
  await expect(page.locator("#territory-messages")).toContainText("Aucun événement dans un territoire de ce nom");
});

test("the address is enough, and the back button goes back", async ({ programme }) => {
  const { page } = programme;
  await programme.open("?format=webinar&topic=territories");
  const both = having((event) => event.format === "webinar" && event.topics.includes("territories"));
  await programme.expectTotal(both);
  await expect(page.locator("#format-webinar")).toBeChecked();
  await programme.choose("attendance", "online");
  await programme.chosen.first().click();
  await programme.expectTotal(having((event) => event.attendance === "online" && event.topics.includes("territories")));
  await page.goBack();
  await page.goBack();
  await programme.expectTotal(both);
  await expect(page.locator("#attendance-online")).not.toBeChecked();
  await page.goForward();
  await expect(page.locator("#attendance-online")).toBeChecked();
  await page.reload();
  await programme.ready();
  await programme.expectTotal(both);
  await expect(page.locator("#attendance-online")).toBeChecked();
});

test("an address that nobody understands shows the whole", async ({ programme }) => {
  await programme.open("?formta=workshop&day=hier");
  await programme.expectTotal(events.length);
  await expect(programme.page.locator("#misread")).toBeVisible();
});

test("the other language keeps what is looked for", async ({ programme }) => {
  await programme.open("?format=debate");
  await programme.page.locator("[data-other-language]").click();
  await programme.ready();
  await programme.expectTotal(having((event) => event.format === "debate"));
  await expect(programme.page.locator("html")).toHaveAttribute("lang", "en");
  await expect(programme.chosen).toHaveText(["Debate"]);
});

test("pages and orders", async ({ programme }) => {
  const { page } = programme;
  await programme.open();
  const first = await programme.rows.first().locator("h4").textContent();
  await page.locator("#pagination [data-page='2']").first().click();
  await expect(programme.rows.first().locator("h4")).not.toHaveText(first);
  await expect(programme.results).toBeFocused();
  expect(programme.query().get("offset")).toBe("20");
  await page.locator("#sort").selectOption("title");
  await expect(programme.rows).toHaveCount(20);
  const titles = await programme.rows.locator("h4").allTextContents();
  expect(titles).toEqual(titles.toSorted(new Intl.Collator("fr", { ignorePunctuation: true }).compare));
  expect(programme.query().get("offset")).toBeNull();
});
