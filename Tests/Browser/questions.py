"""Asks a built site what its readers ask most, on a phone, and counts the taps.

questions.py SITE    ends with 1 and says which question was not answered.

Each question begins on the first page at 360 × 740 px. It may take two taps, or one typed word and the choice of what it finds; the answer
must then stand on the screen without scrolling.
"""
import csv
import io
import pathlib
import re
import sys

from browser import chromium

site = pathlib.Path(sys.argv[1]).resolve()
faults = []
answered = 0
SEEN = """e => { const box = e.getBoundingClientRect(); return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; }"""


class Reader:
    """Somebody with a phone, who counts."""

    def __init__(self, page, language):
        self.page, self.language, self.taps, self.words = page, language, 0, 0
        page.goto((site / language / "index.html").as_uri())

    def tap(self, selector):
        self.taps += 1
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state()

    def find(self, word):
        """Types a word into the box of the page and chooses the first that it finds."""
        self.words += 1
        self.page.locator(".top .search input").fill(word)
        option = self.page.locator(".top .search [role=option]").first
        option.wait_for(timeout=5000)
        with self.page.expect_navigation():
            option.click()

    def sees(self, selector, what):
        """Whether the first that fits stands on the screen, whole."""
        place = self.page.locator(selector).first
        if not place.count() or not place.evaluate(SEEN):
            faults.append(f"{self.page.url}: {what} is not on the screen")

    def ids(self, selector):
        return sorted(self.page.locator(selector).all_inner_texts())

    def is_told(self, told, wanted, what):
        if told != wanted or not wanted:
            faults.append(f"{self.page.url}: {what}: {told}, where {wanted} is so")


def number(reader, selector):
    return int(reader.page.locator(selector).first.inner_text())


def ends_soon(reader):
    count = number(reader, ".questions li:nth-child(1) b")
    reader.tap(".questions li:nth-child(1) a")
    reader.sees("table.register tbody tr", "the first that ends")
    reader.is_told(reader.page.locator("table.register tbody tr").count(), count, "what ends within six months")


def with_partner(reader):
    reader.find("Valdoria")
    if "partners/kementerian-pesisir-valdoria.html" not in reader.page.url:
        faults.append(f"{reader.page.url}: “Valdoria” does not lead to the partner")
    lives(reader)


def late_in_unit(reader):
    reader.tap(".questions a[href='units/index.html']")
    row = "tr:has(a[href*='direktorat-pesisir.html'])"
    count = number(reader, f"{row} td:nth-child(3)")
    reader.tap(f"{row} th a")
    reader.is_told(reader.page.locator("#_late + ul > li").count(), count, "what is overdue in a unit")
    reader.sees(".strip div:first-child b", "how much is overdue")
    reader.sees(".strip div:first-child small", "what is overdue")
    reader.sees("#_late", "why it is overdue")


def on_theme(reader):
    reader.tap(".questions a[href='themes/index.html']")
    reader.tap("th a[href*='iklim.html']")
    lives(reader)


def with_country(reader):
    reader.find("Jepang")
    if "countries/JP.html" not in reader.page.url:
        faults.append(f"{reader.page.url}: “Jepang” does not lead to the country")
    lives(reader)


def lives(reader):
    """Every live agreement of the page is named at its head."""
    live = reader.ids("div[aria-labelledby=_live] tbody th")
    reader.is_told(number(reader, ".strip div:nth-child(3) b"), len(live), "how many are live")
    for dossier in live[:5]:
        reader.sees(f".strip a:text-is('{dossier}')", dossier)


def for_excel(reader):
    count = number(reader, ".questions a[href='dossiers/index.html'] + b")
    reader.tap("nav.parts a[href='dossiers/index.html']")
    reader.sees("form.tools .line button[type=button]", "the way to a file")
    with reader.page.expect_download() as download:
        reader.tap("form.tools .line button[type=button]")
    text = pathlib.Path(download.value.path()).read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if reader.language == "" else ","))
    reader.is_told((len(rows) - 1, min(map(len, rows))), (count, 7), "rows and columns of the file")


def changed(reader):
    reader.tap(".menu summary")
    reader.tap(".menu a[href='changes.html']")
    reader.sees(".verdict strong", "how much changed within a month")
    reader.sees("#_day-1 + ul > li", "what changed last")


def on_paper(reader):
    reader.tap(".questions a[href='#_brief']")
    reader.sees(".verdict", "the verdict")
    one_page(reader)
    reader.page.goto((site / reader.language / "index.html").as_uri())
    reader.taps = 0
    reader.tap("a[href*='KS-2024-006.html']")
    reader.tap("a.brief")
    one_page(reader)


def one_page(reader):
    pages = len(re.findall(rb"/Type\s*/Page\b", reader.page.pdf(prefer_css_page_size=True)))
    reader.is_told(pages, 1, "pages of its print")


with chromium() as browser:
    for language in ["", "en/"]:
        for question in [ends_soon, with_partner, late_in_unit, on_theme, with_country, for_excel, changed, on_paper]:
            page = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce").new_page()
            page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
            reader = Reader(page, language)
            try:
                question(reader)
            except Exception as error:
                faults.append(f"{language}{question.__name__}: {str(error).splitlines()[0]}")
            if reader.taps > 2 or reader.words > 1 or (reader.taps and reader.words):
                faults.append(f"{language}{question.__name__}: {reader.taps} taps and {reader.words} words")
            answered += 1
            page.context.close()

print("\n".join(faults))
print(f"{answered} answers")
sys.exit(1 if faults or answered != 16 else 0)
