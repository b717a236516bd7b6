/* Questions and answers in the browser: what was typed outlives a reload or an expired session, and one sees how much room is left. */
(function () {
  "use strict";

  const MARK = "vragen:";
  const RESTORED = "Teruggezet: dit had u getypt en nog niet verstuurd.";
  const COUNT = new Intl.NumberFormat("nl-NL");

  const area = (form) => form.querySelector("textarea");
  const key = (form) => MARK + form.dataset.vraagvorm;
  const identity = (one) => (one.id.startsWith("{") ? JSON.parse(one.id) : one.id);
  const put = (one, props) => window.dash_clientside.set_props(identity(one), props);

  function typed(form) {
    const choice = form.querySelector("select");
    if (area(form).value.trim()) {
      window.sessionStorage.setItem(key(form), JSON.stringify({ text: area(form).value, about: choice ? choice.value : "" }));
    } else {
      window.sessionStorage.removeItem(key(form));
    }
  }

  function count(form) {
    const hint = form.querySelector("[data-meest]");
    const left = Number(hint.dataset.meest) - area(form).value.trim().length;
    const words = left < 0 ? " " + COUNT.format(-left) + " tekens te veel." : " Nog " + COUNT.format(left) + " tekens.";
    hint.dataset.over = area(form).value.trim() ? words : "";
    hint.classList.toggle("te-lang", left < 0);
  }

  function arrive(form) {
    const kept = JSON.parse(window.sessionStorage.getItem(key(form)) || "null");
    const choice = form.querySelector("select");
    const notes = Array.from(form.querySelectorAll("[data-meest], [role=alert]"));
    notes.forEach((note, i) => (note.id = note.id || "bij-" + form.dataset.vraagvorm.replace(" ", "-") + "-" + i));
    area(form).setAttribute("aria-describedby", notes.map((note) => note.id).join(" "));
    if (kept && kept.text !== area(form).value) {
      put(area(form), { value: kept.text });
      put(form.querySelector("[role=status]"), { children: RESTORED });
      if (choice && kept.about) {
        put(choice, { value: kept.about });
      }
      if (form.tagName === "DETAILS") {
        form.open = true;
      }
    }
    window.requestAnimationFrame(() => count(form));
  }

  function sent(node) {
    const form = node.closest("[data-vraagvorm]");
    if (form) {
      window.sessionStorage.removeItem(key(form));
      window.requestAnimationFrame(() => count(form));
    }
  }

  ["input", "change"].forEach((kind) =>
    document.addEventListener(kind, (event) => {
      const form = event.target.closest("[data-vraagvorm]");
      if (form) {
        typed(form);
        count(form);
      }
    })
  );

  window.appears("[data-vraagvorm]", arrive);
  window.appears("[data-geplaatst]", sent, "data-geplaatst");
})();
