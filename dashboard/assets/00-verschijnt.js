/* One watcher for all scripts that wait for something to stand on the page. What plotly draws is passed over: a choice adds hundreds
 * of its elements. By its name this file is read before the others. */
(function () {
  "use strict";

  const waiting = [];

  const within = (node, selector) => (node.matches(selector) ? [node] : node.querySelectorAll(selector));

  function told(changes) {
    const added = changes.flatMap((change) => Array.from(change.addedNodes)).filter((node) => node instanceof HTMLElement);
    waiting.forEach(({ selector, work, attribute }) => {
      const changed = changes.filter((change) => attribute && change.attributeName === attribute);
      const found = [...changed.map((change) => change.target), ...added.flatMap((node) => Array.from(within(node, selector)))];
      new Set(found).forEach(work);
    });
  }

  const watcher = new MutationObserver(told);

  /* Do this with each element that fits the selector as it appears, and again when its attribute gets another value. */
  window.appears = (selector, work, attribute) => {
    waiting.push({ selector, work, attribute });
    const attributes = waiting.map((one) => one.attribute).filter(Boolean);
    watcher.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: attributes });
  };
})();
