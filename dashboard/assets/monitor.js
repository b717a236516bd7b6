/* What happens in the browser without asking the server: choices to address, address to choices, focus. */
(function () {
  "use strict";

  const NO_CHOICE = "-";

  function searchWith(values, ids, search) {
    const query = new URLSearchParams(search || "");
    ids.forEach((id, i) => (values[i] && values[i] !== NO_CHOICE ? query.set(id.filter, values[i]) : query.delete(id.filter)));
    const text = query.toString();
    return text ? "?" + text : "";
  }

  function toPlace() {
    const place = document.getElementById(window.location.hash.slice(1));
    if (place && place.closest("#inhoud")) {
      place.tabIndex = -1;
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
  }

  /* Within the monitor, as Dash's own links do it. */
  function goTo(address) {
    window.history.pushState({}, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  /* A choice is in the address before Dash hears of it: that saves it a round through everything on the page. */
  document.addEventListener("change", ({ target }) => {
    if (target.matches(".filters select")) {
      goTo(window.location.pathname + searchWith([target.value], [JSON.parse(target.id)], window.location.search));
    }
  }, true);

  let first = true;
  let here = window.location.pathname;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    monitor: {
      goTo,
      /* What is chosen stands in the address, however it came to be chosen; the figures follow from the address. */
      address(values, ids, search) {
        const wanted = searchWith(values, ids, search);
        return wanted === (search || "") ? window.dash_clientside.no_update : wanted;
      },
      /* The address changed without a choice, by a link or the back button: the selects follow it. */
      follow(search) {
        const moved = window.location.pathname !== here;
        here = window.location.pathname;
        const query = new URLSearchParams(search || "");
        (moved ? [] : document.querySelectorAll(".filters select")).forEach((select) => {
          const id = JSON.parse(select.id);
          const wanted = query.get(id.filter);
          const value = Array.from(select.options).some((one) => one.value === wanted) ? wanted : NO_CHOICE;
          if (select.value !== value) {
            window.dash_clientside.set_props(id, { value });
          }
        });
        return window.dash_clientside.no_update;
      },
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
