# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program and its children cost, from /proc."""

import os
import re
from pathlib import Path


def family(pid: int) -> list[int]:
    """The process and all that come from it."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found = [pid]
    for one in found:
        found += parents.get(one, [])
    return found


def pss(pid: int) -> float:
    """Memory in MB (10^6): shared pages count in part."""
    total = 0
    for one in family(pid):
        try:
            total += int(re.search(r"^Pss: +(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(), re.M)[1])
        except (OSError, TypeError):
            continue
    return total * 1024 / 1e6


def cpu(pid: int) -> float:
    """Seconds of processor so far."""
    ticks = 0
    for one in family(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
