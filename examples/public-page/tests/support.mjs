// What the tests share: a server each worker, a page that is watched, the programme as it was written.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

import { serve, sites } from "./server.mjs";

export { expect, sites };

const screenshots = join(sites, "screenshots");

/** What must never happen on a page: a script that fails, a policy that is broken, a request elsewhere. */
function watch(page, origin) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.stack}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin: of } = new URL(request.url());
    if (of !== new URL(origin).origin && !["blob:", "data:"].includes(protocol)) faults.push(`elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // What is asked for when one leaves is broken off.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  });
  return faults;
}

export const test = base.extend({
  site: [async ({}, use) => {
    const server = await serve("site");
    await use(server.url);
    server.end();
  }, { scope: "worker" }],
  large: [async ({}, use) => {
    const server = await serve("large");
    await use(server.url);
    server.end();
  }, { scope: "worker" }],
  /** The page of the programme; nothing may go wrong on it. */
  programme: async ({ page, site }, use) => {
    const faults = watch(page, site);
    await page.addInitScript(() => {
      globalThis.broken = [];
      document.addEventListener("securitypolicyviolation", (event) => broken.push(event.violatedDirective));
    });
    const programme = new Programme(page, site);
    await use(programme);
    expect(await page.evaluate(() => globalThis.broken ?? [])).toEqual([]);
    expect(faults).toEqual([]);
  },
});

/** The page as somebody uses it. */
export class Programme {
  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.results = page.locator("#results");
    this.rows = page.locator("#list .row");
    this.chosen = page.locator("#chosen button");
  }

  async open(path = "") {
    await this.page.goto(new URL(path, this.url).href);
    await this.ready();
  }

  /** The scripts have come, and what the address asks for is shown. */
  async ready() {
    await this.page.locator("html[data-ready]").waitFor();
  }

  /** How many events are found. */
  async total() {
    const text = (await this.results.textContent()) ?? "";
    return Number(text.replace(/\D/g, ""));
  }

  async expectTotal(count) {
    await expect.poll(() => this.total()).toBe(count);
  }

  /** Ticks a choice, whose group is opened first. */
  async choose(facet, value) {
    const toggle = this.page.locator(".filters__toggle");
    if ((await toggle.isVisible()) && (await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    const group = this.page.locator(".choice", { has: this.page.locator(`[data-facet="${facet}"]`) });
    if (!(await group.evaluate((details) => details.open))) await group.locator("summary").click();
    await group.locator(`label[for="${facet}-${value}"]`).click();
  }

  count(facet, value) {
    return this.page.locator(`[data-facet="${facet}"] [data-value="${value}"]`).textContent()
      .then((text) => Number(text.replace(/\D/g, "")));
  }

  /** What the address asks for. */
  query() {
    return new URL(this.page.url()).searchParams;
  }
}

/** The published events of the programme, as the file has them. */
export const events = readFileSync(join(sites, "site.ndjson"), "utf8").trim().split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ moderation }) => moderation === "published")
  .map(({ event }) => event);

/** The département or collectivity of an event, by its commune or territory. */
export function area(event) {
  const commune = event.venue?.commune;
  if (commune === undefined) return event.territory;
  if (!commune.startsWith("97") && !commune.startsWith("98")) return `fr:departement:${commune.slice(0, 2)}`;
  const code = commune.slice(0, 3);
  return ["975", "977", "978", "986", "987", "988"].includes(code) ? `fr:collectivite:${code}` : `fr:departement:${code}`;
}

/** The days on which an event is, as the file has them. */
export function days(event) {
  const all = new Set((event.sessions ?? []).map(({ start }) => start.slice(0, 10)));
  if (event.availability !== undefined) {
    for (let day = 2; day <= 30; day += 1) {
      const date = `2020-11-${String(day).padStart(2, "0")}`;
      if (event.availability.from <= date && date <= event.availability.until) all.add(date);
    }
  }
  return [...all];
}

export const having = (test) => events.filter(test).length;

/** The faults that axe-core finds in the page as it is. */
export async function faultsOf(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** A picture of the page, kept for who looks at it. */
export async function picture(page, name, options = { fullPage: true }) {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), ...options });
}
