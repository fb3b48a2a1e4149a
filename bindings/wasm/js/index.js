// campagne for browsers and bundlers: the checks alone, until territories are asked for.

import { takeTerritories } from "./api.js";
import { loadCore, loadFull } from "./builds.js";

export {
  CampagneError,
  Checker,
  campaign,
  campaigns,
  check,
  checkLines,
  checker,
  notices,
  rules,
  search,
  territory,
} from "./api.js";

/** Loads the checks: from beside this file, or from a URL, a response, bytes or a module. */
export const init = loadCore;

/** Fetches files of territories, and the build that reads them; bytes are taken as they are. */
export async function loadTerritories(...files) {
  const [read] = await Promise.all([Promise.all(files.map(bytes)), loadFull()]);
  takeTerritories(read);
}

async function bytes(file) {
  if (file instanceof Uint8Array) return file;
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  const response = file instanceof Response ? file : await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
