"""Searches a built site in headless Chromium as a reader does: by keyboard, from the disk and over http.

search.py SITE FORMS    ends with 1 and says why. FORMS lists words that no page has and the title that each must find.
search.py SITE --measure 'TWO WORDS'    types the words and says how long the first result took and how much was loaded.
"""
import functools
import http.server
import pathlib
import shutil
import sys
import threading
import time
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

site = pathlib.Path(sys.argv[1]).resolve()
faults = []


def expect(condition, fault):
    if not condition:
        faults.append(fault)


def results(page, query):
    """What search.html shows for a query: each kind's first, the best kind first."""
    ask(page, f"q={urllib.parse.quote(query)}")
    return page.locator("#_found > li > a").all_inner_texts()


def ask(page, state):
    page.evaluate("state => { document.getElementById('_status').textContent = ''; location.hash = state; }", state)
    # A locator, not an expression: the page's policy lets nobody evaluate text.
    page.locator("#_status:not(:empty)").wait_for(state="attached")


def forms(page):
    """Words that nobody wrote find the page that has their root."""
    tried = 0
    for language in ["id", "en"]:
        page.goto((site / ("en" if language == "en" else "") / "search.html").as_uri())
        for line in pathlib.Path(sys.argv[2]).read_text().splitlines()[1:]:
            of, root, form = line.split("\t")
            if of == language:
                tried += 1
                found = results(page, form)
                expect(root in found[:3], f"{form}: {root!r} is not among the first of {found[:5]}")
    return tried


def same(page):
    """Queries that must give the same list."""
    page.goto((site / "search.html").as_uri())
    for one, other in [("kerjasama", "kerja sama"), ("Kerja Sama", "kérja  sama"), ("KS-2024-002", "ks2024002"), ("tacit renewal", "renewal automatic"), ("kunjungan zzz", "kunjungan yyy")]:
        first, second = results(page, one), results(page, other)
        expect(first and (first == second if "renewal" not in one else set(first) & set(second)), f"{one}: {first[:5]}, but {other}: {second[:5]}")
    expect(results(page, "KS-2024-002")[0] == results(page, "2024 2")[0], "a dossier is not found by its number without zeros")
    expect("perpanjangan otomatis" in results(page, "perpanjangan dengan sendirinya"), "a synonym of the glossary does not find its term")
    expect(results(page, "zzzz") == [], "a word of no page finds some")
    ask(page, "q=tengat")
    expect("tenggat" in page.locator("#_found > li:first-child > p a").inner_text(), "a word with a letter amiss is not put right")
    expect(results(page, "zzzz") == [], "a word of no page finds some")
    expect("zzzz" in page.locator("#_status").inner_text(), "nothing says that nothing was found")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def by_keyboard(page, address):
    """The box of a page, with the keys of a combobox."""
    page.goto(address + "index.html")
    box = page.get_by_role("combobox")
    page.keyboard.press("/")
    expect(box.evaluate("box => box === document.activeElement"), "/ does not lead to the box")
    page.keyboard.type("memo")
    page.locator("[role=combobox][aria-expanded=true]").first.wait_for(state="attached")
    page.wait_for_timeout(150)
    options = page.get_by_role("option")
    expect(options.count() > 1, "no result while typing")
    expect(page.locator("header [role=status].skip").inner_text()[-1:].isdigit(), "the number of results is not announced")
    expect(box.get_attribute("aria-activedescendant") == "", "an option is chosen before an arrow was pressed")
    page.keyboard.press("ArrowUp")
    expect(options.last.get_attribute("aria-selected") == "true", "ArrowUp does not lead to the last option")
    page.keyboard.press("ArrowDown")
    expect(box.get_attribute("aria-activedescendant") == options.first.get_attribute("id") == "_hit0", "ArrowDown does not come round to the first option")
    expect(not Axe().run(page).response["violations"], f"axe: {Axe().run(page).response['violations']}")
    page.keyboard.press("Escape")
    expect(options.first.is_hidden() and box.input_value() == "memo", "Escape does not close the list")
    page.keyboard.press("Escape")
    expect(box.input_value() == "", "Escape does not empty the box")
    page.keyboard.type("memo")
    page.wait_for_timeout(150)
    page.keyboard.press("ArrowDown")
    title = options.first.evaluate("option => option.firstChild.parentNode.textContent")
    enter(page)
    expect(page.locator("h1").inner_text() in title, f"Enter opens {page.url}, not {title!r}")
    page.keyboard.press("/")
    page.keyboard.type("tenggat")
    enter(page)
    expect("search.html#q=tenggat" in page.url, f"Enter leads to {page.url}")
    page.locator("#_found li").first.wait_for(state="attached")
    expect(page.locator("#_found mark").count() > 0, "no word is marked")
    page.keyboard.press("ArrowDown")
    first = page.locator("#_found > li > a").first.get_attribute("href")
    enter(page)
    expect(page.url.endswith(first), f"Enter on the first result opens {page.url}, not {first}")
    page.go_back()
    page.locator("#_found li").first.wait_for(state="attached")
    expect(page.locator("#_found > li > a").first.get_attribute("href") == first, "going back loses the results")


def kinds_and_states(browser):
    """The page of results: kinds, the address, both languages and themes, a phone, and without JavaScript."""
    for scheme, language, width in [("light", "", 1280), ("dark", "en/", 360)]:
        page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
        page.goto((site / language / "search.html").as_uri())
        for query in ["", "zzzz", "KS", "zumba"]:
            if query:
                results(page, query)
            for violation in Axe().run(page).response["violations"]:
                faults.append(f"{language}search.html ({scheme}, {query!r}): {violation['id']}: {violation['nodes'][0]['html'][:140]}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= width, f"{language}search.html: {wide} px wide of {width}")
        page.locator("#_found > li > p a").first.click()
        page.wait_for_function("document.querySelectorAll('#_found h2').length === 1")
        whole = page.locator("#_found > li > a").count()
        expect(whole > 4 and "kind=" in page.url, f"{language}: “all” does not show all of a kind, or its address does not say so")
        expect(str(whole) == page.locator("#_found .tag").inner_text() or page.locator("#_more").is_visible(), f"{language}: {whole} of a kind")
        shared, found = page.url, page.locator("#_found > li > a").all_inner_texts()
        page.goto("about:blank")
        page.goto(shared)
        page.locator("#_found li").first.wait_for(state="attached")
        expect(page.locator("#_found > li > a").all_inner_texts() == found, f"{shared}: the address does not bring the results back")
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((site / "search.html").as_uri())
    expect(page.locator("#_scripts a").count() > 5, "without JavaScript search.html leads nowhere")
    page.goto((site / "index.html").as_uri())
    page.locator("input[type=search]").fill("tenggat")
    page.locator("input[type=search]").press("Enter")
    page.wait_for_load_state()
    expect("search.html?q=tenggat" in page.url, f"without JavaScript the box leads to {page.url}")


def measure(page, words):
    loaded = {}
    page.on("request", lambda r: loaded.setdefault(r.url, (site / r.url.split("/search/")[-1]).name) if "/search/" in r.url else None)
    page.goto((site / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    start = time.monotonic()
    page.keyboard.press(words[0])
    page.locator("[role=option]").nth(1).wait_for(state="attached")
    first = time.monotonic() - start

    def size():
        return sum((site / "search" / name).stat().st_size for name in loaded.values())

    print(f"first result {first * 1000:.0f} ms after the first key, {size()} bytes in {len(loaded)} files")
    page.keyboard.type(words[1:], delay=60)
    page.wait_for_timeout(1500)
    print(f"{words!r}, typed key by key: {size()} bytes in {len(loaded)} files; {page.get_by_role('option').first.inner_text()!r}")
    loaded.clear()
    page.goto((site / "search.html").as_uri() + "#q=" + words.replace(" ", "+"))
    page.reload()
    start = time.monotonic()
    page.locator("#_found li").first.wait_for(state="attached")
    print(f"{words!r} on search.html: {size()} bytes in {len(loaded)} files, {page.locator('#_status').inner_text()!r}, {(time.monotonic() - start) * 1000:.0f} ms")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
    if sys.argv[2] == "--measure":
        measure(page, sys.argv[3])
    else:
        tried = forms(page)
        same(page)
        by_keyboard(page, site.as_uri() + "/")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        by_keyboard(page, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        kinds_and_states(browser)
        print(f"{tried} forms")
    browser.close()

print("\n".join(faults))
sys.exit(1 if faults else 0)
