"""Makes Sources/Charts/Data/world-outlines.txt and world-dots.txt from Natural Earth (public domain), once; its output is checked in.

world_map.py FOLDER    prints the height that Sources/Charts/Map/WorldMap.swift needs

FOLDER is where Debian's package r-cran-rnaturalearthdata 0.1.0-2 (CC0; Natural Earth 1:50m, admin 0) was unpacked:
`apt-get download r-cran-rnaturalearthdata && dpkg -x r-cran-rnaturalearthdata_*.deb FOLDER`. Needs the PyPI package rdata (1.1.0).

The projection is Equal Earth (Savric, Patterson and Jenny, 2018): areas are true, which a map that tints by count owes its reader.
Coordinates are whole half-points of a picture 600 points wide. What is smaller than a few points becomes a dot.
"""
import gzip
import lzma
import math
import struct
import sys
import warnings
import zlib

import rdata

warnings.simplefilter("ignore")
SCALE = 1200 / (2 * 2.70663)
TOP, BOTTOM = 84, -56.5
TOLERANCE, SMALLEST, DOT = 0.55, 1.6, 7


def table(folder, name):
    """One of the R package's tables: its database is a file of compressed chunks with an index beside it."""
    base = folder + "/usr/lib/R/site-library/rnaturalearthdata/data/Rdata"
    index = rdata.conversion.convert(rdata.parser.parse_data(gzip.decompress(open(base + ".rdx", "rb").read())))
    offset, length = (int(n) for n in index["variables"][name])
    chunk = open(base + ".rdb", "rb").read()[offset:offset + length]
    size = struct.unpack(">I", chunk[:4])[0]
    if chunk[4:5] == b"Z":
        data = lzma.decompress(chunk[5:], format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])
    else:
        data = zlib.decompress(chunk[4:])
    assert len(data) == size
    return rdata.parser.parse_data(data).object


def slots(value):
    """The slots of an S4 object, or the attributes of any other, by name."""
    found, pair = {}, value.attributes
    while pair is not None and pair.info.type.name == "LIST":
        tag = pair.tag
        while tag.info.type.name == "REF":
            tag = tag.referenced_object
        found[tag.value.value.decode()] = pair.value[0]
        pair = pair.value[1]
    return found


def countries(folder):
    """ISO code (or None), rings of longitude and latitude."""
    whole = slots(table(folder, "countries50"))
    names = [cell.value.decode() for cell in slots(whole["data"])["names"].value]
    columns = dict(zip(names, whole["data"].value))
    text = lambda name, row: (columns[name].value[row].value or b"").decode("latin-1")
    for row, shape in enumerate(whole["polygons"].value):
        rings = []
        for ring in slots(shape)["Polygons"].value:
            own = slots(ring)
            if own["hole"].value[0]:
                continue
            flat = own["coords"].value
            half = len(flat) // 2
            rings.append([(float(flat[i]), float(flat[half + i])) for i in range(half)])
        code = text("iso_a2", row)
        # Natural Earth leaves the codes of a few countries out of this column.
        code = {"France": "FR", "Norway": "NO", "Kosovo": ""}.get(text("name", row), code)
        yield (code if len(code) == 2 and code.isalpha() else None), text("name", row), rings


def project(longitude, latitude):
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(t) / (3 * (9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1))
    return x, a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t


HIGHEST, LOWEST = project(0, TOP)[1], project(0, BOTTOM)[1]


def place(point):
    x, y = project(*point)
    return (x + 2.70663) * SCALE, (HIGHEST - y) * SCALE


def simplified(points):
    """Douglas and Peucker's line, without recursion."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        length, far, at = math.hypot(x2 - x1, y2 - y1), 0, None
        for i in range(first + 1, last):
            x, y = points[i]
            away = abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length if length else math.hypot(x - x1, y - y1)
            if away > far:
                far, at = away, i
        if at is not None and far > TOLERANCE:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def area(points):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))) / 2


def path(ring):
    """The ring in SVG's relative moves, whole numbers without a needless space."""
    points = [(round(x), round(y)) for x, y in simplified(ring)]
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if points[0] == points[-1]:
        points.pop()
    if len(points) < 3:
        return ""
    text, (x, y) = f"M{points[0][0]} {points[0][1]}l", points[0]
    parts = []
    for px, py in points[1:]:
        parts += [px - x, py - y]
        x, y = px, py
    body = ""
    for number in parts:
        body += str(number) if not body or number < 0 else " " + str(number)
    return text + body + "z"


rows, dots = [], []
for code, name, rings in countries(sys.argv[1]):
    if code == "AQ" or name == "Antarctica":
        continue
    placed = [[place(p) for p in ring] for ring in rings if min(lat for _, lat in ring) > BOTTOM]
    if not placed:
        continue
    placed.sort(key=area, reverse=True)
    largest = placed[0]
    width = max(x for x, _ in largest) - min(x for x, _ in largest)
    height = max(y for _, y in largest) - min(y for _, y in largest)
    if max(width, height) < DOT:
        if code:
            middle = sum(x for x, _ in largest) / len(largest), sum(y for _, y in largest) / len(largest)
            dots.append((code, round(middle[0]), round(middle[1])))
        continue
    paths = [path(ring) for i, ring in enumerate(placed) if i == 0 or area(ring) >= SMALLEST]
    rows.append((code or "", "".join(paths)))

# Of ISO 3166-1, but parts of another country there, or too small for it (CLDR and the UN's gazetteer agree on these degrees).
for code, longitude, latitude in [
    ("BQ", -68.3, 12.2), ("BV", 3.4, -54.4), ("CC", 96.8, -12.2), ("CX", 105.6, -10.5), ("GF", -53, 4), ("GI", -5.35, 36.1), ("GP", -61.5, 16.2),
    ("MQ", -61, 14.6), ("RE", 55.5, -21.1), ("SJ", 16, 78), ("TK", -171.8, -9.2), ("TV", 179.2, -8.5), ("UM", 166.6, 19.3), ("YT", 45.1, -12.8),
]:
    if not any(code == known for known, *_ in rows + dots):
        x, y = place((longitude, latitude))
        dots.append((code, round(x), round(y)))

rows.sort()
dots.sort()
height = math.ceil((HIGHEST - LOWEST) * SCALE)
print(f"let worldHeight = {height}")
with open("Sources/Charts/Data/world-outlines.txt", "w") as out:
    print("# Natural Earth 1:50m, admin 0 (public domain), in the Equal Earth projection: made by Tests/Tables/world_map.py.", file=out)
    print("# ISO 3166-1 code (none for land without one) | outline, in half-points", file=out)
    for code, outline in rows:
        print(f"{code}|{outline}", file=out)
with open("Sources/Charts/Data/world-dots.txt", "w") as out:
    print("# Countries and territories too small for an outline: made by Tests/Tables/world_map.py.", file=out)
    print("# Code | middle, in half-points: x | y", file=out)
    for code, x, y in dots:
        print(f"{code}|{x}|{y}", file=out)
