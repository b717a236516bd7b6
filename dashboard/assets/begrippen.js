/* A word with dots below it opens its meaning; Escape, the button or a click elsewhere closes it. */
(function () {
  "use strict";

  let opener = null;
  let box = null;

  function made() {
    box = document.createElement("div");
    box.id = "uitleg-begrip";
    box.className = "uitlegvak";
    box.setAttribute("popover", "auto");
    box.setAttribute("role", "dialog");
    box.tabIndex = -1;
    const text = document.createElement("p");
    const more = document.createElement("a");
    more.textContent = "Alle begrippen";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Sluiten";
    close.addEventListener("click", () => box.hidePopover());
    box.append(text, more, close);
    /* Not "toggle": that one comes later, and not at all for a word whose place another word takes. */
    box.addEventListener("beforetoggle", (event) => {
      if (event.newState === "closed") {
        opener.setAttribute("aria-expanded", "false");
        opener = null;
      }
    });
    return document.body.appendChild(box);
  }

  function place(word) {
    const at = word.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left, room - box.offsetWidth - 8));
    const below = at.bottom + 6 + box.offsetHeight <= window.innerHeight;
    box.style.left = left + "px";
    box.style.top = Math.max(8, below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + "px";
  }

  document.addEventListener("click", (event) => {
    const word = event.target.closest("button.begrip");
    if (!word) {
      return;
    }
    box = box || made();
    if (box.matches(":popover-open")) {
      box.hidePopover();
    }
    opener = word;
    /* The browser gives the focus back to who had it, and not every browser gives it to a button that is clicked. */
    word.focus({ preventScroll: true });
    box.setAttribute("aria-label", "Uitleg van " + word.textContent);
    box.querySelector("p").textContent = word.dataset.uitleg;
    box.querySelector("a").href = "/begrippen#" + word.dataset.begrip;
    word.setAttribute("aria-expanded", "true");
    box.showPopover();
    place(word);
    box.focus({ preventScroll: true });
  });

  window.addEventListener("scroll", () => box && opener && place(opener), { passive: true });
})();
