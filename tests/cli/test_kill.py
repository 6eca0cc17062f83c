#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` in the middle of a fetch that deletes: no letter is lost, none comes twice.

SOBRE_KILLS says how many (15), SOBRE_SEED which moments, SOBRE_KILL_LETTERS how many letters the long mailbox has (200).
The full size: `SOBRE_KILLS=60 SOBRE_KILL_LETTERS=2000 lab run tests/cli/test_kill.py build/dev/app/sobre Kill.test_a_long_mailbox`."""

import os
import random

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Watch

KILLS = int(os.environ.get("SOBRE_KILLS", 15))
SEED = int(os.environ.get("SOBRE_SEED", 1))
LETTERS = 30
LONG = int(os.environ.get("SOBRE_KILL_LETTERS", 200))
LARGE = b"Subject: large\n\n" + (b"y" * 75 + b"\n") * 20_000  # arrives in several transactions


class Kill(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email, at = self.sobre(), post.fresh("kill"), post.BROKEN["plain"]
        self.watch = self.enterContext(Watch(at["host"], at["pop3"]))
        post.add(self.home, self.email, keep="never",
                 incoming=post.url("pop3+insecure", self.email, at, self.watch.port))
        self.expected: list[bytes] = []
        self.random = random.Random(SEED)

    def more_letters(self, seed: int) -> None:
        post.fill(self.email, LETTERS - 1, seed=seed)
        post.drop(self.email, b"X-Round: %d\n" % seed + LARGE)
        self.expected += post.at_server(self.email)

    def fetch_to_the_end(self) -> dict:
        self.watch.reset()
        report = self.home.json("fetch")["accounts"][0]
        self.assertEqual(report["errors"], [])
        return report

    def assert_whole(self) -> None:
        self.assertEqual(post.left_at_server(self.email), 0)
        self.assert_same_letters(self.home.octets(), self.expected)
        self.assertTrue(self.home.json("verify")["sound"])

    def fetch_and_kill(self, moment: str, number: int) -> None:
        """Kills when the `number`th line or octet of this kind comes by; the client is still waiting then."""
        self.watch.reset()
        killed = []

        def kill() -> bool:
            if not killed:
                killed.append(moment)
                fetch.process.kill()
            return True

        def passed(kind: bytes) -> int:
            return sum(line.startswith(kind) for line in self.watch.lines)

        kind, _, when = moment.partition(" ")
        if kind == "octet":
            self.watch.on_answer = lambda *_: self.watch.received >= number and kill()
        elif when == "asked":  # the server never sees it
            self.watch.on_line = lambda line: bool(killed) or passed(kind.encode()) >= number and kill()
        else:  # the server has answered, the client does not know
            self.watch.on_answer = lambda line, _: bool(killed) or passed(kind.encode()) >= number and kill()
        fetch = self.home.start("fetch")
        fetch.process.communicate(timeout=sobre_cli.SECONDS)
        self.assertTrue(killed, f"the moment never came: {moment} {number}")
        self.assertEqual(fetch.process.returncode, -9)

    def moments(self):
        """An undisturbed fetch says what there is to draw from; half of the draws lie after the last letter."""
        self.more_letters(seed=1000)
        self.fetch_to_the_end()
        self.assert_whole()
        count = {kind: sum(line.startswith(kind.encode()) for line in self.watch.lines) for kind in ("RETR", "DELE", "QUIT")}
        self.assertEqual(count, {"RETR": LETTERS, "DELE": LETTERS, "QUIT": 1})
        octets = self.watch.received
        always = [("DELE answered", 1), ("QUIT asked", 1), ("QUIT answered", 1), ("DELE answered", LETTERS)]
        for number in range(KILLS):
            if number < len(always):
                yield always[number]
                continue
            kind = self.random.choice(("octet", "RETR asked", "RETR answered", "DELE asked", "DELE answered"))
            yield kind, self.random.randint(1, octets // 2 if kind == "octet" else LETTERS)

    def test_every_letter_once_whenever_it_dies(self):
        for number, (moment, which) in enumerate(self.moments()):
            with self.subTest(f"{moment} {which}"):
                self.more_letters(seed=number)
                self.fetch_and_kill(moment, which)
                self.assertTrue(self.home.json("verify")["sound"], "after the kill")
                report = self.fetch_to_the_end()
                if moment == "QUIT answered":
                    self.assertEqual(report["new"], 0)
                self.assert_whole()
        print(f"{KILLS} kills, {len(self.expected)} letters, {sum(map(len, self.expected)) / 1e6:.0f} MB")

    def killed_fetch(self, when) -> bool:
        """Fetches, and kills when `when()` says so after octets have come; False if the fetch ended before."""
        self.watch.reset()
        killed = []

        def on_answer(*_) -> bool:
            if not killed and when():
                killed.append(True)
                fetch.process.kill()
            return bool(killed)

        self.watch.on_answer = on_answer
        fetch = self.home.start("fetch")
        fetch.process.communicate(timeout=sobre_cli.SECONDS)
        if not killed:
            self.assertEqual(fetch.process.returncode, 0)
        return bool(killed)

    def test_a_long_mailbox(self):
        """One mailbox, killed again and again on the way through it: two thirds of the kills while letters come, drawn by
        octets over all of them, the others while they are deleted, the last when QUIT was answered."""
        post.fill(self.email, LONG - 2, seed=SEED)
        post.drop(self.email, LARGE, b"X-Another: 1\n" + LARGE)
        self.expected = post.at_server(self.email)
        coming = KILLS * 2 // 3
        share = sum(map(len, self.expected)) * 2 // coming
        kills = began = 0
        while kills < coming:
            most = self.random.randint(1, share)
            if not self.killed_fetch(lambda: self.watch.received >= most):
                break  # all of it has come, and the server is empty
            kills += 1
            # Lists have their own octets, and letters that were under way come again: do not spend them all at once.
            began += sum(line.startswith(b"RETR") for line in self.watch.lines)
        self.assertGreater(kills, coming // 2, "the draws went beyond the end of the mailbox")
        while kills < KILLS:
            if post.left_at_server(self.email) == 0:  # QUIT was on its way already: others to delete
                post.fill(self.email, max(10, LONG // 10), seed=SEED + kills + 1)
                self.expected += post.at_server(self.email)
            answers = KILLS - kills > 1 and self.random.randint(1, 30 * LONG)
            since = []

            def deleting() -> bool:
                if not any(line.startswith(b"DELE" if answers else b"QUIT") for line in self.watch.lines[-LONG - 1:]):
                    return False
                since.append(self.watch.received)
                return not answers or since[-1] - since[0] >= min(answers, 20 * LONG)

            kills += self.killed_fetch(deleting)
            self.assertTrue(self.home.json("verify")["sound"], "after a kill while deleting")
        self.fetch_to_the_end()
        self.assert_whole()
        print(f"{kills} kills in a mailbox of {LONG} letters, {len(self.expected)} in all, {sum(map(len, self.expected)) / 1e6:.0f} MB, {began} RETR before them")


if __name__ == "__main__":
    sobre_cli.main()
