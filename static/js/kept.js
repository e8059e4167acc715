// What is typed into a form is kept in this browser until the server has it: whoever leaves the page finds it again.
// Without a script the button that keeps a draft does the same.
"use strict";

(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const key = `kept ${form.dataset.keep}`;
  const boxes = [...form.querySelectorAll("input[type=text], textarea")];
  const offer = form.querySelector("[data-kept]");
  // A page that tells of faults shows again what was typed: the server does not have it.
  const isSaved = !("unsaved" in form.dataset);
  const found = JSON.parse(localStorage.getItem(key) || "null");

  // A form for something new is empty again once its words stand among what the server shows.
  function isStored() {
    if (boxes.every((box) => (found[box.name] || "").trim() === box.defaultValue.trim())) return true;
    const shown = [...document.querySelectorAll("[data-stored]")].map((place) => place.textContent.trim());
    return "new" in form.dataset && shown.includes((found.subject || "").trim());
  }

  function keep() {
    const isAsStored = isSaved && boxes.every((box) => box.value.trim() === box.defaultValue.trim());
    if (isAsStored) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(boxes.map((box) => [box.name, box.value]))));
  }

  if (found && isSaved) {
    if (isStored()) localStorage.removeItem(key);
    else {
      for (const box of boxes) box.value = found[box.name] || "";
      offer.hidden = false;
    }
  }
  form.addEventListener("input", keep);
  offer.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.value = box.defaultValue;
    localStorage.removeItem(key);
    offer.hidden = true;
  });
})();
