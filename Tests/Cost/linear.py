#!/usr/bin/env python3
"""linear.py NASKAH [CONSTRUCT…]: what each construct that content can repeat costs at n and at 4n.

Prints a table: CPU seconds of `naskah check` at n and at 4n, and their ratio without what an empty handbook costs.
A ratio of 4 is linear; beyond 5 there is something to mend. Times say nothing on a busy machine, so no test asserts
them: the suite asserts steps (LineTableTests, CostTests) and results.
"""
import os, resource, shutil, subprocess, sys, tempfile

MODEL = """organisation: {id: badan-ombak, name: {id: Badan Ombak, en: Ombak Agency}, languages: [id, en], default_language: id}
site: {title: {id: Naskah, en: Naskah}}
"""
HEAD = "---\nid: OB-2024-001\ntitle: Kerja Sama Ombak\n{keys}---\n\n{body}\n"


def body(text):
    return lambda n: HEAD.format(keys="", body=text(n))


def keys(text):
    return lambda n: HEAD.format(keys=text(n), body="Isi.")


CONSTRUCTS = {
    "links on one line": body(lambda n: "[a](x.md) " * n),
    "links to one's own page": body(lambda n: "[a](#tidak-ada) " * n),
    "links, a line each": body(lambda n: "[a](x.md)\n" * n),
    "links with other letters": body(lambda n: "é [a](x.md) " * n),
    "wiki links on one line": body(lambda n: "[[ada]] " * n),
    "wiki links, a paragraph each": body(lambda n: "[[ada]]\n\n" * n),
    "wiki links in cells": body(lambda n: "| a | b |\n|---|---|\n" + "| [[OB-2024-001\\|x]] | [[y|z]] |\n" * n),
    "unclosed [[": body(lambda n: "[[ada " * n),
    "links with blanks": body(lambda n: "[a](x y.pdf) " * n),
    "images": body(lambda n: "![a](x.png)\n\n" * min(n, 2400)),
    "reference links": body(lambda n: "[a][r] " * n + "\n\n[r]: x.md\n"),
    "reference definitions": body(lambda n: "".join(f"[r{i}]: x{i}.md\n" for i in range(n))),
    "autolinks": body(lambda n: "<https://a.example/> " * n),
    "headings": body(lambda n: "## Judul\n\n" * n),
    "headings with ids": body(lambda n: "".join(f"## Judul {{#j{i}}}\n\n" for i in range(n))),
    "headings as links": body(lambda n: "".join(f"## Judul {i}\n\n[x](#judul-{i})\n\n" for i in range(n))),
    "footnotes": body(lambda n: "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n))),
    "footnotes unused": body(lambda n: "".join(f"[^{i}]: b\n\n" for i in range(n))),
    "footnotes missing": body(lambda n: "".join(f"a[^{i}] " for i in range(n))),
    "one footnote, many references": body(lambda n: "a[^1] " * n + "\n\n[^1]: b\n"),
    "tables": body(lambda n: "| a | b |\n|---|---|\n| c | d |\n\n" * n),
    "rows": body(lambda n: "| a | b |\n|---|---|\n" + "| c | *d* |\n" * n),
    "cells": body(lambda n: "|" + " a |" * n + "\n|" + "---|" * n + "\n|" + " *c* |" * n + "\n"),
    "list items": body(lambda n: "- a\n" * n),
    "ordered items": body(lambda n: "1. a\n" * n),
    "tasks": body(lambda n: "- [ ] a\n" * n),
    "nested quotes": body(lambda n: ("> " * 60 + "a\n\n") * (n // 20)),
    "nested lists": body(lambda n: "".join("  " * i + "- a\n" for i in range(40)) * (n // 40)),
    "emphasis": body(lambda n: "*a* **b** " * n),
    "emphasis unclosed": body(lambda n: "*a _b " * n),
    "strikethrough": body(lambda n: "~~a~~ " * n),
    "strikethrough unclosed": body(lambda n: "~~a ~b " * n),
    "code spans": body(lambda n: "`a` " * n),
    "code spans unclosed": body(lambda n: "".join("`" * (i % 60 + 1) + " " for i in range(n))),
    "entities": body(lambda n: "&amp; &#65; " * n),
    "escapes": body(lambda n: "\\[a\\] ~ [[x]] " * n),
    "html tags": body(lambda n: "a <span>b</span> " * n),
    "html blocks": body(lambda n: "<div>\n\n" * n),
    "html comments": body(lambda n: "a <!-- b --> " * n),
    "html comments unclosed": body(lambda n: "a <!-- b " * n),
    "html declarations": body(lambda n: "<!A <?b " * n),
    "brackets": body(lambda n: "[" * n),
    "brackets closed": body(lambda n: "[a" * n + "]" * n),
    "callouts": body(lambda n: "> [!note]\n> a\n\n" * n),
    "code blocks": body(lambda n: "```\na\n```\n\n" * n),
    "figures": body(lambda n: "```figure\nkind: tiles\n```\n\n" * (n // 8)),
    "conflict markers": body(lambda n: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\n" * n),
    "control characters": body(lambda n: "a\x01b\n" * n),
    "control characters on one line": body(lambda n: "a\x01" * n),
    "broken bytes": body(lambda n: "a\udcffb\n" * n),
    "identity numbers on one line": body(lambda n: "3273010101900001, " * n),
    "unknown fields": keys(lambda n: "".join(f"k{i}: a\n" for i in range(min(n, 4000)))),
    "keys twice": keys(lambda n: "k: a\n" * min(n, 8000)),
    "list items in front matter": keys(lambda n: "themes:\n" + "  - tidak-ada\n" * min(n, 2000)),
    "parties": keys(lambda n: "parties:\n" + "  - {partner: tidak-ada, role: x}\n" * min(n, 1600)),
    "activities": keys(lambda n: "activities:\n" + "".join(f"  - {{id: a{i}, title: x}}\n" for i in range(min(n, 1600)))),
    "amendments": keys(lambda n: "amends: [" + ", ".join(f"OB-{i}" for i in range(min(n, 4000))) + "]\n"),
    "aliases": keys(lambda n: "aliases: [" + ", ".join(f"OB-{i}" for i in range(min(n, 4000))) + "]\n"),
    "swallowed text": keys(lambda n: "".join(f"k{i}: a #b\n" for i in range(min(n, 3000)))),
    "odd spaces": keys(lambda n: "".join(f"k{i}\u00a0: a\n" for i in range(min(n, 3000)))),
    "hidden letters": keys(lambda n: "themes:\n" + "  - a\u200bb\n" * min(n, 3000)),
}
FORMATS = {"human": ["--format", "human"], "sarif": ["--format", "sarif"]}


def cost(naskah, text, options):
    folder = tempfile.mkdtemp()
    try:
        os.makedirs(folder + "/content/dossiers")
        open(folder + "/content/planning-model.yml", "w").write(MODEL)
        open(folder + "/content/dossiers/ob-2024-001.md", "wb").write(text.encode("utf-8", "surrogateescape"))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run([naskah, "check", "--as-of", "2026-06-01", *options], cwd=folder, capture_output=True, timeout=300)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if run.returncode not in (0, 1):
            raise SystemExit(f"exit {run.returncode}: {run.stderr[-400:]}")
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    finally:
        shutil.rmtree(folder)


def main():
    naskah, wanted = os.path.abspath(sys.argv[1]), sys.argv[2:]
    n = int(os.environ.get("N", "2500"))
    base = min(cost(naskah, HEAD.format(keys="", body="Isi."), []) for _ in range(3))
    print(f"{'construct':34} {'form':6} {'n':>8} {'4n':>8} {'ratio':>6}   n = {n}")
    bad = []
    for name, make in CONSTRUCTS.items():
        if wanted and not any(word in name for word in wanted):
            continue
        for form, options in FORMATS.items():
            one, four = (max(0.0, min(cost(naskah, make(size), options) for _ in range(2)) - base) for size in (n, 4 * n))
            ratio = (four + 0.02) / (one + 0.02)
            if ratio > 5:
                bad.append(name)
            print(f"{name:34} {form:6} {one:8.2f} {four:8.2f} {ratio:6.1f}{' !' if ratio > 5 else ''}", flush=True)
    print("over 5: " + (", ".join(dict.fromkeys(bad)) or "none"))


main()
