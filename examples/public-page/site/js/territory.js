// The search for a territory by its name, among those that have an event.
import { say } from "./choices.js";

const field = document.getElementById("territory");

const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/** Offers the territories and calls `choose` with the identifier of the one that is meant. */
export function offer(territories, texts, choose) {
  const known = territories.map(([id, name, level]) => {
    const label = `${name} (${level})`;
    return { id, label, exact: plain(label), name: plain(name) };
  });
  const options = known.map(({ label }) => {
    const option = document.createElement("option");
    option.value = label;
    return option;
  });
  document.getElementById("territories").replaceChildren(...options);

  const pick = () => {
    const typed = plain(field.value);
    if (typed === "") return say("territory-group", "territory-messages", "");
    const found =
      known.find(({ exact }) => exact === typed) ??
      known.find(({ name }) => name === typed) ??
      known.find(({ name }) => name.startsWith(typed));
    say("territory-group", "territory-messages", found === undefined ? texts.territory_unknown : "");
    if (found === undefined) return undefined;
    field.value = "";
    return choose(found.id);
  };
  // One that was chosen from the list is there at once, without leaving the field.
  field.addEventListener("input", () => known.some(({ label }) => label === field.value) && pick());
  field.addEventListener("change", pick);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    pick();
  });
}
