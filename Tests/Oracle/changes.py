"""Random edits of a handbook, and what changed by a second, simple reading.

    changes.py BASE OUT COUNT SEED

writes OUT/0 … OUT/COUNT-1, each a handbook made of the one before by random edits and written anew in another YAML style, and
OUT/expected.json: for each pair of neighbours what `naskah diff --format json` must say of ids, fields and bodies. It knows neither
the program's schema nor its code: front matter is loaded by PyYAML as plain strings, flattened, and compared as dictionaries.
"""

import copy, json, os, random, sys, unicodedata
import yaml

LANGUAGES = {"id", "en"}
# Lists whose items are known by what they hold: the first group of keys of which an item has any.
KEYS = {
    "parties": [["partner"]], "objectives": [["id"]], "indicators": [["id"], ["name"]], "actuals": [["date"]],
    "resources": [["party", "kind"]], "focal_points": [["party"]], "meetings": [["date"]], "activities": [["id"], ["title"]],
    "challenges": [["kind"], ["summary"]], "stakeholders": [["group"]], "risks": [["id"], ["title"]], "reports": [["date"], ["kind"]],
    "recommendations": [["id"], ["text"]], "team": [["role"], ["office"]], "documents": [["path"]], "former_names": [["name"]],
}
NUMBERS = {"likelihood", "impact", "amount"}


def flat(text):
    return unicodedata.normalize("NFC", " ".join(text.split()))


def empty(value):
    if value is None or value in ("", "~", "null"):
        return True
    if isinstance(value, dict):
        return all(empty(v) for v in value.values())
    if isinstance(value, list):
        return all(empty(v) for v in value)
    return False


def localized(value):
    return isinstance(value, dict) and value and set(value) <= LANGUAGES


def plain(value):
    if isinstance(value, dict):
        return flat(value.get("id") or next(iter(value.values())))
    return flat(value)


def keyed(name, items):
    seen, found = {}, []
    for item in items:
        key = ""
        for group in KEYS[name]:
            parts = [plain(item[k]) for k in group if not empty(item.get(k))]
            if parts:
                key = " ".join(parts)
                break
        seen[key] = seen.get(key, 0) + 1
        found.append((f"{key}#{seen[key]}" if not key or seen[key] > 1 else key, item))
    return found


def same(a, b):
    def norm(v):
        if isinstance(v, dict):
            return {k: norm(x) for k, x in v.items() if not empty(x)}
        if isinstance(v, list):
            return [norm(x) for x in v if not empty(x)]
        return flat(v)

    return norm(a) == norm(b)


def compare(path, name, a, b, out):
    a, b = (None if empty(a) else a), (None if empty(b) else b)
    if a is None and b is None:
        return
    if name == "value" and (isinstance(a, dict) or isinstance(b, dict)):  # An amount of money is one thing.
        if a is None or b is None or not same(a, b):
            out.append((path, a, b))
    elif localized(a) or localized(b):
        x = a if isinstance(a, dict) else {} if a is None else {"id": a}
        y = b if isinstance(b, dict) else {} if b is None else {"id": b}
        for language in sorted(set(x) | set(y)):
            if flat(x.get(language) or "") != flat(y.get(language) or ""):
                out.append((f"{path}.{language}", x.get(language) or None, y.get(language) or None))
    elif isinstance(a or b, dict) and isinstance(b or a, dict):
        for key in set(a or {}) | set(b or {}):
            compare(f"{path}.{key}" if path else key, key, (a or {}).get(key), (b or {}).get(key), out)
    elif name in KEYS:
        x, y = dict(keyed(name, a or [])), dict(keyed(name, b or []))
        for key in set(x) | set(y):
            where = f"{path}[{key}]"
            if key in x and key in y:
                compare(where, "", x[key], y[key], out)
            else:
                out.append((where, x.get(key), y.get(key)))
        before, after = [k for k in x if k in y], [k for k in y if k in x]
        if before != after:
            out.append((path, before, after))
    elif isinstance(a, list) or isinstance(b, list):
        x = a if isinstance(a, list) or a is None else [a]
        y = b if isinstance(b, list) or b is None else [b]
        if x is None or y is None or not same(x, y):
            out.append((path, x, y))
    elif a is None or b is None or flat(a) != flat(b):
        out.append((path, a, b))


def body_lines(body):
    lines = [unicodedata.normalize("NFC", line.rstrip(" \t")) for line in body.replace("\r\n", "\n").split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def common(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b):
            diagonal, row[j + 1] = row[j + 1], diagonal + 1 if x == y else max(row[j + 1], row[j])
    return row[-1]


# Random edits.


def scalars(value, path=()):
    """Every place of a text in front matter that may be changed at will."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("id", "partner", "party", "path", "date", "kind", "group", "role", "aliases", "documents", "currency", "amount"):
                continue
            yield from scalars(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from scalars(inner, path + (index,))
    else:
        yield path


def at(value, path):
    for key in path:
        value = value[key]
    return value


class Editor:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def text(self):
        self.count += 1
        words = ["Rapat", "naskah: baru", "é laut", "- butir", "# bukan komentar", "'kutip' \"ganda\"", "baris\nkedua", "100%", "yes", "null-an"]
        return f"{self.random.choice(words)} {self.count}"

    def edit(self, document):
        front, r = document["front"], self.random
        kind = r.choice(["scalar", "scalar", "remove", "item", "unitem", "shuffle", "values", "localize", "body", "body", "format", "field"])
        if kind == "scalar":
            path = r.choice(list(scalars(front)))
            at(front, path[:-1])[path[-1]] = self.text()
        elif kind == "remove":
            places = [p for p in scalars(front) if isinstance(p[-1], str) and not (set(p) & LANGUAGES)]
            path = r.choice(places)
            del at(front, path[:-1])[path[-1]]
        elif kind == "field":
            front.setdefault("dates", {})["ended"] = f"2031-01-{r.randint(10, 28)}"
            front["place"] = self.text()
        elif kind in ("item", "unitem", "shuffle"):
            lists = [k for k in ("objectives", "parties", "risks", "resources", "challenges") if front.get(k)]
            if not lists:
                return
            items = front[r.choice(lists)]
            if kind == "item":
                new = copy.deepcopy(r.choice(items))
                self.count += 1
                for key in ("id", "partner", "party"):
                    if key in new:
                        new[key] = f"x-{self.count}"
                        break
                else:
                    new["kind"] = f"x-{self.count}"
                items.insert(r.randint(0, len(items)), new)
            elif kind == "unitem":
                items.pop(r.randrange(len(items)))
            else:
                r.shuffle(items)
        elif kind == "values":
            values = front.setdefault("themes", [])
            values.insert(r.randint(0, len(values)), f"tema-{r.randint(1, 4)}")
            if r.random() < 0.4:
                values.pop(r.randrange(len(values)))
        elif kind == "localize":
            key = "title" if "title" in front else "name"
            value = front[key]
            front[key] = {"id": plain(value), "en": self.text()} if r.random() < 0.6 else plain(value)
        elif kind == "body":
            lines = document["body"].split("\n")
            where = r.randint(0, len(lines))
            if r.random() < 0.5 and where < len(lines):
                lines[where] = self.text().replace("\n", " ")
            elif r.random() < 0.5 and where < len(lines):
                del lines[where]
            else:
                lines.insert(where, self.text().replace("\n", " "))
            document["body"] = "\n".join(lines)
        elif kind == "format":
            document["body"] = document["body"].replace("\n", "  \n") + "\n\n"

    def step(self, handbook):
        r = self.random
        for _ in range(r.randint(0, 9)):
            self.edit(handbook[r.choice(sorted(handbook))])
        dossiers = [p for p in sorted(handbook) if "/dossiers/" in p]
        if r.random() < 0.4 and len(dossiers) > 4:
            del handbook[r.choice(dossiers)]
        if r.random() < 0.4:
            self.count += 1
            new = copy.deepcopy(handbook[r.choice([p for p in dossiers if p in handbook])])
            new["front"]["id"] = f"KS-NEW-{self.count}"
            new["front"]["title"] = self.text()
            new["front"].pop("aliases", None)
            handbook[f"content/dossiers/-baru {self.count} 'é'.md"] = new
        if r.random() < 0.4:
            path = r.choice([p for p in dossiers if p in handbook])
            front = handbook[path]["front"]
            self.count += 1
            front.setdefault("aliases", []).insert(0, front["id"])
            front["id"] = f"KS-REN-{self.count}"

    def write(self, folder, handbook, model):
        r = self.random
        for path, document in handbook.items():
            style = dict(default_flow_style=r.choice([None, False, True]), sort_keys=r.random() < 0.5, width=r.choice([40, 80, 200]), indent=r.choice([2, 4]))
            text = "---\n" + yaml.dump(document["front"], allow_unicode=True, **style) + "---\n\n" + document["body"]
            text = unicodedata.normalize(r.choice(["NFC", "NFD"]), text)
            if r.random() < 0.3:
                text = text.replace("\n", "\r\n")
            name = os.path.join(folder, path)
            os.makedirs(os.path.dirname(name), exist_ok=True)
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        with open(os.path.join(folder, "content/planning-model.yml"), "w", encoding="utf-8") as file:
            file.write(model)


def expected(old, new):
    before = {d["front"]["id"]: d for d in old.values()}
    after = {d["front"]["id"]: d for d in new.values()}
    renamed = {}
    for id, document in after.items():
        for alias in document["front"].get("aliases", []):
            if id not in before and alias in before and alias not in after:
                renamed[alias] = id
    changed = []
    for id, document in before.items():
        other = after.get(renamed.get(id, id))
        if other is None:
            continue
        fields = []
        compare("", "", document["front"], other["front"], fields)
        if id in renamed:
            fields = [f for f in fields if f[0] not in ("id", "aliases")]
        a, b = body_lines(document["body"]), body_lines(other["body"])
        shared = common(a, b)
        if fields or len(a) != shared or len(b) != shared:
            fields = [{"path": p, "before": x, "after": y} for p, x, y in fields]
            changed.append({"id": renamed.get(id, id), "fields": fields, "body": {"added_lines": len(b) - shared, "removed_lines": len(a) - shared}})
    return {
        "added": sorted(set(after) - set(before) - set(renamed.values())), "removed": sorted(set(before) - set(after) - set(renamed)),
        "renamed": [{"from": a, "to": b} for a, b in renamed.items()], "changed": changed,
    }


def main(base, out, count, seed):
    handbook = {}
    for kind, most in (("dossiers", 9), ("partners", 5)):
        files = sorted(os.path.join(d, f) for d, _, names in os.walk(os.path.join(base, kind)) for f in names if f.count(".") == 1)
        for name in files[-most:]:
            _, front, body = open(name, encoding="utf-8").read().split("---\n", 2)
            handbook[f"content/{kind}/{os.path.basename(name)}"] = {"front": yaml.load(front, Loader=yaml.BaseLoader), "body": body.strip("\n")}
    model = open(os.path.join(base, "planning-model.yml"), encoding="utf-8").read()
    editor = Editor(seed)
    result = []
    for number in range(count):
        old = copy.deepcopy(handbook)
        if number:
            editor.step(handbook)
            result.append(copy.deepcopy(expected(old, handbook)))
        editor.write(os.path.join(out, str(number)), handbook, model)
    json.dump(result, open(os.path.join(out, "expected.json"), "w"))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
