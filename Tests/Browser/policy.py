"""Opens every kind of page of a built site, from the disk and over http, and holds each to its Content-Security-Policy.

policy.py SITE [PAGE…]    ends with 1 and says why when a page

- carries no policy, or one that lets inline code through in general;
- breaks its own policy, says anything on the console, or asks for something from outside;
- has a script of its content's run (`window.ran`, `alert`, another page);
- no longer searches, filters, saves the register or changes its theme.

With PAGE only those are opened (over http every fifth), and nothing is tried but that they are quiet: for hostile content.
"""
import contextlib
import functools
import http.server
import pathlib
import sys
import threading

from browser import chromium
from kinds import places

site = pathlib.Path(sys.argv[1]).resolve()
chosen = sys.argv[2:]
pages = chosen or places(site)
faults = []

LISTEN = """
window.broken = [];
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => ran.push(name);
addEventListener("securitypolicyviolation", e => broken.push(e.violatedDirective + " " + (e.blockedURI || "inline") + " " + e.sample));
"""
POLICY = """() => document.querySelector('head meta[http-equiv="Content-Security-Policy"]')?.content"""
PLANT = """() => {
  const script = document.createElement("script");
  script.textContent = "ran.push('planted')";
  document.body.append(script);
  const image = new Image();
  image.src = "http://outside.invalid/x.png";
  document.body.append(image);
  document.body.insertAdjacentHTML("beforeend", "<p id=planted style='color:red' onclick='ran.push(1)'>x</p>");
  document.getElementById("planted").click();
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def opened(context, base, place):
    page = context.new_page()
    said, asked = [], []
    # Browsers ask every server for an icon that no page names.
    page.on("console", lambda message: said.append(message.text) if not message.location["url"].endswith("/favicon.ico") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append("dialog " + dialog.message), dialog.dismiss()))
    page.goto(base + place)
    page.wait_for_load_state("load")
    if b'http-equiv="refresh"' in (site / place.split("?")[0]).read_bytes():
        # The page of an old id: what it leads to is what is held.
        page.wait_for_url(lambda url: url != base + place, timeout=10000)
        page.wait_for_load_state("load")
    return page, said, asked


def quiet(page, said, asked, base, place):
    policy = page.evaluate(POLICY) or ""
    if "default-src 'none'" not in policy or "unsafe" in policy or "base-uri 'none'" not in policy:
        faults.append(f"{base}{place}: its policy is {policy!r}")
    for text in page.evaluate("broken") + page.evaluate("ran") + said:
        faults.append(f"{base}{place}: {text}")
    outside = [url for url in asked if not url.startswith((base, "data:", "blob:")) and not url.endswith("/favicon.ico")]
    if outside:
        faults.append(f"{base}{place}: asks for {outside[:3]}")


def holds(page, place):
    """The policy stops what it is for: without this, a page that is quiet proves nothing."""
    page.evaluate(PLANT)
    page.wait_for_timeout(50)
    if len(page.evaluate("broken")) < 3 or page.evaluate("ran"):
        faults.append(f"{place}: planted code was stopped {page.evaluate('broken')} times, and ran {page.evaluate('ran')}")


def works(context, base):
    page, said, asked = opened(context, base, "index.html")
    before = page.evaluate("document.documentElement.dataset.theme")
    page.click("button.theme")
    if page.evaluate("document.documentElement.dataset.theme") == before:
        faults.append(f"{base}: the theme does not change")
    page.fill("header input[type=search]", "kerja")
    try:
        page.wait_for_selector("[role=option]", timeout=5000)
    except Exception:
        faults.append(f"{base}: the search offers nothing")
    quiet(page, said, asked, base, "index.html")
    page.close()
    page, said, asked = opened(context, base, "search.html?q=kerja")
    page.wait_for_timeout(500)
    if not page.evaluate("document.querySelectorAll('main a[href]').length > 2"):
        faults.append(f"{base}: the page of search finds nothing")
    quiet(page, said, asked, base, "search.html?q=kerja")
    page.close()
    page, said, asked = opened(context, base, "dossiers/index.html")
    rows = "document.querySelectorAll('tbody tr:not([hidden])').length"
    whole = page.evaluate(rows)
    page.fill("main input[type=search]", "zzzz")
    page.wait_for_timeout(500)
    if page.evaluate(rows) >= whole:
        faults.append(f"{base}: the register does not filter ({whole} rows, then {page.evaluate(rows)})")
    page.fill("main input[type=search]", "")
    page.wait_for_timeout(300)
    saving = page.locator("main button", has_text="CSV")
    if saving.count():
        with page.expect_download(timeout=5000):
            saving.first.click()
    else:
        faults.append(f"{base}: the register offers no CSV")
    quiet(page, said, asked, base, "dossiers/index.html")
    page.close()


with chromium() as browser, served(site) as address:
    looked = 0
    # Hostile content is the same by either way: over http a fifth of its pages shows that the way makes no difference.
    for base, taken in [(site.as_uri() + "/", pages), (address, pages[::5] if chosen else pages)]:
        context = browser.new_context(accept_downloads=True)
        context.add_init_script(LISTEN)
        for place in taken:
            page, said, asked = opened(context, base, place)
            quiet(page, said, asked, base, place)
            if not chosen:
                holds(page, place)
            looked += 1
            page.close()
        if not chosen:
            works(context, base)
        context.close()

for fault in sorted(set(faults)):
    print(fault)
print(f"{looked} pages opened, {len(set(faults))} faults")
sys.exit(bool(faults))
