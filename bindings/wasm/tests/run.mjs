// Tries the installed package, part by part.

import { test } from "node:test";

import { init } from "campagne";

await init();
// Before the territories are loaded, then after.
for (const part of ["bare", "bad-input", "faces", "corpus", "programme", "exchange", "readme"]) {
  const { default: tests } = await import(`./${part}.mjs`);
  for (const [name, run] of Object.entries(tests)) await test(`${part}: ${name}`, run);
}
