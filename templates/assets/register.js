/* Naskah: filter, sort, choose columns and save what is shown. Without it the register is still a table; it only adds to what is there. */
/* What it filters by stands in data/register-columns.js, a row a dossier; names in the page's language stand on the table. */
"use strict";
(function () {
  var table = document.querySelector("table.register[data-filter]"), given = window.naskahRegister;
  if (!table || !given) return;
  var words = table.dataset, body = table.tBodies[0], head = table.tHead.rows[0], language = document.documentElement.lang;
  var fold = function (text) { return text.toLowerCase().normalize("NFKD").replace(/[̀-ͯ]/g, ""); };
  var each = function (list, act) { Array.prototype.forEach.call(list, act); };
  var day = function (number) { return number === undefined ? "" : new Date(number * 864e5).toISOString().slice(0, 10); };
  var named = function (facet, numbers) { return [].concat(numbers === undefined ? [] : numbers).map(function (n) { return names[facet][n]; }).join(", "); };
  var names = {};
  ["stage", "instrument", "theme", "kind", "country", "owner", "level"].forEach(function (facet, place) {
    names[facet] = (words[facet + "Names"] || "").split("\n");
    names[facet].place = place;
  });
  var data = Array.prototype.map.call(body.rows, function (row, index) {
    return { row: row, id: row.cells[0].textContent.trim(), text: fold(row.textContent), of: given.rows[index] };
  });

  function make(name, attributes, text) {
    var element = document.createElement(name);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    if (text) element.textContent = text;
    return element;
  }

  /* Columns: those of the page, then those that can be switched on. */
  var columns = Array.prototype.map.call(head.cells, function (cell, index) {
    return { id: String(index), label: cell.textContent, isOn: true, text: function (entry) { return entry.row.cells[index].textContent.trim(); } };
  });
  var own = columns.length;
  [["owner", 5], ["theme", 2], ["country", 4], ["level", 6], ["score", 7], ["signed", 8], ["notice", 9], ["decide", 10], ["left", 11], ["next", 12]].forEach(function (more) {
    var place = more[1];
    if (place === 6 && !given.lists.level.length) return;
    columns.push({ id: more[0], label: words[more[0]], isText: place < 7, text: function (entry) {
      var value = entry.of[place];
      return place < 7 ? named(more[0], value) : value === undefined ? "" : place === 7 || place === 11 ? String(value) : day(value);
    } });
  });

  /* Facets: lists of the model, and when something falls due. */
  var within = { late: function (of) { return of[13] === 1; } };
  [30, 90, 180, 365].forEach(function (days) { within[days] = function (of) { return of[12] !== undefined && of[12] - given.today <= days; }; });
  var facets = ["stage", "instrument", "theme", "kind", "country", "owner", "level"].map(function (facet) {
    var place = names[facet].place, ids = given.lists[facet];
    return { name: facet, label: words[facet], options: ids.map(function (id, n) { return [id, names[facet][n]]; }), holds: function (of, value) {
      if (value === "live") return given.live.indexOf(of[0]) >= 0;
      var n = ids.indexOf(value);
      return place > 1 && place < 5 ? of[place].indexOf(n) >= 0 : of[place] === n;
    } };
  });
  facets[0].options.unshift(["live", words.live]);
  facets.push({ name: "due", label: words.due, options: words.dueNames.split("\n").map(function (name, n) { return [["late", "30", "90", "180", "365"][n], name]; }), holds: function (of, value) { return within[value] ? within[value](of) : true; } });

  var state = new URLSearchParams(location.search);
  new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) { state.set(key, value); });

  var tools = make("form", { class: "tools", role: "search", "aria-label": words.filter });
  var query = make("input", { type: "search", id: "_filter", autocomplete: "off" });
  function offer(label, input) {
    var pair = make("p");
    pair.append(make("label", { for: input.id }, label), input);
    tools.append(pair);
  }
  offer(words.filter, query);
  facets = facets.filter(function (facet) {
    var options = facet.options.map(function (option) {
      return [option[0], option[1], data.filter(function (entry) { return facet.holds(entry.of, option[0]); }).length];
    }).filter(function (option) { return option[2]; });
    if (facet.name !== "stage" && facet.name !== "due") options.sort(function (a, b) { return a[1].localeCompare(b[1], language); });
    if (options.length < 2) return false;
    facet.select = make("select", { id: "_" + facet.name });
    facet.select.append(make("option", { value: "" }, words.all));
    options.forEach(function (option) { facet.select.append(make("option", { value: option[0] }, option[1] + " (" + option[2] + ")")); });
    facet.select.addEventListener("change", function () { set(facet.name, facet.select.value); });
    offer(facet.label, facet.select);
    return true;
  });
  var choice = make("details"), exporting = make("button", { type: "button" }, words.export), clear = make("button", { type: "reset" }, words.reset);
  choice.append(make("summary", {}, words.columns));
  columns.slice(1).forEach(function (column) {
    var label = make("label");
    column.box = make("input", { type: "checkbox" });
    column.box.addEventListener("change", function () {
      var changed = columns.filter(function (c, n) { return c.box && c.box.checked !== n < own; }).map(function (c) { return c.id; });
      set("columns", changed.join(" "));
    });
    label.append(column.box, " " + column.label);
    choice.append(label);
  });
  tools.append(choice, exporting, clear);
  var status = make("p", { class: "note", role: "status" });
  table.closest(".scroll").before(tools, status);

  function heading(cell, column) {
    var button = make("button", { type: "button", class: "sort" }, column.label);
    cell.textContent = "";
    cell.append(button);
    button.addEventListener("click", function () {
      var down = state.get("sort") === column.id && !state.has("down");
      state.set("sort", column.id);
      if (down) state.set("down", "1"); else state.delete("down");
      apply();
    });
    column.cell = cell;
  }
  each(head.cells, function (cell, index) { heading(cell, columns[index]); });

  /* Cells of a column are made when it is first switched on. */
  function showColumns() {
    var changed = (state.get("columns") || "").split(" ");
    columns.forEach(function (column, index) {
      if (!column.box) return;
      var isOn = changed.indexOf(column.id) >= 0 ? index >= own : index < own;
      column.box.checked = isOn;
      if (isOn && !column.cell) {
        var kind = column.isText ? "t" : "n";
        heading(head.appendChild(make("th", { scope: "col", class: kind })), column);
        data.forEach(function (entry) { entry[column.id] = entry.row.appendChild(make("td", { class: kind }, column.text(entry))); });
      }
      if (!column.cell || column.isOn === isOn) return;
      column.isOn = isOn;
      column.cell.hidden = !isOn;
      data.forEach(function (entry) { (index < own ? entry.row.cells[index] : entry[column.id]).hidden = !isOn; });
    });
  }

  function sorted() {
    var column = columns.find(function (c) { return c.id === state.get("sort"); });
    if (!column) return data;
    var sign = state.has("down") ? -1 : 1, order = new Intl.Collator(language, { numeric: true });
    return data.map(function (entry) { return [column.text(entry), entry]; }).sort(function (a, b) {
      if (!a[0] || !b[0]) return a[0] ? -1 : b[0] ? 1 : 0;
      return sign * (column.id === "left" ? a[0] - b[0] : order.compare(a[0], b[0]));
    }).map(function (pair) { return pair[1]; });
  }

  /* Which rows a number on another page counts: by their ids, or many of them by their places, six to a letter, the lowest bit first. */
  function meant() {
    if (state.has("id")) return new Set(state.get("id").split(","));
    if (!state.has("in")) return null;
    return new Set(data.filter(function (entry, place) {
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(state.get("in").charAt(place / 6)) >> place % 6 & 1;
    }).map(function (entry) { return entry.id; }));
  }

  var shown = data;
  function apply() {
    var terms = fold(state.get("q") || "").split(/\s+/).filter(Boolean), only = meant();
    showColumns();
    shown = sorted().filter(function (entry) {
      return (!only || only.has(entry.id)) && terms.every(function (term) { return entry.text.indexOf(term) >= 0; }) &&
        facets.every(function (facet) { return !state.get(facet.name) || facet.holds(entry.of, state.get(facet.name)); });
    });
    body.replaceChildren.apply(body, shown.map(function (entry) { return entry.row; }));
    columns.forEach(function (column) {
      if (!column.cell) return;
      if (state.get("sort") === column.id) column.cell.setAttribute("aria-sort", state.has("down") ? "descending" : "ascending"); else column.cell.removeAttribute("aria-sort");
    });
    status.textContent = words.shown.replace("{n}", shown.length).replace("{all}", data.length);
    var text = state.toString();
    if (location.search || text !== location.hash.slice(1)) history.replaceState(null, "", location.pathname + (text ? "#" + text : ""));
    each(document.querySelectorAll("a.language"), function (link) { link.hash = text; });
  }

  /* A cell that a spreadsheet would run as a formula is kept as text. */
  function csv(text) { return "\"" + (/^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? "'" : "") + text.replace(/"/g, "\"\"") + "\""; }
  exporting.addEventListener("click", function () {
    var on = columns.filter(function (column) { return column.isOn; });
    var lines = [on.map(function (column) { return column.label; })].concat(shown.map(function (entry) { return on.map(function (column) { return column.text(entry); }); }));
    var text = lines.map(function (line) { return line.map(csv).join(","); }).join("\r\n");
    var link = make("a", { download: "register.csv", href: URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv" })) });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  function set(name, value) { if (value) state.set(name, value); else state.delete(name); apply(); }
  query.addEventListener("input", function () { set("q", query.value); });
  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.addEventListener("reset", function () { state = new URLSearchParams(); setTimeout(function () { restore(); query.focus(); }); });
  function restore() {
    query.value = state.get("q") || "";
    facets.forEach(function (facet) { facet.select.value = state.get(facet.name) || ""; });
    apply();
  }
  addEventListener("hashchange", function () { if (location.hash.indexOf("=") > 0) { state = new URLSearchParams(location.hash.slice(1)); restore(); } });
  restore();
})();
