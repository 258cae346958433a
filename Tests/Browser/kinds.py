"""The kinds of pages of a built site, found in the site itself, so that a new kind is looked at the day it appears.

Pages at the root and the index of each folder are kinds of their own. Of the other pages of a folder the smallest and the largest stand
for all: the one where most is missing and the one with everything. Dashboards differ, so each is a kind. Pages that only lead elsewhere
are left out: a browser never stays on them.
"""
import pathlib

LANGUAGES = ["", "en/"]
NOT_PAGES = ("en", "assets", "attachments", "data")


def kinds(site: pathlib.Path) -> list[str]:
    """Paths of the first language's pages, one or two of every kind; `LANGUAGES` are the prefixes of the others."""
    found = [path.name for path in sorted(site.glob("*.html"))]
    for folder in sorted(path for path in site.iterdir() if path.is_dir() and path.name not in NOT_PAGES):
        pages = sorted(folder.glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        items = [path for path in pages if path.name != "index.html" and not leads_elsewhere(path)]
        chosen = items if folder.name == "dashboards" else items[:1] + items[1:][-1:]
        found += [f"{folder.name}/{path.name}" for path in pages if path.name == "index.html" or path in chosen]
    return found


def leads_elsewhere(path: pathlib.Path) -> bool:
    return 'http-equiv="refresh"' in path.read_text("utf-8")[:1500]


def places(site: pathlib.Path) -> list[str]:
    """Every kind in every language that has it (a pack may lack one)."""
    return [language + kind for language in LANGUAGES for kind in kinds(site) if (site / (language + kind)).exists()]
