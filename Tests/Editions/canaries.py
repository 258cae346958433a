#!/usr/bin/env python3
"""Looks for canaries in any files, however they are written: a second scanner beside `naskah leaks`, which shares no
line and no library with it.

    canaries.py WORDS FILE…     each file, and all files of each folder

WORDS is a file of canaries, a word on each line: of four letters or more, with the same beginning, which is in no
ordinary text. For each file and each writing in which one stands there is a line of JSON: the file, how it is written
(from the outside in), and what stands around it. It ends with 0 whatever it finds.
"""
import base64
import binascii
import gzip
import html
import io
import json
import os
import pathlib
import quopri
import re
import sys
import unicodedata
import urllib.parse
import zipfile
import zlib

import pypdf

# How many writings may lie in one another: an entity in a percent sign's digits in base64 in an archive.
DEEPEST = 4
# Soft hyphens and blanks of no width.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def from_entities(text):
    yield "entities", html.unescape(text)


def from_percent(text):
    if "%" in text:
        yield "percent", urllib.parse.unquote(text)


def from_escapes(text):
    """Of JSON, JavaScript and CSS."""
    def letter(match):
        number = int(next(group for group in match.groups() if group), 16)
        return chr(number) if number < 0x110000 else match[0]
    if "\\" in text:
        yield "escapes", re.sub(r"\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]+)\}|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6}) ?",
                                letter, text)


def from_folds(text):
    """Lines of calendars that go on in the next one; lines of mail that end in `=`."""
    yield "folded lines", re.sub(r"\r?\n[ \t]", "", text)
    if re.search(r"=(\r?\n|[0-9A-F]{2})", text):
        yield "quoted-printable", quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def from_tags(text):
    if "<" in text:
        yield "tags", re.sub(r"<[^>]*>", "", text)


def from_letters(text):
    """Letters that only look different: wide ones, letters taken apart, letters with something invisible between."""
    apart = unicodedata.normalize("NFKD", text)
    yield "letters", "".join(
        letter for letter in apart if letter not in INVISIBLE and not unicodedata.combining(letter))


def from_base64(text):
    for run in re.findall(r"[A-Za-z0-9+/_-]{4,}", text):
        # What stands before it may belong to it by chance: it is tried from each of its first four letters.
        for start in range(4):
            letters = run[start:].replace("-", "+").replace("_", "/")
            try:
                yield "base64", base64.b64decode(letters + "=" * (-len(letters) % 4))
            except binascii.Error:
                continue


def from_hexadecimal(text):
    for run in re.findall(r"(?:[0-9a-fA-F]{2}){3,}", text):
        yield "hexadecimal", bytes.fromhex(run)


OF_TEXT = [
    from_entities, from_percent, from_escapes, from_folds, from_tags, from_letters, from_base64, from_hexadecimal]


def from_archive(data):
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield f"archive, {member.filename}", member.filename.encode() + b"\n" + member.comment
                yield f"archive, {member.filename}", archive.read(member)
            yield "archive", archive.comment
    except zipfile.BadZipFile:
        return


def from_compressed(data):
    if data.startswith(b"\x1f\x8b"):
        try:
            yield "gzip", gzip.decompress(data)
        except (OSError, EOFError, zlib.error):
            return


def from_pdf(data):
    if not data.startswith(b"%PDF"):
        return
    reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
    yield "PDF, pages", "\n".join(page.extract_text() for page in reader.pages).encode()
    yield "PDF, metadata", json.dumps(
        [str(value) for value in (reader.metadata or {}).values()], ensure_ascii=False).encode()
    for name, contents in reader.attachments.items():
        yield "PDF, attachment", name.encode()
        for content in contents:
            yield "PDF, attachment", content
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        if isinstance(found, pypdf.generic.StreamObject):
            try:
                yield f"PDF, stream {number}", found.get_data()
            except (NotImplementedError, pypdf.errors.PyPdfError, zlib.error):
                continue  # A picture.
        elif found is not None:
            yield f"PDF, object {number}", repr(found).encode()


def from_wide(data):
    """UTF-16 of either order, with a mark of it or not."""
    for order in ("utf-16-le", "utf-16-be"):
        if data.count(0) * 3 > len(data):
            yield "UTF-16", data.decode(order, "replace").encode()


OF_BYTES = [from_archive, from_compressed, from_pdf, from_wide]


def text_of(data):
    """What reads as text; nothing where it is a picture or a font, in which any two letters stand somewhere."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    unprintable = sum(1 for letter in text if ord(letter) < 32 and letter not in "\t\r\n\f")
    return None if unprintable * 20 > len(text) else text


class Canaries:
    """The words that are looked for, in any capitals."""

    def __init__(self, words):
        # In shorter ones than these four letters chance writes: in names of fonts, in what is packed tightly.
        self.words = {word.lower() for word in words if len(word) >= 4}
        self.beginning = re.compile(re.escape(os.path.commonprefix(list(self.words))), re.I)
        self.longest = max(map(len, self.words))

    def first(self, text):
        """Where the first begins; nothing where none does."""
        for match in self.beginning.finditer(text):
            rest = text[match.start():match.start() + self.longest].lower()
            if any(rest[:length] in self.words for length in range(4, len(rest) + 1)):
                return match.start()
        return None


def canaries(words, data, hows=(), seen=None):
    """Each writing in which a canary stands: how it is written, and what stands around it."""
    seen = set() if seen is None else seen
    if data in seen:
        return
    seen.add(data)
    text = text_of(data)
    if text is not None:
        found = words.first(text)
        if found is not None:
            yield hows, text[max(0, found - 30):found + 40]
    if len(hows) == DEEPEST:
        return
    for decode in OF_BYTES:
        for how, inner in decode(data):
            yield from canaries(words, inner, (*hows, how), seen)
    for decode in OF_TEXT if text is not None else []:
        for how, inner in decode(text):
            inner = inner.encode("utf-8", "replace") if isinstance(inner, str) else inner
            if inner != data:
                yield from canaries(words, inner, (*hows, how), seen)


def main():
    words, places = Canaries(pathlib.Path(sys.argv[1]).read_text().split()), map(pathlib.Path, sys.argv[2:])
    for place in places:
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            name = str(file.relative_to(place)) if place.is_dir() else file.name
            found = list(canaries(words, name.encode(), ("name",)))
            if file.is_file():
                found += canaries(words, file.read_bytes())
            for hows, around in found:
                print(json.dumps({"file": name, "how": list(hows), "around": around}, ensure_ascii=False))


if __name__ == "__main__":
    main()
