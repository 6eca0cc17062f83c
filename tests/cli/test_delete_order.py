#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""No DELE leaves before its letter is synced to the disk: what `kill -9` cannot show and a power cut would.

The second argument is the shim of record_writes.c."""

import os
import random
import sys

import post_office as post
import sobre_cli
import write_order
from sobre_cli import CliTest

SHIM = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 else ""
OCTETS = bytes(set(range(1, 256)) - set(b"\r\n."))  # nothing that is stuffed or ends a line
MARKS = 6


def letter(random_: random.Random, size: int) -> tuple[bytes, list[bytes]]:
    """A letter that does not compress, so that its octets go to the disk as they are, and some of them as marks."""
    lines = [bytes(random_.choices(OCTETS, k=900)) for _ in range(max(1, size // 900))]
    marks = [lines[place][500:516] for place in (random_.sample(range(len(lines)), MARKS) if len(lines) >= MARKS else [0] * MARKS)]
    return b"Subject: marks\nContent-Type: application/octet-stream\n\n" + b"\n".join(lines) + b"\n", marks


class DeleteOrder(CliTest):
    def fetch(self, environment: dict) -> list[str]:
        """Fetches letters and has them deleted under the shim; returns what is wrong with the order."""
        home, email, at = self.sobre(f"home{len(environment)}"), post.fresh("order"), post.BROKEN["plain"]
        random_ = random.Random(5)
        made = [letter(random_, size) for size in [6000] * 40 + [400_000, 2_500_000]]
        post.drop(email, *(octets for octets, _ in made))
        marks_of = {octets.replace(b"\n", b"\r\n"): marks for octets, marks in made}
        with post.Pop3(email) as session:
            names = [uid.encode() for uid in session.uids()]
            letters = {number: [name, *marks_of[session.letter(number)]] for number, name in enumerate(names, 1)}
        post.add(home, email, keep="never", incoming=post.url("pop3+insecure", email, at))
        record = self.folder / f"record{len(environment)}"
        sanitizer = os.environ.get("SOBRE_SANITIZER_PRELOAD", "")  # its library must come first
        report = home.json("fetch", environment={"LD_PRELOAD": f"{sanitizer} {SHIM}".strip(), "RECORD_WRITES": str(record)} | environment)
        self.assertEqual(report["accounts"][0]["deleted"], len(made))
        self.assertEqual(post.left_at_server(email), 0)
        steps = write_order.read(record)
        deleted = write_order.deletions(steps)
        self.assertEqual(sorted(number for _, number in deleted), list(letters), "the record does not show every DELE")
        self.assertTrue(any(step.commits() for step in steps), "the record shows no transaction")
        self.steps, self.letters = steps, letters
        return write_order.unsafe(steps, letters, fewest=MARKS // 2)

    def test_no_letter_is_deleted_before_it_is_safe(self):
        self.assertEqual(self.fetch({}), [])

        # The check itself can fail: the same record with its syncs left out, or with the DELEs a little earlier.
        without = [step for step in self.steps if step.kind not in "SE"]
        self.assertGreaterEqual(len(write_order.unsafe(without, self.letters, MARKS // 2)), len(self.letters))
        safe = (write_order.safe_from(self.steps, needle) for needles in self.letters.values() for needle in needles)
        asked = [place for place, step in enumerate(self.steps) if step.kind == "N" and b"DELE" in step.octets]
        last = max(place for place in safe if place is not None)  # behind it Sobre only notes that it will ask
        early = [*self.steps[:last], *(self.steps[place] for place in asked), *self.steps[last:asked[0]]]
        self.assertTrue(write_order.unsafe(early, self.letters, MARKS // 2))

    def test_without_syncs_the_check_complains(self):
        self.assertGreaterEqual(len(self.fetch({"RECORD_WRITES_WITHOUT_SYNC": "1"})), len(self.letters))


if __name__ == "__main__":
    sobre_cli.main()
