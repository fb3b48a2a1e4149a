// @ts-check
// Sends what the page has accepted. The receiver checks again, with its own clock.

import { language } from "./texts.js";

/** @typedef {import("../campagne/index.js").Submission} Submission */
/** @typedef {import("../campagne/index.js").Report} Report */
/** @typedef {{is: "kept", id: string, event: any} | {is: "refused", report: Report} | {is: "lost"}} Answer */

/** @param {Submission} submission @returns {Promise<Answer>} */
export async function send(submission) {
  try {
    const response = await fetch(`evenements?language=${language}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(submission),
    });
    if (response.status === 201) return { is: "kept", ...(await response.json()) };
    if (response.status === 422) return { is: "refused", ...(await response.json()) };
  } catch {
    // No network, or a server that is no receiver.
  }
  return { is: "lost" };
}
