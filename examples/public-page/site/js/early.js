// Runs before anything is drawn: what works with scripts alone is shown from the start, and a list
// that the address narrows is not shown whole first.
document.documentElement.classList.add("js");
if (location.search.length > 1) document.documentElement.classList.add("searching");
