"""Holds printed packs to doing nothing but being read.

quiet.py FILE…    ends with 1 and says why when a PDF has an action, a script or a file in it, or a Word document a field, a program or a
                  part from elsewhere; when either leads anywhere but to the web, to mail or into itself; or holds a file of the system.
"""
import sys
import zipfile
from xml.etree import ElementTree

import pypdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIELDS = {"PAGE", "NUMPAGES", "TOC", "PAGEREF", "STYLEREF", "SEQ", "REF", "QUOTE"}
FORBIDDEN = {"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/RichMedia", "/AA"}


def leads_out(address):
    return not address.lower().startswith(("http://", "https://", "mailto:", "tel:"))


def pdf(path):
    reader = pypdf.PdfReader(path)
    seen = set()

    def look(value):
        value = value.get_object() if hasattr(value, "get_object") else value
        if id(value) in seen:
            return
        seen.add(id(value))
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in FORBIDDEN or (key == "/S" and inner in FORBIDDEN):
                    yield f"has {key} {inner}"
                if key == "/URI" and isinstance(inner, str) and leads_out(inner):
                    yield f"leads to {inner}"
                yield from look(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from look(inner)

    for number in range(1, len(reader.xref[0]) + 1 if reader.xref.get(0) else 1):
        yield from look(pypdf.generic.IndirectObject(number, 0, reader))
    yield from look(reader.trailer)
    if "root:x:0" in "".join(page.extract_text() for page in reader.pages):
        yield "holds a file of the system"


def docx(path):
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        if name.endswith((".bin", ".vml")) or "vba" in name.lower() or "embeddings" in name:
            yield f"holds {name}"
        if not name.endswith((".xml", ".rels")):
            continue
        root = ElementTree.fromstring(archive.read(name))
        for relation in root.iter("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"):
            outside = relation.get("TargetMode") == "External"
            if outside and (not relation.get("Type").endswith("/hyperlink") or leads_out(relation.get("Target"))):
                yield f"{name} leads to {relation.get('Target')}"
        for field in [*(e.text or "" for e in root.iter(W + "instrText")), *(e.get(W + "instr") or "" for e in root.iter(W + "fldSimple"))]:
            if field.split() and field.split()[0] not in FIELDS:
                yield f"{name} has the field {field}"
        if "root:x:0" in "".join(root.itertext()):
            yield f"{name} holds a file of the system"


faults = [f"{path}: {fault}" for path in sys.argv[1:] for fault in (pdf(path) if path.endswith(".pdf") else docx(path))]
print("\n".join(sorted(set(faults))))
sys.exit(bool(faults) or len(sys.argv) < 2)
