/* By day, by night, or as the device has it. This runs before anything is painted; what was chosen stays in this browser. */
(function () {
  "use strict";

  const KEY = "weergave";
  const CHOICES = ["apparaat", "licht", "donker"];
  const root = document.documentElement;

  function kept() {
    try {
      return window.localStorage.getItem(KEY);
    } catch {
      return null; // a browser that keeps nothing
    }
  }

  function keep(choice) {
    try {
      window.localStorage.setItem(KEY, choice);
    } catch {
      return; // then it holds for this page only
    }
  }

  function press(buttons) {
    buttons.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.kies === root.dataset.weergave)));
  }

  root.dataset.weergave = CHOICES.includes(kept()) ? kept() : CHOICES[0];

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-kies]");
    if (button) {
      root.dataset.weergave = button.dataset.kies;
      keep(button.dataset.kies);
      press(document.querySelectorAll("[data-kies]"));
    }
  });

  /* The buttons stand below every page and come later than this. */
  new MutationObserver(() => press(document.querySelectorAll("[data-kies]:not([aria-pressed])"))).observe(root, {
    childList: true,
    subtree: true,
  });
})();
