// The editor of a chapter: figures stand in the words as chips, a figure of the list goes in where the cursor is, and
// what was typed is kept in the browser until it is saved. Without a script the figures are [[tokens]] in plain boxes.
"use strict";

(() => {
  const TOKEN = /\[\[[a-z_]+\.[a-z_]+(?:\|[a-z]+=[^|[\]]+)*\]\]/g;
  const form = document.querySelector("[data-words]");
  if (!form) return;
  document.documentElement.classList.add("has-chips");
  let last = null;

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

  function keep(box) {
    const version = form.elements[`version-${box.name.slice(5)}`].value;
    if (box.value === box.defaultValue) localStorage.removeItem(key(box));
    else localStorage.setItem(key(box), JSON.stringify({ version, words: box.value }));
  }

  function kept(box) {
    const version = form.elements[`version-${box.name.slice(5)}`].value;
    const found = JSON.parse(localStorage.getItem(key(box)) || "null");
    if (found === null) return null;
    if (found.version === version) return found.words;
    localStorage.removeItem(key(box));
    return null;
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
    const words = kept(box);
    if (words !== null) box.value = words;
    place.append(filled(box.value, figures));
    box.hidden = true;
    box.after(place);
    label.addEventListener("click", () => place.focus());
    place.addEventListener("input", () => {
      box.value = said(place);
      keep(box);
    });
    place.addEventListener("paste", (event) => {
      event.preventDefault();
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    });
    place.addEventListener("focus", () => (last = place));
  }

  form.addEventListener("submit", () => {
    for (const box of form.querySelectorAll("textarea.words")) keep(box);
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
    const chosen = getSelection();
    const range = chosen.rangeCount && place.contains(chosen.anchorNode) ? chosen.getRangeAt(0) : null;
    const made = chip(offered.dataset.token, offered.dataset.text);
    if (range) {
      range.deleteContents();
      range.insertNode(made);
      range.setStartAfter(made);
      range.collapse(true);
    } else place.append(made);
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
