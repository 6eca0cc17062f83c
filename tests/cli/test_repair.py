#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""`verify --repair`: a damaged store is saved, what the server still has is fetched again, what is lost is named."""

import os
import random

import post_office as post
import sobre_cli
from sobre_cli import CliTest

PAGE = 16384
LETTERS = 60


class Repair(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email = self.sobre(), post.fresh("repair")
        post.add(self.home, self.email, keep="forever")
        random_ = random.Random(3)
        made = [b"From: ana@uno.test\nSubject: number %d\nDate: Sat, 21 Nov 2026 21:05:00 +0100\n\n" % number
                + b"\n".join(random_.randbytes(30).hex().encode() for _ in range(100)) + b"\n" for number in range(LETTERS)]
        post.drop(self.email, *made)
        self.home.run("fetch")
        self.expected = post.at_server(self.email)
        self.assert_same_letters(self.home.octets(), self.expected)
        self.database = self.home.profile / "mail.db"

    def damage(self, *places: int) -> None:
        """Overwrites the pages on which these octets lie."""
        octets = bytearray(self.database.read_bytes())
        for place in places:
            start = place // PAGE * PAGE
            octets[start:start + PAGE] = os.urandom(PAGE)
        self.database.write_bytes(octets)

    def frames(self) -> list[int]:
        octets, found, at = self.database.read_bytes(), [], -1
        while (at := octets.find(b"\x28\xb5\x2f\xfd", at + 1)) >= 0:
            found.append(at)
        return found

    def test_what_is_lost_here_comes_again(self):
        frames = self.frames()
        self.damage(frames[len(frames) // 3])
        self.assertFalse(self.home.json("verify", code=1)["sound"])
        answer = self.home.run("verify", "--repair", "--json", code=1, umask=0)
        lost = answer.json["lost"]
        self.assertTrue(lost)
        self.assertEqual(answer.json["saved"] + len(lost), LETTERS)
        self.assertEqual(len(answer.complaints), len(lost))
        for letter, line in zip(lost, answer.complaints):
            self.assertTrue(letter["atServer"])
            self.assertRegex(letter["subject"], "number [0-9]+")
            self.assertIn(letter["subject"], line)
            self.assertIn("fetch", line)
        with self.subTest("attack 76"):
            self.assert_private(self.home.profile)
        self.assertTrue(self.home.json("verify")["sound"])
        self.assertTrue(os.path.exists(answer.json["damagedFile"]))
        self.assertEqual(len(self.home.letters()), LETTERS - len(lost))
        self.assertEqual(self.home.json("fetch")["accounts"][0]["new"], len(lost))
        self.assert_same_letters(self.home.octets(), self.expected)
        self.assertEqual(self.home.json("fetch")["accounts"][0]["new"], 0)
        self.assertIn("all as they came", self.home.run("verify", "--repair").out.decode())

    def test_a_file_that_nothing_opens(self):
        self.damage(0)  # its first page says what it is
        answer = self.home.run("list", code=1)
        self.assert_one_sentence(answer, "damaged")
        answer = self.home.run("verify", "--repair")
        self.assertRegex(answer.out.decode(), f"^{LETTERS} letter.* saved")
        self.assert_same_letters(self.home.octets(), self.expected)
        self.assertEqual(self.home.json("fetch")["accounts"][0]["new"], 0)

    def test_the_last_copy_is_named(self):
        """The server has them no more: they are said to be lost, and nothing promises them back."""
        with post.Pop3(self.email) as session:
            for number in range(LETTERS):
                session.ask(f"DELE {number + 1}")
            session.ask("QUIT")
        self.home.run("fetch")
        frames = self.frames()
        self.damage(frames[len(frames) // 3])
        answer = self.home.run("verify", "--repair", code=1)
        for line in answer.complaints:
            self.assertRegex(line, r"^Letter \d+ \(.*number \d+.*\) is lost.")

    def test_not_while_another_writes(self):
        self.damage(self.frames()[5])
        before = self.database.read_bytes()
        window = self.home.start()
        self.addCleanup(lambda: window.over() or window.kill())
        self.until("a holder", lambda: window.over() or (self.home.profile / "lock").read_text().strip() == str(window.pid))
        self.assert_one_sentence(self.home.run("verify", "--repair", code=1), str(window.pid))
        window.kill()
        self.assertEqual(len(self.database.read_bytes()), len(before))
        self.assertFalse(list(self.home.profile.glob("mail.db.*")))


if __name__ == "__main__":
    sobre_cli.main()
