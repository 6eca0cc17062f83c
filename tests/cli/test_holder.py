#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""One profile, many processes: while a slow fetch holds it, others read, and hand over what writes."""

import os
import time

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Gate


class Holder(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email = self.sobre(), post.fresh("holder")
        post.add(self.home, self.email)
        post.fill(self.email, 3, "small")
        self.home.run("fetch")
        self.slow = post.fresh("slow")
        post.fill(self.slow, 100, "20000")
        self.gate = self.enterContext(Gate("mail.uno.test", 995))
        post.add(self.home, self.slow, incoming=post.url("pop3s", self.slow, port=self.gate.port))
        self.holding = self.home.start("fetch", self.slow, "--json")
        self.addCleanup(lambda: self.holding.over() or self.holding.kill())
        self.until("letters on their way", self.gate.reached)

    def let_holder_end(self, new: int = 100):
        self.assertFalse(self.holding.over(), "the slow fetch ended too soon to prove anything")
        self.gate.open()
        answer = self.holding.wait()
        self.assertEqual((answer.code, answer.err), (0, ""))
        self.assertEqual(answer.json["accounts"][0]["new"], new)

    def test_others_read(self):
        letter = self.home.letters()[-1]["id"]
        out = self.folder / "out"
        for words in (("list",), ("search", "subject:a"), ("show", letter), ("outbox",), ("account", "list"), ("verify",),
                      ("export", out, "--format", "eml"), ("inspect", self.file("a.eml", b"Subject: x\n\nx\n"))):
            self.home.run(*words, "--json")
        self.home.run("show", letter, "--raw")
        self.let_holder_end()

    def test_what_writes_runs_in_the_holder(self):
        """Standard input goes there, output, complaints and exit code come back, and paths are meant from here."""
        self.file("home/here/letter.eml", b"Subject: from here\n\nx\n")
        self.assertEqual(self.home.json("import", "letter.eml", cwd=self.home.home / "here")["letters"], 1)
        post.fill(self.email, 2, "small", seed=2)
        self.assertEqual(self.home.json("fetch", self.email)["accounts"][0]["new"], 2)
        third = post.fresh("third")
        number = post.add(self.home, third)  # its password goes by standard input
        self.assertTrue(self.home.json("account", "test", number)["incoming"]["works"])
        sent = f"From: {third}\nTo: {self.email}\nSubject: by pipe\n\n".encode() + b"a line\n" * 100_000
        self.assertIn("Handed over", self.home.run("send", "-", "-i", "--from", number, stdin=sent).out.decode())
        arrived = [octets for file in post.arrived(self.email, 6) if b"Subject: by pipe" in (octets := file.read_bytes())]
        self.assertEqual([post.body_of(octets) for octets in arrived], [post.body_of(sent)])
        self.assert_one_sentence(self.home.run("fetch", "who@uno.test", code=1), "who@uno.test")
        self.home.run("import", code=2)
        self.home.run("account", "add", code=2)
        self.home.run("account", "remove", number)
        self.let_holder_end()
        self.home.run("verify")

    def test_two_senders_beside_a_fetch(self):
        """Both run in the holder, at once: each letter goes once, and the fetch goes on."""
        files = [self.file(f"{n}.eml", f"From: {self.email}\nTo: {self.email}\nSubject: beside {n}\n\nx\n".encode()) for n in range(20)]
        senders = [self.home.start("send", *part, "--json") for part in (files[:10], files[10:])]
        for sender in senders:
            answer = sender.wait(b"")
            self.assertEqual((answer.code, answer.err), (0, ""))
            self.assertEqual([one["state"] for one in answer.json], ["handed-over"] * 10)
        subjects = [dict(post.headers_of(file.read_bytes()))["subject"] for file in post.arrived(self.email, 23)]
        beside = [subject for subject in subjects if subject.startswith(b"beside")]
        self.assertEqual(sorted(beside), sorted(b"beside %d" % n for n in range(20)))
        self.assertEqual(self.home.json("outbox"), [])
        self.let_holder_end()

    def test_the_holder_waits_for_its_guests(self):
        """A guest's slow work is done although the holder's own ended long ago, and a third one finds a way in."""
        guest_email = post.fresh("guest")
        post.fill(guest_email, 60, "20000")
        with Gate("mail.uno.test", 995) as gate:
            number = post.add(self.home, guest_email, incoming=post.url("pop3s", guest_email, port=gate.port))
            guest = self.home.start("fetch", number, "--json")
            self.until("letters of the guest", gate.reached)
            self.gate.open()
            self.until("the holder's own letters", lambda: len(self.home.letters()) >= 103)
            self.until("the holder's own end", lambda: b'"new":100' in os.read(self.holding.process.stdout.fileno(), 4096))
            self.assertFalse(guest.over())
            self.assertFalse(self.holding.over(), "the holder left its guest")
            self.assertEqual(self.home.json("import", self.file("a.eml", b"Subject: third\n\nx\n"))["letters"], 1)
            gate.open()
            answer = guest.wait()
            self.assertEqual(answer.json["accounts"][0]["new"], 60)
        self.assertEqual(self.holding.wait().code, 0)
        self.assertEqual(len(self.home.letters()), 164)

    def test_a_guest_whose_holder_dies_does_not_report_success(self):
        guest_email = post.fresh("orphan")
        post.fill(guest_email, 40, "20000")
        with Gate("mail.uno.test", 995) as gate:
            number = post.add(self.home, guest_email, incoming=post.url("pop3s", guest_email, port=gate.port))
            guest = self.home.start("fetch", number)
            self.until("letters of the guest", gate.reached)
            self.holding.kill()
            self.assert_one_sentence(guest.wait())
            gate.open()
            self.assertEqual(self.home.json("fetch", number)["accounts"][0]["errors"], [])
        self.gate.open()
        self.assertEqual(post.left_at_server(guest_email), 40)
        self.home.json("fetch", self.slow)
        self.assertEqual(len(self.home.letters()), 3 + 40 + 100)
        self.home.run("verify")

    def test_many_writers_at_once(self):
        began = time.monotonic()
        files = [self.file(f"{number}.eml", b"Subject: %d\n\nx\n" % number) for number in range(12)]
        running = [self.home.start("import", file, "--json") for file in files]
        for one in running:
            answer = one.wait(b"")
            self.assertEqual((answer.code, answer.err), (0, ""))
            self.assertEqual(answer.json["letters"], 1)
        self.let_holder_end()
        running = [self.home.start("import", file, "--json") for file in files]  # now who comes first holds it
        for one in running:
            answer = one.wait(b"")
            self.assertEqual((answer.code, answer.err), (0, ""))
        self.assertEqual(len(self.home.letters()), 3 + 100 + 24)
        print(f"24 writers in {time.monotonic() - began:.2f} s")


if __name__ == "__main__":
    sobre_cli.main()
