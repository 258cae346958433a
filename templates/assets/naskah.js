/* Naskah: what pages do beyond links. Without it every page reads. */
"use strict";
/* For other scripts too. */
const { dataset, lang } = document.documentElement,
  find = (selector, place = document) => place.querySelector(selector),
  all = (selector, place = document) => [...place.querySelectorAll(selector)],
  /* What the address asks for: of a link, or of a form sent without scripts. */
  asked = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search),
  make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  },
  /* A text as the index has its words (WordReader.swift). */
  letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" },
  fold = text => text.toLowerCase().replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, c => letters[c = c.normalize("NFD")[0]] || c)
    .replace(/[\u0300-\u036f]|['’](s(?![\p{L}\p{N}\p{M}]))?/gu, "");

{
  /* Light or dark: the reader's choice, where the browser keeps it; else the system's. */
  const button = find("button.theme"), system = matchMedia("(prefers-color-scheme: dark)"),
    isDark = () => dataset.theme ? dataset.theme === "dark" : system.matches,
    tell = () => button.ariaPressed = isDark();
  button.hidden = false;
  button.onclick = () => {
    dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.naskahTheme = dataset.theme; } catch {}
    tell();
  };
  system.onchange = tell;
  tell();

  /* The menu closes when the reader goes on. */
  const menu = find(".menu");
  document.addEventListener("focusin", ({ target }) => menu.contains(target) || (menu.open = false));
  document.addEventListener("click", ({ target }) => menu.contains(target) || (menu.open = false));
  menu.onkeydown = ({ key }) => {
    if (key !== "Escape") return;
    menu.open = false;
    find("summary", menu).focus();
  };

  /* Contents say where the reader is. */
  const entries = all(".contents a"), places = entries.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  if (places[0]) (onscroll = () => {
    const here = Math.max(0, places.findLastIndex(place => place?.getBoundingClientRect().top * 3 < innerHeight));
    entries.forEach((entry, n) => entry.ariaCurrent = n === here || null);
  })();
}
