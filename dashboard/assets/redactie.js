/* The editorial desk in the browser: the draft outlives an expired session, figures are put in, the preview follows the typing. */
(function () {
  "use strict";

  const MARK = "redactie:";
  const REFERENCE = /\{([a-z0-9_]{1,64})\}/g;
  const RESTORED = "Teruggezet: dit had u getypt en nog niet bewaard.";
  const sent = new Map();
  let last = null;
  let stepped = false;

  const memory = {
    get: (name) => JSON.parse(window.sessionStorage.getItem(MARK + name) || "null"),
    set: (name, value) => window.sessionStorage.setItem(MARK + name, JSON.stringify(value)),
    remove: (name) => window.sessionStorage.removeItem(MARK + name),
  };

  const area = (place) => place.querySelector("textarea");
  const about = (place) => JSON.parse(place.dataset.duiding)[1];
  const card = (place) => place.closest(".kaart");
  const places = (root) => Array.from(root.querySelectorAll("[data-duiding]"));

  /* The same figures and the same rule as on the server, for who is still typing. */
  function preview(root) {
    const shown = root.querySelector("[data-voorbeeld]");
    const bar = document.querySelector("[data-cijfers]");
    if (!shown || !bar) {
      return;
    }
    const numbers = JSON.parse(bar.dataset.cijfers);
    const text = places(root).map((place) => area(place).value).join("\n");
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    shown.replaceChildren(...lines.map((line) => {
      const made = document.createElement("p");
      made.textContent = line.replace(REFERENCE, (whole, name) => numbers[name] || "(onbekend cijfer " + whole + ")");
      return made;
    }));
  }

  function typed(place) {
    memory.set(place.dataset.duiding, { text: area(place).value, version: place.dataset.versie });
    preview(card(place));
  }

  /* Upon the version that it was typed on, so that another's later text is not overwritten unseen. */
  function restore(place) {
    const kept = memory.get(place.dataset.duiding);
    if (!kept || kept.text === area(place).value) {
      return memory.remove(place.dataset.duiding);
    }
    window.dash_clientside.set_props(JSON.parse(area(place).id), { value: kept.text });
    window.dash_clientside.set_props({ over: about(place), opslag: "versie" }, { data: Number(kept.version) });
    window.dash_clientside.set_props({ over: about(place), stand: "bewaard" }, { children: RESTORED });
    card(place).open = true;
    window.requestAnimationFrame(() => preview(card(place)));
  }

  /* The server has it: what was not typed since may be forgotten. */
  function saved(line) {
    const root = line.closest(".kaart");
    places(root).forEach((place) => {
      if (sent.get(place.dataset.duiding) === area(place).value) {
        memory.remove(place.dataset.duiding);
      }
    });
    const version = /versie (\d+)/.exec(line.textContent);
    if (version) {
      places(root).forEach((place) => (place.dataset.versie = version[1]));
      const written = places(root).some((place) => area(place).value.trim());
      const told = root.querySelector(".kaart-stand");
      told.className = "kaart-stand oordeel-" + (written ? "good" : "open");
      told.textContent = written ? "● geschreven" : "○ nog leeg";
    }
  }

  /* After a step the page is a new one: the keyboard begins at its heading. */
  function arrive(heading) {
    if (stepped) {
      stepped = false;
      heading.focus();
    }
  }

  function insert() {
    const name = document.getElementById("cijferkeuze").value;
    const target = last && last.isConnected ? last : document.querySelector("[data-duiding] textarea");
    if (!target || !name) {
      return;
    }
    const text = target.value.slice(0, target.selectionStart) + "{" + name + "}" + target.value.slice(target.selectionEnd);
    const end = target.selectionStart + name.length + 2;
    window.dash_clientside.set_props(JSON.parse(target.id), { value: text });
    window.requestAnimationFrame(() => {
      target.focus();
      target.setSelectionRange(end, end);
      typed(target.closest("[data-duiding]"));
    });
  }

  document.addEventListener("input", (event) => {
    const place = event.target.closest("[data-duiding]");
    if (place) {
      typed(place);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-duiding] textarea")) {
      last = event.target;
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.id === "voeg-in") {
      insert();
    }
    stepped = stepped || Boolean(event.target.closest(".stappen button"));
    const root = event.target.closest(".knoppen") && event.target.closest(".kaart");
    if (root) {
      places(root).forEach((place) => sent.set(place.dataset.duiding, area(place).value));
    }
  }, true);

  window.appears("[data-duiding]", restore);
  window.appears("h1", arrive);
  window.appears("[data-bewaard]", saved, "data-bewaard");
})();
