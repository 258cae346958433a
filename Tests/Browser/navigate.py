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


def measure(page):
    """No page kind is wider than a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    dossier = next((site / "dossiers").glob("[A-Z]*.html"))
    chapter = next(p for p in (site / "handbook").glob("*.html") if p.name != "index.html")
    for path in ["index.html", "dossiers/index.html", "partners/index.html", "glossary/index.html", "rules.html", "about.html", dossier, chapter]:
        page.goto((site / path).as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 360:
            faults.append(f"{path}: {wide} px wide on a phone of 360")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    page.on("request", lambda r: r.url.startswith(("file://", "data:")) or faults.append(f"asks for {r.url}"))
    page.on("requestfailed", lambda r: faults.append(f"cannot open {r.url}"))
    page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
    walk(page)
    measure(page)
    browser.close()

print("\n".join(faults))
sys.exit(1 if faults else 0)
