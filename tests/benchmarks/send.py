# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures sending, beside curl, msmtp and Python's smtplib: from connect to the last reply, as a line between sees it.

bench.py starts it in a lab of its own. docs/benchmarks.md says what is measured and how."""

import argparse
import json
import os
import queue
import random
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import receive_letters
from receive_clients import Cost, Target, as_dict
from send_clients import Sender, Sobre, installed

PARTS = ("many", "delay", "large", "memory")
LIMITS = {"many": 1.15, "delay": 0.15, "large": 1.15}  # of curl's time
MOST_MEMORY = 64  # MB
DELAYED, MILLISECONDS = 20, 100
LAB = json.loads(Path(os.environ["SOBRE_LAB"]).read_text()) if "SOBRE_LAB" in os.environ else {}
SENDER = "t-bench-from@uno.test"


def say(*words: object) -> None:
    print("bench:", *words, file=sys.stderr, flush=True)


class Line:
    """sobre_delay_line before the server, at the server's own address; what it told of connections that have ended."""

    def __init__(self, build: Path, host: str, port: int, milliseconds: float):
        self.process = subprocess.Popen([build / "tests/benchmarks/sobre_delay_line", str(milliseconds), host, str(port)],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split()[1])
        self.told: queue.Queue[dict] = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        for line in self.process.stdout:
            self.told.put(json.loads(line))

    def all(self) -> list[dict]:
        """The connections since the last time; they end a little after their program."""
        seen = [self.told.get(timeout=30)]
        while True:
            try:
                seen.append(self.told.get(timeout=0.5))
            except queue.Empty:
                return seen

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


def letter(number: int, octets: int) -> bytes:
    """A letter of words, with CRLF, of about so many octets; the same each time."""
    random_ = random.Random(number)
    head = (f"From: {SENDER}\r\nTo: t-bench-to@uno.test\r\nSubject: letter {number}\r\nDate: Sun, 22 Nov 2026 08:00:00 +0000\r\n"
            f"Message-ID: <bench.{number}.{octets}@uno.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n")
    lines, size = [head], len(head)
    while size < octets:
        lines.append(" ".join(random_.choices(receive_letters.SYLLABLES, k=20)) + "\r\n")
        size += len(lines[-1])
    return "".join(lines).encode()


class Bench:
    def __init__(self, work: Path, build: Path, rounds: int, count: int):
        self.work, self.build, self.rounds, self.count = work, build, rounds, count
        self.clients = installed(work / "homes", build / "app" / "sobre")
        self.figures: dict[str, dict[str, list[dict]]] = {}  # of each task and program, one for each round
        self.recipients = 0
        for client in ("curl", "msmtp"):
            if not shutil.which(client):
                say(client, "is not installed")

    def files(self, count: int, octets: int) -> list[Path]:
        folder = self.work / f"out-{octets}"
        folder.mkdir(parents=True, exist_ok=True)
        made = []
        for number in range(1, count + 1):
            file = folder / f"{number:05}.eml"
            if not file.exists():
                file.write_bytes(letter(number, octets))
            made.append(file)
        return made

    def target(self, line: Line) -> Target:
        return Target(LAB["uno"]["smtp_host"], line.port, True, SENDER, LAB["fresh"]["password"], LAB["ca"])

    def line(self, milliseconds: float) -> Line:
        return Line(self.build, LAB["uno"]["smtp_host"], LAB["uno"]["submissions"], milliseconds)

    def box(self, address: str) -> Path:
        local, _, domain = address.partition("@")
        return Path(LAB["maildir"].replace("{local}", local).replace("{domain}", domain))

    def settled(self, seconds: float = 600) -> None:
        """The server has delivered everything: its queue is empty."""
        until = time.monotonic() + seconds
        queues = [Path(LAB["run"]) / "postfix-uno" / "queue" / name for name in ("maildrop", "incoming", "active", "deferred")]
        while any(path.is_file() for folder in queues for path in folder.rglob("*")):
            if time.monotonic() > until:
                raise RuntimeError("the lab's queue does not get empty")
            time.sleep(0.05)

    def once(self, task: str, client: Sender, target: Target, line: Line, letters: list[Path], kept: bool) -> None:
        """One program sends them all, and all have arrived."""
        letters = letters[:client.most]
        to = "t-bench-to@uno.test"
        shutil.rmtree(self.box(to), ignore_errors=True)
        cost = client.send(target, letters, to)
        connections = line.all()
        self.settled()
        arrived = sum(1 for path in (self.box(to) / "new").iterdir())
        if arrived != len(letters):
            raise RuntimeError(f"{client.name}: {arrived} letters of {len(letters)} arrived")
        self.note(task, client, cost, len(letters), connections, kept)

    def note(self, task: str, client: Sender, cost: Cost, letters: int, connections: list[dict], kept: bool) -> None:
        wire = sum(one["seconds"] for one in connections)
        more = {"wire": wire, "letters": letters, "connections": len(connections), "bursts": sum(one["bursts up"] for one in connections)}
        say(f"  {client.name}: {wire:.3f} s on the wire, {len(connections)} connections, {cost.seconds:.3f} s in all, "
            f"CPU {cost.cpu:.3f} s, {cost.memory:.0f} MB")
        if kept:
            self.figures.setdefault(task, defaultdict(list))[client.name].append(as_dict(cost) | more)

    def in_turns(self, task: str, milliseconds: float, letters: list[Path]) -> None:
        """All programs, one after the other in each round; round 0 warms the server."""
        line = self.line(milliseconds)
        try:
            target = self.target(line)
            for client in self.clients:
                client.prepare(target)
                if isinstance(client, Sobre):
                    line.all()
                    self.settled()
            for number in range(self.rounds + 1):
                for client in self.clients if number % 2 else reversed(self.clients):
                    say(f"{task}, round {number} of {self.rounds}: {client.name}")
                    self.once(task, client, target, line, letters if number else letters[:max(2, len(letters) // 20)], kept=number > 0)
        finally:
            line.close()

    # Parts

    def many(self) -> None:
        self.in_turns("many", 0, self.files(self.count, 10_000))

    def delay(self) -> None:
        self.in_turns("delay", MILLISECONDS, self.files(DELAYED, 10_000))

    def large(self) -> None:
        self.in_turns("large", 0, self.files(1, 25 << 20))

    def memory(self) -> None:
        """A letter with an attachment of 300 MB, as it lies on the disk."""
        file = self.work / "large.eml"
        if not file.exists():
            text = receive_letters.large(300_000_000).replace(b"wood@example.org", SENDER.encode(), 1)
            file.write_bytes(text.replace(b"marta@example.org", b"t-bench-to@uno.test", 1))
        sobre = next(client for client in self.clients if isinstance(client, Sobre))
        line = self.line(0)
        try:
            target = self.target(line)
            sobre.prepare(target)
            line.all()
            for _ in range(2):
                self.once("memory", sobre, target, line, [file], kept=True)
        finally:
            line.close()


# Tables

NAMES = {"many": "letters of 10 kB", "delay": f"letters of 10 kB at {MILLISECONDS} ms", "large": "letter of 25 MiB",
         "memory": "letter of 300 MB"}


def middle(rows: list[dict], key: str) -> float:
    return statistics.median(row[key] for row in rows)


def cell(rows: list[dict] | None, key: str, digits: int) -> str:
    return f"{middle(rows, key):.{digits}f} ({min(row[key] for row in rows):.{digits}f})" if rows else "–"


def print_tables(figures: dict) -> None:
    names = ["sobre", "curl", "smtplib", "msmtp"]
    print("| median (best) | " + " | ".join(names) + " | Sobre ÷ curl | aimed at |\n|" + "---|" * (len(names) + 3))
    for task, by_name in figures.items():
        if "sobre" not in by_name:
            continue
        count = by_name["sobre"][0]["letters"]
        limit = LIMITS.get(task)
        ratio = f"{middle(by_name['sobre'], 'wire') / middle(by_name['curl'], 'wire'):.2f}" if "curl" in by_name else "–"
        print(f"| {count} {NAMES[task]}, s | " + " | ".join(cell(by_name.get(name), "wire", 3) for name in names)
              + f" | {ratio} | {limit or '–'} |")
        print("| the whole program, s | " + " | ".join(cell(by_name.get(name), "seconds", 2) for name in names) + " | | |")
        print("| its CPU, s | " + " | ".join(cell(by_name.get(name), "cpu", 2) for name in names) + " | | |")
        print("| its memory, MB | " + " | ".join(cell(by_name.get(name), "memory", 0) for name in names)
              + f" | | {MOST_MEMORY if task == 'memory' else ''} |")
        print("| connections | " + " | ".join(f"{middle(by_name[name], 'connections'):.0f}" if name in by_name else "–" for name in names)
              + " | | |")
    if any("msmtp" in by_name for by_name in figures.values()):
        print("\nmsmtp sends at most 200 letters and logs in for each.")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas between them")
    parser.add_argument("--sent", type=int, default=2000, help="letters of the part many")
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    options.work.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0]
    bench = Bench(options.work.resolve(), options.build.resolve(), options.rounds, options.sent)
    try:
        for part in parts:
            getattr(bench, part)()
    finally:
        (options.work / "send.json").write_text(json.dumps(bench.figures, indent=1))
        print_tables(bench.figures)
        shutil.rmtree(options.work / "homes", ignore_errors=True)
    print(f"\n{os.cpu_count()} cores, load {load:.1f} before and {os.getloadavg()[0]:.1f} after; {options.rounds} rounds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
