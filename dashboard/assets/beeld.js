/* A chart as an image, drawn by plotly itself in this browser: with its title, its sentence, its source and the marks. */
(function () {
  "use strict";

  const WIDTH = 960;
  const PLOT = 420;
  const LETTERS = 118; // of 13 pixels on one line of the whole width
  const FONT = "Arial, 'Liberation Sans', sans-serif"; // an image cannot bring its typeface along

  const textOf = (place, selector) => {
    const found = place.querySelector(selector);
    return found ? found.textContent.trim() : "";
  };

  /* Plotly reads markup in texts; what stands on the page is text. */
  const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  function wrapped(text) {
    const lines = [""];
    text.split(/\s/).forEach((word) => {
      if ((lines.at(-1) + " " + word).length > LETTERS) {
        lines.push("");
      }
      lines[lines.length - 1] = (lines.at(-1) + " " + word).trim();
    });
    return lines.map(plain);
  }

  function marks() {
    const words = Array.from(document.querySelectorAll(".legenda dt"), (mark) => {
      return mark.textContent + " " + mark.nextElementSibling.textContent;
    });
    return words.length ? "Merktekens: " + words.join(" · ") : "";
  }

  /* The choices that the figures follow, as their labels say them. */
  function choices() {
    const chosen = Array.from(document.querySelectorAll(".filter:not(.filter-naar) select")).filter((one) => one.value !== "-");
    const said = chosen.map((one) => textOf(one.closest("label"), "span") + ": " + one.selectedOptions[0].textContent);
    return said.length ? "Gekozen: " + said.join(" · ") : "";
  }

  function below(panel) {
    const origin = ["Bron: Monitor Inburgering", textOf(document, ".gemeente"), textOf(document, ".voet .herkomst")];
    return [textOf(panel, ".zin"), choices(), origin.filter(Boolean).join(" · "), marks()].filter(Boolean).flatMap(wrapped);
  }

  function note(text, y, yanchor, yshift, size, color) {
    const place = { xref: "paper", yref: "paper", x: 0, xanchor: "left", align: "left", showarrow: false };
    return Object.assign(place, { text, y, yanchor, yshift, font: { size, color } });
  }

  /* The same data and axes on a sheet of a fixed size, with room above for the title and below for what goes along. */
  function sheet(panel, graph) {
    const layout = JSON.parse(JSON.stringify(graph.layout));
    const lines = below(panel);
    const old = Object.assign({ l: 48, r: 16, t: 24, b: 40 }, layout.margin);
    const margin = { l: Math.max(old.l, 24), r: Math.max(old.r, 24), t: old.t + 60, b: old.b + 24 + 18 * lines.length };
    const heading = [panel.querySelector(".tabel-rol").getAttribute("aria-label"), textOf(panel, ".paneel-titel")].map(plain);
    const title = note("<b>" + heading[0] + "</b><br>" + heading[1], 1, "bottom", old.t + 8, 16, "#12436D");
    const foot = note(lines.join("<br>"), 0, "top", -(old.b + 12), 13, "#3D3D3D");
    return Object.assign(layout, {
      width: WIDTH,
      height: PLOT + margin.t + margin.b,
      autosize: false,
      paper_bgcolor: "#fff",
      plot_bgcolor: "#fff",
      margin,
      font: Object.assign({}, layout.font, { family: FONT }),
      annotations: [...(layout.annotations || []), title, foot],
    });
  }

  async function save(button) {
    const panel = button.closest(".paneel");
    const graph = panel.querySelector(".js-plotly-plot");
    if (!graph || !window.Plotly) {
      return;
    }
    const format = button.dataset.beeld;
    const drawing = { data: graph.data, layout: sheet(panel, graph) };
    const size = { width: drawing.layout.width, height: drawing.layout.height };
    const href = await window.Plotly.toImage(drawing, { format, scale: format === "png" ? 2 : 1, ...size });
    const link = document.createElement("a");
    const file = panel.querySelector(".download a").pathname.split("/").pop();
    link.href = href;
    link.download = file.replace(/\.csv$/, "." + format);
    link.click();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-beeld]");
    if (button) {
      save(button);
    }
  });
})();
