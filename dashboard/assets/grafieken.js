/* Which plotly.js draws the charts: the official basic bundle of the same version, a quarter of the whole one. A flow (Sankey) or
 * a table of colours (heatmap) is not in it; an answer that holds one waits for the whole bundle, which takes the place of the
 * other. Should ours not come, then Dash loads the whole one by itself. */
(function () {
  "use strict";

  const BASIC = "/assets/plotly/plotly-basic.min.js?m=4.1.1";
  const WHOLE = "/_dash-component-suites/plotly/package_data/plotly.min.js";
  const NEVER = 30000;
  const coming = new Map();

  function load(address) {
    if (!coming.has(address)) {
      coming.set(address, new Promise((done) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = done;
        script.onerror = done;
        window.setTimeout(done, NEVER);
        document.head.append(script);
      }));
    }
    return coming.get(address);
  }

  /* Whether any component or trace below is of one of these types. */
  function holds(one, types) {
    if (Array.isArray(one)) {
      return one.some((each) => holds(each, types));
    }
    return one !== null && typeof one === "object" && (types.includes(one.type) || Object.values(one).some((each) => holds(each, types)));
  }

  async function ready(response) {
    if (holds(response, ["Graph"])) {
      await load(BASIC);
    }
    if (holds(response, ["sankey", "heatmap"])) {
      await load(WHOLE);
    }
  }

  /* With its tester plotly measures letters; it is a picture of nothing. */
  new MutationObserver(() => {
    document.querySelectorAll("body > #js-plotly-tester").forEach((one) => one.setAttribute("aria-hidden", "true"));
  }).observe(document.body, { childList: true });

  const ask = window.fetch;

  window.fetch = async (...question) => {
    const answer = await ask(...question);
    const read = answer.json.bind(answer);
    answer.json = async () => {
      const told = await read();
      await ready((told && told.response) || null);
      return told;
    };
    return answer;
  };

  /* The first page has no charts; the next one will. */
  const when = window.location.pathname === "/" ? "load" : "DOMContentLoaded";
  window.addEventListener(when, () => load(BASIC));
})();
