"""What a reader sees of the bodies in a page, a PDF or a Word document, as JSON: the words, the list items with their numbers, boxes and
pictures. A page is read with a list's numbers as a browser counts them; a Word document with those of its numbering."""
import html.parser
import json
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

from pypdf import PdfReader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Page(html.parser.HTMLParser):
    """Text of a page's main part, with list numbers put before the items."""

    def __init__(self):
        super().__init__()
        self.text, self.items, self.pictures, self.lists, self.hidden, self.pending, self.inside = [], [], [], [], 0, None, False
        self.links, self.struck, self.is_struck, self.is_anchor = [], [], False, False

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "main":
            self.inside = True
        if tag in ("style", "script", "svg", "nav"):
            self.hidden += 1
        elif self.hidden:
            return
        elif tag in ("ol", "ul"):
            self.lists.append([tag, int(given.get("start", 1)), "paren" in given.get("class", "")])
        elif tag == "li" and self.lists and self.lists[-1][0] == "ol":
            number, paren = self.lists[-1][1], self.lists[-1][2]
            self.lists[-1][1] += 1
            self.pending = f"{number}{')' if paren else '.'}"
        elif tag == "li":
            self.pending = None
        elif tag == "input" and given.get("type") == "checkbox":
            self.text.append("\u2611" if "checked" in given else "\u2610")
        elif tag == "img":
            self.pictures.append(given.get("src", "").split(";")[0][:30])
            if not given.get("src"):
                self.text.append(given.get("alt", ""))
        elif tag == "br":
            self.text.append(" ")
        elif tag == "a" and "anchor" in given.get("class", ""):
            self.is_anchor = True  # The link beside a heading is for screens.
        elif tag == "a" and given.get("href", "").startswith("http") and self.inside:
            self.links.append(given["href"])
        elif tag == "del":
            self.is_struck = True

    def handle_endtag(self, tag):
        if tag in ("style", "script", "svg", "nav"):
            self.hidden -= 1
        elif tag in ("ol", "ul") and self.lists and not self.hidden:
            self.lists.pop()
        elif tag == "main":
            self.inside = False
        elif tag == "a":
            self.is_anchor = False
        elif tag == "del":
            self.is_struck = False

    def handle_data(self, data):
        if self.hidden or self.is_anchor or not self.inside:
            return
        if self.pending and data.strip():
            self.items.append(f"{self.pending} {data.split()[0]}")
            self.pending = None
        if self.is_struck:
            self.struck.append(data)
        self.text.append(data)


def page(path):
    parser = Page()
    parser.feed(open(path, encoding="utf-8").read())
    return {"text": "".join(parser.text), "items": parser.items, "pictures": len(parser.pictures), "links": parser.links, "struck": parser.struck}


def struck(path):
    """The words of a PDF through whose middle a line goes from end to end: it is drawn, and no text tells of it."""
    listing = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    found, number = [], 0
    for line in listing.splitlines():
        number += "<page " in line
        word = re.search(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]{4,})</word>', line)
        if word and word.group(5).strip(",.").isalpha():
            left, top, right, bottom = (round(float(number) * 2) for number in word.groups()[:4])
            found.append((number, left, top, right, bottom, word.group(5).strip(",.")))
    result = []
    for sheet in sorted({word[0] for word in found}):
        image = subprocess.run(["pdftoppm", "-r", "144", "-gray", "-f", str(sheet), "-l", str(sheet), path], check=True, capture_output=True).stdout
        _, size, _, pixels = image.split(b"\n", 3)
        width = int(size.split()[0])
        for _, left, top, right, bottom, word in (one for one in found if one[0] == sheet):
            middle = range(top + (bottom - top) * 2 // 5, top + (bottom - top) * 7 // 10)
            inner = range(left + 1, right - 6)
            if any(all(pixels[row * width + column] < 160 for column in inner) for row in middle):
                result.append(word)
    return result


def pdf(path):
    words = lambda *options: subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True).stdout
    reader = PdfReader(path)
    listing = subprocess.run(["pdfimages", "-list", path], check=True, capture_output=True, text=True).stdout
    pictures = [line.split() for line in listing.splitlines()[2:]]
    sheets = [{"text": sheet.extract_text(), "wide": float(sheet.mediabox.width) > float(sheet.mediabox.height)} for sheet in reader.pages]
    items = re.findall(r"^ *(\d+[.)]) +([^\W\d]\S*)", words("-layout"), re.MULTILINE)
    return {"text": words("-raw"), "items": [" ".join(item) for item in items], "pictures": len([row for row in pictures if row[2] == "image"]), "pages": sheets,
            "links": [str(link.get_object()["/A"]["/URI"]) for sheet in reader.pages for link in sheet.get("/Annots", []) if "/URI" in link.get_object().get("/A", {})],
            "struck": struck(path)}


def docx(path):
    archive = zipfile.ZipFile(path)
    part = lambda name: ElementTree.fromstring(archive.read(name))
    numbering = part("word/numbering.xml")
    levels = {}
    for definition in numbering.iter(W + "abstractNum"):
        for level in definition.iter(W + "lvl"):
            value = lambda name: (level.find(W + name).get(W + "val") if level.find(W + name) is not None else None)
            levels[definition.get(W + "abstractNumId"), level.get(W + "ilvl")] = (value("numFmt"), value("lvlText"), int(value("start") or 1))
    lists = {}
    for number in numbering.iter(W + "num"):
        starts = {
            change.get(W + "ilvl"): int(change.find(W + "startOverride").get(W + "val"))
            for change in number.iter(W + "lvlOverride") if change.find(W + "startOverride") is not None
        }
        lists[number.get(W + "numId")] = (number.find(W + "abstractNumId").get(W + "val"), starts)
    counts, items, text, pictures, sheets, begun = {}, [], [], 0, [], 0
    document = part("word/document.xml")
    addresses = {relation.get("Id"): relation.get("Target") for relation in part("word/_rels/document.xml.rels")}
    links = [addresses[link.get(R + "id")] for link in document.iter(W + "hyperlink") if link.get(R + "id")]
    struck = ["".join(word.text for word in run.iter(W + "t")) for run in document.iter(W + "r") if run.find(W + "rPr/" + W + "strike") is not None]
    for paragraph in document.iter(W + "p"):
        words = "".join(
            element.text or "" if element.tag == W + "t" else " " if element.tag in (W + "br", W + "tab") else "\u00ad" if element.tag == W + "softHyphen" else ""
            for element in paragraph.iter())
        text.append(words)
        pictures += len(list(paragraph.iter("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic")))
        size = paragraph.find(W + "pPr/" + W + "sectPr/" + W + "pgSz")
        if size is not None:
            sheets.append({"text": "\n".join(text[begun:]), "wide": size.get(W + "orient") == "landscape"})
            begun = len(text)
        place = paragraph.find(W + "pPr/" + W + "numPr")
        if place is None:
            continue
        number, level = place.find(W + "numId").get(W + "val"), place.find(W + "ilvl").get(W + "val")
        abstract, starts = lists[number]
        form, shown, start = levels[abstract, level]
        if form != "decimal":
            continue
        count = counts.get((number, level), starts.get(level, start) - 1) + 1
        counts[number, level] = count
        mark = re.sub(r"%\d", str(count), shown)
        items.append(f"{mark} {words.split()[0] if words.split() else ''}")
    sheets.append({"text": "\n".join(text[begun:]), "wide": False})
    return {"text": "\n".join(text), "items": items, "pictures": pictures, "pages": sheets, "links": links, "struck": struck}


read = {"html": page, "pdf": pdf, "docx": docx}[sys.argv[1].rsplit(".", 1)[1]]
print(json.dumps(read(sys.argv[1])))
