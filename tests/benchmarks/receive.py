# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures receiving, importing and searching, beside mpop, curl, fetchmail and mu where those are installed.

bench.py starts it in a lab of its own. docs/benchmarks.md says what is measured and how."""

import argparse
import contextlib
import json
import os
import pwd
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import receive_letters
from receive_clients import Client, Cost, Curl, Sobre, Target, as_dict, installed, run

PARTS = ("loopback", "delay", "poll", "large", "import", "search")
DELAYED = 300  # letters through the delaying line
LAB = json.loads(Path(os.environ["SOBRE_LAB"]).read_text()) if "SOBRE_LAB" in os.environ else {}


def say(*words: object) -> None:
    print("bench:", *words, file=sys.stderr, flush=True)


class Line:
    """sobre_delay_line before a server, at the server's own address."""

    def __init__(self, build: Path, host: str, port: int, milliseconds: float):
        self.process = subprocess.Popen([build / "tests/benchmarks/sobre_delay_line", str(milliseconds), host, str(port)],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[1])

    def last(self) -> dict:
        """What the next connection was like that has ended."""
        return json.loads(self.process.stdout.readline())

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


class Bench:
    def __init__(self, work: Path, build: Path, rounds: int, counts: list[int], searched: int):
        self.work, self.build, self.rounds, self.counts, self.searched = work, build, rounds, counts, searched
        self.program = build / "app" / "sobre"
        self.clients = installed(work / "homes", self.program)
        self.sobre: Sobre = self.clients[0]
        self.users = 0
        self.figures: dict[str, dict[str, list[dict]]] = {}  # of each task and program, one for each round
        for client in ("mpop", "curl", "fetchmail", "mu"):
            if not shutil.which(client):
                say(client, "is not installed")

    # Mailboxes

    def letters(self, count: int) -> tuple[Path, dict]:
        say(f"making {count} letters")
        folder = self.work / f"letters-{count}"
        facts = receive_letters.make_set(folder, count)
        shown = {key: value for key, value in facts.items() if key != "probes"}
        say(json.dumps(shown))
        self.figures.setdefault("letters", {})[str(count)] = [shown]
        return folder, facts

    def user(self) -> str:
        self.users += 1
        return f"t-bench-{self.users}@uno.test"

    def target(self, user: str, tls: bool, line: Line | None = None) -> Target:
        at = LAB["uno"] if tls else LAB["broken"]["plain"]
        host = at["pop3_host"] if tls else at["host"]
        return Target(host, line.port if line else at["pop3s" if tls else "pop3"], tls, user, LAB["fresh"]["password"], LAB["ca"])

    def fill(self, user: str, letters: list[Path]) -> None:
        """Hard links where the lab's folder is on the same disk."""
        sys.path.append(os.path.dirname(LAB["command"]))
        import accounts
        box = accounts.make_maildir(LAB["run"], user)
        for letter in letters:
            try:
                os.link(letter, box / "cur" / letter.name)
            except OSError:
                shutil.copyfile(letter, box / "cur" / letter.name)
        os.chown(box / "cur", *pwd.getpwnam(accounts.MAIL_USER)[2:4])

    # Parts

    def in_turns(self, task: str, targets: list[tuple[str, Target]], count: int, once: tuple[str, ...] = ()) -> None:
        """All programs fetch from each target, one after the other in each round; round 0 warms the server. Those in `once`
        come in round 1 alone."""
        for number in range(self.rounds + 1):
            for client in self.clients if number % 2 else reversed(self.clients):
                for way, target in targets if client.name not in once or number == 1 else []:
                    say(f"{task} {way}, round {number} of {self.rounds}: {client.name}")
                    self.note(f"{task}, {way}", client, client.fetch(target, count), kept=number > 0)

    def note(self, task: str, client: Client | str, cost: Cost, kept: bool = True, **more: float) -> None:
        name = client if isinstance(client, str) else client.name
        say(f"  {name}: {cost.seconds:.3f} s, CPU {cost.cpu:.3f} s, {cost.memory:.0f} MB", more or "")
        if kept:
            self.figures.setdefault(task, defaultdict(list))[name].append(as_dict(cost) | more)

    def prepared(self, user: str, targets: list[tuple[str, Target]], letters: list[Path]) -> None:
        for _, target in targets:
            for client in self.clients:
                client.prepare(target)
        self.fill(user, letters)

    def loopback(self) -> None:
        for count in self.counts:
            folder, _ = self.letters(count)
            user = self.user()
            targets = [("plain", self.target(user, tls=False)), ("TLS", self.target(user, tls=True))]
            self.prepared(user, targets, sorted((folder / "cur").iterdir()))
            self.in_turns(f"{count} letters", targets, count)

    def delay(self) -> None:
        folder, _ = self.letters(min(self.counts))
        letters = sorted((folder / "cur").iterdir())[:DELAYED]
        for milliseconds in (20, 100):
            user = self.user()
            with contextlib.ExitStack() as lines:
                targets = []
                for way, tls in (("plain", False), ("TLS", True)):
                    direct = self.target(user, tls)
                    line = Line(self.build, direct.host, direct.port, milliseconds)
                    lines.callback(line.close)
                    targets.append((way, self.target(user, tls, line)))
                self.prepared(user, targets, letters)
                # One command after the other: a minute at 100 ms, each time the same.
                self.in_turns(f"{len(letters)} letters at {milliseconds} ms", targets, len(letters), once=("curl", "fetchmail"))

    def poll(self) -> None:
        """What a look at a full mailbox costs when nothing is new: from connect to the last reply, so that the start of a
        process does not count."""
        count = max(self.counts)
        folder, _ = self.letters(count)
        for way, tls in (("plain", False), ("TLS", True)):
            user = self.user()
            direct = self.target(user, tls)
            line = Line(self.build, direct.host, direct.port, 0)
            try:
                target = self.target(user, tls, line)
                self.sobre.prepare(target)
                line.last()
                self.fill(user, sorted((folder / "cur").iterdir()))
                self.sobre.fetch(target, count)
                line.last()
                for number in range(self.rounds * 2 + 1):
                    for client in (client for client in self.clients if isinstance(client, (Sobre, Curl))):
                        cost = client.poll(target)
                        seen = line.last()
                        self.note(f"poll of {count}, {way}", client, cost, number > 0, wire=seen["seconds"], bursts=seen["bursts up"])
            finally:
                line.close()

    def large(self) -> None:
        file = self.work / "large.eml"
        if not file.exists():
            file.write_bytes(receive_letters.large(300_000_000))
        user = self.user()
        target = self.target(user, tls=True)
        self.sobre.prepare(target)
        self.fill(user, [file])
        for _ in range(2):
            self.note("one letter of 300 MB, TLS", self.sobre, self.sobre.fetch(target, 1))

    def import_(self) -> None:
        count = max(self.counts)
        folder, facts = self.letters(count)
        profile, index = self.work / "homes" / "imported", self.work / "homes" / "mu"
        for number in range(self.rounds + 1):
            shutil.rmtree(profile, ignore_errors=True)
            self.note(f"import of {count}", self.sobre, self.sobre.on(profile, "import", folder), number > 0)
            if shutil.which("mu"):
                shutil.rmtree(index, ignore_errors=True)
                home = self.sobre.home
                first = run(["mu", "init", f"--muhome={index}", f"--maildir={folder}"], home)
                then = run(["mu", "index", f"--muhome={index}", "--quiet"], home)
                if first.code or then.code:
                    raise RuntimeError("mu: " + (home / "said").read_text(errors="replace"))
                self.note(f"import of {count}", "mu", Cost(first.seconds + then.seconds, first.cpu + then.cpu, max(first.memory, then.memory), 0),
                          number > 0)
        self.index(profile, facts)

    def index(self, profile: Path, facts: dict) -> None:
        """How large the index is, and whether it finds what it should."""
        with contextlib.closing(sqlite3.connect(f"file:{profile / 'mail.db'}?mode=ro", uri=True)) as database:
            octets, = database.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'letter_index%'").fetchone()
            whole, = database.execute("SELECT sum(pgsize) FROM dbstat").fetchone()
        allowed = 1.3 * facts["text"] + 500 * facts["letters"]
        missed = []
        for probe in facts["probes"]:
            answer = self.sobre.home / "answer"
            self.sobre.on(profile, "search", "--json", "--limit", "1000000", "--", f"\"{probe['word']}\"", output=answer)
            if not any((row["date"], row["size"]) == (probe["date"], probe["size"]) for row in json.loads(answer.read_text())):
                missed.append(probe)
        self.figures["index"] = {"sobre": [{"octets": octets, "allowed": allowed, "text": facts["text"], "file": whole,
                                            "letters": facts["octets"], "found": len(facts["probes"]) - len(missed),
                                            "looked for": len(facts["probes"]), "missed": missed}]}

    def search(self) -> None:
        folder = self.work / f"searched-{self.searched}"
        profile = self.work / f"searched-profile-{self.searched}"
        say(f"making {self.searched} letters to search in")
        facts = receive_letters.make_set(folder, self.searched, seed=9, attachments=False)
        if not profile.exists():
            try:
                self.note(f"import of {self.searched} without attachments", self.sobre, self.sobre.on(profile, "import", folder))
            except RuntimeError:
                shutil.rmtree(profile, ignore_errors=True)
                raise
        random_ = random.Random(11)
        words = receive_letters.Words(random.Random(9))
        common = [word for line in words.lines(20_000) for word in line.split()]  # as often as they are written
        rare = words.all[2000:]
        kinds = {"a word as people write it": lambda: random_.choice(common),
                 "a rarer word": lambda: random_.choice(rare),
                 "two words": lambda: f"{random_.choice(common)} {random_.choice(common)}",
                 "the beginning of a word": lambda: random_.choice(rare)[:4],
                 "sender with word": lambda: f"from:{random_.choice(receive_letters.DOMAINS)} {random_.choice(common)}",
                 "file name": lambda: next(probe["word"] for probe in random_.sample(facts["probes"], 200) if probe["kind"] == "attachment"),
                 "date with word": lambda: f"after:{random_.choice((2025, 2026))}-0{random_.randint(1, 9)} {random_.choice(common)}"}
        queries = "".join(f"{kind}\t{make()}\n" for kind, make in kinds.items() for _ in range(100))
        done = subprocess.run([self.build / "tests/benchmarks/sobre_bench_search", profile, str(self.rounds)], input=queries.encode(),
                              stdout=subprocess.PIPE, check=True)
        self.figures[f"search over {self.searched}"] = {row["kind"]: [row] for row in map(json.loads, done.stdout.splitlines())}


# Tables

LIMITS = {"letters, plain": 0.75, "letters, TLS": 0.75, "at 20 ms, plain": 0.5, "at 20 ms, TLS": 0.75, "at 100 ms, plain": 0.4,
          "at 100 ms, TLS": 0.75}


def middle(rows: list[dict], key: str) -> float:
    return statistics.median(row[key] for row in rows)


def cell(rows: list[dict] | None, key: str, digits: int) -> str:
    return f"{middle(rows, key):.{digits}f} ({min(row[key] for row in rows):.{digits}f})" if rows else "–"


def print_tables(figures: dict) -> None:
    names = ["sobre", "mpop", "curl", "fetchmail", "mu"]
    print("| median (best) | " + " | ".join(names) + " | Sobre ÷ peer | aimed at |\n|" + "---|" * (len(names) + 3))
    for task, by_name in figures.items():
        if "sobre" not in by_name or task == "index":
            continue
        peer = next((name for name in ("mpop", "mu", "curl") if name in by_name), None)
        key = "wire" if "wire" in by_name["sobre"][0] else "seconds"
        limit = 1.0 if key == "wire" else 0.15 if peer == "mu" else next((value for end, value in LIMITS.items() if task.endswith(end)), None)
        ratio = f"{middle(by_name['sobre'], key) / middle(by_name[peer], key):.2f}" if peer else "–"
        print(f"| {task}, s | " + " | ".join(cell(by_name.get(name), key, 3) for name in names) + f" | {ratio} | {limit or '–'} |")
        print("| CPU, s | " + " | ".join(cell(by_name.get(name), "cpu", 2) for name in names) + " | | |")
        print("| memory, MB | " + " | ".join(cell(by_name.get(name), "memory", 0) for name in names) + " | | |")
    for row in figures.get("index", {}).get("sobre", []):
        print(f"\nThe index has {row['octets']:,} octets, {row['octets'] / row['allowed']:.2f} of what is allowed ({row['text']:,} octets of text); "
              f"the file {row['file']:,} for {row['letters']:,} octets of letters. Found: {row['found']} of {row['looked for']} words.")
        for missed in row["missed"]:
            print(f"- not found: {missed['kind']} {missed['word']!r} of {missed['date']}, {missed['size']} octets")
    for task, by_kind in figures.items():
        if task.startswith("search"):
            print(f"\n| {task}, ms | searches | letters found | p50 | p99 | longest |\n|---|---|---|---|---|---|")
            for kind, (row,) in by_kind.items():
                print(f"| {kind} | {row['searches']} | {row['found']:.0f} | {row['p50']:.2f} | {row['p99']:.2f} | {row['longest']:.2f} |")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas between them")
    parser.add_argument("--counts", default="1000,10000", help="letters in the mailboxes")
    parser.add_argument("--searched", type=int, default=100_000)
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    options.work.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0]
    bench = Bench(options.work.resolve(), options.build.resolve(), options.rounds, [int(count) for count in options.counts.split(",")],
                  options.searched)
    try:
        for part in parts:
            getattr(bench, {"import": "import_"}.get(part, part))()
    finally:
        (options.work / "receive.json").write_text(json.dumps(bench.figures, indent=1))
        print_tables(bench.figures)
        shutil.rmtree(options.work / "homes", ignore_errors=True)
    print(f"\n{os.cpu_count()} cores, load {load:.1f} before and {os.getloadavg()[0]:.1f} after; {options.rounds} rounds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
