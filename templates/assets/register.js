/* Naskah: filter, sort, choose columns, save, by data/register-columns.js, a row a dossier. Without it: a table. */
(() => {
  const tools = find("form.tools"), table = find("table.register"), status = find(".note[role]"), rest = find(".rest");
  if (!tools) return;
  const { today, columns: keys, numeric, lists, live, rows, names } = naskahRegister, [head] = table.tHead.rows, [body] = table.tBodies, words = table.dataset, said = n => n.toLocaleString(lang),
    data = [...body.rows].map((row, n) => {
      const of = Object.fromEntries(keys.map((key, at) => [key, rows[n][at]]));
      return { row, of, id: row.cells[0].textContent.trim(), text: fold(row.textContent + of.country.map(n => lists.names[n]) + of.numbers.map(n => names.numbers[n])) };
    }),
    target = document.getElementById(location.hash.slice(1));
  for (const { row, id } of data) row.cells[0].append(make("a", { className: "anchor", href: "#" + row.id, ariaLabel: "# " + id }));

  /* Facets: lists of the model, and when something falls due. */
  const facets = all("select", tools).filter(select => {
    const { name, dataset } = select, ids = lists[name];
    select.holds = (of, value) => name === "due" ? value === "late" ? of.isLate : of.next - today <= value
      : value === "live" ? live.includes(of.stage) : [of[name]].flat().includes(ids.indexOf(value));
    names[name] = dataset.names.split("\n");
    const options = ids.map((id, n) => [id, names[name][n]]);
    if (name === "stage") options.unshift(["live", dataset.live]);
    else if (name !== "due") options.sort(([, a], [, b]) => a.localeCompare(b, lang));
    for (const [value, label] of options) {
      const count = data.filter(({ of }) => select.holds(of, value)).length;
      if (count) select.append(new Option(`${label} (${said(count)})`, value));
    }
    return select.length > 2 || select.parentNode.remove();
  });

  /* Columns: the page's, then those to switch on. Days are numbers. */
  const own = head.cells.length, iso = given => new Date(given * 864e5).toISOString().slice(0, 10),
    day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
    columns = [{ name: "0" }, ...all("details input", tools)].map((box, at) => {
      const { name } = box, cell = head.cells[at], list = names[name], isNumber = numeric.includes(name),
        given = cell ? cell.dataset.day : list || isNumber ? 0 : name,
        text = cell ? ({ row }) => row.cells[at].textContent.trim()
          : ({ of }) => of[name] === undefined ? "" : list ? [of[name]].flat().map(n => list[n]).join(", ") : isNumber ? "" + of[name] : day.format(of[name] * 864e5),
        raw = given ? ({ of }) => of[given] : null;
      return { name, box, at, cell, label: (cell || box.parentNode).textContent.trim(), className: list && !isNumber ? "t" : "n", text, raw, isNumber };
    });

  let state = asked(), shown, room;
  const get = name => state.get(name) || "",
    /* Older links have no own_. */
    known = key => columns.some(({ name }) => name === key) ? key : "own_" + key;
  function set(name, value) {
    state[value ? "set" : "delete"](name, value);
    apply();
  }

  function heading(column, cell) {
    column.cell = cell;
    cell.replaceChildren(make("button", { type: "button", className: "sort", onclick() {
      const isDown = get("sort") === column.name && !get("down");
      state.set("sort", column.name);
      set("down", isDown && 1);
    } }, column.label));
  }

  function showColumns() {
    const changed = get("columns").split(" ").map(known);
    columns.slice(1).forEach((column, n) => {
      const { name, box, className, text } = column, on = box.checked = n + 1 < own !== changed.includes(name);
      if (on && !column.cell) {
        column.at = head.cells.length;
        heading(column, head.appendChild(make("th", { scope: "col", className })));
        for (const entry of data) entry.row.append(make("td", { className }, text(entry)));
      }
      if (column.cell?.hidden === on) for (const { cells } of [head, ...data.map(({ row }) => row)]) cells[column.at].hidden = !on;
    });
  }

  function sorted() {
    const column = columns.find(({ name }) => name === known(get("sort"))), sign = get("down") ? -1 : 1, { compare } = new Intl.Collator(lang, { numeric: true });
    if (!column) return data;
    const { raw, text, isNumber } = column, key = raw || text, isEmpty = value => (value ?? "") === "";
    return data.map(entry => [key(entry), entry])
      .sort(([a], [b]) => isEmpty(a) || isEmpty(b) ? isEmpty(a) - isEmpty(b) : sign * (raw || isNumber ? a - b : compare(a, b))).map(([, entry]) => entry);
  }

  /* Rows another page counts: by id, or by number, five to a digit, lowest bit first. */
  function matching(without) {
    const kept = name => name === without ? null : state.get(name), terms = fold(kept("q") || "").split(" "), ids = kept("id")?.split(","), bits = kept("in");
    return ({ id, text, of }) =>
      terms.every(term => text.includes(term)) && facets.every(({ name, holds }) => !kept(name) || holds(of, kept(name))) &&
      (ids ? ids.includes(id) : bits === null || parseInt(bits[of.index / 5 | 0] || 0, 32) >> of.index % 5 & 1);
  }

  /* What each filter takes away. */
  function blame() {
    status.replaceChildren(words.none, ...["q", "id", "in", ...facets.map(({ name }) => name)].filter(get).flatMap(name => {
      const count = data.filter(matching(name)).length, field = [tools.q, ...facets].find(it => it.name === name);
      if (!count) return [];
      const label = !field ? words.list : name === "q" ? `“${get("q")}”` : field.labels[0].textContent + ": " + field.selectedOptions[0].text.replace(/ \(\S+\)$/, "");
      return [" ", make("button", { type: "button", onclick() { state.delete(name); restore(); } }, words.without.replace("{filter}", label).replace("{n}", said(count)))];
    }));
  }

  function apply() {
    showColumns();
    shown = sorted().filter(matching());
    room = Math.max(100, shown.findIndex(({ row }) => row === target) + 1);
    fill();
    for (const { name, cell } of columns) if (cell) cell.ariaSort = known(get("sort")) !== name ? null : get("down") ? "descending" : "ascending";
    if (shown.length) status.textContent = words.shown.replace("{n}", said(shown.length)).replace("{all}", said(data.length)); else blame();
    if (location.search || "" + state != asked()) history.replaceState(null, "", location.pathname + (state.size ? "#" + state : ""));
    for (const link of all("a.language")) link.hash = state;
  }
  /* A hundred; all when asked to, and on paper. */
  function fill() {
    body.replaceChildren(...shown.slice(0, room).map(({ row }) => row));
    rest.hidden = shown.length <= room;
    rest.textContent = words.rest.replace("{n}", said(shown.length - room));
  }
  rest.onclick = onbeforeprint = () => {
    room = 1e9;
    fill();
  };
  function restore() {
    for (const field of [tools.q, ...facets]) field.value = get(field.name);
    apply();
  }

  /* A formula is kept as text; semicolons part cells where commas part decimals. */
  const csv = text => `"${/^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`,
    part = said(1.5).includes(",") ? ";" : ",",
    saved = ({ text, raw }, entry) => raw?.(entry) !== undefined ? iso(raw(entry)) : text(entry);
  find("[type=button]", tools).onclick = () => {
    const on = columns.filter(({ cell }) => cell && !cell.hidden), lines = [on.map(({ label }) => label), ...shown.map(entry => on.map(column => saved(column, entry)))],
      href = URL.createObjectURL(new Blob(["\ufeff", ...lines.map(line => line.map(csv).join(part) + "\r\n")], { type: "text/csv" }));
    make("a", { download: "register.csv", href }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };
  tools.oninput = ({ target: { type, name, value } }) => type === "checkbox"
    ? set("columns", columns.filter(({ box }, n) => n && box.checked !== n < own).map(({ name }) => name).join(" ")) : set(name, value);
  tools.onsubmit = () => false;
  tools.onreset = () => {
    state = new URLSearchParams();
    setTimeout(() => { restore(); tools.q.focus(); });
  };
  onhashchange = () => {
    if (!location.hash.includes("=")) return;
    state = asked();
    restore();
  };
  columns.slice(0, own).forEach(column => heading(column, column.cell));
  tools.hidden = false;
  restore();
  if (target) location = location.hash;
})();
