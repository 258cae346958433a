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
