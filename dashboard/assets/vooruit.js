/* A choice asks the server by itself and at once, in the words that Dash will use; its charts are on the screen before Dash has gone
 * through its components. Dash hears of the choice after that, asks the same, and gets the answer that came: one request for a
 * choice. By its name this file is read after those that listen to answers, so that what it asks goes past them (stil.js). */
(function () {
  "use strict";

  const NO_CHOICE = "-";
  const DOOR = "/_dash-update-component";
  const PATIENCE = 200; // milliseconds; an answer that takes longer is Dash's to wait for, and the page shows it
  const AS_JSON = { Accept: "application/json", "Content-Type": "application/json" };
  const listen = window.fetch;
  const pause = (time) => new Promise((done) => window.setTimeout(done, time));
  const afterPaint = (work) => (document.hidden ? work() : window.requestAnimationFrame(() => window.setTimeout(work)));

  const unsaid = new Set(); // the selects of which Dash does not know the value yet
  let last = null; // the choice of which Dash has not taken the answer yet

  /* Until Dash has taken the answer the page says that one is on its way, for before that Dash does not say so itself. */
  function expect(choice) {
    last = choice;
    document.body.toggleAttribute("data-onderweg", choice !== null);
  }

  function outputs(kind, property) {
    const places = document.querySelectorAll(`[id^='{"${kind}":']`);
    return Array.from(places, (place) => ({ id: JSON.parse(place.id), property }));
  }

  /* What Dash will ask when it hears of this address, to the letter; should it ask something else, that is asked as well. */
  function question() {
    const cause = ["url.search"];
    return JSON.stringify({
      output: '..{"deel":["ALL"]}.children...{"figuur":["ALL"]}.figure..',
      outputs: [outputs("deel", "children"), outputs("figuur", "figure")],
      inputs: [{ id: "url", property: "search", value: window.location.search }],
      changedPropIds: cause,
      parsedChangedPropsIds: cause,
      state: [{ id: "url", property: "pathname", value: window.location.pathname }],
    });
  }

  /* The answer, once it is on the screen; who reads it again gets what is left for Dash. */
  async function shown(body) {
    const answer = await listen(DOOR, { method: "POST", headers: AS_JSON, body });
    const told = answer.json();
    answer.json = () => told;
    await told.catch(() => null); // no JSON, no answer: Dash will say so
    return answer;
  }

  window.fetch = (address, options) => {
    if (last && last.taken && options && last.body === options.body) {
      window.setTimeout(last.taken);
      return last.answer;
    }
    return listen(address, options);
  };

  function say(select) {
    unsaid.delete(select);
    window.dash_clientside.set_props(JSON.parse(select.id), { value: select.value });
  }

  /* Dash asks a moment after it hears. A choice in that moment waits, or the older question would come after the newer one. */
  function tell(choice) {
    if (last === choice) {
      const taken = new Promise((done) => (choice.taken = done));
      choice.heard = Promise.race([taken, pause(PATIENCE)]).then(() => expect(null));
      unsaid.forEach((select) => say(select));
      window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    }
  }

  function goAhead(address) {
    window.history.pushState({}, "", address);
    const body = question();
    const choice = { path: window.location.pathname, body, answer: shown(body) };
    expect(choice);
    Promise.race([choice.answer.catch(() => null), pause(PATIENCE)]).then(() => afterPaint(() => tell(choice)));
  }

  function choose(filter, value) {
    if (last && last.heard) {
      last.heard.then(() => choose(filter, value));
      return;
    }
    const { pathname, search, hash } = window.location;
    const query = new URLSearchParams(search);
    if (value === NO_CHOICE) {
      query.delete(filter);
    } else {
      query.set(filter, value);
    }
    const chosen = query.toString();
    goAhead(pathname + (chosen ? "?" + chosen : "") + hash);
  }

  document.addEventListener("change", (event) => {
    const select = event.target;
    if (select.matches(".filters select")) {
      event.stopPropagation(); // React hears of it with Dash
      unsaid.add(select);
      choose(JSON.parse(select.id).filter, select.value);
    }
  }, true);

  let here = window.location.pathname;

  /* The address changed without a choice, by a link or the back button: the selects follow it. Those of a new page are right. */
  function follow() {
    const isElsewhere = window.location.pathname !== here;
    here = window.location.pathname;
    const query = new URLSearchParams(window.location.search);
    if (isElsewhere) {
      unsaid.clear();
      return;
    }
    document.querySelectorAll(".filters select").forEach((select) => {
      const wanted = query.get(JSON.parse(select.id).filter);
      const value = Array.from(select.options).some((one) => one.value === wanted) ? wanted : NO_CHOICE;
      if (select.value !== value) {
        select.value = value;
        say(select);
      }
    });
  }

  /* Moved on before Dash heard of a choice, it may be for Dash where it was: then nobody else would ask. */
  function moved() {
    follow();
    const before = last;
    if (before && !before.heard) {
      expect(null);
      if (before.path === window.location.pathname) {
        shown(question()).catch(() => null);
      }
    }
  }

  window.addEventListener("popstate", moved);
  window.addEventListener("_dashprivate_pushstate", moved);
})();
