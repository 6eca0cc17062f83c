#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""The connection breaks in the middle of a fetch that deletes: no letter is lost, none comes twice.

SOBRE_CUTS says how many (15), SOBRE_CUT_LETTERS how many letters (200), SOBRE_SEED where.
The full size: `SOBRE_CUTS=60 SOBRE_CUT_LETTERS=2000 lab run tests/cli/test_cut.py build/dev/app/sobre`."""

import os
import random

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Cutter

CUTS = int(os.environ.get("SOBRE_CUTS", 15))
LETTERS = int(os.environ.get("SOBRE_CUT_LETTERS", 200))
SEED = int(os.environ.get("SOBRE_SEED", 1))
LARGE = b"Subject: large\n\n" + (b"z" * 75 + b"\n") * 20_000  # arrives in several transactions
HANDSHAKE = 700  # octets that a client sends until it may ask for letters


class Cut(CliTest):
    def long_mailbox(self, scheme: str) -> None:
        home, email, random_ = self.sobre(), post.fresh("cut"), random.Random(f"{SEED}{scheme}")
        at = post.LAB["uno"] if scheme == "pop3s" else post.BROKEN["plain"]
        cutter = self.enterContext(Cutter(at.get("pop3_host") or at["host"], at[post.PORTS[scheme]]))
        post.add(home, email, keep="never", incoming=post.url(scheme, email, at, cutter.port))
        post.fill(email, LETTERS - 1, seed=SEED)
        post.drop(email, LARGE)
        expected = post.at_server(email)
        cuts, kinds = 0, {"received": 0, "sent": 0}
        far = sum(map(len, expected)) * 3 // CUTS
        while cuts < CUTS:
            if post.left_at_server(email) == 0:  # a draw went beyond the end: more to cut
                post.fill(email, max(10, LETTERS // 4), seed=SEED + cuts + 1)
                expected += post.at_server(email)
            # Lists and answers to DELE come in few octets, and what is sent in fewer still: each has draws of its own.
            way, most = random_.choice((("received", far), ("received", 60 * LETTERS), ("sent", HANDSHAKE + 20 * LETTERS)))
            cutter.arm(**{way: random_.randint(1, most)})
            answer = home.start("fetch").wait(b"")
            if cutter.cut and answer.code != 0:
                self.assert_one_sentence(answer)
                cuts += 1
                kinds[way] += 1
            else:
                self.assertEqual(answer.code, 0, answer.err)
        cutter.arm()
        report = home.json("fetch")["accounts"][0]
        self.assertEqual(report["errors"], [])
        self.assertEqual(post.left_at_server(email), 0)
        self.assert_same_letters(home.octets(), expected)
        self.assertTrue(home.json("verify")["sound"])
        print(f"{scheme}: {kinds} cuts, {len(expected)} letters, {sum(map(len, expected)) / 1e6:.0f} MB")

    def test_every_letter_once_in_clear(self):
        self.long_mailbox("pop3+insecure")

    def test_every_letter_once_over_tls(self):
        self.long_mailbox("pop3s")


if __name__ == "__main__":
    sobre_cli.main()
