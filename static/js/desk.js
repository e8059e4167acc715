// What a desk page does better with a script, and does without one too: it keeps the progress of a job current, and
// takes keys in lists ("/" for the search, arrows from row to row).
"use strict";

(() => {
  const SECONDS = 2;

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
    const links = [...document.querySelectorAll(".list-link")];
    const next = links[links.indexOf(document.activeElement) + step];
    if (next) next.focus();
    return Boolean(next);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const search = document.querySelector("input[type=search]");
    const done =
      (event.key === "/" && search && (search.focus(), true)) ||
      (event.key === "ArrowDown" && document.activeElement.matches(".list-link") && move(1)) ||
      (event.key === "ArrowUp" && document.activeElement.matches(".list-link") && move(-1)) ||
      (event.key === "j" && move(1)) ||
      (event.key === "k" && move(-1));
    if (done) event.preventDefault();
  });
})();
