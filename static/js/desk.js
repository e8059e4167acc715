// What a desk page does better with a script, and does without one too: it keeps the progress of a job current, and
// takes keys ("/" for the search, "?" for the list of them, "g" and a letter to go somewhere, arrows from row to row).
"use strict";

(() => {
  const SECONDS = 2;
  const ROWS = ".list-link, .hit-link";

  function watch(place) {
    setTimeout(async () => {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } }).catch(() => null);
      if (answer === null || !answer.ok) return watch(place);
      if (answer.redirected) return location.assign(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(place.id);
      if (fresh === null || !fresh.hasAttribute("data-watch")) return location.reload();
      place.replaceChildren(...fresh.childNodes);
      watch(place);
    }, SECONDS * 1000);
  }

  // On phones the areas stand in one line that moves sideways: begin where we are.
  const here = document.querySelector(".side [aria-current]");
  if (here) here.parentElement.scrollLeft += here.getBoundingClientRect().left - 16;

  const watched = document.querySelector("[data-watch]");
  if (watched) watch(watched);

  function move(step) {
    const links = [...document.querySelectorAll(ROWS)];
    const next = links[links.indexOf(document.activeElement) + step];
    if (next) next.focus();
    return Boolean(next);
  }

  const keys = document.getElementById("keys");
  const GO_SECONDS = 1.5;
  let goUntil = 0;

  // "g" and then a letter: the list of keys says where each leads.
  function go(key) {
    const link = Date.now() < goUntil && keys && keys.querySelector(`[data-go="${CSS.escape(key)}"]`);
    goUntil = key === "g" ? Date.now() + GO_SECONDS * 1000 : 0;
    if (link) link.click();
    return Boolean(link);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (keys && keys.open)) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    // A list's own search goes before the one over everything, which stands first in the document.
    const search =
      document.querySelector(".main input[type=search]") || document.querySelector(".mast-search input");
    const isRow = document.activeElement.matches(ROWS);
    const done =
      go(event.key) ||
      (event.key === "/" && search && (search.focus(), true)) ||
      (event.key === "?" && keys && (keys.showModal(), true)) ||
      (event.key === "ArrowDown" && isRow && move(1)) ||
      (event.key === "ArrowUp" && isRow && move(-1)) ||
      (event.key === "j" && move(1)) ||
      (event.key === "k" && move(-1));
    if (done) event.preventDefault();
  });
})();
