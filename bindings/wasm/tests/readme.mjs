// The examples of the README run, each as a module of its own.

import { readFileSync, writeFileSync } from "node:fs";

const readme = readFileSync(new URL("./node_modules/campagne/README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);

export default Object.fromEntries(
  examples.map((code, at) => [
    `example ${at + 1}`,
    async () => {
      const name = `./example-${at + 1}.mjs`;
      writeFileSync(new URL(name, import.meta.url), code);
      await import(name);
    },
  ]),
);
