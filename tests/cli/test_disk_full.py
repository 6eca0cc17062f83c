#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fills up in the middle of a fetch that deletes: nothing is deleted at the server that is not here, it is said,
and it goes on when there is room.

The profile lies on a small file system of memory, where another file takes the room. SOBRE_FULL_LETTERS says how many
letters there are (200). The full size: `SOBRE_FULL_LETTERS=2000 lab run tests/cli/test_disk_full.py build/dev/app/sobre`."""

import os
import random
import subprocess
from collections import Counter

import post_office as post
import sobre_cli
from sobre_cli import CliTest

LETTERS = int(os.environ.get("SOBRE_FULL_LETTERS", 200))
MEGABYTE = 1 << 20
STEPS = 6  # of making room, about: how many fetches find the disk full before all letters have come
RESERVE = 64  # megabytes that Sobre may want to be free besides


class DiskFull(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email = self.sobre(), post.fresh("full")
        self.home.profile.mkdir(mode=0o700)
        os.unshare(os.CLONE_NEWNS)
        subprocess.run(["mount", "--make-rprivate", "/"], check=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={231 + LETTERS // 8}m,mode=700", "tmpfs", self.home.profile], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", self.home.profile])
        post.add(self.home, self.email, keep="never")
        random_ = random.Random(5)
        post.drop(self.email, *(b"Subject: %d\n\n" % number
                                + b"\n".join(random_.randbytes(36).hex().encode() for _ in range(random_.randint(20, 1500))) + b"\n"
                                for number in range(LETTERS)))
        self.expected = post.at_server(self.email)

    def leave_free(self, megabytes: float) -> None:
        ballast = self.home.profile / "ballast"
        ballast.unlink(missing_ok=True)
        facts = os.statvfs(self.home.profile)
        with ballast.open("wb") as file:
            file.write(bytes(max(0, int(facts.f_bavail * facts.f_frsize - megabytes * MEGABYTE))))

    def test_attack78_nothing_is_lost_and_it_goes_on(self):
        size = sum(map(len, self.expected)) / MEGABYTE
        # Without a reserve the disk fills up at once, with one only when so much more is free.
        rooms = [size / 2 * step / STEPS for step in range(1, STEPS + 1)]
        rooms += [RESERVE + room for room in rooms]
        full, between = 0, 0
        for room in rooms:
            self.leave_free(room)
            answer = self.home.start("fetch").wait(b"")
            if answer.code == 0:
                break
            full += 1
            self.assertEqual(answer.code, 1)
            self.assertEqual(len(answer.complaints), 1, answer.err)
            self.assertIn("disk is full", answer.err)
            left = Counter(post.at_server(self.email))
            here = Counter(self.home.octets())
            between += 0 < len(here) < LETTERS
            self.assertFalse(bool(Counter(self.expected) - (left | here)), "a letter is neither here nor there")
            self.assertEqual(sum(left.values()), LETTERS, "something was deleted though the fetch did not come to its end")
            self.assertFalse(bool(here - Counter(self.expected)), "a letter is here twice, or another")
            (self.home.profile / "ballast").unlink()  # a reader of a log needs a little room, too
            self.assertTrue(self.home.json("verify")["sound"])
        self.assertGreater(full, 1, "the disk never was full")
        self.assertGreater(between, 0, "no fetch was interrupted on its way")
        (self.home.profile / "ballast").unlink(missing_ok=True)
        self.home.run("fetch")
        self.assertEqual(post.left_at_server(self.email), 0)
        self.assert_same_letters(self.home.octets(), self.expected)
        self.assertTrue(self.home.json("verify")["sound"])
        print(f"full {full} times, {between} of them on the way; {LETTERS} letters, {size:.0f} MB")


if __name__ == "__main__":
    sobre_cli.main()
