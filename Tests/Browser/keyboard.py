"""Uses a built site by keyboard alone, once opened from the disk and once over http, as a reader without a mouse does.

keyboard.py SITE    ends with 1 and says what could not be done.
"""
import functools
import http.server
import pathlib
import re
import sys
import threading

from browser import chromium

site = pathlib.Path(sys.argv[1]).resolve()
faults = []
steps = 0
FOCUS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  return {text: (e.getAttribute("aria-label") || e.innerText || e.id || e.tagName).trim().slice(0, 40), href: e.getAttribute("href") || "",
    marked: style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2, seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight, body: e == document.body};
}"""


def expect(fact, what):
    global steps
    steps += 1
    if not fact:
        faults.append(what)
    return fact


def tab_to(page, selector, within=60):
    """Tab until the element has the focus; every stop on the way must be seen, and be seen to have it."""
    for _ in range(within):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return expect(page.evaluate(FOCUS)["marked"], f"{page.url}: {selector} has the focus, but does not show it")
        focus = page.evaluate(FOCUS)
        if not focus["body"] and not (focus["marked"] and focus["seen"]):
            expect(False, f"{page.url}: {focus['text']!r} has the focus, but does not show it")
    return expect(False, f"{page.url}: {selector} is not reached within {within} stops")


def follow(page, selector, address):
    if tab_to(page, selector):
        page.keyboard.press("Enter")
        page.wait_for_url(address, timeout=5000)


def parts(page, base):
    """Skip the navigation; then each main part of the site."""
    page.goto(base + "index.html")
    page.keyboard.press("Tab")
    expect(page.evaluate(FOCUS)["seen"] and page.evaluate("document.activeElement.className") == "skip", "the first stop is not a link to the content")
    page.keyboard.press("Enter")
    expect(page.url.endswith("#_main"), "Enter on the skip link does not lead to the content")
    page.keyboard.press("Tab")
    expect(page.evaluate("!!document.activeElement.closest('main')"), "after the skip link the next stop is not in the content")
    addresses = page.evaluate("[...document.querySelectorAll('.parts a:not(.menu li:first-child a, [href^=http])')].map(a => [a.getAttribute('href'), !!a.closest('details')])")
    expect(len(addresses) > 12, f"only {len(addresses)} main parts")
    for address, is_folded in addresses:
        page.goto(base + "about.html")
        if is_folded and tab_to(page, ".menu summary"):
            page.keyboard.press("Enter")
        follow(page, f".parts a[href='{address}']", "**/" + address)
        expect(page.locator(".parts a[aria-current]:not(.menu li:first-child a)").count() == 1 and page.locator("h1").count() == 1, f"{page.url}: where one is is not said")


def languages(page, base):
    page.goto(base + "dossiers/KS-2023-004.html")
    title = page.locator("h1").inner_text()
    follow(page, "header .language", "**/en/dossiers/KS-2023-004.html")
    expect(page.locator("html").get_attribute("lang") == "en" and page.locator("h1").inner_text() != title, "the other language is not another")
    follow(page, "header .language", base + "dossiers/KS-2023-004.html")
    expect(page.locator("h1").inner_text() == title, "the way back does not lead to the same page")


def themes(page, base):
    """Dark and light again, remembered on the next page."""
    ground = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    page.goto(base + "index.html")
    light = ground()
    tab_to(page, "button.theme")
    page.keyboard.press("Space")
    dark = ground()
    expect(dark != light and page.locator("button.theme").get_attribute("aria-pressed") == "true", "the switch does not darken the page")
    page.goto(base + "about.html")
    expect(ground() == dark, "the next page has forgotten the dark")
    tab_to(page, "button.theme")
    page.keyboard.press("Enter")
    expect(ground() == light, "the switch does not lighten the page")
    page.evaluate("localStorage.clear()")
    page.emulate_media(color_scheme="dark")
    page.goto(base + "index.html")
    expect(ground() == dark and page.locator("button.theme").get_attribute("aria-pressed") == "true", "the system's dark is not followed")
    page.emulate_media(color_scheme="light")


def register(page, base):
    """Filter, facet, sort, a shared address, everything again; then a dossier, its partner, and back."""
    page.goto(base + "dossiers/index.html")
    status, rows = page.locator("[role=status].note"), page.locator("table.register tbody tr")
    everything = rows.count()
    tab_to(page, "#_filter")
    page.keyboard.type("kalibrasi")
    expect(0 < rows.count() < everything and status.inner_text().startswith(f"{rows.count()} "), f"filter: {rows.count()} of {everything} rows, said as {status.inner_text()!r}")
    shared, found = page.url, rows.count()
    page.goto(base + "index.html")
    page.goto(shared)
    expect(rows.count() == found and page.locator("#_filter").input_value() == "kalibrasi", f"{shared}: the address does not bring the filter back")
    tab_to(page, "button[type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    expect(rows.count() == everything, f"reset: {rows.count()} of {everything} rows")
    tab_to(page, "select")
    page.keyboard.press("ArrowDown")
    expect(0 < rows.count() < everything, f"facet: {rows.count()} of {everything} rows")
    expect("stage=live" in page.url, f"{page.url}: the address does not say what was chosen")
    narrowed, first = rows.count(), rows.first.inner_text()
    tab_to(page, ".tools summary")
    page.keyboard.press("Enter")
    headings = page.locator("table.register thead th:visible").count()
    tab_to(page, ".tools details label:last-child input")
    page.keyboard.press("Space")
    expect(page.locator("table.register thead th:visible").count() == headings + 1 and "columns=" in page.url, f"{page.url}: a column cannot be switched on")
    expect(page.locator("tbody tr:visible").first.locator("td:visible, th:visible").count() == headings + 1, "the column switched on has no cells")
    own = page.locator(".tools input[name^=own_]").last
    if own.count():
        heading = f"table.register thead th:visible:has-text('{own.locator('..').inner_text().strip()}')"
        key = own.get_attribute("name").removeprefix("own_")
        page.goto(base + f"dossiers/index.html?columns={key}&sort={key}")
        expect(page.locator(heading).get_attribute("aria-sort") == "ascending", f"an old link to the column {key} does not show and sort by it")
    page.goto(base + "dossiers/index.html?stage=live")
    expect(rows.count() == narrowed, f"a link to the live ones shows {rows.count()}, the facet {narrowed}")
    tab_to(page, "button.sort")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]").count() == 1 and (narrowed == 1 or rows.first.inner_text() != first), "Enter on a heading twice does not sort downwards")
    follow(page, "tbody a", re.compile("/dossiers/KS-"))
    follow(page, "main a[href*='../partners/']", "**/partners/*.html")


def searching(page, base):
    """The search box of any page: / to it, words, arrows, Enter; Escape closes what was found."""
    page.goto(base + "about.html")
    page.keyboard.press("/")
    expect(page.evaluate("document.activeElement.matches('.top .search input')"), "/ does not lead to the search box")
    expect(page.evaluate(FOCUS)["marked"], "the search box has the focus, but does not show it")
    page.keyboard.type("pemulihan bakau")
    option = page.locator(".top .search [role=option]")
    option.first.wait_for(timeout=5000)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".top .search [aria-selected=true]").count() == 1, "ArrowDown selects nothing that was found")
    page.keyboard.press("Escape")
    expect(not option.first.is_visible(), "Escape does not close what was found")
    page.keyboard.type(" ")
    option.first.wait_for(timeout=5000)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "about.html" not in url, timeout=5000)


def telephone(page, base):
    """The folded menu of a narrow window."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + "index.html")
    expect(not page.locator(".menu ul").is_visible(), "the menu of a phone is not folded")
    tab_to(page, ".menu summary")
    page.keyboard.press("Enter")
    expect(page.locator(".menu ul").is_visible(), "Enter does not open the menu")
    follow(page, ".menu a[href='handbook/index.html']", "**/handbook/index.html")
    page.set_viewport_size({"width": 1280, "height": 900})


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site))
threading.Thread(target=server.serve_forever, daemon=True).start()
with chromium() as browser:
    for base in [site.as_uri() + "/", f"http://127.0.0.1:{server.server_port}/"]:
        page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
        page.on("request", lambda r: r.url.startswith((base, "data:", "blob:")) or faults.append(f"{page.url} asks for {r.url}"))
        page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
        for walk in [parts, languages, themes, register, searching, telephone]:
            try:
                walk(page, base)
            except Exception as error:
                faults.append(f"{base}: {walk.__name__}: {str(error).splitlines()[0]}")
        page.context.close()
server.shutdown()

print("\n".join(faults))
print(f"{steps} steps")
sys.exit(1 if faults or steps < 60 else 0)
