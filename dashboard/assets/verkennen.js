/* Exploring: the address of what is on the page, copied with one press. */
(function () {
  "use strict";

  const COPIED = "De link staat op uw klembord.";
  const NOT_COPIED = "Kopiëren lukt hier niet. Neem de link over uit de adresbalk.";

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-kopieer]");
    if (!button) {
      return;
    }
    let said = COPIED;
    try {
      await navigator.clipboard.writeText(window.location.href);
    } catch {
      said = NOT_COPIED;
    }
    button.parentElement.querySelector("[role=status]").textContent = said;
  });
})();
