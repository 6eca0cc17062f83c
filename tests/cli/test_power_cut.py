#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes at any moment of fetches that delete: the profile opens and holds every letter that the server was
told to delete. Not by cutting power, but by what a disk may hold then: record_writes.c and replay_writes.py.

The second argument is the shim of record_writes.c. SOBRE_POWER_CUTS says how many moments (200), SOBRE_SEED which."""

import os
import random
import shutil
import sys
from collections import Counter

import post_office as post
import sobre_cli
import write_order
from replay_writes import Disk
from sobre_cli import CliTest

SHIM = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 else ""
CUTS = int(os.environ.get("SOBRE_POWER_CUTS", 200))
SEED = int(os.environ.get("SOBRE_SEED", 1))


class PowerCut(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email, at = self.sobre(), post.fresh("power"), post.BROKEN["plain"]
        post.add(self.home, self.email, keep="never", incoming=post.url("pop3+insecure", self.email, at))
        self.before = self.folder / "before"
        shutil.copytree(self.home.profile, self.before)
        self.steps: list[write_order.Step] = []
        self.deleted: list[tuple[int, bytes]] = []  # (where in the order, letter)
        self.expected: list[bytes] = []
        random_ = random.Random(SEED)
        # The letters of one fetch are safe from what the next ones write, the moving of the log into the file among it.
        for sizes in ([3000] * 25 + [300_000], [9000] * 15 + [2_500_000, 1_500_000], [3000] * 30):
            self.fetch(random_, sizes)
        self.home.profile.rename(self.folder / "as-it-is")

    def fetch(self, random_: random.Random, sizes: list[int]) -> None:
        post.drop(self.email, *(b"Subject: %d\n\n" % random_.getrandbits(60)
                                + b"\n".join(random_.randbytes(36).hex().encode() for _ in range(size // 73)) + b"\n"
                                for size in sizes))
        letters = dict(enumerate(post.at_server(self.email), 1))
        record = self.folder / "record"
        sanitizer = os.environ.get("SOBRE_SANITIZER_PRELOAD", "")
        report = self.home.json("fetch", environment={"LD_PRELOAD": f"{sanitizer} {SHIM}".strip(), "RECORD_WRITES": str(record)})
        self.assertEqual(report["accounts"][0]["deleted"], len(letters))
        steps = write_order.read(record)
        gone = [(len(self.steps) + place, letters[number]) for place, number in write_order.deletions(steps)]
        self.assertEqual(len(gone), len(letters), "the record does not show every DELE")
        self.deleted += gone
        self.expected += letters.values()
        self.steps += steps

    def moments(self) -> list[int]:
        """A third right behind a DELE, a third among the writes behind the first of them, the rest anywhere."""
        random_ = random.Random(SEED + 1)
        first = self.deleted[0][0]
        ways = (lambda: random_.choice(self.deleted)[0] + 1, lambda: random_.randint(first, len(self.steps)),
                lambda: random_.randint(0, len(self.steps)))
        return sorted(ways[number % 3]() for number in range(CUTS))

    def examine(self, moment: int) -> int:
        """Returns how many letters had to be there."""
        owed = Counter(letter for place, letter in self.deleted if place < moment)
        self.home.run("verify")
        here = Counter(self.home.octets())
        missing = owed - here
        self.assertFalse(bool(missing), f"{sum(missing.values())} of {sum(owed.values())} letters that the server was told to delete are not here")
        self.assertFalse(bool(here - Counter(self.expected)), "there is a letter that never came")
        self.home.run("account", "list")
        return sum(owed.values())

    def cut_everywhere(self, steps) -> int:
        disk, done, random_, owed = Disk(self.before, self.home.profile), 0, random.Random(SEED + 2), 0
        for moment in self.moments():
            for step in steps[done:moment]:
                disk.take(step)
            done = max(done, moment)
            shutil.rmtree(self.home.profile, ignore_errors=True)
            disk.lose_power(random_, self.home.profile)
            with self.subTest(f"moment {moment} of {len(steps)}"):
                owed += self.examine(moment)
        return owed

    def test_attack78_nothing_deleted_there_is_lost_here(self):
        owed = self.cut_everywhere(self.steps)
        self.assertGreater(owed, 10 * CUTS, "too few letters were at stake")
        print(f"{CUTS} moments among {len(self.steps)} steps, {owed / CUTS:.0f} letters at stake each")

    def test_without_syncs_letters_would_be_lost(self):
        """The replay can lose letters at all: the same record, had nothing been synced."""
        unsynced = [step for step in self.steps if step.kind not in "SE"]
        disk, random_ = Disk(self.before, self.home.profile), random.Random(SEED)
        for step in unsynced:
            disk.take(step)
        for _ in range(20):
            shutil.rmtree(self.home.profile, ignore_errors=True)
            disk.lose_power(random_, self.home.profile)
            try:
                self.examine(len(self.steps))
            except AssertionError:
                return
        self.fail("without a single sync no letter was lost in 20 power cuts")


if __name__ == "__main__":
    sobre_cli.main()
