// Whatever is handed over gives a report or a `CampagneError`, and the next call works.

import assert from "node:assert/strict";

import { CampagneError, check, checker, checkLines } from "campagne";

const options = { now: "2020-10-15T10:00:00Z" };
const cyclic = {};
cyclic.self = cyclic;
const nested = (depth) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
const deep = {};
let at = deep;
for (let depth = 0; depth < 200_000; depth += 1) at = at.venue = {};

const inputs = {
  undefined: undefined,
  null: null,
  NaN: NaN,
  "NaN within": { registration: { capacity: NaN }, venue: { latitude: Infinity } },
  "a BigInt": { registration: { capacity: 40n } },
  "a cycle": cyclic,
  "a function": () => {},
  "a symbol": Symbol("x"),
  "a symbol as key": { [Symbol("title")]: "x" },
  "numbers as keys": { 1: 2, 3: { 4: 5 } },
  "a map": new Map([["title", "x"]]),
  "a lone surrogate": { title: "Atelier \ud800 d’accueil" },
  "a lone surrogate in text": '{"title": "\udc00"}',
  "a lone surrogate as key": { "\ud800": 1 },
  "a getter that throws": { get title() { throw new TypeError("no"); } },
  "toJSON that throws": { toJSON() { throw new Error("no"); } },
  "a proxy that throws": new Proxy({}, { ownKeys() { throw new Error("no"); } }),
  "ten megabytes": { description: "é".repeat(5 << 20) },
  "ten megabytes of text": "x".repeat(10 << 20),
  "many keys": Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`key ${at}`, at])),
  "nested lists": nested(5_000),
  "nested text": "[".repeat(1_000_000),
  "nested objects": deep,
  "a date": new Date(NaN),
  "bytes that are no text": Uint8Array.of(0xff, 0xfe, 0),
  "no bytes": new ArrayBuffer(0),
};

const works = () => assert.equal(check('{"title": "Un"}', options).findings[0].code, "text-too-short");

export default {
  ...Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      () => {
        for (const run of [() => check(input, options), () => checker(options).check(input), () => checkLines(input, options)]) {
          try {
            const answer = run();
            assert.ok(Array.isArray(answer) || ["accepted", "rejected"].includes(answer.verdict));
          } catch (error) {
            assert.ok(error instanceof CampagneError, String(error));
            assert.equal(error.code, "unwritable");
          }
          works();
        }
      },
    ]),
  ),

  "options of every kind"() {
    for (const given of [undefined, null, 3, "x", [], cyclic, { now: 3n }, { now: "hier" }, { ...options, levels: 3 }]) {
      assert.throws(() => check({}, given), CampagneError);
      works();
    }
  },

  "memory does not grow over 100,000 calls"() {
    const form = { title: "Un", sessions: [{ start: "03/11/2020", end: "x" }], organizer: {} };
    const prepared = checker(options);
    const round = (count) => {
      for (let at = 0; at < count; at += 1) {
        prepared.check(form);
        if (at % 10 === 0) checker(options);
        if (at % 10 === 5) check(form, options);
        if (at % 100 === 7) assert.throws(() => check(form, {}), CampagneError);
      }
    };
    round(10_000);
    globalThis.gc();
    const before = process.memoryUsage();
    round(100_000);
    globalThis.gc();
    const after = process.memoryUsage();
    const grown = after.rss - before.rss;
    assert.ok(grown < 16 << 20, `${grown} bytes`);
  },
};
