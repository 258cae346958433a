"""preview.py NASKAH FOLDER: `naskah serve` on a handbook that may be changed, asked over the network and seen in a browser.

Prints each promise that does not hold, and ends with 1 where there is one.
"""
import contextlib
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time

from browser import chromium

DAY = "2026-06-01"
program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
broken = []


def hold(promise, holds, seen=""):
    if not holds:
        broken.append(promise)
        print(f"does not hold: {promise} {seen}")


@contextlib.contextmanager
def served():
    with open(folder / "said.txt", "w") as said:
        server = subprocess.Popen([program, "serve", "-C", str(folder), "--port", "0", "--as-of", DAY, "--language", "en"],
                                  stdout=subprocess.PIPE, stderr=said, text=True)
    try:
        yield server, int(server.stdout.readline().rsplit(":", 1)[1].strip("/\n"))
    finally:
        server.kill()
        server.wait()


def exchange(port, request, patience=60):
    """The whole answer to some bytes, as status, headers and body; None where the server only closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        connection.sendall(request)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    if not answer:
        return None
    head, body = answer.split(b"\r\n\r\n", 1)
    lines = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:])
    return int(lines[0].split()[1]), headers, body


def ask(port, target, method="GET", host=None, **headers):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{port}'}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return exchange(port, ("\r\n".join(lines) + "\r\n\r\n").encode())


def requests(port):
    hold("a page is served", ask(port, "/")[0] == 200)
    for target in ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/a%00b", "/%zz", "/a\\b", "/./"]:
        hold(f"{target} is refused", ask(port, target)[0] == 400)
    for target in ["/etc/passwd", "/content/planning-model.yml", "//etc/passwd", "/_naskah/", "/index.html/"]:
        hold(f"{target} is not there", ask(port, target)[0] == 404)
    for host in ["evil.example", f"evil.example:{port}", "127.0.0.1:1", f"127.0.0.1.evil.example:{port}", ""]:
        hold(f"Host “{host}” is refused", (ask(port, "/", host=host or " ") or [421])[0] in (400, 421))
    two = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode()
    hold("two hosts are refused", (exchange(port, two) or [421])[0] in (400, 421))
    hold("localhost is this machine", ask(port, "/", host=f"LOCALHOST:{port}")[0] == 200)
    hold("a foreign Origin is refused", ask(port, "/", Origin="http://evil.example")[0] == 403)
    hold("the Origin null is refused", ask(port, "/", Origin="null")[0] == 403)
    hold("its own Origin is not", ask(port, "/", Origin=f"http://127.0.0.1:{port}")[0] == 200)
    hold("a foreign page's script is refused", ask(port, "/assets/naskah.js", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0] == 403)
    hold("a link from elsewhere is followed", ask(port, "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0] == 200)
    for method in ["POST", "PUT", "DELETE", "OPTIONS"]:
        status, headers, _ = ask(port, "/", method=method)
        hold(f"{method} is refused", status == 405 and headers.get("allow") == "get, head")
    status, headers, body = ask(port, "/", method="HEAD")
    hold("HEAD tells the size and sends nothing", status == 200 and int(headers["content-length"]) > 1000 and body == b"")
    hold("nothing is kept or lent to other sites",
         headers["cache-control"] == "no-store" and headers["cross-origin-resource-policy"] == "same-origin")
    status, headers, _ = ask(port, "/dossiers")
    hold("a folder without its stroke leads to its page or is none", status in (308, 404))


def loopback_only(port):
    table = pathlib.Path("/proc/net/tcp").read_text().splitlines() + pathlib.Path("/proc/net/tcp6").read_text().splitlines()
    listening = [line.split()[1].split(":")[0] for line in table if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "0A"]
    hold("it listens on the loopback address alone", listening == ["0100007F"], listening)


def slow_clients(port):
    """A request that trickles ends; meanwhile others are answered; more connections than one reader makes end nothing."""
    slow = socket.create_connection(("127.0.0.1", port), timeout=60)
    slow.sendall(b"GET / HTTP/1.1\r\nHo")
    crowd = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(200)]
    for one in crowd:
        one.close()
    deadline = time.time() + 20
    while time.time() < deadline:
        with contextlib.suppress(OSError):
            if (ask(port, "/") or [0])[0] == 200:
                break
        time.sleep(.2)
    hold("others are answered meanwhile", ask(port, "/")[0] == 200)
    began = time.time()
    with contextlib.suppress(OSError):
        while time.time() - began < 40:
            slow.sendall(b"x")
            slow.settimeout(1)
            try:
                if slow.recv(100) == b"":
                    break
            except TimeoutError:
                continue
    hold("a request that trickles is cut off", time.time() - began < 39)


def same_as_a_build(port):
    site = folder / "_built"
    subprocess.run([program, "build", "-C", str(folder), "--as-of", DAY, "--output", str(site)], check=True, stderr=subprocess.DEVNULL)
    files = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file() and not path.name.startswith(".")]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def shown(path):
        connection.request("GET", "/" + path)
        return connection.getresponse().read()

    different = [path for path in files if shown(path) != (site / path).read_bytes()]
    hold(f"all {len(files)} files are those of a build", len(files) > 50 and different == [], different[:5])


def changed(port, path, mark, patience=60):
    deadline = time.time() + patience
    while time.time() < deadline:
        answer = ask(port, path)
        if answer and mark.encode() in answer[2]:
            return True
        time.sleep(.05)
    return False


def edits(port):
    """Whatever is edited shows, and is then what a build writes."""
    dossier = one_dossier()
    page = next(path for path in built_pages() if path.startswith("/dossiers/") and dossier.stem.split("-")[1] in path)
    dossier.write_text(dossier.read_text() + "\n\nPreviewedBody\n")
    hold("a dossier's body shows", changed(port, page, "PreviewedBody"))
    model = folder / "content/planning-model.yml"
    title = re.search(r"title: .*\n", model.read_text()).group()
    model.write_text(model.read_text().replace(title, "title: PreviewedName\n", 1))
    hold("the model shows", changed(port, "/", "PreviewedName"))
    same_as_a_build(port)
    templates = folder / "templates"
    (templates / "words").mkdir(parents=True, exist_ok=True)
    (templates / "assets").mkdir(exist_ok=True)
    (templates / "assets/naskah.css").write_text("/* PreviewedStyle */\n")
    hold("a style shows", changed(port, "/assets/naskah.css", "PreviewedStyle"))
    (templates / "assets/naskah.css").unlink()
    same_as_a_build(port)


def one_dossier():
    return sorted((folder / "content/dossiers").rglob("*.md"))[0]


def built_pages():
    site = folder / "_built"
    return ["/" + path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]


def mistakes(port):
    """A wrong file ends nothing: it is said over the page, which stays where it was scrolled; the notice goes when it is mended."""
    dossier = one_dossier()
    text = dossier.read_text()
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        problems = []
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.goto(f"http://127.0.0.1:{port}/")
        page.evaluate("window.scrollTo(0, 100)")
        dossier.write_text(text.replace("\nstage:", "\nstage: nowhere\nformer:", 1))
        page.wait_for_selector("#naskah-preview[open] li", timeout=60000)
        notice = page.inner_text("#naskah-preview")
        hold("the mistake is named over the page", "would not publish" in notice and "nowhere" in notice, notice[:300])
        page.wait_for_function("window.scrollY > 50", timeout=30000)
        page.screenshot(path=str(folder / "notice.png"))
        dossier.write_text(text)
        page.wait_for_selector("#naskah-preview[open]", state="detached", timeout=60000)
        model = folder / "content/planning-model.yml"
        kept = model.read_text()
        model.write_text("site: {audience: nobody}\n")
        deadline = time.time() + 60
        while ask(port, "/")[0] != 503 and time.time() < deadline:
            time.sleep(.1)
        hold("where it is not known who may see what, nothing is shown", ask(port, "/")[0] == 503)
        model.write_text(kept)
        hold("and everything again when it is", changed(port, "/", "</html>"))
        page.wait_for_selector("main", timeout=60000)
        hold("no page broke its own policy", [text for text in problems if "Security Policy" in text] == [], problems[:3])


with served() as (server, port):
    loopback_only(port)
    requests(port)
    same_as_a_build(port)
    edits(port)
    mistakes(port)
    slow_clients(port)
    hold("it still runs", server.poll() is None)
    server.send_signal(signal.SIGINT)
    hold("Ctrl-C ends it well", server.wait(20) == 0)
taken = socket.socket()
taken.bind(("127.0.0.1", 0))
taken.listen()
refused = subprocess.run([program, "serve", "-C", str(folder), "--port", str(taken.getsockname()[1]), "--language", "en"], capture_output=True, text=True)
hold("a port that is taken is said", refused.returncode == 2 and "--port 0" in refused.stderr, refused.stderr)
print(f"{len(broken)} promises broken")
sys.exit(1 if broken else 0)
