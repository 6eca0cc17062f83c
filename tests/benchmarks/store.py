# SPDX-License-Identifier: GPL-3.0-or-later
"""How the store grows and shrinks: letters in, half of them deleted for ever, and the file ten idle minutes later.

Part of scripts/bench. SOBRE_BENCH_SIZES (1000,10000,100000) and SOBRE_BENCH_IDLE (600, seconds) make it shorter."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import letters

SIZES = [int(size) for size in os.environ.get("SOBRE_BENCH_SIZES", "1000,10000,100000").split(",")]
IDLE = int(os.environ.get("SOBRE_BENCH_IDLE", 600))


def files(profile: Path) -> float:
    """MB (10^6) that mail.db takes, its log with it."""
    return sum(file.stat().st_size for file in profile.glob("mail.db*") if not file.name.endswith("-shm")) / 1e6


def run(*command: object, home: Path) -> tuple[float, float, float, str]:
    """Seconds, seconds of processor, greatest memory in MB, and what it said."""
    since = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(word) for word in command], stdout=out,
                                   env=os.environ | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - since
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{command} ended with {process.returncode}")
        out.seek(0)
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, out.read().decode()


def one_size(work: Path, build: Path, count: int) -> dict:
    home = work / "store" / str(count)
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    profile, box = home / "profile", home / "mbox"
    letters.write_mbox(box, count)
    octets = box.stat().st_size / 1e6
    seconds, cpu, memory, _ = run(build / "app" / "sobre", "--profile", profile, "import", box, home=home)
    box.unlink()
    full = files(profile)
    said = run(build / "tests" / "benchmarks" / "sobre_store_halving", profile, IDLE, home=home)[3]
    row = {"letters": count, "octets": octets, "seconds": seconds, "cpu": cpu, "memory": memory, "file": full,
           "half": files(profile), **json.loads(said)}
    shutil.rmtree(home)
    return row


def measure(work: Path, build: Path) -> None:
    rows = [one_size(work, build, count) for count in SIZES]
    (work / "store.json").write_text(json.dumps(rows, indent=1))
    print(f"| letters | their octets, MB | import, s | CPU, s | greatest memory, MB | file, MB | half deleted, s | at rest after, s |"
          f" file {IDLE / 60:g} min later, MB |")
    print("|---" * 9 + "|")
    for row in rows:
        print(f"| {row['letters']:,} | {row['octets']:.1f} | {row['seconds']:.1f} | {row['cpu']:.1f} | {row['memory']:.0f} |"
              f" {row['file']:.1f} | {row['deleting']:.1f} | {row['rested']:.1f} | {row['half']:.1f} |")
    sys.stdout.flush()
