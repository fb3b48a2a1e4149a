// A server for a site of the tests, on a port that is free.

import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const here = import.meta.dirname;
const root = process.env.ROOT ?? resolve(here, "../../..");

/** Where the sites are. */
export const sites = join(here, "..");

export async function serve(site) {
  const program = join(root, "target/debug/campagne-public-page");
  const child = spawn(program, ["serve", join(sites, site), "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, end: () => child.kill() };
}
