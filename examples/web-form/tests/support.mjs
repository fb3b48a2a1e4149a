// What the tests share: a receiver each, a page that is watched, and forms that are filled in.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

export { expect };

/** A pattern in which each space stands for any, those that do not break among them. */
export const spaced = (text) => new RegExp(text.replaceAll(" ", "\\s"));

const here = import.meta.dirname;
const root = process.env.ROOT ?? resolve(here, "../../..");
export const screenshots = join(here, "../screenshots");

/** Two weeks before the deadline. */
export const IN_TIME = "2020-10-15T10:00:00Z";

/** Starts a receiver of its own, on a port that is free, with a clock that starts then. */
export async function receive(now = IN_TIME) {
  const events = mkdtempSync(join(tmpdir(), "campagne-"));
  const program = join(root, "target/debug/campagne-web-form");
  const args = ["serve", "--site", join(here, "../site"), "--events", events, "--port", "0", "--now", now, "--compare"];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  // Where a test fails before it ends it.
  process.once("exit", () => child.kill());
  const [url] = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once("line", (line) => resolve([line]));
    child.once("exit", (code) => reject(new Error(`the receiver ended with ${code}`)));
  });
  const kept = () => {
    try {
      return readFileSync(join(events, "mip-2020.ndjson"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  };
  return { url, kept, end: () => child.kill() };
}

/** What must never happen on a page: a script that fails, a policy that is broken, a request elsewhere. */
export function watch(page, origin) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.stack}`));
  page.on("console", (message) => {
    // The answer to what is refused is 422, which a browser calls an error.
    if (message.type() === "error" && !message.text().includes("status of 422")) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { url } = new URL(request.url()).origin === new URL(origin).origin ? { url: "" } : { url: request.url() };
    if (url && !/^(blob|data):/.test(url)) faults.push(`request elsewhere: ${url}`);
  });
  return faults;
}

export const test = base.extend({
  /** A receiver for each test. */
  receiver: async ({}, use) => {
    const receiver = await receive();
    await use(receiver);
    receiver.end();
  },
  /** The form of that receiver, ready; nothing may go wrong on it. */
  form: async ({ page, receiver }, use) => {
    const faults = watch(page, receiver.url);
    const form = new Form(page, receiver);
    await form.open();
    await use(form);
    expect(faults).toEqual([]);
  },
});

/** The form as somebody uses it. */
export class Form {
  constructor(page, receiver) {
    this.page = page;
    this.receiver = receiver;
  }

  async open(file = "") {
    await this.page.goto(new URL(file, this.receiver.url).href);
    await this.page.locator('html[data-ready="true"]').waitFor();
  }

  group(path) {
    return this.page.locator(`[data-path="${path}"]`);
  }

  /** Fills in a field by its pointer, as its control asks for it, and leaves it. */
  async fill(path, value) {
    const group = this.group(path);
    const kind = await group.getAttribute("data-kind");
    if (kind === "when") {
      const [date, time = ""] = value.split("T");
      await group.locator("input[type=date]").fill(date);
      const clock = group.locator("input[type=time]");
      if (await clock.count()) await clock.fill(time);
    } else if (kind === "choices") {
      for (const one of [value].flat()) await this.tick(group, one);
    } else if (await group.locator("select").count()) {
      await group.locator("select").selectOption(value);
    } else if (await group.locator("input[type=radio]").count()) {
      await this.tick(group, String(value));
    } else if (await group.locator("[role=combobox]").count()) {
      await this.choose(group, value);
    } else {
      await group.locator("input, textarea").fill(String(value));
    }
    await this.leave();
  }

  async tick(group, value) {
    const id = await group.locator(`input[value="${value}"]`).getAttribute("id");
    await group.locator(`label[for="${id}"]`).click();
  }

  /** Types into a search field and takes the first of what is found. */
  async choose(group, typed) {
    const input = group.locator("[role=combobox]");
    await input.fill("");
    await input.pressSequentially(typed);
    await group.locator("[role=option]").first().waitFor();
    await input.press("ArrowDown");
    await input.press("Enter");
  }

  async leave() {
    await this.page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  }

  async fillAll(values) {
    for (const [path, value] of Object.entries(values)) await this.fill(path, value);
  }

  async submit() {
    await this.page.locator("button[type=submit]").click();
  }

  /** The codes of what is said under a field. */
  codes(path) {
    return this.group(path).locator("[data-code]").evaluateAll((found) => found.map((one) => one.dataset.code));
  }

  /** Sends, and waits for the number of the event. */
  async submitted() {
    await this.submit();
    const number = this.page.locator("#number");
    await number.waitFor({ timeout: 15_000 });
    return number.textContent();
  }
}

/** What every event says; what a format needs besides comes to it. */
export const COMMON = {
  "/title": "Simplifier l’accueil des usagers",
  "/summary": "Une rencontre pour repenser l’accueil avec celles et ceux qui y viennent.",
  "/organiser/name": "Région Nouvelle-Aquitaine",
  "/organiser/category": "local_authority",
  "/submitter/name": "Service innovation",
  "/submitter/role": "agent",
  "/submitter/email": "innovation@exemple.fr",
};
export const PLACE = { "/venue/commune": "Bordeaux", "/venue/name": "Hôtel de Région" };
export const SESSION = { "/sessions/0/start": "2020-11-03T14:00", "/sessions/0/end": "2020-11-03T17:00" };
export const LINK = { "/online/url": "https://exemple.fr/salle" };
export const AVAILABLE = { "/availability/from": "2020-11-02" };

/** A workshop on site that is accepted. */
export const WORKSHOP = { "/format": "workshop", "/attendance": "in_person", ...COMMON, ...PLACE, ...SESSION };

/** The faults that axe-core finds in the page as it is. */
export async function faultsOf(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** A picture of the whole page, kept for who looks at it. */
export async function picture(page, name, options = { fullPage: true }) {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), ...options });
}
