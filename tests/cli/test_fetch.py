#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters come in as the server holds them: every octet, once, and what stays at the server is what was asked for."""

import random
import time
from pathlib import Path

import post_office as post
import sobre_cli
from sobre_cli import CliTest

# What byte stuffing, line ends and encodings trip over, as files of a mailbox.
AWKWARD = [
    b"Subject: no body\n",
    b"\nno head\n",
    b"",
    b"Subject: dots\n\n.\n..\n...\n. \n.x\n",
    b"Subject: no end of line\n\nlast",
    b"Subject: ends in a dot\n\n.",
    b"Subject: CRLF\r\n\r\n.\r\n..\r\n",
    b"Subject: mixed\n\r\na\r\nb\nc\r\n",
    b"Subject: zero\n\nbefore\x00after\n",
    b"Subject: \xf1and\xfa\n\n\xff\xfe caf\xe9\n",
    b"Subject: long\n\n" + b"x" * 200_000 + b"\n",
    b"Subject: blank lines\n\n\n\n\n\n",
    b"Subject: long and dotted\n\n" + b"." * 70_000 + b"\n.\n",
    b"Subject: " + b"folded\n " * 2000 + b"\n\nbody\n",
]


class Fetch(CliTest):
    def test_a_thousand_letters_octet_for_octet(self):
        sobre, email = self.sobre(), post.fresh("thousand")
        post.fill(email, 1000, seed=11)
        expected = post.at_server(email)
        self.assertEqual(len(set(expected)), 1000)
        post.add(sobre, email, keep="forever")
        began = time.monotonic()
        report = sobre.json("fetch")["accounts"][0]
        print(f"1,000 letters, {sum(map(len, expected)) / 1e6:.1f} MB fetched in {time.monotonic() - began:.2f} s")
        self.assertEqual((report["new"], report["deleted"], report["left"], report["errors"]), (1000, 0, 1000, []))
        self.assertEqual(report["bytes"], sum(map(len, expected)))
        self.assert_same_letters(sobre.octets(), expected)
        letters = sobre.letters()
        self.assertEqual(len({letter["id"] for letter in letters}), 1000)
        for letter in random.Random(1).sample(letters, 12):
            raw = sobre.raw(letter["id"])
            self.assertIn(raw, expected)
            self.assertEqual(len(raw), letter["size"])
        self.assertEqual(sobre.json("fetch")["accounts"][0]["new"], 0, "letters that stay are not fetched twice")
        self.assertEqual(len(sobre.letters()), 1000)
        sobre.run("verify")

    def test_awkward_letters(self):
        for scheme in ("pop3s", "pop3"):
            with self.subTest(scheme):
                sobre, email = self.sobre(scheme), post.fresh("awkward")
                post.drop(email, *AWKWARD)
                expected = post.at_server(email)
                self.assertEqual(len(expected), len(AWKWARD))
                post.add(sobre, email, keep="never", incoming=post.url(scheme, email))
                report = sobre.json("fetch")["accounts"][0]
                self.assertEqual((report["new"], report["deleted"], report["left"]), (len(AWKWARD), len(AWKWARD), 0))
                self.assert_same_letters(sobre.octets(), expected)
                self.assert_same_letters([sobre.raw(letter["id"]) for letter in sobre.letters()], expected)
                self.assertEqual(post.left_at_server(email), 0)
                sobre.run("verify")

    def test_what_stays_at_the_server(self):
        sobre = self.sobre()
        for keep, left in (("never", 0), ("forever", 5), ("14d", 5), (None, 5)):
            with self.subTest(keep=keep):
                email = post.fresh("keep")
                post.fill(email, 5, "small")
                post.add(sobre, email, keep=keep)
                report = sobre.json("fetch", email)["accounts"][0]
                self.assertEqual((report["new"], report["left"], report["deleted"]), (5, left, 5 - left))
                self.assertEqual(post.left_at_server(email), left)

    def test_all_accounts_or_those_named(self):
        sobre = self.sobre()
        emails = [post.fresh("many", domain) for domain in ("uno.test", "dos.test", "uno.test")]
        numbers = [post.add(sobre, email) for email in emails]
        for email in emails:
            post.fill(email, 2, "small", seed=hash(email) % 1000)
        report = sobre.json("fetch", emails[1])["accounts"]
        self.assertEqual([(one["id"], one["new"]) for one in report], [(numbers[1], 2)])
        report = sobre.json("fetch", numbers[0], numbers[1])["accounts"]
        self.assertEqual({one["id"]: one["new"] for one in report}, {numbers[0]: 2, numbers[1]: 0})
        report = sobre.json("fetch")["accounts"]
        self.assertEqual({one["id"]: one["new"] for one in report}, dict(zip(numbers, (0, 0, 2))))
        self.assertEqual(len(sobre.letters()), 6)

    def test_one_broken_account_does_not_hold_up_the_others(self):
        sobre, broken, fine = self.sobre(), post.fresh("down"), post.fresh("fine")
        post.add(sobre, broken, incoming=post.url("pop3s", broken, post.BROKEN["down"]))
        number = post.add(sobre, fine)
        post.fill(fine, 3, "small")
        answer = sobre.run("fetch", "--json", code=1)
        self.assert_one_sentence(answer, "down.uno.test:995")
        self.assertEqual({one["id"]: one["new"] for one in answer.json["accounts"]}[number], 3)

    def test_a_wrong_password_is_one_attempt(self):
        """What worked before is tried once, no other way after it, and no second time."""
        sobre, email, secret = self.sobre(), post.fresh("once"), self.file("secret", post.FRESH.encode())
        sobre.run("account", "add", "--email", email, "--incoming", post.url("pop3s", email), "--outgoing", post.url("smtps", email),
                  "--ca-file", post.CA, "--password-command", f"cat {secret}")
        sobre.run("fetch", email)
        good = sobre.json("account", "list")[0]["lastGood"]
        self.assertTrue(good)
        secret.write_bytes(b"not-the-password")
        log = Path(post.LAB["logs"]) / "dovecot.log"
        before = log.stat().st_size
        self.assert_one_sentence(sobre.run("fetch", email, code=1), "Authentication failed")
        time.sleep(1)  # the log is written when the visit is over
        said = [line for line in log.read_bytes()[before:].decode(errors="replace").splitlines() if email in line and "auth failed" in line]
        self.assertEqual(len(said), 1, said)
        self.assertIn("1 attempts", said[0])
        self.assertIn("SCRAM", said[0])
        self.assertEqual(sobre.json("account", "list")[0]["lastGood"], good, "the last good look is remembered")

    def test_letters_of_equal_octets_are_letters_of_their_own(self):
        sobre, email = self.sobre(), post.fresh("equal")
        post.drop(email, *[b"Subject: twin\n\nthe same\n"] * 3)
        post.add(sobre, email, keep="never")
        self.assertEqual(sobre.json("fetch")["accounts"][0]["new"], 3)
        self.assertEqual(len(sobre.octets()), 3)


if __name__ == "__main__":
    sobre_cli.main()
