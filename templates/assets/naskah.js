/* Naskah: what pages can do beyond links. Without it every page still reads: it only adds to what is there. */
"use strict";
/* Light or dark: the reader's choice is kept where the browser allows it; without one the system's stands. */
(function () {
  var root = document.documentElement, button = document.querySelector("button.theme"), system = matchMedia("(prefers-color-scheme: dark)");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
  function tell() { button.setAttribute("aria-pressed", isDark()); }
  button.hidden = false;
  button.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.naskahTheme = root.dataset.theme; } catch (e) { /* not kept */ }
    tell();
  });
  system.addEventListener("change", tell);
  tell();

  /* Browsers that cannot show a closed menu on a wide screen get an open one. */
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60rem)").matches) document.querySelector(".menu").open = true;

  /* The contents say where the reader is. */
  var entries = Array.prototype.slice.call(document.querySelectorAll(".contents a")), places = entries.map(function (a) { return document.getElementById(decodeURIComponent(a.hash.slice(1))); });
  if (!entries.length || !("IntersectionObserver" in window)) return;
  var watch = new IntersectionObserver(function () {
    var here = 0;
    places.forEach(function (place, index) { if (place && place.getBoundingClientRect().top < innerHeight / 3) here = index; });
    entries.forEach(function (entry, index) { if (index === here) entry.setAttribute("aria-current", "true"); else entry.removeAttribute("aria-current"); });
  }, { rootMargin: "0px 0px -66%" });
  places.forEach(function (place) { if (place) watch.observe(place); });
})();
(function () {
  var table = document.querySelector("table.register[data-filter]");
  if (!table) return;
  var words = table.dataset, body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows), scroll = table.closest(".scroll");
  var facets = [{ name: "instrument", column: 2, label: words.instrument }, { name: "stage", column: 3, label: words.stage }];
  var state = new URLSearchParams(location.hash.slice(1));
  var fold = function (text) { return text.toLowerCase().normalize("NFKD").replace(/[̀-ͯ]/g, ""); };
  var data = rows.map(function (row) {
    return { row: row, id: row.cells[0].textContent.trim(), text: fold(row.textContent), cells: Array.prototype.map.call(row.cells, function (c) { return c.textContent.trim(); }) };
  });
  // Which rows a number on another page counts: by their ids, or many of them by their places, six to a letter, the lowest bit first.
  var asked = new URLSearchParams(location.search), only = asked.has("id") ? new Set(asked.get("id").split(",")) : null;
  if (asked.has("in")) only = new Set(data.filter(function (entry, place) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(asked.get("in").charAt(place / 6)) >> place % 6 & 1;
  }).map(function (entry) { return entry.id; }));

  function make(name, attributes, text) {
    var element = document.createElement(name);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    if (text) element.textContent = text;
    return element;
  }

  var tools = make("form", { class: "tools", role: "search", "aria-label": words.filter });
  var query = make("input", { type: "search", id: "_filter", autocomplete: "off" });
  tools.append(make("label", { for: "_filter" }, words.filter), query);
  facets.forEach(function (facet) {
    var counts = {};
    data.forEach(function (entry) { var value = entry.cells[facet.column]; if (value) counts[value] = (counts[value] || 0) + 1; });
    facet.select = make("select", { id: "_" + facet.name });
    facet.select.append(make("option", { value: "" }, words.all));
    Object.keys(counts).sort().forEach(function (value) { facet.select.append(make("option", { value: value }, value + " (" + counts[value] + ")")); });
    tools.append(make("label", { for: "_" + facet.name }, facet.label), facet.select);
  });
  var exporting = make("button", { type: "button" }, words.export), clear = make("button", { type: "reset" }, words.reset);
  var status = make("p", { class: "note", role: "status" });
  tools.append(exporting, clear);
  scroll.before(tools, status);

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
    var button = make("button", { type: "button", class: "sort" }, cell.textContent);
    cell.textContent = "";
    cell.append(button);
    button.addEventListener("click", function () {
      var down = state.get("sort") === String(column) && !state.has("down");
      state.set("sort", column);
      if (down) state.set("down", "1"); else state.delete("down");
      apply();
    });
  });

  function sorted() {
    if (!state.has("sort")) return data;
    var column = Number(state.get("sort")), sign = state.has("down") ? -1 : 1;
    return data.slice().sort(function (a, b) { return sign * a.cells[column].localeCompare(b.cells[column], document.documentElement.lang, { numeric: true }); });
  }

  var shown = data;
  function apply() {
    var terms = fold(state.get("q") || "").split(/\s+/).filter(Boolean);
    shown = sorted().filter(function (entry) {
      return (!only || only.has(entry.id)) && terms.every(function (term) { return entry.text.indexOf(term) >= 0; }) &&
        facets.every(function (facet) { return !state.get(facet.name) || entry.cells[facet.column] === state.get(facet.name); });
    });
    body.replaceChildren.apply(body, shown.map(function (entry) { return entry.row; }));
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      if (state.get("sort") === String(column)) cell.setAttribute("aria-sort", state.has("down") ? "descending" : "ascending"); else cell.removeAttribute("aria-sort");
    });
    status.textContent = words.shown.replace("{n}", shown.length).replace("{all}", data.length);
    var text = state.toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, "", location.pathname + location.search + (text ? "#" + text : ""));
  }

  /* A cell that a spreadsheet would run as a formula is kept as text. */
  function csv(text) { return "\"" + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replace(/"/g, "\"\"") + "\""; }
  exporting.addEventListener("click", function () {
    var head = Array.prototype.map.call(table.tHead.rows[0].cells, function (c) { return c.textContent; });
    var lines = [head].concat(shown.map(function (entry) { return entry.cells; })).map(function (line) { return line.map(csv).join(","); });
    var link = make("a", { download: "register.csv", href: URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" })) });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  function set(name, value) { if (value) state.set(name, value); else state.delete(name); apply(); }
  query.addEventListener("input", function () { set("q", query.value); });
  facets.forEach(function (facet) { facet.select.addEventListener("change", function () { set(facet.name, facet.select.value); }); });
  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.addEventListener("reset", function () { state = new URLSearchParams(); only = null; setTimeout(function () { history.replaceState(null, "", location.pathname); apply(); query.focus(); }); });
  function restore() {
    query.value = state.get("q") || "";
    facets.forEach(function (facet) { facet.select.value = state.get(facet.name) || ""; });
    apply();
  }
  addEventListener("hashchange", function () { if (location.hash.indexOf("=") > 0) { state = new URLSearchParams(location.hash.slice(1)); restore(); } });
  restore();
})();
