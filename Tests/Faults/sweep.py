#!/usr/bin/env python3
"""Lets every call to the system go wrong once, for each command that writes, and looks what is left.

    sweep.py PROGRAM FIXTURE [--commands build,mv,…] [--faults kill,enospc,…] [--kinds stat,read,…] [--sample N] [--kills N] [--jobs N]
        [--workers N]

Each try takes a fresh copy of a small handbook, runs the command with its n-th call hit (faults.c), and then asks:
is everything wholly old or wholly new; does 0 mean done and 2 come with a path and a cause; does nothing crash; does the next
command make good and clear whatever was left; is nothing left in the temporary folder. What the next command does depends on the
folder alone, so that one left as an earlier try left it is not judged again.

--faults names the faults; without it a build gets every kind and every other command those of OTHERS. --sample N takes N calls
spread over all of them instead of every one, --kinds those of some kinds alone. The fault “disk” is a small file system that is really full (as root only), “random”
kills a build with two workers at --kills moments of chance. With --workers 2 the program itself works on two files at once: which
call is the n-th is then chance, and the same must hold. All of it is done on a disk in memory where there is one. Needs Linux, a C compiler
and Python's own library."""
import argparse, collections, concurrent.futures, errno, hashlib, os, random, re, shutil, signal, subprocess, sys, tempfile, time, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "1"]

# What is done to a call, whether it stays so, which calls are counted, and whether the program must not notice.
FAULTS = {
    "kill": ("kill", False, "changes", False),
    "enospc": (errno.ENOSPC, False, "all", False),
    "eio": (errno.EIO, False, "all", False),
    "eacces": (errno.EACCES, False, "all", False),
    "emfile": (errno.EMFILE, False, "all", False),
    "eintr": (errno.EINTR, False, "all", True),
    "short": ("short", False, "all", True),
    "full": (errno.ENOSPC, True, "changes", False),
    "dead": (errno.EIO, True, "changes", False),
}
OTHERS = ["kill", "enospc", "eio", "short", "full", "dead"]


class Command:
    """A command, the handbook it starts from, what it may change, and where in the folder the handbook is."""

    def __init__(self, name, words, changes, refuse="", prepare=None, again=True, handbook="."):
        self.name, self.words, self.changes, self.refuse, self.prepare, self.again = name, words, changes, refuse, prepare, again
        self.content = os.path.normpath(handbook + "/content")
        self.journal = self.content + "/.naskah"
        self.next_words = ["list", "-C", handbook] + DAY

    @property
    def edits_sources(self):
        return self.content in self.changes


def edit(folder, path, old, new):
    file = os.path.join(folder, path)
    text = open(file, encoding="utf-8").read()
    assert old in text, path
    open(file, "w", encoding="utf-8").write(text.replace(old, new))


def two_sites(folder, run):
    """A site and its predecessor, and then a change."""
    assert run(folder, ["build"] + DAY).returncode == 0
    assert run(folder, ["build"] + DAY).returncode == 0
    edit(folder, "content/dossiers/ks-2021-001.md", "stage: implementation", "stage: renewal")


def git_and_a_change(folder, run):
    """The same with a history, and a change that passes the check."""
    git_and_two_sites(folder, run)
    edit(folder, "content/dossiers/ks-2021-001.md", "stage: renewal", "stage: implementation")
    edit(folder, "content/dossiers/ks-2021-001.md", "title: {id: ", "title: {id: Baru ")


def git_and_two_sites(folder, run):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-C", folder]
    for words in (["init", "-q", "--template="], ["add", "content"], ["commit", "-q", "-m", "first"]):
        subprocess.run(git + words, check=True, env=dict(os.environ, GIT_CONFIG_NOSYSTEM="1", HOME="/nonexistent"))
    two_sites(folder, run)


def fixable(folder, run):
    """Several files that a machine may mend."""
    edit(folder, "content/dossiers/ks-2021-001.md", "stage: ", "Stage: ")
    edit(folder, "content/packs/kunjungan.md", "classification: ", "Classification: ")
    edit(folder, "content/partners/dewan-mitra.md", "kind: ", "Kind: ")


def baseline(folder, run):
    """A baseline that has more than there is to tolerate now: written again it shrinks."""
    assert run(folder, ["new", "partner", "dewan-baru"] + DAY).returncode == 0
    assert run(folder, ["check", "--write-baseline", "baseline.yml"] + DAY).returncode in (0, 1)
    os.chmod(folder + "/baseline.yml", 0o640)
    os.remove(folder + "/content/partners/dewan-baru.md")


def two_packs(folder, run):
    """Packs that stand, one more, and a change in what both tell."""
    assert run(folder, ["pack", "--all", "--pdf"] + DAY).returncode == 0
    pack = open(folder + "/content/packs/kunjungan.md", encoding="utf-8").read()
    open(folder + "/content/packs/kunjungan-kedua.md", "w", encoding="utf-8").write(pack.replace("id: kunjungan", "id: kunjungan-kedua"))
    edit(folder, "content/dossiers/ks-2021-001.md", "title: {id: ", "title: {id: Baru ")


def register(folder, run):
    """A table of agreements as an office keeps it: two partners that are not there yet."""
    rows = ["Mitra,Judul,Nomor,Mulai,Berakhir", "PT Contoh,Magang,13/PKS/2020,2020-07-20,2028-07-19"]
    rows.append("Universitas Sampel,Riset,12/NK/2024,2024-02-01,2029-01-31")
    with open(folder + "/daftar.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


def hard_link(folder, run):
    os.link(folder + "/content/partners/dewan-mitra.md", folder + "/second-name.md")


MOVE = ["mv", "KS-2021-001", "KS-2031-777"] + DAY
INIT = ["init", "baru", "--name", "Dinas Contoh", "--language", "en", "--as-of", "2026-06-01"]
COMMANDS = [
    Command("build-first", ["build", "--draft"] + DAY, ["_site"]),
    Command("build", ["build"] + DAY, ["_site"], prepare=git_and_a_change),
    Command("build-draft", ["build", "--draft"] + DAY, ["_site"], prepare=git_and_two_sites),
    Command("build-no-exchange", ["build", "--draft"] + DAY, ["_site"], refuse="exchange", prepare=two_sites),
    Command("fix", ["check", "--fix", "--format", "plain"] + DAY, ["content"], prepare=fixable),
    Command("mv", MOVE, ["content"], again=False),
    Command("mv-no-links", MOVE, ["content"], refuse="links,exchange", again=False),
    Command("mv-hard-link", MOVE, ["content"], prepare=hard_link, again=False),
    Command("new", ["new", "partner", "dewan-baru"] + DAY, ["content"], again=False),
    Command("new-folder", ["new", "dashboard", "papan-baru"] + DAY, ["content"], again=False),
    Command("pack", ["pack", "kunjungan"] + DAY, ["_packs"]),
    Command("pack-all", ["pack", "--all", "--pdf", "--docx"] + DAY, ["_packs"], prepare=two_packs),
    Command("baseline", ["check", "--write-baseline", "baseline.yml"] + DAY, ["baseline.yml"], prepare=baseline),
    Command("export", ["export", "xlsx", "--output", "daftar.xlsx"] + DAY, ["daftar.xlsx"]),
    Command("import", ["import", "daftar.csv", "--write"] + DAY, ["content"], prepare=register),
    Command("init", INIT, ["baru/content"], again=False, handbook="baru"),
    Command("schema", ["schema", "--output", "dossier.schema.json"] + DAY, ["dossier.schema.json"]),
]


def snapshot(folder, paths):
    """Every file below some paths with what it holds, its mode and how many names it has."""
    found = {}
    for path in paths:
        full = os.path.join(folder, path)
        files = [full] if os.path.isfile(full) else [os.path.join(above, name) for above, _, names in os.walk(full) for name in names]
        for file in files:
            name = os.path.relpath(file, folder)
            if "content/.naskah/" in name or name in ("_packs/.lock",) or name.startswith("_packs/.work/"):
                continue
            found[name] = (hashlib.sha256(open(file, "rb").read()).hexdigest(), os.stat(file).st_mode & 0o7777, os.stat(file).st_nlink if "files" not in name else 1)
    return found


def state(folder):
    """Everything in a folder, hidden files included, in one hash: what the next command will do depends on nothing else."""
    facts = hashlib.sha256()
    for above, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names) + folders:
            path = os.path.join(above, name)
            status = os.lstat(path)
            is_file = os.path.isfile(path) and not os.path.islink(path)
            facts.update(repr((os.path.relpath(path, folder), status.st_mode, status.st_nlink if is_file else 0)).encode())
            if is_file:
                with open(path, "rb") as file:
                    facts.update(hashlib.sha256(file.read()).digest())
    return facts.hexdigest()


def links_aside(found):
    """While an old file has a second name as its way back, the number of names says nothing."""
    return {name: facts[:2] for name, facts in found.items()}


class Sweep:
    def __init__(self, program, fixture, work):
        self.program, self.work = os.path.abspath(program), work
        self.fixture = fixture
        self.shim = os.path.join(work, "faults.so")
        self.judged = {}
        self.engines = self.make_engines()
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", self.shim, os.path.join(HERE, "faults.c"), "-ldl"], check=True)

    def make_engines(self):
        """Programs that print at once and always the same: what is tried is what becomes of their work."""
        folder = os.path.join(self.work, "engines")
        os.makedirs(folder)
        for name, version, document in [
            ("weasyprint", "WeasyPrint version 68.0", "printf '%%PDF-1.7\\nxref\\ntrailer\\n<<>>\\nstartxref\\n9\\n%%%%EOF\\n'"),
            ("pandoc", "pandoc 3.1", "cat " + os.path.join(self.work, "engines", "word.docx")),
        ]:
            with open(os.path.join(folder, name), "w") as file:
                file.write("#!/bin/sh\ncase \"$*\" in *--version*) echo '%s';; *) %s;; esac\n" % (version, document))
            os.chmod(os.path.join(folder, name), 0o755)
        with zipfile.ZipFile(os.path.join(folder, "word.docx"), "w") as document:
            document.writestr("[Content_Types].xml", "<Types/>")
            document.writestr("_rels/.rels", "<Relationships/>")
            document.writestr("word/document.xml", "<document/>")
        return folder

    def run(self, folder, words, fault=None, temporary=None):
        environment = {"PATH": self.engines + ":" + os.environ["PATH"], "HOME": "/nonexistent", "TMPDIR": temporary or self.work}
        if fault is not None:
            environment.update(fault, LD_PRELOAD=self.shim)
        return subprocess.run([self.program] + words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def start(self, command):
        """The handbook before the command, what the command makes of it, and its calls."""
        folder = os.path.join(self.work, command.name)
        shutil.copytree(self.fixture, folder)
        if command.prepare:
            command.prepare(folder, self.run)
        before = snapshot(folder, command.changes)
        after, counts = {}, {}
        for calls in ("changes", "all"):
            copy = self.copy(folder, "count")
            log = os.path.join(self.work, "log-" + command.name)
            done = self.run(copy, command.words, {"FAULT_CALLS": calls, "FAULT_LOG": log, "FAULT_REFUSE": command.refuse})
            assert done.returncode in (0, 1), (command.name, done.returncode, done.stderr.decode())
            after, status = snapshot(copy, command.changes), done.returncode
            counts[calls] = open(log, errors="replace").read().splitlines()
            shutil.rmtree(copy)
        assert before != after, command.name
        return folder, before, after, status, counts

    def copy(self, folder, name):
        target = os.path.join(self.work, name, "handbook")
        shutil.rmtree(os.path.join(self.work, name), ignore_errors=True)
        os.makedirs(os.path.join(self.work, name, "tmp"))
        subprocess.run(["cp", "-a", folder, target], check=True)
        return target

    def attempt(self, command, start, fault, n):
        """One try; what was wrong with it, or nothing."""
        folder, before, after, status, counts = start
        what, stays, calls, must_not_notice = FAULTS[fault]
        copy = self.copy(folder, "%s-%s-%d" % (command.name, fault, n))
        temporary = os.path.join(os.path.dirname(copy), "tmp")
        try:
            environment = {"FAULT_AT": str(n), "FAULT_DO": str(what), "FAULT_CALLS": calls, "FAULT_REFUSE": command.refuse}
            if stays:
                environment["FAULT_STAYS"] = "1"
            try:
                done = self.run(copy, command.words, environment, temporary)
            except subprocess.TimeoutExpired:
                return "hangs"
            said = done.stderr.decode("utf-8", "replace")
            now = snapshot(copy, command.changes)
            wrong = self.judge(command, done, said, now, before, after, status, what, must_not_notice, os.path.exists(os.path.join(copy, command.journal)))
            left = os.listdir(temporary)
            if wrong or not left:
                return wrong or self.judge_next_once(command, copy, before, after, status)
            # What a stop, or a disk that takes nothing away, has left there is removed by the same command again.
            wrong = self.judge_next(command, copy, before, after, status, temporary)
            return wrong or ("litter in the temporary folder: %s" % left if os.listdir(temporary) else None)
        finally:
            shutil.rmtree(os.path.dirname(copy), ignore_errors=True)

    def random_kill(self, command, start, n, seconds):
        """A kill at a moment of chance while two workers write; what was wrong, or nothing, and whether it came before the end."""
        folder, before, after, status, counts = start
        copy = self.copy(folder, "%s-random-%d" % (command.name, n))
        temporary = os.path.join(os.path.dirname(copy), "tmp")
        words = list(command.words)
        words[words.index("--jobs") + 1] = "2"
        environment = {"PATH": self.engines + ":" + os.environ["PATH"], "HOME": "/nonexistent", "TMPDIR": temporary}
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        try:
            process = subprocess.Popen([self.program] + words, cwd=copy, env=environment, **quiet)
            try:
                process.wait(seconds * random.Random(n).random())
            except subprocess.TimeoutExpired:
                process.kill()
            code = process.wait()
            now = snapshot(copy, command.changes)
            if code not in (status, -signal.SIGKILL):
                return "exit %d" % code, False
            if code == status and links_aside(now) != links_aside(after):
                return "exit %d, and not done" % code, False
            if links_aside(now) not in (links_aside(before), links_aside(after)):
                return "neither old nor new: %s" % self.difference(now, before, after), True
            left = os.listdir(temporary)
            if not left:
                return self.judge_next_once(command, copy, before, after, status), code != status
            # What a killed program has left there is removed by the same command again.
            wrong = self.judge_next(command, copy, before, after, status, temporary)
            return wrong or ("litter in the temporary folder: %s" % left if os.listdir(temporary) else None), True
        finally:
            shutil.rmtree(os.path.dirname(copy), ignore_errors=True)

    def small_disk(self, command, start, free):
        """The same on a disk that really is full but for some pages of 4 KiB."""
        folder, before, after, status, counts = start
        disk = os.path.join(self.work, "disk")
        os.makedirs(disk, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], check=True, capture_output=True)
        try:
            copy = disk + "/handbook"
            subprocess.run(["cp", "-a", folder, copy], check=True)
            room = os.statvfs(disk)
            with open(disk + "/filler", "wb") as filler:
                filler.write(b"x" * max(0, (room.f_bavail - free) * room.f_frsize))
            environment = {"FAULT_CALLS": "", "FAULT_REFUSE": command.refuse}
            done = self.run(copy, command.words, environment, self.work)
            now = snapshot(copy, command.changes)
            said = done.stderr.decode("utf-8", "replace")
            wrong = self.judge(command, done, said, now, before, after, status, errno.ENOSPC, False, os.path.exists(os.path.join(copy, command.journal)))
            os.remove(disk + "/filler")
            return wrong or self.judge_next(command, copy, before, after, status)
        finally:
            subprocess.run(["umount", disk], check=True)

    def judge(self, command, done, said, now, before, after, status, what, must_not_notice, has_journal):
        code = done.returncode
        if what == "kill":
            if code != -9:
                return None if code == status else "was not killed: %d" % code
        elif code < 0:
            return "died by signal %d" % -code
        elif code not in (status, 2):
            return "exit %d: %s" % (code, said[:200])
        elif must_not_notice and (code != status or now != after):
            return "noticed: exit %d: %s" % (code, said[:200])
        elif code == 2 and not (isinstance(what, int) and os.strerror(what) in said and re.search(r"[^\s:]*[/.][^\s:]*|\b(_site|_packs|baru)\b", said)):
            return "no path or no cause: " + said[-300:]
        elif code == status and links_aside(now) != links_aside(after):
            return "exit %d, and not done" % code
        whole = links_aside(now) in (links_aside(before), links_aside(after))
        if not whole and not has_journal and not self.is_recoverable(command, now, before, after):
            return "neither old nor new: %s" % self.difference(now, before, after)
        return None

    def is_recoverable(self, command, now, before, after):
        """A pack is whole file by file, and its ledger tells of each; a site may be away for a moment where the disk knows no exchange."""
        if command.changes == ["_packs"]:
            return all(now[name] in (before.get(name), after.get(name)) for name in now if name != "_packs/.naskah")
        return command.name == "build-no-exchange" and not now

    def judge_next_once(self, command, copy, before, after, status):
        key = command.name, state(copy)
        if key not in self.judged:
            self.judged[key] = self.judge_next(command, copy, before, after, status)
        return self.judged[key]

    def judge_next(self, command, copy, before, after, status, temporary=None):
        """The next command makes good what was left; the same command again gets where it wanted."""
        if command.edits_sources and os.path.isdir(os.path.join(copy, command.content)):
            # Where no handbook was, and is, nothing can be listed.
            if self.run(copy, command.next_words).returncode not in ((0,) if before else (0, 1)):
                return "the next command fails"
            now = snapshot(copy, command.changes)
            if now not in (before, after):
                return "after the next command neither old nor new: %s" % self.difference(now, before, after)
            if os.path.exists(os.path.join(copy, command.journal)):
                return "the next command leaves %s" % command.journal
            if now == after and not command.again:
                return None
        environment = {"FAULT_CALLS": "", "FAULT_REFUSE": command.refuse}
        done = self.run(copy, command.words, environment, temporary)
        if done.returncode != status:
            return "the same command again: exit %d: %s" % (done.returncode, done.stderr.decode()[:300])
        now = snapshot(copy, command.changes)
        if now != after:
            return "the same command again gives something else: %s" % self.difference(now, after, after)
        known = {"content", "_site", "._site.naskah", "_packs", "baseline.yml", "daftar.xlsx", "daftar.csv", "import-memory.csv", "import-undo.json", "baru", "dossier.schema.json", ".git", "templates", "second-name.md"}
        litter = [name for name in os.listdir(copy) if name not in known]
        litter += [name for name in os.listdir(os.path.join(copy, command.content)) if name.startswith(".")]
        if os.path.isdir(copy + "/._site.naskah"):
            litter += [name for name in os.listdir(copy + "/._site.naskah") if name not in ("lock", "next")]
        if os.path.isdir(copy + "/_packs"):
            litter += [name for name in os.listdir(copy + "/_packs") if name.startswith(".") and name not in (".lock", ".naskah")]
        return "litter: %s" % litter if litter else None

    def difference(self, now, before, after):
        names = sorted(name for name in set(now) | set(after) | set(before) if now.get(name) not in (before.get(name), after.get(name)))
        mixed = sorted(name for name in set(now) | set(after) if now.get(name) != after.get(name))
        return "neither %s, not new %s" % (names[:3], mixed[:3])


class Report:
    """What was tried, a line for each fault of each command."""

    def __init__(self):
        self.tried = self.bad = self.calls = 0

    def count(self, command, log):
        """Every kind of call that the command makes, and how often."""
        kinds = collections.Counter(line.split()[1] for line in log)
        self.calls += len(log)
        print("%-18s %s" % (command.name, ", ".join("%s %d" % kind for kind in sorted(kinds.items()))), flush=True)

    def tell(self, command, fault, calls, results):
        """- results: for each try what it was, and what was wrong with it."""
        wrong = [(what, result) for what, result in results if result]
        self.tried, self.bad = self.tried + len(results), self.bad + len(wrong)
        print("%-18s %-7s %5s calls %5d tried %4d wrong" % (command.name, fault, calls, len(results), len(wrong)), flush=True)
        for what, result in wrong[:8]:
            print("    %s\n        %s" % (what, result), flush=True)


def memory():
    """A disk in memory with room enough; nothing where there is none, and the system's temporary folder is used."""
    try:
        room = os.statvfs("/dev/shm")
    except OSError:
        return None
    return "/dev/shm" if room.f_bavail * room.f_frsize > 1 << 28 and os.access("/dev/shm", os.W_OK) else None


def points(log, sample, kinds):
    """Every call, or those of some kinds; or a number of them spread over all, the last among them."""
    wanted = [n for n, line in enumerate(log, 1) if not kinds or line.split()[1] in kinds]
    if not sample or len(wanted) <= sample:
        return wanted
    return sorted({wanted[len(wanted) * i // sample] for i in range(sample)} | {wanted[-1]})


def try_small_disks(sweep, command, start, sample, report):
    pages = [0, 2, 16] if sample else [0, 1, 2, 3, 5, 8, 16, 64]
    try:
        report.tell(command, "disk", "", [("%d pages free" % free, sweep.small_disk(command, start, free)) for free in pages])
    except subprocess.CalledProcessError:
        print("%-18s disk    SKIPPED: a small disk could not be mounted (needs root)" % command.name, flush=True)


def try_random_kills(sweep, command, start, kills, pool, report):
    copy = sweep.copy(start[0], "time")
    began = time.monotonic()
    sweep.run(copy, command.words)
    seconds = 1.2 * (time.monotonic() - began)
    shutil.rmtree(os.path.dirname(copy))
    results = list(pool.map(lambda n: sweep.random_kill(command, start, n, seconds), range(kills)))
    before_end = sum(1 for _, was_killed in results if was_killed)
    report.tell(command, "random", "", [("kill %d" % n, wrong) for n, (wrong, _) in enumerate(results)])
    print("    %d of them before the end" % before_end, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("fixture")
    parser.add_argument("--commands", default="")
    parser.add_argument("--faults", default="")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    for command in [command for command in COMMANDS if "--jobs" in command.words]:
        command.words[command.words.index("--jobs") + 1] = str(given.workers)
    wanted = given.commands.split(",") if given.commands else [command.name for command in COMMANDS]
    report, began = Report(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="naskah-faults-", dir=memory()) as work, concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        sweep = Sweep(given.program, given.fixture, work)
        for command in [command for command in COMMANDS if command.name in wanted]:
            faults = list(FAULTS) + ["random"] if command.name == "build" else OTHERS
            faults = given.faults.split(",") if given.faults else faults + ["disk"]
            start = sweep.start(command)
            report.count(command, start[4]["all"])
            if "disk" in faults:
                try_small_disks(sweep, command, start, given.sample, report)
            if "random" in faults:
                try_random_kills(sweep, command, start, given.kills, pool, report)
            for fault in [fault for fault in faults if fault in FAULTS]:
                log = start[4][FAULTS[fault][2]]
                chosen = points(log, given.sample, [kind for kind in given.kinds.split(",") if kind])
                results = pool.map(lambda n: sweep.attempt(command, start, fault, n), chosen)
                report.tell(command, fault, len(log), [(log[n - 1], result) for n, result in zip(chosen, results)])
    print("%d calls, %d tried, %d wrong, %d minutes" % (report.calls, report.tried, report.bad, (time.monotonic() - began) / 60))
    sys.exit(1 if report.bad or not report.tried else 0)


if __name__ == "__main__":
    main()
