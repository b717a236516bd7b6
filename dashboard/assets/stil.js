/* Words, lists and tiles are no business of React: hundreds of its components on a page cost more than all charts together.
 * What the server sends stays a tree of components; here a part of it without anything live is folded into its parent, which
 * gets a number, and becomes plain elements as soon as that parent stands on the page. Text stays text. */
(function () {
  "use strict";

  const NAMES = { className: "class", htmlFor: "for" };
  const SAFE = /^(https?:|data:image\/svg\+xml;base64,|[/?#])/;
  const ADDRESSES = ["href", "src", "action"];
  const contents = new Map();
  const made = new WeakMap();
  const drawn = new WeakMap();
  let number = 0;

  const isComponent = (one) => one && typeof one === "object" && "namespace" in one;
  const listed = (children) => (Array.isArray(children) ? children : children === null || children === undefined ? [] : [children]);
  const isLink = (one) => one.type === "Link" && one.namespace === "dash_core_components";

  /* Only texts and elements, none of which anything else holds by its name. */
  function isStill(one) {
    if (Array.isArray(one)) {
      return one.every(isStill);
    }
    if (!isComponent(one)) {
      return one === null || typeof one !== "object";
    }
    const known = one.namespace === "dash_html_components" || isLink(one);
    return known && !("id" in one.props) && !one.props.style && isStill(one.props.children ?? null);
  }

  function folded(one) {
    if (Array.isArray(one)) {
      return one.map(folded);
    }
    if (!isComponent(one) || !one.props || !("children" in one.props)) {
      return one;
    }
    const { children, ...rest } = one.props;
    if (one.namespace === "dash_html_components" && typeof children === "object" && children !== null && isStill(children)) {
      number += 1;
      contents.set(String(number), children);
      return { ...one, props: { ...rest, "data-stil": String(number) } };
    }
    return { ...one, props: { ...rest, children: folded(children) } };
  }

  function attribute(element, name, value) {
    const known = NAMES[name] || name.toLowerCase();
    const isWord = name.includes("-");
    if (value === null || value === undefined || (value === false && !isWord) || known.startsWith("on")) {
      return;
    }
    if (!ADDRESSES.includes(known) || SAFE.test(value)) {
      element.setAttribute(known, value === true && !isWord ? "" : String(value));
    }
  }

  function element(one) {
    if (!isComponent(one)) {
      return document.createTextNode(String(one));
    }
    const { children, ...rest } = one.props;
    const found = document.createElement(isLink(one) ? "a" : one.type);
    Object.entries(rest).forEach(([name, value]) => attribute(found, name, value));
    if (isLink(one)) {
      found.dataset.binnen = "";
    }
    found.append(...listed(children).filter((child) => child !== null).map(element));
    return found;
  }

  /* Takes away what was made here before and nothing else: the same element may have become React's again. */
  function show(place) {
    (made.get(place) || []).forEach((node) => node.remove());
    made.delete(place);
    const children = contents.get(place.dataset.stil);
    if (children !== undefined) {
      const nodes = listed(children).filter((child) => child !== null).map(element);
      place.append(...nodes);
      made.set(place, nodes);
    }
  }

  /* A new page: everything still is folded, and what is no longer on the page forgotten. */
  function opened(response) {
    const standing = new Set(Array.from(document.querySelectorAll("[data-stil]"), (place) => place.dataset.stil));
    contents.forEach((_, key) => standing.has(key) || contents.delete(key));
    ["kop", "inhoud", "voet"].forEach((name) => {
      if (response[name]) {
        response[name].children = folded(response[name].children);
      }
    });
  }

  /* Other choices: what is still on the page and in the answer is shown at once; the rest is for Dash. */
  function filled(response) {
    Object.keys(response).filter((name) => name.startsWith('{"deel"')).forEach((name) => {
      const place = document.getElementById(name);
      const children = response[name].children;
      if (!place || !("stil" in place.dataset)) {
        response[name].children = folded(children);
      } else if (isStill(children ?? null)) {
        contents.set(place.dataset.stil, children ?? []);
        show(place);
        delete response[name];
      } else {
        contents.delete(place.dataset.stil);
        show(place);
      }
    });
  }

  /* Nothing to do where the chart shows this already. It keeps its size, which plotly would else ask of the browser, and gives it
   * back so that it still follows the window. */
  function redraw(chart, figure) {
    const says = JSON.stringify(figure);
    const before = drawn.get(chart);
    if (!before || before.says !== says || before.data !== chart.data) {
      const { width, height } = chart._fullLayout;
      window.Plotly.react(chart, figure.data, { ...figure.layout, width, height });
      delete chart.layout.width;
      delete chart.layout.height;
      drawn.set(chart, { says, data: chart.data });
    }
  }

  const standing = (name) => document.getElementById(name)?.querySelector(".js-plotly-plot");

  /* A chart that stands on the page is drawn anew by plotly itself: Dash would copy, store and compare each figure first. Which
   * ones those are is asked before any of them changes, for each answer after that would have the page laid out again. */
  function redrawn(response) {
    const charts = Object.keys(response).filter((name) => name.startsWith('{"figuur"')).map((name) => [name, standing(name)]);
    const ready = charts.filter(([, chart]) => chart && chart.clientHeight && chart.querySelector(".main-svg") && window.Plotly);
    ready.forEach(([name, chart]) => {
      redraw(chart, response[name].figure);
      delete response[name];
    });
  }

  const ask = window.fetch;
  const MOVED = /"changedPropIds":\["url\.(search|pathname)"\]/;
  let asked = 0;

  window.fetch = async (...question) => {
    const isMove = MOVED.test(question[1]?.body || "");
    asked += isMove ? 1 : 0;
    const mine = asked;
    const answer = await ask(...question);
    const read = answer.json.bind(answer);
    answer.json = async () => {
      const told = await read();
      if (told && told.response && told.response.inhoud) {
        opened(told.response);
      } else if (told && told.response && isMove && mine !== asked) {
        told.response = {}; // overtaken by the answer to a later choice
      } else if (told && told.response) {
        /* First the charts, while nothing else has moved; then those for which the words make room. */
        redrawn(told.response);
        await null; // plotly ends its drawing first
        filled(told.response);
        redrawn(told.response);
      }
      /* What a callback sets besides its outputs. */
      filled((told && told.sideUpdate) || {});
      return told;
    };
    return answer;
  };

  window.appears("[data-stil]", show, "data-stil");

  /* A link within the monitor changes the address, as Dash's own links do. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-binnen]");
    if (link && !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      window.dash_clientside.monitor.goTo(link.getAttribute("href"));
      window.scrollTo(0, 0);
    }
  });
})();
