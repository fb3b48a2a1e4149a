// The steps of colour of the map and the days: equal in the square root, as the pages are made
// (`src/map.rs`).
const STEPS = 4;

export const steps = (most) =>
  Array.from({ length: STEPS }, (_, at) => Math.ceil((most * (at + 1) ** 2) / STEPS ** 2));

export const step = (count, steps) =>
  count === 0 ? 0 : 1 + steps.slice(0, -1).filter((most) => count > most).length;

/** Gives an element the colour of a step. */
export function colour(element, number) {
  element.classList.remove(...[...element.classList].filter((name) => name.startsWith("step-")));
  element.classList.add(`step-${number}`);
}
