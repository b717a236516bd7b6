/* What happens in the browser without asking the server: choices to address, address to choices, focus. */
(function () {
  "use strict";

  const NO_CHOICE = "-";

  /* Within the monitor, as Dash's own links do it. */
  function goTo(address) {
    window.history.pushState({}, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  /* A choice stands in the address, and the figures follow from the address: no callback of Dash goes through the page for it. */
  document.addEventListener("change", ({ target }) => {
    if (target.matches(".filters select")) {
      const query = new URLSearchParams(window.location.search);
      const { filter } = JSON.parse(target.id);
      if (target.value === NO_CHOICE) {
        query.delete(filter);
      } else {
        query.set(filter, target.value);
      }
      const search = query.toString();
      goTo(window.location.pathname + (search ? "?" + search : ""));
    }
  }, true);

  let here = window.location.pathname;

  /* The address changed without a choice, by a link or the back button: the selects follow it. Those of a new page are right. */
  function follow() {
    const moved = window.location.pathname !== here;
    here = window.location.pathname;
    const query = new URLSearchParams(window.location.search);
    (moved ? [] : document.querySelectorAll(".filters select")).forEach((select) => {
      const id = JSON.parse(select.id);
      const wanted = query.get(id.filter);
      const value = Array.from(select.options).some((one) => one.value === wanted) ? wanted : NO_CHOICE;
      if (select.value !== value) {
        window.dash_clientside.set_props(id, { value });
      }
    });
  }

  window.addEventListener("popstate", follow);
  window.addEventListener("_dashprivate_pushstate", follow);

  function toPlace() {
    const place = document.getElementById(window.location.hash.slice(1));
    if (place && place.closest("#inhoud")) {
      place.tabIndex = -1;
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
  }

  let first = true;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    monitor: {
      goTo,
      /* A new page: its name in the tab, and the keyboard at its heading, or at the place that the address names. */
      arrive(title) {
        if (title) {
          document.title = title + " · Monitor Inburgering";
        }
        if (window.location.hash) {
          window.requestAnimationFrame(toPlace);
        } else if (!first) {
          window.requestAnimationFrame(() => {
            const heading = document.querySelector("#inhoud h1");
            if (heading) {
              heading.focus({ preventScroll: true });
              window.scrollTo(0, 0);
            }
          });
        }
        first = false;
        return "";
      },
    },
  });

  /* Tables arrive as data on their place and become rows here; text stays text. */
  function element(name, parent, text, scope) {
    const made = document.createElement(name);
    made.textContent = text;
    if (scope) {
      made.scope = scope;
    }
    return parent.appendChild(made);
  }

  function fill(place) {
    const [caption, columns, rows] = JSON.parse(place.dataset.tabel);
    const table = document.createElement("table");
    table.className = "cijfers";
    element("caption", table, caption);
    const head = table.createTHead().insertRow();
    columns.forEach((name) => element("th", head, name, "col"));
    const body = table.createTBody();
    rows.forEach(([first, ...rest]) => {
      const row = body.insertRow();
      element("th", row, first, "row");
      rest.forEach((value) => element("td", row, value));
    });
    place.replaceChildren(table);
  }

  new MutationObserver((changes) => {
    const places = new Set();
    changes.forEach((change) => {
      if (change.type === "attributes") {
        places.add(change.target);
      }
      change.addedNodes.forEach((node) => {
        if (node.nodeType === Node.ELEMENT_NODE) {
          (node.matches("[data-tabel]") ? [node] : node.querySelectorAll("[data-tabel]")).forEach((place) => places.add(place));
        }
      });
    });
    places.forEach(fill);
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-tabel"] });
})();
