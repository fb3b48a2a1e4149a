// @ts-check
// The time that counts is that of the server: the clock of a visitor may be wrong.

let ahead = 0;

export const now = () => new Date(Date.now() + ahead);

/** Asks the server what time it is; where there is none to ask, the clock of the visitor has to do. */
export async function setClock() {
  try {
    const response = await fetch("horloge");
    if (!response.ok) return;
    const { now } = await response.json();
    ahead = Date.parse(now) - Date.now();
  } catch {
    // A static site without a receiver.
  }
}
