"""What a PDF says of itself, as JSON: pages with their text and size, bookmarks with their pages, named places, metadata."""
import json
import sys

from pypdf import PdfReader


def bookmarks(reader, items, level=1):
    for item in items:
        if isinstance(item, list):
            yield from bookmarks(reader, item, level + 1)
        else:
            yield {"title": item.title, "page": reader.get_destination_page_number(item) + 1, "level": level}


def gap(page):
    """The largest part of the height between the margins, as pack.css has them, in which no line of text stands."""
    lines = set()

    def seen(text, current, own, font, size):
        if text.strip():
            lines.add(own[4] * current[1] + own[5] * current[3] + current[5])

    page.extract_text(visitor_text=seen)
    top, bottom = float(page.mediabox.height) - 68, 62
    edges = [top] + sorted((line for line in lines if bottom <= line <= top), reverse=True) + [bottom]
    return max(upper - lower for upper, lower in zip(edges, edges[1:])) / (top - bottom)


reader = PdfReader(sys.argv[1])
catalogue = reader.trailer["/Root"]
print(json.dumps({
    "pages": [{"text": page.extract_text(), "width": float(page.mediabox.width), "height": float(page.mediabox.height), "gap": gap(page)} for page in reader.pages],
    "bookmarks": list(bookmarks(reader, reader.outline)),
    "places": {name: reader.get_destination_page_number(place) + 1 for name, place in reader.named_destinations.items()},
    "information": {key[1:]: str(value) for key, value in (reader.metadata or {}).items()},
    "language": str(catalogue.get("/Lang")),
    "tagged": bool(catalogue.get("/MarkInfo", {}).get("/Marked")),
}))
