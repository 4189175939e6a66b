// Small things that pages do better with a script; each of them works without.
(function () {
  "use strict";

  // "/" goes to the filter, j and k from one difference to the next.
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/") {
      var filter = document.querySelector("[data-filter]");
      if (filter) {
        event.preventDefault();
        filter.focus();
      }
    } else if (event.key === "j" || event.key === "k") {
      var links = Array.prototype.slice.call(document.querySelectorAll(".tree a"));
      if (links.length > 0) {
        var at = links.findIndex(function (link) { return link.hasAttribute("aria-current"); });
        var next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
        if (next) {
          next.click();
        }
      }
    }
  });

  // The place in a long tree stays when another object is shown.
  var tree = document.querySelector(".tree");
  if (tree) {
    var key = "tree " + location.pathname;
    var selected = tree.querySelector("[aria-current]");
    tree.scrollTop = Number(sessionStorage.getItem(key) || 0);
    if (selected) {
      selected.scrollIntoView({ block: "nearest" });
    }
    tree.addEventListener("scroll", function () { sessionStorage.setItem(key, String(tree.scrollTop)); });
  }

  // The log shows its end.
  function toTheEnd() {
    document.querySelectorAll(".log").forEach(function (log) { log.scrollTop = log.scrollHeight; });
  }
  toTheEnd();
  document.addEventListener("htmx:afterSwap", toTheEnd);

  // A choice of two environments is followed at once.
  document.querySelectorAll("form[data-follow] select").forEach(function (select) {
    select.addEventListener("change", function () { select.form.requestSubmit(); });
  });
})();
