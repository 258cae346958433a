/* Naskah: search. The index stands in small scripts, so that it works from a disk; a query loads those it needs. */
(() => {
  const form = find("form.search"), here = document.currentScript.src;
  if (!form) return;
  const input = form.q, root = form.action.slice(0, -11);

  /* Every file of the index calls naskahSearch(name, value). */
  const files = {}, waiting = {};
  window.naskahSearch = (name, value) => waiting[name](value);
  const load = name => files[name] ||= new Promise(done => {
    waiting[name] = done;
    document.head.append(make("script", { src: name === "engine" ? here.slice(0, -3) + "-engine.js" : `${root}search/${name}.js` }));
  });
  let engine, head;
  const start = async () => engine ||= (await load("engine"))(load, head = await load("index"));

  const list = find("#_found") || make("ul", { role: "listbox", id: "_hits", ariaLabel: form.ariaLabel }),
    live = find("#_status") || make("span", { role: "status", className: "skip" }),
    address = (q = input.value, of = kind) => "search.html#" + new URLSearchParams({ q, ...(of && { kind: of }) });
  let turn = 0, kind = "", limit = 8, draw;
  const results = (pages, count) => Promise.all(pages.slice(0, count).map(page => engine.result(page, input.value)));
  /* Searches, and shows the answer unless another search has begun. */
  async function run(typing) {
    const mine = ++turn, text = input.value, answer = text.trim() ? await (await start()).search(text, typing) : { pages: [], status: "" },
      shown = await draw.prepare(answer);
    if (mine !== turn) return;
    live.textContent = answer.status;
    draw(answer, shown);
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  onkeydown = event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    input.focus();
    return false;
  };

  if (list.id === "_found") {
    /* search.html: results by kind, a few of each or all of one. */
    const more = find("#_more"), to = (label, ...state) => make("li", {}, make("p", {}, make("a", { href: address(...state) }, label)));
    find("#_scripts").remove();
    draw = ({ status, near }, shown) => {
      history.replaceState(null, "", status ? address() : location.pathname);
      more.hidden = !kind || shown.every(({ items, count }) => items.length === count);
      list.replaceChildren(near ? to(head.say.near.replace("{q}", `“${near}”`), near) : "", ...shown.flatMap(({ value, count, items }) => [
        make("li", {}, make("h2", {}, head.kinds[value], " ", make("span", { className: "tag" }, count))),
        ...items.map(({ href, title, about, note }) => make("li", {}, make("a", { href: root + href }, ...title), make("small", {}, about), make("div", {}, ...note))),
        kind ? to(head.say.kinds, input.value, "") : items.length < count ? to(head.say.all, input.value, "" + value) : ""]));
    };
    draw.prepare = ({ pages }) => Promise.all([...Map.groupBy(pages, page => engine.kindOf(page))].filter(([value]) => !kind || value == kind)
      .map(async ([value, found]) => ({ value, count: found.length, items: await results(found, kind ? limit : 4) })));
    const begin = typing => {
      limit = 20;
      run(typing);
    }, read = () => {
      const state = asked();
      kind = state.get("kind") || "";
      input.value = state.get("q") || "";
      begin();
    };
    input.oninput = () => begin(true);
    form.onsubmit = () => {
      begin();
      return false;
    };
    more.onclick = () => {
      limit += 20;
      run();
    };
    onhashchange = read;
    document.onkeydown = ({ key, target }) => {
      const links = [input, ...all("a", list)], at = links.indexOf(target), next = at >= 0 && links[at + steps[key]];
      if (next) next.focus();
      return !next;
    };
    start();
    read();
    return input.focus();
  }

  /* Every page's box: a combobox. */
  form.append(list, live);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  let active;
  const choose = at => {
    active = list.children[at];
    for (const option of list.children) option.ariaSelected = option === active;
    input.setAttribute("aria-activedescendant", active?.id || "");
    active?.scrollIntoView({ block: "nearest" });
  }, unfold = isOpen => {
    list.hidden = !isOpen;
    input.ariaExpanded = isOpen;
    choose(-1);
  };
  draw = ({ status }, shown) => {
    if (status) shown.push({ href: address(), title: [shown.length ? head.say.all : status], about: "" });
    list.replaceChildren(...shown.map(({ href, title, about }, n) => make("li", { role: "option", id: "_hit" + n, href: root + href }, ...title, make("small", {}, about))));
    unfold(!!status);
  };
  draw.prepare = ({ pages }) => results(pages, limit);
  unfold(false);
  input.onfocus = start;
  input.oninput = () => run(true);
  input.onblur = () => unfold(false);
  list.onmousedown = () => false;
  list.onclick = event => location = event.target.closest("li").href;
  form.onsubmit = () => {
    location = active?.href || root + address();
    return false;
  };
  input.onkeydown = ({ key }) => {
    const step = steps[key], count = list.children.length, at = [...list.children].indexOf(active);
    if (key === "Escape") {
      turn++;
      if (list.hidden) input.value = "";
      unfold(false);
    } else if (!step) return;
    else if (list.hidden) run(true);
    else choose(step + at < -1 ? count - 1 : (at + step + count) % count);
    return false;
  };
})();
