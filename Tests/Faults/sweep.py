#!/usr/bin/env python3
"""Lets every call to the system go wrong once, for each command that writes, and looks what is left.

    sweep.py PROGRAM FIXTURE [--commands build,mv,…] [--faults kill,enospc,…] [--sample N] [--jobs N] [--workers N]

Each try takes a fresh copy of a small handbook, runs the command with its n-th call hit (faults.c), and then asks:
is everything wholly old or wholly new; does 0 mean done and 2 come with a path and a cause; does nothing crash; does the next
command make good and clear whatever was left; is nothing left in the temporary folder. --sample N takes N calls spread over all
of them instead of every one. The fault “disk” is a small file system that is really full (as root only).
With --workers 2 the program itself works on two files at once: which call is the n-th is then chance, and the same must hold. Needs Linux, a C compiler and Python's own library."""
import argparse, concurrent.futures, errno, hashlib, os, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "1"]

# What is done to a call, whether it stays so, which calls are counted, and whether the program must not notice.
FAULTS = {
    "kill": ("kill", False, "changes", False),
    "enospc": (errno.ENOSPC, False, "changes", False),
    "full": (errno.ENOSPC, True, "changes", False),
    "eio": (errno.EIO, False, "all", False),
    "dead": (errno.EIO, True, "changes", False),
    "eacces": (errno.EACCES, False, "changes", False),
    "emfile": (errno.EMFILE, False, "all", False),
    "eintr": (errno.EINTR, False, "all", True),
    "short": ("short", False, "all", True),
}


class Command:
    """A command, the handbook it starts from, and what it may change."""

    def __init__(self, name, words, changes, refuse="", prepare=None, again=True):
        self.name, self.words, self.changes, self.refuse, self.prepare, self.again = name, words, changes, refuse, prepare, again


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


def git_and_two_sites(folder, run):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-C", folder]
    for words in (["init", "-q"], ["add", "content"], ["commit", "-q", "-m", "first"]):
        subprocess.run(git + words, check=True, env=dict(os.environ, GIT_CONFIG_NOSYSTEM="1", HOME="/nonexistent"))
    two_sites(folder, run)


def fixable(folder, run):
    """Several files that a machine may mend."""
    names = sorted(os.listdir(folder + "/content/dossiers"))
    for name in names:
        edit(folder, "content/dossiers/" + name, "stage: ", "Stage: ")


def baseline(folder, run):
    """A baseline that has more than there is to tolerate now: written again it shrinks."""
    assert run(folder, ["new", "partner", "dewan-baru"] + DAY).returncode == 0
    assert run(folder, ["check", "--write-baseline", "baseline.yml"] + DAY).returncode in (0, 1)
    os.chmod(folder + "/baseline.yml", 0o640)
    os.remove(folder + "/content/partners/dewan-baru.md")


def hard_link(folder, run):
    os.link(folder + "/content/dossiers/ks-2024-002.md", folder + "/second-name.md")


MOVE = ["mv", "KS-2021-001", "KS-2031-777"] + DAY
COMMANDS = [
    Command("build-first", ["build", "--draft"] + DAY, ["_site"]),
    Command("build", ["build", "--draft"] + DAY, ["_site"], prepare=git_and_two_sites),
    Command("build-no-exchange", ["build", "--draft"] + DAY, ["_site"], refuse="exchange", prepare=two_sites),
    Command("fix", ["check", "--fix", "--format", "plain"] + DAY, ["content"], prepare=fixable),
    Command("mv", MOVE, ["content"], again=False),
    Command("mv-no-links", MOVE, ["content"], refuse="links,exchange", again=False),
    Command("mv-hard-link", MOVE, ["content"], prepare=hard_link, again=False),
    Command("new", ["new", "partner", "dewan-baru"] + DAY, ["content"], again=False),
    Command("new-folder", ["new", "dashboard", "papan-baru"] + DAY, ["content"], again=False),
    Command("pack", ["pack", "--all"] + DAY, ["_packs"]),
    Command("baseline", ["check", "--write-baseline", "baseline.yml"] + DAY, ["baseline.yml"], prepare=baseline),
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
            if name.startswith("content/.naskah/") or name in ("_packs/.lock",) or name.startswith("_packs/.work/"):
                continue
            found[name] = (hashlib.sha256(open(file, "rb").read()).hexdigest(), os.stat(file).st_mode & 0o7777, os.stat(file).st_nlink if "files" not in name else 1)
    return found


def links_aside(found):
    """While an old file has a second name as its way back, the number of names says nothing."""
    return {name: facts[:2] for name, facts in found.items()}


class Sweep:
    def __init__(self, program, fixture, work):
        self.program, self.work = os.path.abspath(program), work
        self.fixture = fixture
        self.shim = os.path.join(work, "faults.so")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", self.shim, os.path.join(HERE, "faults.c"), "-ldl"], check=True)

    def run(self, folder, words, fault=None, temporary=None):
        environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TMPDIR": temporary or self.work}
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
            wrong = self.judge(command, done, said, now, before, after, status, what, must_not_notice, os.path.exists(copy + "/content/.naskah"))
            if os.listdir(temporary):
                wrong = wrong or "litter in the temporary folder: %s" % os.listdir(temporary)
            return wrong or self.judge_next(command, copy, before, after, status)
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
            wrong = self.judge(command, done, said, now, before, after, status, errno.ENOSPC, False, os.path.exists(copy + "/content/.naskah"))
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
        elif code == 2 and (not isinstance(what, int) or os.strerror(what) not in said and "naskah: " not in said):
            return "no cause: " + said[:200]
        elif code == status and links_aside(now) != links_aside(after):
            return "exit %d, and not done" % code
        whole = links_aside(now) in (links_aside(before), links_aside(after))
        if not whole and not has_journal and not self.is_recoverable(command, now):
            return "neither old nor new: %s" % self.difference(now, before, after)
        return None

    def is_recoverable(self, command, now):
        """A pack is whole file by file; a site may be away for a moment where the disk knows no exchange."""
        return command.name == "pack" or (command.name == "build-no-exchange" and not now)

    def judge_next(self, command, copy, before, after, status):
        """The next command makes good what was left; the same command again gets where it wanted."""
        if command.changes == ["content"]:
            if self.run(copy, ["list"] + DAY).returncode != 0:
                return "the next command fails"
            now = snapshot(copy, command.changes)
            if now not in (before, after):
                return "after the next command neither old nor new: %s" % self.difference(now, before, after)
            if os.path.exists(copy + "/content/.naskah"):
                return "the next command leaves content/.naskah"
            if now == after and not command.again:
                return None
        environment = {"FAULT_CALLS": "", "FAULT_REFUSE": command.refuse}
        done = self.run(copy, command.words, environment)
        if done.returncode != status:
            return "the same command again: exit %d: %s" % (done.returncode, done.stderr.decode()[:300])
        now = snapshot(copy, command.changes)
        if now != after:
            return "the same command again gives something else: %s" % self.difference(now, after, after)
        known = {"content", "_site", "._site.naskah", "_packs", "baseline.yml", "dossier.schema.json", ".git", "templates", "second-name.md"}
        litter = [name for name in os.listdir(copy) if name not in known]
        litter += [name for name in os.listdir(copy + "/content") if name.startswith(".")]
        if os.path.isdir(copy + "/._site.naskah"):
            litter += [name for name in os.listdir(copy + "/._site.naskah") if name not in ("lock", "next")]
        if os.path.isdir(copy + "/_packs"):
            litter += [name for name in os.listdir(copy + "/_packs") if name.startswith(".") and name not in (".lock", ".naskah")]
        return "litter: %s" % litter if litter else None

    def difference(self, now, before, after):
        names = sorted(name for name in set(now) | set(after) | set(before) if now.get(name) not in (before.get(name), after.get(name)))
        mixed = sorted(name for name in set(now) | set(after) if now.get(name) != after.get(name))
        return "neither %s, not new %s" % (names[:3], mixed[:3])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("fixture")
    parser.add_argument("--commands", default="")
    parser.add_argument("--faults", default="")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    for command in COMMANDS:
        command.words[command.words.index("--jobs") + 1] = str(given.workers)
    wanted = given.commands.split(",") if given.commands else [command.name for command in COMMANDS]
    faults = given.faults.split(",") if given.faults else list(FAULTS) + ["disk"]
    tried = bad = 0
    with tempfile.TemporaryDirectory(prefix="naskah-faults-") as work, concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        sweep = Sweep(given.program, given.fixture, work)
        for command in COMMANDS:
            if command.name not in wanted:
                continue
            start = sweep.start(command)
            if "disk" in faults:
                pages = [0, 1, 2, 3, 5, 8, 16, 64] if not given.sample else [0, 2, 16]
                try:
                    wrong = [(free, result) for free in pages if (result := sweep.small_disk(command, start, free))]
                    tried, bad = tried + len(pages), bad + len(wrong)
                    print("%-18s %-7s %5s calls %5d tried %4d wrong" % (command.name, "disk", "", len(pages), len(wrong)), flush=True)
                    for free, result in wrong:
                        print("    %d pages free\n        %s" % (free, result), flush=True)
                except subprocess.CalledProcessError:
                    print("%-18s disk    SKIPPED: a small disk could not be mounted (needs root)" % command.name, flush=True)
            for fault in [fault for fault in faults if fault in FAULTS]:
                log = start[4][FAULTS[fault][2]]
                points = list(range(1, len(log) + 1))
                if given.sample and len(points) > given.sample:
                    points = sorted({points[len(points) * i // given.sample] for i in range(given.sample)} | {points[-1]})
                results = list(pool.map(lambda n: sweep.attempt(command, start, fault, n), points))
                wrong = [(n, result) for n, result in zip(points, results) if result]
                tried, bad = tried + len(points), bad + len(wrong)
                print("%-18s %-7s %5d calls %5d tried %4d wrong" % (command.name, fault, len(log), len(points), len(wrong)), flush=True)
                for n, result in wrong[:8]:
                    print("    %s\n        %s" % (log[n - 1], result), flush=True)
    print("%d tried, %d wrong" % (tried, bad))
    sys.exit(1 if bad or not tried else 0)


if __name__ == "__main__":
    main()
