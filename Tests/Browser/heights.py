"""Measures what a reader sees first, and how long the longest pages are.

heights.py SITE    ends with 1 and says what is too far down, too tall or too many pages.

KS-2023-004 has every section that a dossier can have. The first page says what is late, and lists it, before anybody scrolls.
"""
import pathlib
import re
import sys

from browser import chromium

site = pathlib.Path(sys.argv[1]).resolve()
TALLEST = {1440: 4500, 360: 9000}
faults = []
measured = 0


def hold(what, number, most):
    global measured
    measured += 1
    if number > most:
        faults.append(f"{what}: {number}, at most {most}")


with chromium() as browser:
    for width, tallest in TALLEST.items():
        page = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce").new_page()
        for language in ["", "en/"]:
            path = f"{language}dossiers/KS-2023-004.html"
            page.goto((site / path).as_uri())
            hold(f"{path} at {width}", page.evaluate("document.documentElement.scrollHeight"), tallest)
            path = f"{language}index.html"
            page.goto((site / path).as_uri())
            bottom = "e => Math.round(e.getBoundingClientRect().bottom)"
            hold(f"the verdict of {path} at {width}", page.locator(".verdict").evaluate(bottom), 700)
            hold(f"what is overdue on {path} at {width}", page.locator("#_late").evaluate(bottom), 700)
    for language in ["", "en/"]:
        for place, pages in [("", 4), ("#_brief", 1)]:
            path = f"{language}dossiers/KS-2023-004.html"
            page.goto("about:blank")
            page.goto((site / path).as_uri() + place)
            print_ = page.pdf(prefer_css_page_size=True)
            hold(f"printed pages of {path}{place}", len(re.findall(rb"/Type\s*/Page\b", print_)), pages)

print("\n".join(faults))
print(f"{measured} measures")
sys.exit(1 if faults or measured != 16 else 0)
