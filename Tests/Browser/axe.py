"""Runs axe-core on one page of every kind of a built site: one language in the light, the other in the dark.

axe.py SITE    ends with 1 and lists every violation.
"""
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

site = pathlib.Path(sys.argv[1]).resolve()
kinds = [
    "index.html", "dossiers/index.html", "partners/index.html", "themes/index.html", "units/index.html", "sdg/index.html", "handbook/index.html", "glossary/index.html",
    "dashboards/index.html", "calendar.html", "findings.html", "rules.html", "about.html", "404.html",
]
kinds += [f"dashboards/{path.name}" for path in sorted((site / "dashboards").glob("*.html")) if path.name != "index.html"]
for folder in ["dossiers", "partners", "themes", "stages", "instruments", "units", "sdg", "countries", "handbook"]:
    kinds.append(next(f"{folder}/{path.name}" for path in sorted((site / folder).glob("*.html")) if path.name != "index.html"))
faults = []

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for scheme, language in [("light", ""), ("dark", "en/")]:
        page = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}).new_page()
        for kind in kinds:
            page.goto((site / (language + kind)).as_uri())
            for violation in Axe().run(page).response["violations"]:
                nodes = "; ".join(node["html"][:140] for node in violation["nodes"][:3])
                faults.append(f"{language}{kind} ({scheme}): {violation['id']}: {violation['help']}: {nodes}")
    browser.close()

print("\n".join(faults))
print(f"{len(kinds) * 2} pages")
sys.exit(1 if faults else 0)
