// What is looked for stands in the address, under the names of the library's query.

/** The parameters of the address, in the order in which they were chosen; empty ones say nothing. */
export function read() {
  const all = [...new URLSearchParams(location.search)];
  return new URLSearchParams(all.filter(([, value]) => value !== ""));
}

/** Puts them into the address: a step of the history, unless it goes on from the last. */
export function write(query, { replace = false } = {}) {
  const search = query.size > 0 ? `?${query}` : location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", search);
}

/** The same with that value alone under a name, or with none. The page is the first again. */
export function having(query, name, ...values) {
  const changed = new URLSearchParams(query);
  changed.delete(name);
  if (name !== "offset") changed.delete("offset");
  for (const value of values) if (value !== "") changed.append(name, value);
  return changed;
}

/** The same without one of the values of a name. */
export function without(query, name, value) {
  return having(query, name, ...query.getAll(name).filter((other) => other !== value));
}
