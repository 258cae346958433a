"""The kinds of pages of a built site, found in the site itself, so that a new kind is looked at the day it appears.

Pages at the root and the index of each folder are kinds of their own; of the other pages of a folder the smallest and the largest stand
for all: the one with everything, and the one where most is missing (or that only leads elsewhere). Dashboards differ, so each is a kind.
"""
import pathlib

LANGUAGES = ["", "en/"]


def kinds(site: pathlib.Path) -> list[str]:
    """Paths in the first language; `LANGUAGES` are the prefixes of the same page in the others."""
    found = [path.name for path in sorted(site.glob("*.html"))]
    for folder in sorted(path for path in site.iterdir() if path.is_dir() and path.name not in ("en", "assets", "attachments", "data")):
        pages = sorted(folder.glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        items = [path for path in pages if path.name != "index.html"]
        chosen = items if folder.name == "dashboards" else {items[0], items[-1]} if items else []
        found += [f"{folder.name}/{path.name}" for path in pages if path.name == "index.html" or path in chosen]
    return found


def places(site: pathlib.Path) -> list[str]:
    """Every kind in every language that has it (a pack may lack one)."""
    return [language + kind for language in LANGUAGES for kind in kinds(site) if (site / (language + kind)).exists()]
