"""What a Word document says of itself, as JSON: sections with their headers, headings, tables, notes, contents, properties."""
import json
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def text(element):
    return "".join(part.text or "" for part in element.iter(W + "t"))


archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
part = lambda name: ElementTree.fromstring(archive.read(name))
document = part("word/document.xml")
targets = {relation.get("Id"): relation.get("Target") for relation in part("word/_rels/document.xml.rels")}


def section(properties):
    edges = {}
    for kind in ("header", "footer"):
        found = [text(part("word/" + targets[item.get(R + "id")])) for item in properties.findall(W + kind + "Reference") if item.get(W + "type") == "default"]
        edges[kind] = found[0] if found else None
    return edges | {"wide": properties.find(W + "pgSz").get(W + "orient") == "landscape"}


paragraphs = list(document.iter(W + "p"))
style = lambda paragraph: (paragraph.find(W + "pPr/" + W + "pStyle").get(W + "val") if paragraph.find(W + "pPr/" + W + "pStyle") is not None else "")
tables = list(document.iter(W + "tbl"))
print(json.dumps({
    "sections": [section(properties) for properties in document.iter(W + "sectPr")],
    "headings": [{"level": int(style(p)[-1]), "title": text(p)} for p in paragraphs if style(p).startswith("Heading")],
    "contents": [text(p) for p in paragraphs if style(p).startswith("TOC") and style(p) != "TOCHeading"],
    "tables": [{"rows": len(t.findall(W + "tr")), "whole": len(t.findall(W + "tr/" + W + "trPr/" + W + "cantSplit")), "filled": all(cell.find(W + "p") is not None for cell in t.iter(W + "tc")), "header": t.find(W + "tr/" + W + "trPr/" + W + "tblHeader") is not None, "columns": len(t.findall(W + "tblGrid/" + W + "gridCol"))} for t in tables],
    "captions": [text(p) for p in paragraphs if style(p) == "TableCaption"],
    "notes": len(list(document.iter(W + "footnoteReference"))),
    "title": part("docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title"),
    "author": part("docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}creator"),
    "fields": [field.text.split()[0] for field in document.iter(W + "instrText")],
    "links": [link.get(W + "anchor") for link in document.iter(W + "hyperlink") if link.get(W + "anchor")],
    "bookmarks": [mark.get(W + "name") for mark in document.iter(W + "bookmarkStart")],
}))
