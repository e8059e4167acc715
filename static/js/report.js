// The editor of a chapter: figures stand in the words as chips, a figure of the list goes in where the cursor is, and
// what was typed is kept in the browser until it is saved. Without a script the figures are [[tokens]] in plain boxes.
"use strict";

(() => {
  const TOKEN = /\[\[[a-z_]+\.[a-z_]+(?:\|[a-z]+=[^|[\]]+)*\]\]/g;
  const form = document.querySelector("[data-words]");
  if (!form) return;
  document.documentElement.classList.add("has-chips");
  let last = null;
  let where = null;

  function chip(token, text) {
    const made = document.createElement("span");
    made.className = "chip";
    made.contentEditable = "false";
    made.dataset.token = token;
    made.textContent = text;
    made.title = token;
    return made;
  }

  function filled(words, figures) {
    const parts = document.createDocumentFragment();
    let at = 0;
    for (const found of words.matchAll(TOKEN)) {
      parts.append(words.slice(at, found.index), chip(found[0], figures[found[0]] || found[0]));
      at = found.index + found[0].length;
    }
    parts.append(words.slice(at));
    return parts;
  }

  function said(place) {
    let words = "";
    for (const node of place.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) words += node.data;
      else if (node.dataset.token) words += node.dataset.token;
      else if (node.nodeName === "BR") words += "\n";
      else words += (words && !words.endsWith("\n") ? "\n" : "") + said(node);
    }
    return words;
  }

  const key = (box) => `words ${form.dataset.words} ${box.name}`;
  // A page that tells of faults shows again what was typed: the server does not have it.
  const isSaved = !("unsaved" in form.dataset);
  // A new paragraph has no version yet.
  const versionOf = (box) => form.elements[`version-${box.name.slice(5)}`]?.value;
  const lines = (words) => words.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");

  function keep(box, figures) {
    if (box.value === box.defaultValue && isSaved) localStorage.removeItem(key(box));
    else localStorage.setItem(key(box), JSON.stringify({ version: versionOf(box), words: box.value, figures }));
  }

  // What was typed here and never saved; nothing once the server has it.
  function kept(box) {
    const found = JSON.parse(localStorage.getItem(key(box)) || "null");
    if (found === null || lines(found.words) !== lines(box.value)) return found;
    if (isSaved) localStorage.removeItem(key(box));
    return null;
  }

  function offerKept(box, place, found, write) {
    const offer = document.getElementById("kept-words").content.firstElementChild.cloneNode(true);
    offer.querySelector(".quoted").replaceChildren(filled(found.words, found.figures || {}));
    offer.addEventListener("click", (event) => {
      const what = event.target.dataset.kept;
      if (!what) return;
      localStorage.removeItem(key(box));
      offer.remove();
      if (what === "take") write(found);
    });
    place.after(offer);
  }

  for (const box of form.querySelectorAll("textarea.words")) {
    const figures = JSON.parse(box.dataset.figures || "{}");
    const place = document.createElement("div");
    place.className = box.className;
    place.contentEditable = "true";
    place.setAttribute("role", "textbox");
    place.setAttribute("aria-multiline", "true");
    place.setAttribute("aria-labelledby", `label-${box.id}`);
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (box.hasAttribute(name)) place.setAttribute(name, box.getAttribute(name));
    }
    const label = form.querySelector(`label[for="${box.id}"]`);
    label.id = `label-${box.id}`;
    const write = (found) => {
      Object.assign(figures, found.figures);
      box.value = found.words;
      place.replaceChildren(filled(box.value, figures));
      keep(box, figures);
    };
    place.append(filled(box.value, figures));
    box.hidden = true;
    box.after(place);
    const found = kept(box);
    if (found && found.version === versionOf(box)) write(found);
    else if (found) offerKept(box, place, found, write);
    label.addEventListener("click", () => place.focus());
    place.addEventListener("input", () => {
      for (const one of place.querySelectorAll(".chip")) figures[one.dataset.token] = one.textContent;
      box.value = said(place);
      keep(box, figures);
    });
    place.addEventListener("paste", (event) => {
      event.preventDefault();
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    });
    place.addEventListener("focus", () => (last = place));
  }

  // A new paragraph is kept likewise, until it stands among the places.
  const fresh = form.elements.new;
  const waiting = kept(fresh);
  const isPlaced = waiting && [...form.querySelectorAll("textarea.words")].some((box) => lines(box.value) === lines(waiting.words));
  if (isPlaced) localStorage.removeItem(key(fresh));
  else if (waiting && !fresh.value) {
    fresh.value = waiting.words;
    fresh.closest("details").open = true;
  }
  fresh.addEventListener("input", () => keep(fresh));

  // Where the cursor was in the words, for the search of figures takes it away.
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    if (last && chosen.rangeCount && last.contains(chosen.anchorNode)) where = chosen.getRangeAt(0).cloneRange();
  });

  const aside = document.getElementById("figures");
  const offeredIn = (event) => event.target.closest("button[data-token]");
  // The cursor stays where it is in the words.
  aside.addEventListener("mousedown", (event) => offeredIn(event) && event.preventDefault());
  aside.addEventListener("click", (event) => {
    const offered = offeredIn(event);
    if (!offered) return;
    const place = last || form.querySelector(".words[contenteditable]");
    if (!place) return;
    const made = chip(offered.dataset.token, offered.dataset.text);
    const range = where && place.contains(where.commonAncestorContainer) ? where : document.createRange();
    if (range !== where) {
      range.selectNodeContents(place);
      range.collapse(false);
    }
    range.deleteContents();
    range.insertNode(made);
    range.setStartAfter(made);
    range.collapse(true);
    place.focus();
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    place.dispatchEvent(new Event("input"));
  });

  aside.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const address = `${location.pathname}?${new URLSearchParams(new FormData(event.target))}`;
    const answer = await fetch(address).catch(() => null);
    if (answer === null || !answer.ok || answer.redirected) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    aside.querySelector(".found").replaceWith(page.querySelector("#figures .found"));
  });
})();
