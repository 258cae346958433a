/* Naskah: search. The index stands in small scripts, so that it works from a disk; only those that a query needs are loaded. */
"use strict";
(() => {
  const form = document.querySelector("form.search");
  if (!form) return;
  const input = form.elements.q, action = form.getAttribute("action"), root = action.slice(0, -11);
  const byId = id => document.getElementById(id);

  /* Every file of the index calls naskahSearch(name, value). */
  const files = {}, waiting = {};
  window.naskahSearch = (name, value) => waiting[name](value);
  const load = name => files[name] ||= new Promise(done => {
    const script = document.createElement("script");
    waiting[name] = done;
    script.src = name === "engine" ? document.querySelector("script[src$='search.js']").src.replace(/\.js$/, "-engine.js") : `${root}search/${name}.js`;
    document.head.append(script);
  });
  let engine, head;
  const start = async () => {
    head = await load("index");
    engine ||= (await load("engine"))(load);
  };

  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  }
  const parts = text => text.map(part => Array.isArray(part) ? make("mark", {}, ...part) : part);
  const list = byId("_found") || make("ul", { role: "listbox", id: "_hits", "aria-label": form.getAttribute("aria-label") });
  const live = byId("_status") || make("span", { role: "status", class: "skip" });
  const asked = () => "#" + new URLSearchParams(kind ? { q: input.value, kind } : { q: input.value });
  const on = (target, type, act) => target.addEventListener(type, act);
  let turn = 0, kind = "", limit = 8, draw;
  /* Searches, and shows the answer unless another search has begun. */
  async function run(typing) {
    const mine = ++turn, text = input.value;
    const answer = text.trim() && (await start(), await engine.search(text, typing)), pages = answer ? answer.pages.filter(page => kind === "" || engine.kindOf(page) == kind) : [];
    const shown = await Promise.all(pages.slice(0, limit).map(page => engine.result(page, text)));
    if (mine !== turn) return;
    live.textContent = answer ? answer.status : "";
    draw(answer, shown, pages);
  }
  on(window, "keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    input.focus();
  });

  if (list.id === "_found") {
    /* search.html: all results, by kind; the query stands in the address. */
    const choice = byId("_kind"), more = byId("_more");
    byId("_scripts").remove();
    draw = (answer, shown, pages) => {
      history.replaceState(null, "", answer ? asked() : location.pathname);
      choice.replaceChildren(choice.options[0], ...(answer ? head.kinds : []).map((label, value) => {
        const count = answer.pages.filter(page => engine.kindOf(page) === value).length;
        return count ? make("option", { value }, `${label} (${count})`) : "";
      }));
      choice.value = kind;
      more.hidden = pages.length <= limit;
      list.replaceChildren(...shown.map(({ address, title, about, note }) => make("li", {}, make("a", { href: root + address }, ...parts(title)), make("small", {}, about), make("div", {}, ...parts(note)))));
    };
    const begin = typing => { limit = 20; run(typing); };
    const read = () => {
      const state = new URLSearchParams(location.hash.slice(1) || location.search);
      kind = state.get("kind") || "";
      input.value = state.get("q") || "";
      begin(false);
    };
    on(input, "input", () => begin(true));
    on(form, "submit", event => { event.preventDefault(); begin(false); });
    on(choice, "change", () => { kind = choice.value; begin(false); });
    on(more, "click", () => { limit += 20; run(false); });
    on(window, "hashchange", read);
    on(window, "keydown", event => {
      const links = [input, ...list.querySelectorAll("a")], next = links[links.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
      if (next && links.includes(document.activeElement)) { event.preventDefault(); next.focus(); }
    });
    read();
    return input.focus();
  }

  /* The box of every page: a combobox with a list. */
  form.append(list, live);
  const set = (name, value) => input.setAttribute("aria-" + name, value);
  input.setAttribute("role", "combobox");
  set("autocomplete", "list");
  set("controls", "_hits");
  let active;
  const choose = at => {
    active = list.children[at];
    for (const option of list.children) option.setAttribute("aria-selected", option === active);
    set("activedescendant", active ? active.id : "");
    if (active) active.scrollIntoView({ block: "nearest" });
  };
  const unfold = isOpen => { list.hidden = !isOpen; set("expanded", isOpen); choose(-1); };
  draw = (answer, shown) => {
    const all = answer && { address: "search.html" + asked(), title: [shown.length ? head.say.all : answer.status], about: "" };
    list.replaceChildren(...(answer ? [...shown, all] : []).map(({ address, title, about }, n) => make("li", { role: "option", id: "_hit" + n, "data-href": root + address }, ...parts(title), make("small", {}, about))));
    unfold(!!answer);
  };
  unfold(false);
  on(input, "focus", start);
  on(input, "input", () => run(true));
  on(input, "blur", () => unfold(false));
  on(list, "mousedown", event => event.preventDefault());
  on(list, "click", event => location.href = event.target.closest("li").dataset.href);
  on(form, "submit", event => {
    event.preventDefault();
    location.href = active ? active.dataset.href : action + asked();
  });
  on(input, "keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], options = [...list.children], at = options.indexOf(active);
    if (event.key === "Escape") {
      turn++;
      if (list.hidden) input.value = "";
      unfold(false);
    } else if (!step) return;
    else if (list.hidden) run(true);
    else choose(step + at < -1 ? options.length - 1 : (at + step + options.length) % options.length);
    event.preventDefault();
  });
})();
