/* The tour: one step at a time. Who has seen it, does not see it again unless they ask (the button in the footer). */
(function () {
  "use strict";

  const KEY = "monitor-rondleiding";
  const PLACE = "#rondleiding";

  function seen() {
    try {
      return window.localStorage.getItem(KEY) !== null;
    } catch (error) {
      return true;
    }
  }

  function remember() {
    try {
      window.localStorage.setItem(KEY, "gezien");
    } catch (error) {
      /* a browser that keeps nothing shows the tour by the button only */
    }
  }

  function show(guide, step) {
    const steps = [...guide.querySelectorAll("li")];
    steps.forEach((one, i) => (one.hidden = i !== step));
    guide.dataset.op = step;
    guide.querySelector("[data-stap=vorige]").disabled = step === 0;
    guide.querySelector("[data-stap=volgende]").hidden = step === steps.length - 1;
    guide.querySelector("[data-stap=sluit]").textContent = step === steps.length - 1 ? "Klaar" : "Overslaan";
    guide.hidden = false;
  }

  function open(guide) {
    show(guide, 0);
    guide.querySelector("h2").focus();
  }

  function close(guide) {
    guide.hidden = true;
    remember();
    const heading = document.querySelector("#inhoud h1");
    if (heading) {
      heading.focus({ preventScroll: true });
    }
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-rondleiding]")) {
      open(document.querySelector(PLACE));
      return;
    }
    const button = event.target.closest(PLACE + " button[data-stap]");
    if (!button) {
      return;
    }
    const guide = button.closest(PLACE);
    const step = Number(guide.dataset.op);
    if (button.dataset.stap === "sluit") {
      close(guide);
      return;
    }
    show(guide, button.dataset.stap === "volgende" ? step + 1 : step - 1);
    guide.querySelectorAll("li")[Number(guide.dataset.op)].querySelector("h3").focus();
  });

  document.addEventListener("keydown", (event) => {
    const guide = event.target.closest && event.target.closest(PLACE);
    if (guide && event.key === "Escape") {
      close(guide);
    }
  });

  window.appears(PLACE + " [data-stap]", (button) => {
    const guide = button.closest(PLACE);
    if (!guide.dataset.op) {
      guide.dataset.op = "0";
      if (guide.dataset.vanzelf === "ja" && !seen()) {
        show(guide, 0);
      }
    }
  });
})();
