// The receiver: the same report as the page for the whole corpus, and no more than it has to take.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { WORKSHOP, expect, test } from "./support.mjs";

const root = process.env.ROOT ?? resolve(import.meta.dirname, "../../..");
const cases = readFileSync(join(root, "target/packages/reports.ndjson"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

test("the page and the receiver give the same report for the whole corpus", async ({ form }) => {
  test.setTimeout(300_000);
  expect(cases.length).toBeGreaterThan(500);
  await form.page.evaluate(async () => {
    const { loadTerritories } = await import("./campagne/index.js");
    await loadTerritories(...["core", "admin", "points"].map((name) => `campagne/territories/${name}.bin`));
  });
  const differing = [];
  for (let start = 0; start < cases.length; start += 200) {
    differing.push(...(await form.page.evaluate(compare, cases.slice(start, start + 200))));
  }
  expect(differing).toEqual([]);
});

/** Runs in the page: names the cases whose reports differ between page, receiver and Rust. */
async function compare(cases) {
  const { check } = await import("./campagne/index.js");
  const differing = [];
  for (const { case: name, submission, options, report } of cases) {
    const bytes = Uint8Array.from(submission.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const given = JSON.stringify(options);
    const body = new Blob([given, "\n", bytes]);
    const answer = await (await fetch("check", { method: "POST", body })).text();
    const here = JSON.stringify(check(bytes, given));
    if (here !== answer || here !== report) differing.push(name);
  }
  return differing;
}

const submission = () => ({
  title: WORKSHOP["/title"], summary: WORKSHOP["/summary"], format: "webinar", online: { url: "https://exemple.fr/salle" },
  sessions: [{ start: "2020-11-03T14:00", end: "2020-11-03T17:00" }],
  organiser: { name: "Région Nouvelle-Aquitaine", category: "local_authority" },
  submitter: { name: "Service innovation", role: "agent", email: "innovation@exemple.fr" },
});

test("what is filed twice is kept once, under one number", async ({ request, receiver }) => {
  const url = new URL("evenements", receiver.url).href;
  const first = await request.post(url, { data: submission() });
  const second = await request.post(url, { data: submission() });
  expect([first.status(), second.status()]).toEqual([201, 201]);
  expect((await first.json()).id).toBe((await second.json()).id);
  expect(receiver.kept()).toHaveLength(1);
});

test("the calendar file of an event is there for who knows its number", async ({ request, receiver }) => {
  const url = (path) => new URL(path, receiver.url).href;
  const { id } = await (await request.post(url("evenements"), { data: submission() })).json();
  const answer = await request.get(url(`evenements/${id}.ics`));
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain("BEGIN:VTIMEZONE\r\n");
  expect(text).toContain("DTSTART;TZID=Europe/Paris:20201103T140000\r\n");
  expect(text).not.toContain("innovation@exemple.fr");
  expect((await request.get(url("evenements/sub-0000000000000000.ics"))).status()).toBe(404);
  expect((await request.get(url("evenements/.ics"))).status()).toBe(404);
});

test("what is wrong is refused with its report, in the language asked for", async ({ request, receiver }) => {
  const answer = await request.post(new URL("evenements?language=en", receiver.url).href, { data: { title: "Un" } });
  expect(answer.status()).toBe(422);
  const { report } = await answer.json();
  expect(report.verdict).toBe("rejected");
  expect(report.findings[0].message).toMatch(/^The /);
});

test("other sites, other kinds and too much are turned away", async ({ request, receiver }) => {
  const url = new URL("evenements", receiver.url).href;
  const send = (options) => request.post(url, options).then((answer) => answer.status());
  expect(await send({ data: submission(), headers: { "sec-fetch-site": "cross-site" } })).toBe(403);
  expect(await send({ data: "title", headers: { "content-type": "text/plain" } })).toBe(415);
  expect(await send({ data: "x".repeat(3_000_000), headers: { "content-type": "application/json" } })).toBe(413);
  expect(await send({ data: "{", headers: { "content-type": "application/json" } })).toBe(422);
  expect(receiver.kept()).toEqual([]);
});

test("every answer has its headers", async ({ request, receiver }) => {
  for (const path of ["", "en.html", "js/main.js", "horloge", "nowhere"]) {
    const { "content-security-policy": policy, "x-content-type-options": sniff } = (await request.get(new URL(path, receiver.url).href)).headers();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(sniff).toBe("nosniff");
  }
});
