/* What happens in the browser without asking the server: what stands there until there is a page, where the keyboard is, and tables. */
(function () {
  "use strict";

  /* Within the monitor, as Dash's own links do it. */
  function goTo(address) {
    window.history.pushState({}, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function toPlace() {
    const place = document.getElementById(window.location.hash.slice(1));
    if (place && place.closest("#inhoud")) {
      place.tabIndex = -1;
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
  }

  window.appears("#inhoud h1", () => document.querySelectorAll(".wacht").forEach((outline) => outline.remove()));

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

  window.appears("[data-tabel]", fill, "data-tabel");
})();
