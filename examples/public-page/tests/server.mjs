// Servers for a site of the tests, each on a port that is free.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

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

/** The same site as over a slow network: each page comes in pieces, and is drawn before it is whole. */
export async function serveInPieces(site) {
  const server = createServer(async ({ url, headers: { host: _, ...headers } }, answer) => {
    const whole = await fetch(new URL(url, site), { headers: { ...headers, "accept-encoding": "identity" } });
    const body = Buffer.from(await whole.arrayBuffer());
    answer.writeHead(whole.status, Object.fromEntries(whole.headers));
    const size = whole.headers.get("content-type")?.startsWith("text/html") ? PIECE : body.length;
    for (let at = 0; at < body.length; at += size) {
      answer.write(body.subarray(at, at + size));
      if (size === PIECE) await pause(BETWEEN);
    }
    answer.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

/** Bytes of a piece, and milliseconds between two: some frames are drawn meanwhile. */
const PIECE = 1_500;
const BETWEEN = 20;
