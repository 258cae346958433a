"""Opens a built site by file:// in headless Chromium and walks through it as a reader does.

navigate.py SITE    ends with 1 and says why when a page does not open, asks for something from outside, or overflows.
"""
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

site = pathlib.Path(sys.argv[1]).resolve()
faults = []


def walk(page):
    """The main navigation, a dossier, its partner, and the other language, by clicking."""
    page.goto((site / "index.html").as_uri())
    for index in range(page.locator("header nav a").count()):
        page.locator("header nav a").nth(index).click()
        page.wait_for_load_state()
        if page.locator("h1").count() != 1:
            faults.append(f"{page.url}: not one h1")
        if not page.url.startswith("file://"):
            faults.append(f"{page.url}: left the disk")
    page.goto((site / "dossiers/index.html").as_uri())
    page.locator("tbody a").first.click()
    if "/dossiers/" not in page.url:
        faults.append(f"{page.url}: no dossier opened")
    title = page.locator("h1").inner_text()
    page.locator("dl.facts a[href*=partners]").first.click()
    if "/partners/" not in page.url:
        faults.append(f"{page.url}: no partner opened")
    page.go_back()
    page.locator("header a.language").first.click()
    if page.locator("html").get_attribute("lang") != "en":
        faults.append(f"{page.url}: the language did not change")
    if page.locator("h1").inner_text() == title:
        faults.append(f"{page.url}: the title is still in the other language")
    page.locator(".site a").click()
    if not page.url.endswith("en/index.html"):
        faults.append(f"{page.url}: no way home")


def narrow(page):
    """The register by keyboard: filter, sort, a shared address, everything again."""
    page.goto((site / "dossiers/index.html").as_uri())
    status, rows = page.locator("[role=status].note"), page.locator("table.register tbody tr")
    everything = rows.count()
    page.locator("#_filter").focus()
    page.keyboard.type("kalibrasi")
    if not 0 < rows.count() < everything or not status.inner_text().startswith(f"{rows.count()} "):
        faults.append(f"filter: {rows.count()} of {everything} rows, said as {status.inner_text()!r}")
    shared, found = page.url, rows.count()
    page.goto((site / "index.html").as_uri())
    page.goto(shared)
    if rows.count() != found or page.locator("#_filter").input_value() != "kalibrasi":
        faults.append(f"{shared}: the address does not bring the filter back")
    first = rows.first.inner_text()
    page.locator("button.sort").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    if page.locator("th[aria-sort=descending]").count() != 1 or rows.first.inner_text() == first and found > 1:
        faults.append("sort: Enter on a heading twice does not sort downwards")
    page.locator("button[type=reset]").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    if rows.count() != everything:
        faults.append(f"reset: {rows.count()} of {everything} rows")


def measure(page):
    """No page kind is wider than a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    dossier = next((site / "dossiers").glob("[A-Z]*.html"))
    chapter = next(p for p in (site / "handbook").glob("*.html") if p.name != "index.html")
    for path in ["index.html", "dossiers/index.html", "partners/index.html", "glossary/index.html", "rules.html", "about.html", "calendar.html", "dashboards/renewals.html", dossier, chapter]:
        page.goto((site / path).as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 360:
            faults.append(f"{path}: {wide} px wide on a phone of 360")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    page.on("request", lambda r: r.url.startswith(("file://", "data:")) or faults.append(f"asks for {r.url}"))
    # A page that is left before it has loaded gives up what it asked for: that is no fault.
    page.on("requestfailed", lambda r: r.failure == "net::ERR_ABORTED" or faults.append(f"cannot open {r.url}"))
    page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
    walk(page)
    narrow(page)
    measure(page)
    browser.close()

print("\n".join(faults))
sys.exit(1 if faults else 0)
