# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk may hold after a power cut: rebuilds files from what record_writes.c recorded, up to a moment.

What was synced is there. Of what was not, any of it may be: each write is there or not whatever came before it, and one
may have been torn between two sectors. What SQLite shares between processes (-shm) is memory and is left out."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from write_order import Step

SECTOR = 512


@dataclass
class File:
    durable: bytearray | None = None  # None: it is not there
    unsynced: list[Step] = field(default_factory=list)
    begun: dict[int, int] = field(default_factory=dict)  # thread: how many of the unsynced its sync will cover


def apply(octets: bytearray | None, step: Step, tear: int | None = None) -> bytearray | None:
    if step.kind == "U":
        return None
    octets = octets if octets is not None else bytearray()
    if step.kind == "T":
        del octets[step.offset:]
        octets.extend(bytes(step.offset - len(octets)))
    else:
        written = step.octets if tear is None else step.octets[:tear]
        octets.extend(bytes(max(0, step.offset - len(octets))))
        octets[step.offset:step.offset + len(written)] = written
    return octets


class Disk:
    """The files of a folder as they would be found, step by step."""

    def __init__(self, folder: Path, at: Path):
        """`folder` is what is there at first; `at` is the path that the record names it by."""
        self.at = str(at)
        self.files = {file.name: File(bytearray(file.read_bytes())) for file in folder.iterdir()
                      if file.is_file() and not file.name.endswith("-shm")}

    def take(self, step: Step) -> None:
        folder, _, name = step.path.rpartition("/")
        if folder != self.at or name.endswith("-shm") or step.kind == "N":
            return
        file = self.files.setdefault(name, File())
        if step.kind == "R":
            raise AssertionError("a rename in a fetch: this replay must learn what that means")
        if step.kind == "S":
            file.begun[step.thread] = len(file.unsynced)
        elif step.kind == "E":
            covered = file.begun.pop(step.thread, 0)
            for each in file.unsynced[:covered]:
                file.durable = apply(file.durable, each)
            del file.unsynced[:covered]
            file.begun = {thread: max(0, count - covered) for thread, count in file.begun.items()}
        elif step.kind in "WTU" and not (step.kind == "W" and step.offset < 0):
            file.unsynced.append(step)

    def lose_power(self, random_: random.Random, folder: Path) -> None:
        """Writes the files as one of the ways in which they may be found."""
        folder.mkdir(mode=0o700)
        share = random_.choice((0, 0.5, 0.9, 1))  # nothing of it, half, most, all
        for name, file in self.files.items():
            octets = bytearray(file.durable) if file.durable is not None else None
            kept = [step for step in file.unsynced if random_.random() < share]
            for place, step in enumerate(kept):
                tear = None
                if place == len(kept) - 1 and step.kind == "W" and len(step.octets) > SECTOR:
                    tear = random_.randrange(0, len(step.octets) + 1, SECTOR)
                octets = apply(octets, step, tear)
            if octets is not None:
                path = folder / name
                path.write_bytes(octets)
                path.chmod(0o600)
