/* Naskah: search. The index stands in small scripts, so that it works from a disk; only those that a query needs are loaded. */
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
    address = () => "search.html#" + new URLSearchParams({ q: input.value, ...(kind && { kind }) });
  let turn = 0, kind = "", limit = 8, draw;
  /* Searches, and shows the answer unless another search has begun. */
  async function run(typing) {
    const mine = ++turn, text = input.value, answer = text.trim() ? await (await start()).search(text, typing) : { pages: [], status: "" },
      pages = answer.pages.filter(page => !kind || engine.kindOf(page) == kind),
      shown = await Promise.all(pages.slice(0, limit).map(page => engine.result(page, text)));
    if (mine !== turn) return;
    live.textContent = answer.status;
    draw(answer, shown, pages);
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  onkeydown = event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    input.focus();
    return false;
  };

  if (list.id === "_found") {
    /* search.html: all results, by kind; the query stands in the address. */
    const choice = find("#_kind"), more = find("#_more");
    find("#_scripts").remove();
    draw = (answer, shown, pages) => {
      history.replaceState(null, "", answer.status ? address() : location.pathname);
      choice.length = 1;
      head?.kinds.forEach((label, value) => {
        const count = answer.pages.filter(page => engine.kindOf(page) === value).length;
        if (count) choice.append(new Option(`${label} (${count})`, value));
      });
      choice.value = kind;
      more.hidden = pages.length <= limit;
      list.replaceChildren(...shown.map(({ href, title, about, note }) => make("li", {}, make("a", { href: root + href }, ...title), make("small", {}, about), make("div", {}, ...note))));
    };
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
    choice.oninput = () => {
      kind = choice.value;
      begin();
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
    /* Who opens this page searches: what a small handbook's answers are made of is there before the first word is typed. */
    start().then(() => {
      const parts = { words: head.words.length, hits: head.hits.length, pages: Math.ceil(head.pages / head.each) };
      if (parts.words + parts.hits + parts.pages < 16)
        for (const kind in parts) for (let n = 0; n < parts[kind]; n++) load(`${kind}-${n}`);
    });
    read();
    return input.focus();
  }

  /* The box of every page: a combobox with a list. */
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
