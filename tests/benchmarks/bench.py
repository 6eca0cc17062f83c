# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Sobre's window, beside Claws Mail and Thunderbird where they are installed. scripts/bench starts it."""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import programs
import store
import tree_cost
from screen import UPPER_HALF, Screen, end

HERE = Path(__file__).resolve().parent
Figures = dict[str, dict[str, list[float]]]  # of each program, by name, one for each round


def say(*words: object) -> None:
    print("bench:", *words, file=sys.stderr, flush=True)


def one_round(program: programs.Program, figures: dict[str, list[float]], pictures: Path | None, opens: bool) -> None:
    screen = Screen()  # a server of its own: none starts with another's fonts and pictures in it
    try:
        since = time.monotonic()
        process = program.start(screen.name)
        try:
            seconds = screen.watch(UPPER_HALF, since, program.quiet, longest=90)
            if seconds is None:
                say(program.name, "never settles")
                return
            figures["start"].append(seconds)
            figures["start CPU"].append(tree_cost.cpu(process.pid))
            figures["PSS"].append(tree_cost.memory(process.pid, "Pss"))
            figures["RSS"].append(tree_cost.memory(process.pid, "Rss"))
            if pictures:
                screen.picture(pictures / f"{program.home.name}-started.png")
            if not opens:
                return
            before, seen = tree_cost.cpu(process.pid), screen.look(program.list_area)
            since = screen.click(program.big)
            seconds = screen.watch(program.list_area, since, program.quiet, longest=90, before=seen)
            if seconds is None:
                say(program.name, "never shows the big folder")
                return
            figures["open"].append(seconds)
            figures["open CPU"].append(tree_cost.cpu(process.pid) - before)
            figures["PSS open"].append(tree_cost.memory(process.pid, "Pss"))
            figures["RSS open"].append(tree_cost.memory(process.pid, "Rss"))
            if pictures:
                screen.picture(pictures / f"{program.home.name}-opened.png")
        finally:
            end(process)
    finally:
        screen.close()


def window(work: Path, build: Path, count: int, rounds: int, pictures: Path | None) -> Figures:
    """Starting and opening, the programs in turns."""
    opens = shutil.which("xdotool") is not None
    if not opens:
        say("xdotool is not installed: no folder is opened")
    say("making letters")
    everybody = [programs.sobre(work, build, count, big_inbox=False), programs.sobre(work, build, count, big_inbox=True)]
    for command, make in (("claws-mail", programs.claws), ("thunderbird", programs.thunderbird)):
        if not shutil.which(command):
            say(command, "is not installed")
            continue
        everybody.append(make(work, count))
        if opens:
            say("the first opening of", everybody[-1].name)
            screen = Screen()
            programs.prepare(everybody[-1], screen)
            screen.close()
    figures: Figures = {}
    for number in range(rounds + 1):
        for program in everybody:
            name = program.name + (", all in the inbox" if program.home.name == "sobre-inbox" else "")
            say(f"round {number} of {rounds}:", name)
            # Round 0 warms what is read from the disk, for all of them.
            kept = defaultdict(list) if number == 0 else figures.setdefault(name, defaultdict(list))
            one_round(program, kept, pictures, opens and program.home.name != "sobre-inbox")
    return figures


def heartbeat(work: Path, build: Path, count: int, arriving: int, platform: str, stacks: bool) -> list[dict]:
    """The window's thread while letters come in."""
    home = programs.sobre(work, build, count, big_inbox=True).home
    with tempfile.TemporaryDirectory(dir=work) as copy:
        subprocess.run(["cp", "-a", "--reflink=auto", home / "profile", copy], check=True)
        screen = Screen()
        try:
            run = subprocess.run([HERE.parent / "lab" / "lab", "run", build / "tests" / "benchmarks" / "sobre_heartbeat",
                                  Path(copy) / "profile", str(arriving), *(["--stacks"] if stacks else [])],
                                 env=os.environ | {"DISPLAY": screen.name, "QT_QPA_PLATFORM": platform, "HOME": copy},
                                 stdout=subprocess.PIPE, text=True)
        finally:
            screen.close()
    parts = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if run.returncode != 0:
        say("the heartbeat stopped with", run.returncode)
    return parts


def receive(work: Path, build: Path, options: argparse.Namespace) -> int:
    """In a lab of its own; what it prints is its own as well."""
    words = ["--work", work, "--build", build, "--rounds", str(options.rounds), "--searched", str(options.letters), "--counts", options.counts]
    words += ["--only", options.only] if options.only else []
    return subprocess.run([HERE.parent / "lab" / "lab", "run", sys.executable, "-B", HERE / "receive.py", *words]).returncode


def send(work: Path, build: Path, options: argparse.Namespace) -> int:
    """In a lab of its own as well."""
    words = ["--work", work, "--build", build, "--rounds", str(options.rounds), "--sent", str(options.sent)]
    words += ["--only", options.only] if options.only else []
    return subprocess.run([HERE.parent / "lab" / "lab", "run", sys.executable, "-B", HERE / "send.py", *words]).returncode


ROWS = [("start", "start to settled window, s", 2), ("start CPU", "CPU of that, s", 2), ("PSS", "PSS then, MB", 0), ("RSS", "RSS then, MB", 0),
        ("open", "open the folder, s", 3), ("open CPU", "CPU of that, s", 2), ("PSS open", "PSS then, MB", 0),
        ("RSS open", "RSS then, MB", 0)]


def print_window(figures: Figures) -> None:
    names = list(figures)
    print("| median (best) | " + " | ".join(names) + " | " + " | ".join(f"Sobre : {name}" for name in names[2:]) + " |")
    print("|---" * (1 + len(names) + len(names[2:])) + "|")
    for key, words, digits in ROWS:
        cells = []
        for name in names:
            values = figures[name][key]
            cells.append(f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f})" if values else "–")
        for peer in names[2:]:
            mine, theirs = figures[names[0]][key], figures[peer][key]
            cells.append(f"{statistics.median(mine) / statistics.median(theirs):.2f}x" if mine and theirs else "–")
        print(f"| {words} | " + " | ".join(cells) + " |")


def print_heartbeat(parts: list[dict]) -> None:
    print("| longest; 99.9 %; how often over 50 ms | seconds | beats | busy | busy or blocked | and without a core |")
    print("|---" * 6 + "|")
    for part in parts:
        cells = [f"{part[kind + 'Max']}; {part[kind + '999']}; {part[kind + 'Over50']}" for kind in ("busy", "own", "late")]
        print(f"| {part['section']} | {part['seconds']} | {part['beats']} | " + " | ".join(cells) + " |")
    print("\nThe worst:\n")
    for part in parts:
        for beat in part["worst"][:4]:
            print(f"- {part['section']}: {beat['late']} ms late, {beat['own']} of them its own, {beat['busy']} on the core; "
                  f"{beat['deed']}; {beat['event'] or 'many events'} {beat['eventTook']}")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*", default=[])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--letters", type=int, default=100_000)
    parser.add_argument("--arriving", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--sent", type=int, default=2000)
    parser.add_argument("--only")
    parser.add_argument("--platform", default="xcb")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--stacks", action="store_true")
    options = parser.parse_args()
    what = options.what or ["window", "heartbeat"]
    work = options.work.resolve() / str(options.letters)
    work.mkdir(parents=True, exist_ok=True)
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0]
    with contextlib.suppress(PermissionError):
        os.nice(-15)  # for all that is measured: others may be at work here
    if "receive" in what and (code := receive(options.work.resolve() / "receive", options.build.resolve(), options)):
        return code
    if "send" in what and (code := send(options.work.resolve() / "send", options.build.resolve(), options)):
        return code
    if "window" in what:
        figures = window(work, options.build.resolve(), options.letters, options.rounds, options.pictures)
        (work / "window.json").write_text(json.dumps(figures, indent=1))
        print_window(figures)
    if "store" in what:
        store.measure(options.work.resolve(), options.build.resolve())
    if "heartbeat" in what:
        parts = heartbeat(work, options.build.resolve(), options.letters, options.arriving, options.platform, options.stacks)
        (work / "heartbeat.json").write_text(json.dumps(parts, indent=1))
        print_heartbeat(parts)
    if "window" in what or "heartbeat" in what:
        print(f"\n{options.letters} letters, {os.cpu_count()} cores, load {load:.1f} before and {os.getloadavg()[0]:.1f} after.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
