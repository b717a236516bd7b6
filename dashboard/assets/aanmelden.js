/* A session that is over: the server refuses the question, and the reader goes to sign in and comes back to this page. */
(function () {
  "use strict";

  const ask = window.fetch;

  window.fetch = async (...question) => {
    const answer = await ask(...question);
    if (answer.status === 401) {
      window.location.assign("/aanmelden?naar=" + encodeURIComponent(window.location.pathname + window.location.search));
    }
    return answer;
  };
})();
