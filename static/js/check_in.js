// The desk at the door: whoever is typed is found at once, Enter marks, and the next name may be typed while the last
// one is on its way. Without a script the form is sent and answered as a page.
"use strict";

(() => {
  const door = document.querySelector("[data-door]");
  if (!door) return;
  const form = door.querySelector("form");
  const typed = form.elements.typed;
  const found = door.querySelector("[data-found]");
  const said = door.querySelector("[data-said]");
  const undo = door.querySelector("[data-undo-last]");
  const token = form.elements.csrfmiddlewaretoken.value;
  const guests = JSON.parse(document.getElementById("guests").textContent);
  const labels = new Map([...form.querySelectorAll("[name=presence]")].map((one) => [one.value, one.firstChild.data.trim()]));
  const done = [];
  const MOST = 9;
  let shown = [];
  let at = 0;
  let queue = Promise.resolve();
  let waiting = 0;

  function fits(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const open = guests.filter((one) => !one.presence && words.every((word) => one.search.includes(word)));
    const exact = open.filter((one) => words.some((word) => one.search.split(" ").includes(word)));
    return [...exact, ...open.filter((one) => !exact.includes(one))].slice(0, MOST);
  }

  function show(people) {
    shown = people;
    at = 0;
    found.replaceChildren(
      ...people.map((one, place) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn";
        button.append(people.length > 1 ? `${place + 1} ${one.name} ` : `${one.name} `);
        const number = document.createElement("span");
        number.className = "soft";
        number.textContent = one.number;
        button.append(number);
        button.addEventListener("click", () => mark(one, "present"));
        item.append(button);
        return item;
      }),
    );
    light();
  }

  function light() {
    [...found.children].forEach((item, place) => item.classList.toggle("is-here", place === at));
  }

  async function send(address, fields) {
    const body = new URLSearchParams({ csrfmiddlewaretoken: token, ...fields });
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
    return answer.json();
  }

  function say(text, kind) {
    said.textContent = text;
    said.className = `door-said note note-${kind}`;
  }

  function count(counts) {
    for (const [name, number] of Object.entries(counts)) {
      const place = document.querySelector(`[data-count="${name}"]`);
      if (place) place.textContent = number;
    }
  }

  function row(key, presence) {
    const guest = guests.find((one) => one.key === key);
    if (guest) guest.presence = presence;
    const tag = document.querySelector(`[data-guest="${CSS.escape(key)}"] [data-presence]`);
    if (!tag) return;
    tag.textContent = labels.get(presence) || "—";
    tag.className = `tag${{ present: " tag-ok", on_leave: " tag-info", absent: " tag-warn" }[presence] || ""}`;
  }

  function mark(guest, presence) {
    const fields = guest ? { key: guest.key, presence } : { typed: typed.value, presence };
    typed.value = "";
    show([]);
    typed.focus();
    if (guest) row(guest.key, presence);
    waiting += 1;
    queue = queue
      .then(() => settle(guest, fields))
      .catch(() => {
        if (guest) row(guest.key, "");
        say(door.dataset.failed, "error");
      })
      .finally(() => (waiting -= 1));
  }

  async function settle(guest, fields) {
    const answer = await send(form.action, fields);
    if (answer.status === "several") {
      say(answer.message, "warning");
      // Whoever has typed on meanwhile is not interrupted.
      return typed.value ? undefined : show(answer.choices);
    }
    if (answer.status !== "marked") {
      if (guest) row(guest.key, "");
      return say(answer.message, "error");
    }
    row(answer.key, answer.presence);
    count(answer.counts);
    if (answer.is_new) done.push(answer);
    undo.hidden = !done.length;
    say(answer.is_new ? answer.message : `${answer.message} · ${door.dataset.known}`, answer.is_new ? "success" : "warning");
  }

  function takeBack() {
    queue = queue.then(async () => {
      const last = done.pop();
      if (!last) return;
      const answer = await send(last.undo, { before: last.before });
      row(last.key, last.before);
      count(answer.counts);
      undo.hidden = !done.length;
      say(`${last.name} · ${door.dataset.undone}`, "warning");
    }).catch(() => say(door.dataset.failed, "error"));
    typed.focus();
  }

  typed.addEventListener("input", () => show(fits(typed.value)));
  typed.addEventListener("keydown", (event) => {
    // The Enter that ends a word of an input method is no Enter of ours.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      const presence = event.shiftKey ? "on_leave" : event.ctrlKey ? "absent" : "present";
      if (typed.value.trim() || shown.length) mark(shown[at], presence);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!shown.length) return;
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length;
      light();
    } else if (event.key === "z" && event.ctrlKey && !typed.value) {
      event.preventDefault();
      takeBack();
    } else if (event.key === "Escape") {
      typed.value = "";
      show([]);
    } else if (/^[1-9]$/.test(event.key) && shown.length > 1 && !event.ctrlKey && !fits(typed.value + event.key).length) {
      const chosen = shown[event.key - 1];
      if (!chosen) return;
      event.preventDefault();
      mark(chosen, "present");
    }
  });
  for (const button of form.querySelectorAll("[name=presence]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      if (typed.value.trim() || shown.length) mark(shown[at], button.value);
    });
  }
  undo.addEventListener("click", takeBack);
  // Marks that are still on their way are not left behind unasked.
  window.addEventListener("beforeunload", (event) => waiting && event.preventDefault());
})();
