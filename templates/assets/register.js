/* Naskah: filter, sort, choose columns and save what is shown. Without it the register is still a table; it only adds to what is there. */
/* What it filters by stands in data/register-columns.js, a row a dossier; words and names in the page's language stand on the page. */
(() => {
  const tools = find("form.tools"), table = find("table.register"), status = find(".note[role]");
  if (!tools) return;
  const { today, lists, live, rows } = naskahRegister, [head] = table.tHead.rows, [body] = table.tBodies,
    data = [...body.rows].map((row, place) => ({ row, place, id: row.cells[0].textContent.trim(), text: fold(row.textContent + rows[place][4].map(n => lists.names[n])), of: rows[place] }));

  /* Facets: lists of the model, and when something falls due. */
  const names = {}, facets = all("select", tools).filter((select, place) => {
    const { name, dataset } = select, ids = lists[name];
    select.holds = (of, value) => name === "due" ? value === "late" ? of[13] : of[12] - today <= value
      : value === "live" ? live.includes(of[0]) : [of[place]].flat().includes(ids.indexOf(value));
    names[name] = dataset.names.split("\n");
    const options = ids.map((id, n) => [id, names[name][n]]);
    if (name === "stage") options.unshift(["live", dataset.live]);
    else if (name !== "due") options.sort(([, a], [, b]) => a.localeCompare(b, lang));
    for (const [value, label] of options) {
      const count = data.filter(({ of }) => select.holds(of, value)).length;
      if (count) select.append(new Option(`${label} (${count})`, value));
    }
    return select.length > 2 || select.parentNode.remove();
  });

  /* Columns: those of the page, then those that can be switched on; the first has no box. */
  const own = head.cells.length, columns = [{ name: "0" }, ...all("details input", tools)].map((box, at) => {
    const { name, value } = box, cell = head.cells[at], list = names[name],
      written = given => given === undefined ? "" : list ? [given].flat().map(n => list[n]).join(", ")
      : name === "score" || name === "left" ? `${given}` : new Date(given * 864e5).toISOString().slice(0, 10),
      text = cell ? ({ row }) => row.cells[at].textContent.trim() : ({ of }) => written(of[value]);
    return { name, box, at, cell, label: (cell || box.parentNode).textContent.trim(), className: list ? "t" : "n", text };
  });

  let state = asked(), shown;
  const get = name => state.get(name) || "";
  function set(name, value) {
    if (value) state.set(name, value); else state.delete(name);
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

  /* Cells of a column are made when it is first switched on. */
  function showColumns() {
    const changed = get("columns").split(" ");
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
    const column = columns.find(({ name }) => name === get("sort")), sign = get("down") ? -1 : 1, { compare } = new Intl.Collator(lang, { numeric: true });
    return !column ? data : data.map(entry => [column.text(entry), entry])
      .sort(([a], [b]) => !a || !b ? !a - !b : sign * (column.name === "left" ? a - b : compare(a, b))).map(([, entry]) => entry);
  }

  /* Another page says which rows a number counts: by their ids, or many of them by their places, five to a digit, the lowest bit first. */
  function apply() {
    const terms = fold(get("q")).split(" "), ids = state.get("id")?.split(","), bits = state.get("in");
    showColumns();
    shown = sorted().filter(({ id, place, text, of }) =>
      terms.every(term => text.includes(term)) && facets.every(({ name, holds }) => !get(name) || holds(of, get(name))) &&
      (ids ? ids.includes(id) : bits === null || parseInt(bits[place / 5 | 0], 32) >> place % 5 & 1));
    body.replaceChildren(...shown.map(({ row }) => row));
    for (const { name, cell } of columns) if (cell) cell.ariaSort = get("sort") !== name ? null : get("down") ? "descending" : "ascending";
    status.textContent = table.dataset.shown.replace("{n}", shown.length).replace("{all}", data.length);
    if (location.search || "" + state !== "" + asked()) history.replaceState(null, "", location.pathname + (state.size ? "#" + state : ""));
    for (const link of all("a.language")) link.hash = state;
  }
  function restore() {
    for (const field of [tools.q, ...facets]) field.value = get(field.name);
    apply();
  }

  /* A cell that a spreadsheet would run as a formula is kept as text. */
  const csv = text => `"${/^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;
  find("[type=button]", tools).onclick = () => {
    const on = columns.filter(({ cell }) => cell && !cell.hidden), lines = [on.map(({ label }) => label), ...shown.map(entry => on.map(({ text }) => text(entry)))];
    const href = URL.createObjectURL(new Blob(["\ufeff", ...lines.map(line => line.map(csv) + "\r\n")], { type: "text/csv" }));
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
})();
