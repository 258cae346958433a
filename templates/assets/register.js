/* Naskah: filter, sort, choose columns and save what is shown. Without it the register is still a table; it only adds to what is there. */
/* What it filters by stands in data/register-columns.js, a row a dossier; names in the page's language stand on the table. */
"use strict";
(() => {
  var table = document.querySelector("table.register[data-filter]"), given = window.naskahRegister;
  if (!table || !given) return;
  var words = table.dataset, body = table.tBodies[0], head = table.tHead.rows[0], language = document.documentElement.lang;
  var fold = text => text.toLowerCase().normalize("NFKD").replace(/[̀-ͯ]/g, "");
  var day = number => number === undefined ? "" : new Date(number * 864e5).toISOString().slice(0, 10);
  var named = (facet, numbers) => { return [].concat(numbers === undefined ? [] : numbers).map(n => names[facet][n]).join(", "); };
  var names = {};
  Object.keys(given.lists).forEach((facet, place) => {
    names[facet] = (words[facet + "Names"] || "").split("\n");
    names[facet].place = place;
  });
  var data = [...body.rows].map((row, index) => {
    return { row: row, id: row.cells[0].textContent.trim(), text: fold(row.textContent), of: given.rows[index] };
  });

  /* An element with its properties and what stands in it. */
  function make(name, properties, ...inner) {
    var element = Object.assign(document.createElement(name), properties);
    element.append(...inner);
    return element;
  }

  /* Columns: those of the page, then those that can be switched on. */
  var columns = [...head.cells].map((cell, index) => {
    return { id: String(index), label: cell.textContent, isOn: true, text: entry => entry.row.cells[index].textContent.trim() };
  });
  var own = columns.length;
  [["owner", 5], ["theme", 2], ["country", 4], ["level", 6], ["score", 7], ["signed", 8], ["notice", 9], ["decide", 10], ["left", 11], ["next", 12]].forEach(more => {
    var place = more[1];
    if (place === 6 && !given.lists.level[0]) return;
    columns.push({ id: more[0], label: words[more[0]], isText: place < 7, text: entry => {
      var value = entry.of[place];
      return place < 7 ? named(more[0], value) : value === undefined ? "" : place === 7 || place === 11 ? String(value) : day(value);
    } });
  });

  /* Facets: lists of the model, and when something falls due. */
  var within = { late: of => of[13] === 1 };
  [30, 90, 180, 365].forEach(days => { within[days] = of => of[12] !== undefined && of[12] - given.today <= days; });
  var facets = Object.keys(given.lists).map(facet => {
    var place = names[facet].place, ids = given.lists[facet];
    return { name: facet, label: words[facet], options: ids.map((id, n) => [id, names[facet][n]]), holds: (of, value) => {
      if (value === "live") return given.live.includes(of[0]);
      var n = ids.indexOf(value);
      return place > 1 && place < 5 ? of[place].includes(n) : of[place] === n;
    } };
  });
  facets[0].options.unshift(["live", words.live]);
  facets.push({ name: "due", label: words.due, options: words.dueNames.split("\n").map((name, n) => [["late", "30", "90", "180", "365"][n], name]), holds: (of, value) => within[value] ? within[value](of) : true });

  var state = new URLSearchParams(location.search);
  new URLSearchParams(location.hash.slice(1)).forEach((value, key) => { state.set(key, value); });

  var tools = make("form", { className: "tools", role: "search", ariaLabel: words.filter });
  var query = make("input", { type: "search", id: "_filter", autocomplete: "off" });
  function offer(label, input) {
    tools.append(make("p", {}, make("label", { htmlFor: input.id }, label), input));
  }
  offer(words.filter, query);
  facets = facets.filter(facet => {
    var options = facet.options.map(option => {
      return [option[0], option[1], data.filter(entry => facet.holds(entry.of, option[0])).length];
    }).filter(option => option[2]);
    if (facet.name !== "stage" && facet.name !== "due") options.sort((a, b) => a[1].localeCompare(b[1], language));
    if (options.length < 2) return false;
    facet.select = make("select", { id: "_" + facet.name, onchange: () => set(facet.name, facet.select.value) }, make("option", { value: "" }, words.all),
      ...options.map(option => make("option", { value: option[0] }, option[1] + " (" + option[2] + ")")));
    offer(facet.label, facet.select);
    return true;
  });
  var choice = columns.slice(1).map(column => {
    column.box = make("input", { type: "checkbox", onchange: () => set("columns", columns.filter((c, n) => c.box && c.box.checked !== n < own).map(c => c.id).join(" ")) });
    return make("label", {}, column.box, " " + column.label);
  });
  tools.append(make("details", {}, make("summary", {}, words.columns), ...choice), make("button", { type: "button", onclick: save }, words.export), make("button", { type: "reset" }, words.reset));
  var status = make("p", { className: "note", role: "status" });
  table.closest(".scroll").before(tools, status);

  function heading(cell, column) {
    column.cell = cell;
    cell.replaceChildren(make("button", { type: "button", className: "sort", onclick: () => {
      var down = state.get("sort") === column.id && !state.has("down");
      state.set("sort", column.id);
      set("down", down && "1");
    } }, column.label));
  }
  [...head.cells].forEach((cell, index) => heading(cell, columns[index]));

  /* Cells of a column are made when it is first switched on. */
  function showColumns() {
    var changed = (state.get("columns") || "").split(" ");
    columns.forEach((column, index) => {
      if (!column.box) return;
      var isOn = changed.includes(column.id) ? index >= own : index < own;
      column.box.checked = isOn;
      if (isOn && !column.cell) {
        var kind = column.isText ? "t" : "n";
        heading(head.appendChild(make("th", { scope: "col", className: kind })), column);
        data.forEach(entry => { entry[column.id] = entry.row.appendChild(make("td", { className: kind }, column.text(entry))); });
      }
      if (!column.cell) return;
      column.isOn = isOn;
      column.cell.hidden = !isOn;
      data.forEach(entry => { (index < own ? entry.row.cells[index] : entry[column.id]).hidden = !isOn; });
    });
  }

  function sorted() {
    var column = columns.find(c => c.id === state.get("sort"));
    if (!column) return data;
    var sign = state.has("down") ? -1 : 1, order = new Intl.Collator(language, { numeric: true });
    return data.map(entry => [column.text(entry), entry]).sort((a, b) => {
      if (!a[0] || !b[0]) return a[0] ? -1 : b[0] ? 1 : 0;
      return sign * (column.id === "left" ? a[0] - b[0] : order.compare(a[0], b[0]));
    }).map(pair => pair[1]);
  }

  /* Which rows a number on another page counts: by their ids, or many of them by their places, six to a letter, the lowest bit first. */
  function meant() {
    if (state.has("id")) return new Set(state.get("id").split(","));
    if (!state.has("in")) return null;
    return new Set(data.filter((entry, place) => {
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(state.get("in").charAt(place / 6)) >> place % 6 & 1;
    }).map(entry => entry.id));
  }

  var shown = data;
  function apply() {
    var terms = fold(state.get("q") || "").split(/\s+/).filter(Boolean), only = meant();
    showColumns();
    shown = sorted().filter(entry => {
      return (!only || only.has(entry.id)) && terms.every(term => entry.text.includes(term)) &&
        facets.every(facet => !state.get(facet.name) || facet.holds(entry.of, state.get(facet.name)));
    });
    body.replaceChildren(...shown.map(entry => entry.row));
    columns.forEach(column => {
      if (!column.cell) return;
      if (state.get("sort") === column.id) column.cell.ariaSort = state.has("down") ? "descending" : "ascending"; else column.cell.removeAttribute("aria-sort");
    });
    status.textContent = words.shown.replace("{n}", shown.length).replace("{all}", data.length);
    var text = state.toString();
    history.replaceState(null, "", location.pathname + (text ? "#" + text : ""));
    document.querySelectorAll("a.language").forEach(link => { link.hash = text; });
  }

  /* A cell that a spreadsheet would run as a formula is kept as text. */
  function csv(text) { return "\"" + (/^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? "'" : "") + text.replace(/"/g, "\"\"") + "\""; }
  function save() {
    var on = columns.filter(column => column.isOn);
    var lines = [on.map(column => column.label)].concat(shown.map(entry => on.map(column => column.text(entry))));
    var text = lines.map(line => line.map(csv).join(",")).join("\r\n");
    make("a", { download: "register.csv", href: URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv" })) }).click();
  }
  function set(name, value) { if (value) state.set(name, value); else state.delete(name); apply(); }
  query.oninput = () => set("q", query.value);
  tools.onsubmit = () => false;
  tools.onreset = () => { state = new URLSearchParams(); setTimeout(() => { restore(); query.focus(); }); };
  function restore() {
    query.value = state.get("q") || "";
    facets.forEach(facet => { facet.select.value = state.get(facet.name) || ""; });
    apply();
  }
  onhashchange = () => { if (location.hash.includes("=")) { state = new URLSearchParams(location.hash.slice(1)); restore(); } };
  restore();
})();
