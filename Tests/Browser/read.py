"""Opens every kind of page of a built site in every language, as readers with little do.

read.py SITE    ends with 1 and says why when a page

- asks for something from outside, or for a file that is not there, or throws an error;
- is wider than a phone of 360 px;
- is read in another order than it is seen, on a phone or on a wide screen, or has its headings out of order;
- says less without scripts, or does not lead on without scripts or styles;
- is heavier than it may be.
"""
import pathlib
import sys

from browser import chromium
from kinds import places

STYLES, SCRIPTS, HOME, PAGE = 28_000, 24_000, 100_000, 1_000_000
site = pathlib.Path(sys.argv[1]).resolve()
pages = places(site)
faults = []

# Where each piece of text begins, in the order of the document; what only stands in a frame that scrolls is read inside it.
ORDER = """() => {
  const found = [];
  for (const e of document.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, tr, figcaption, summary, pre")) {
    if (e.closest(".skip, svg, [hidden], td li") || e.querySelector("p, li, tr, h2") || !e.checkVisibility()) continue;
    const box = e.getBoundingClientRect();
    if (box.height) found.push([Math.round(box.top + scrollY), Math.round(box.left), Math.round(box.right), e.tagName + " " + e.innerText.trim().slice(0, 40)]);
  }
  return found;
}"""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => [Number(h.tagName[1]), h.innerText.trim(), !!h.closest("main, header.cover")])"""
LANDMARKS = """() => ["header", "main", "footer"].map(name => document.querySelectorAll("body > " + name + ", body > .page > " + name).length)"""
# What scripts add is for doing, not for reading: the filter of the register and what it says.
TEXT = """() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("form, [role=status]").forEach(e => e.remove());
  return main.textContent.replace(/\\s+/g, " ").trim().length;
}"""


def ordered(page, place, width):
    """Nothing stands above what is read before it, unless beside it."""
    before = None
    for top, left, right, text in page.evaluate(ORDER):
        if before and top < before[0] - 4 and left < before[2] - 4:
            faults.append(f"{place} at {width} px: {text!r} is read after {before[3]!r} but stands above it")
            return
        before = (top, left, right, text)


def headed(page, place):
    headings = page.evaluate(HEADINGS)
    if not headings or headings[0][0] != 1 or [level for level, _, _ in headings].count(1) != 1 or not headings[0][2]:
        faults.append(f"{place}: the first heading is not its one h1")
    for (above, _, _), (level, text, _) in zip(headings, headings[1:]):
        if level > above + 1:
            faults.append(f"{place}: h{level} {text!r} follows h{above}")
    if page.evaluate(LANDMARKS) != [1, 1, 1]:
        faults.append(f"{place}: not one header, one main and one footer")


def look(browser):
    weights = {}
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.on("request", lambda r: r.url.startswith(("file://", "data:", "blob:")) or faults.append(f"{page.url} asks for {r.url}"))
    page.on("requestfailed", lambda r: r.failure == "net::ERR_ABORTED" or faults.append(f"{page.url} cannot open {r.url}"))
    page.on("requestfinished", lambda r: weights.__setitem__(r.url, (r.resource_type, pathlib.Path(r.url.removeprefix("file://")).stat().st_size)))
    page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
    texts = {}
    for place in pages:
        weights.clear()
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto((site / place).as_uri())
        ordered(page, place, 360)
        headed(page, place)
        for width in [360, 768, 1000, 1280, 1440]:
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                faults.append(f"{place}: {wide} px wide in a window of {width}")
        page.set_viewport_size({"width": 1440, "height": 900})
        ordered(page, place, 1440)
        texts[place] = page.evaluate(TEXT)
        # A script below data/ or search/ is what a page shows or finds, not what it does.
        of = lambda kind: sum(size for url, (what, size) in weights.items() if what == kind and "/data/" not in url and "/search/" not in url)
        weigh(place, "styles", of("stylesheet"), STYLES)
        weigh(place, "scripts", of("script"), SCRIPTS)
        weigh(place, "all it loads", sum(size for _, size in weights.values()), HOME if place.endswith("index.html") and place.count("/") == place.count("en/") else PAGE)
    page.close()
    return texts


def weigh(place, what, size, limit):
    if size >= limit:
        faults.append(f"{place}: {what}: {size} bytes, where {limit} are allowed")


def without(browser, texts):
    """Without scripts every page says what it says with them; without styles too, by the same links."""
    page = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    page.route("**/*.css", lambda route: route.abort())
    for place in pages:
        page.goto((site / place).as_uri())
        said = len(" ".join((page.locator("main").text_content() or "").split()))
        if said < texts[place]:
            faults.append(f"{place}: {said} characters without scripts, {texts[place]} with them")
    page.unroute_all()
    page.goto((site / "index.html").as_uri())
    page.locator("nav a[href='dossiers/index.html']").first.press("Enter")
    page.wait_for_url("**/dossiers/index.html")
    page.locator("tbody a").first.press("Enter")
    page.wait_for_load_state()
    page.locator("header .language").first.press("Enter")
    page.wait_for_load_state()
    if "/en/dossiers/" not in page.url or page.locator("html").get_attribute("lang") != "en":
        faults.append(f"without scripts the walk from the first page to an English dossier ends at {page.url}")
    page.context.close()


def rows(browser):
    """An address of the register leads to the rows that it names, and no others."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    shown = lambda: page.locator("table.register tbody tr").count()
    for address, wanted in [("?in=1", 1), ("?in=3", 2), ("?id=KS-2023-004,KS-2009-002", 2), ("#id=KS-2023-004", 1)]:
        page.goto("about:blank")
        page.goto((site / "dossiers/index.html").as_uri() + address)
        if shown() != wanted:
            faults.append(f"dossiers/index.html{address} shows {shown()} rows, not {wanted}")
    # What leaves nothing is named, each list with a way out of it: a list and the box of its column share a name.
    page.goto("about:blank")
    page.goto((site / "dossiers/index.html").as_uri() + "#owner=biro-hukum&level=biasa")
    ways = page.locator("[role=status].note button").count()
    if shown() or ways != 2:
        faults.append(f"two lists that leave {shown()} rows are named with {ways} ways out, not 2")
    page.goto((site / "dossiers/index.html").as_uri())
    last = page.locator("table.register tbody tr").last
    name = last.get_attribute("id")
    last.hover()
    last.locator("a.anchor").click()
    if not page.url.endswith("#" + name) or page.locator("tr:target").get_attribute("id") != name:
        faults.append(f"the anchor of the row {name} leads to {page.url}")
    page.goto("about:blank")
    page.goto((site / "dossiers/index.html").as_uri() + "#" + name)
    page.wait_for_timeout(300)
    seen = page.evaluate("() => { const box = document.querySelector('tr:target')?.getBoundingClientRect(); return !!box && box.top >= 0 && box.bottom <= innerHeight; }")
    if shown() < 30 or not seen:
        faults.append(f"the address of the row {name} does not show it")
    page.close()


# All that the site has, whether a page loads it at once or when somebody searches.
weigh("assets", "scripts", sum(script.stat().st_size for script in (site / "assets").glob("*.js")), SCRIPTS)
with chromium() as browser:
    texts = look(browser)
    without(browser, texts)
    rows(browser)

print("\n".join(faults))
print(f"{len(pages)} pages")
sys.exit(1 if faults or len(pages) < 80 else 0)
