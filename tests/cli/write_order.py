# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what record_writes.c recorded and asks: was each letter safe on disk before the server was told to delete it?"""

import re
import struct
from dataclasses import dataclass
from pathlib import Path

HEAD = struct.Struct("=cIIQq")
FRAME_HEADER = 24  # of SQLite's write-ahead log; octets 4 to 8 are zero except in the last frame of a transaction


@dataclass
class Step:
    kind: str  # W: written to a file, N: about to go to a socket, S: a sync begins, E: it has succeeded, T U R: as record_writes.c says
    thread: int
    path: str
    octets: bytes
    offset: int = -1

    def commits(self) -> bool:
        return (self.kind == "W" and self.path.endswith("-wal") and len(self.octets) == FRAME_HEADER
                and self.octets[4:8] != bytes(4))


def read(record: Path) -> list[Step]:
    data, at, steps = record.read_bytes(), 0, []
    while at < len(data):
        kind, thread, path, octets, offset = HEAD.unpack_from(data, at)
        at += HEAD.size
        steps.append(Step(kind.decode(), thread, data[at:at + path].decode(), data[at + path:at + path + octets], offset))
        at += path + octets
    return steps


def deletions(steps: list[Step]) -> list[tuple[int, int]]:
    """(where in the order, number of the letter) of each DELE."""
    return [(place, int(number)) for place, step in enumerate(steps) if step.kind == "N"
            for number in re.findall(rb"(?m)^DELE (\d+)\r$", step.octets)]


def safe_from(steps: list[Step], needle: bytes) -> int | None:
    """The place in the order from which on these octets survive a power cut; None: never.

    They are in a transaction of the log, its last frame is written after them, then the log is synced: a sync counts
    only if it began after that frame and has succeeded."""
    written = next((place for place, step in enumerate(steps)
                    if step.kind == "W" and step.path.endswith("/mail.db-wal") and needle in step.octets), None)
    if written is None:
        return None
    log = steps[written].path
    # The header of a frame is written before its page: a commit of this very page stands just before it.
    after = (place for place in range(max(0, written - 1), len(steps)) if steps[place].path == log and steps[place].commits())
    commit = next(after, None)
    if commit is None:
        return None
    begun = set()
    for place in range(max(commit, written) + 1, len(steps)):
        step = steps[place]
        if step.path == log and step.kind == "S":
            begun.add(step.thread)
        elif step.path == log and step.kind == "E" and step.thread in begun:
            return place
    return None


def unsafe(steps: list[Step], letters: dict[int, list[bytes]], fewest: int) -> list[str]:
    """What is wrong with the order: a sentence for each letter whose DELE came too early.

    `letters` has octets that stand for each letter, the server's name for it first; of the others a page's end may
    cut some, so that `fewest` of them must be found."""
    faults = []
    for place, number in deletions(steps):
        name, *body = letters[number]
        found = [safe_from(steps, needle) for needle in body]
        seen = [needle for needle in body if any(needle in step.octets for step in steps if step.kind == "W")]
        if len(seen) < fewest:
            faults.append(f"Letter {number}: only {len(seen)} of its {len(body)} marks were seen on their way to the disk.")
        for needle, since in [(name, safe_from(steps, name)), *((n, s) for n, s in zip(body, found) if n in seen)]:
            if since is None or since > place:
                when = "never" if since is None else f"at {since}"
                faults.append(f"Letter {number}: DELE at {place}, but {needle[:12]!r} is safe {when}.")
                break
    return faults
