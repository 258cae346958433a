"""Runs axe-core on every kind of page of a built site, in both languages and both themes.

axe.py SITE    ends with 1 and lists every violation.

All rules run in the light; in the dark only colours can differ, and not by language, so only contrast is measured again, in one.
"""
import pathlib
import sys

from axe_playwright_python.base import AXE_SCRIPT
from browser import chromium
from kinds import places

site = pathlib.Path(sys.argv[1]).resolve()
pages = places(site)
faults = []
runs = 0


def examine(page, place, scheme, options):
    global runs
    runs += 1
    for violation in page.evaluate("options => axe.run(document, options)", options)["violations"]:
        nodes = "; ".join(node["html"][:140] for node in violation["nodes"][:3])
        faults.append(f"{place} ({scheme}): {violation['id']}: {violation['help']}: {nodes}")


with chromium() as browser:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(AXE_SCRIPT)
    for place in pages:
        page.emulate_media(color_scheme="light")
        page.goto((site / place).as_uri())
        examine(page, place, "light", {"resultTypes": ["violations"]})
        if not place.startswith("en/"):
            continue
        page.emulate_media(color_scheme="dark")
        examine(page, place, "dark", {"resultTypes": ["violations"], "runOnly": ["color-contrast"]})

print("\n".join(faults))
print(f"{len(pages)} pages, {runs} runs")
sys.exit(1 if faults or runs < 100 else 0)
