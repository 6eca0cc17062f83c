#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice post office, spoken to by Sobre's terminal and by Python's own mail libraries."""

import email
import email.policy
import poplib
import signal
import smtplib
import socket
import ssl
import subprocess
from email.message import EmailMessage
from pathlib import Path

import practice


class PostOfficeTest(practice.PracticeTest):
    def setUp(self):
        super().setUp()
        self.process, self.where = self.serve()
        self.password = Path(self.where["passwordFile"]).read_text()

    def context(self):
        return ssl.create_default_context(cafile=self.where["caFile"])

    def pop3(self, password=None) -> poplib.POP3_SSL:
        server = poplib.POP3_SSL("localhost", self.where["pop3"], context=self.context())
        self.addCleanup(server.close)
        server.user(self.where["user"])
        server.pass_(password or self.password)
        return server

    def smtp(self) -> smtplib.SMTP_SSL:
        server = smtplib.SMTP_SSL("localhost", self.where["smtp"], context=self.context())
        self.addCleanup(server.close)
        server.login(self.where["user"], self.password)
        return server

    def letters(self) -> list[EmailMessage]:
        server = self.pop3()
        count = server.stat()[0]
        octets = [b"\r\n".join(server.retr(number + 1)[1]) + b"\r\n" for number in range(count)]
        server.quit()
        self.raw = octets
        return [email.message_from_bytes(one, policy=email.policy.default) for one in octets]

    def letter(self, to: str, text: str = "How is the weather?") -> EmailMessage:
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.where["address"], to, "A question"
        letter["Message-ID"] = "<question@practice.example>"
        letter.set_content(text)
        return letter

    def gpg(self, *words, stdin: bytes = b"") -> subprocess.CompletedProcess:
        return subprocess.run(["gpg", "--homedir", self.where["gnupgHome"], "--batch", "--trust-model", "always", *words],
                              env=self.environment, input=stdin, capture_output=True, timeout=practice.SECONDS)

    def last(self, count: int) -> EmailMessage:
        """The newest letter as soon as there are so many."""
        return self.until(f"letter {count}", lambda: (all_ := self.letters()) and len(all_) == count and all_[-1])

    def test_forty_letters_lie_at_the_server(self):
        server = self.pop3()
        self.assertEqual(server.stat()[0], 40)
        uids = [line.split()[1] for line in server.uidl()[1]]
        self.assertEqual(len(set(uids)), 40)
        self.assertEqual(server.stat()[1], sum(int(line.split()[1]) for line in server.list()[1]))
        head = server.top(1, 0)[1]
        self.assertEqual(head, server.retr(1)[1][:len(head)])
        self.assertIn("TOP", server.capa())
        server.dele(1)
        server.rset()
        self.assertEqual(server.stat()[0], 40)
        server.dele(2)
        server.quit()
        again = [line.split()[1] for line in self.pop3().uidl()[1]]
        self.assertEqual(again, [uids[0], *uids[2:]])

    def test_a_letter_that_is_not_deleted_properly_stays(self):
        server = self.pop3()
        server.dele(1)
        server.close()  # no QUIT
        self.assertEqual(self.pop3().stat()[0], 40)

    def test_strangers_stay_outside(self):
        with self.assertRaises(poplib.error_proto):
            self.pop3(password="wrong")
        with self.assertRaises(ssl.SSLCertVerificationError):
            poplib.POP3_SSL("localhost", self.where["pop3"], context=ssl.create_default_context())
        server = smtplib.SMTP_SSL("localhost", self.where["smtp"], context=self.context())
        self.addCleanup(server.close)
        with self.assertRaises(smtplib.SMTPSenderRefused):
            server.send_message(self.letter("ines@faro.example"))
        with self.assertRaises(smtplib.SMTPAuthenticationError):
            server.login(self.where["user"], "wrong")

    def test_letters_are_of_every_kind(self):
        letters = self.letters()
        types = [one.get_content_type() for one in letters]
        for kind in ("multipart/signed", "multipart/encrypted", "multipart/report", "multipart/related", "text/html"):
            self.assertIn(kind, types)
        self.assertTrue(all(one["From"] and one["Date"] and one["Message-ID"] for one in letters))
        self.assertEqual(sum("with ESMTP id" in received for one in letters for received in one.get_all("Received")
                             if "127.0.0.1" not in received), 1, "one hop without TLS")
        self.assertTrue(any(one["References"] and one["References"].count("<") == 2 for one in letters))
        self.assertTrue(any(one["Autocrypt"] for one in letters))
        texts = [part.get_content() for one in letters for part in one.walk() if part.get_content_type() == "text/plain"]
        for words in ("Dear Robin", "Querido Robin", "Halo Robin", "«Carmen»", "14 €"):
            self.assertTrue(any(words in text for text in texts), words)

    def test_signatures_hold_and_break(self):
        letters = self.letters()
        key = next(part.get_payload(decode=True) for one in letters for part in one.walk()
                   if part.get_content_type() == "application/pgp-keys")
        self.assertEqual(self.gpg("--import", stdin=key).returncode, 0)
        outcomes = []
        for letter, octets in zip(letters, self.raw):
            if letter.get_content_type() == "multipart/signed":
                boundary = b"\r\n--" + letter.get_boundary().encode()
                signed, signature = octets.split(boundary)[1:3]
                (self.folder / "signed").write_bytes(signed[2:])
                (self.folder / "signature").write_bytes(signature.split(b"\r\n\r\n", 1)[1])
                outcomes.append(self.gpg("--verify", str(self.folder / "signature"), str(self.folder / "signed")).returncode)
        self.assertEqual(outcomes, [0, 1])
        sealed = next(one for one in letters if one.get_content_type() == "multipart/encrypted")
        opened = self.gpg("--decrypt", stdin=list(sealed.iter_parts())[1].get_payload(decode=True))
        self.assertIn(b"Subject: Where the spare key is", opened.stdout)
        self.assertNotIn("spare", sealed["Subject"])
        self.assertIn(b"Good signature", opened.stderr)

    def test_people_answer(self):
        self.smtp().send_message(self.letter("dewi@laut.example"))
        answer = self.last(41)
        self.assertEqual(answer["In-Reply-To"], "<question@practice.example>")
        self.assertIn("<question@practice.example>", answer["References"])
        self.assertEqual(answer["Subject"], "Re: A question")
        self.assertIn("> How is the weather?", answer.get_content())
        self.assertIn("mail.laut.example", " ".join(answer.get_all("Received")))

    def test_what_was_sealed_is_answered_sealed(self):
        key = next(part.get_payload(decode=True) for one in self.letters() for part in one.walk()
                   if part.get_content_type() == "application/pgp-keys")
        self.gpg("--import", stdin=key)
        inner = b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe cake is a secret.\r\n"
        sealed = self.gpg("--armor", "--sign", "--encrypt", "-r", "ines@faro.example", stdin=inner).stdout
        octets = (f"From: {self.where['address']}\r\nTo: ines@faro.example\r\nSubject: ...\r\nMessage-ID: <sealed@practice.example>\r\n"
                  "MIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n"
                  "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n"
                  "--b\r\nContent-Type: application/octet-stream\r\n\r\n").encode() + sealed + b"\r\n--b--\r\n"
        self.smtp().sendmail(self.where["address"], ["ines@faro.example"], octets)
        answer = self.last(41)
        self.assertEqual(answer.get_content_type(), "multipart/encrypted")
        opened = self.gpg("--decrypt", stdin=list(answer.iter_parts())[1].get_payload(decode=True))
        inside = email.message_from_bytes(opened.stdout, policy=email.policy.default)
        self.assertIn("my key opened it", inside.get_content())
        self.assertIn("> The cake is a secret.", inside.get_content())
        self.assertIn(b"Good signature", opened.stderr)
        self.assertNotIn(b"cake", self.raw[-1])

    def test_nobody_bounces(self):
        self.smtp().send_message(self.letter("nobody@practice.example"))
        bounce = self.last(41)
        self.assertEqual(bounce.get_content_type(), "multipart/report")
        self.assertEqual(bounce["Return-Path"], "<>")
        status = list(bounce.iter_parts())[1].get_payload()[1]
        self.assertEqual((status["Action"], status["Status"]), ("failed", "5.1.1"))
        self.assertIn("nobody@practice.example", status["Final-Recipient"])
        self.assertIn("<question@practice.example>", list(bounce.iter_parts())[2].get_payload())

    def test_the_world_is_out_of_reach(self):
        self.smtp().send_message(self.letter("somebody@elsewhere.example"))
        self.assertIn("5.1.2", self.last(41).as_string())

    def test_refused_is_refused_at_once(self):
        with self.assertRaises(smtplib.SMTPRecipientsRefused) as refusal:
            self.smtp().send_message(self.letter("refused@practice.example"))
        code, words = refusal.exception.recipients["refused@practice.example"]
        self.assertEqual((code, words[:5]), (550, b"5.1.1"))

    def test_sobre_fetches_and_sends(self):
        self.assertIn("40 new", self.sobre(self.where, "fetch"))
        self.sobre(self.where, "send", "-", "-t", stdin=self.letter("tomas@rueda.example").as_string())
        self.until("the answer", lambda: "1 new" in self.sobre(self.where, "fetch"))
        self.assertIn("Tomás Rueda", self.sobre(self.where, "list", "--limit", "1"))

    def test_nothing_is_left(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number):
                process, where = (self.process, self.where) if number == signal.SIGTERM else self.serve()
                self.sobre(where, "fetch")
                self.assertTrue(Path(where["profile"]).is_dir())
                self.assertEqual(Path(where["profile"]).parent.stat().st_mode & 0o777, 0o700)
                self.assertEqual(self.end(process, number), 128 + number)
                self.assert_nothing_left()


class WithoutGnupgTest(practice.PracticeTest):
    def test_goes_on_without_gnupg(self):
        process, where = self.serve(PATH="/nowhere")
        self.assertEqual(where["letters"], 38)
        self.assertIn("38 new", self.sobre(where, "fetch"))
        process.send_signal(signal.SIGTERM)
        self.assertIn("GnuPG is not installed", process.communicate(timeout=practice.SECONDS)[1])
        self.assert_nothing_left()


class NoKeyRingTest(practice.PracticeTest):
    def setUp(self):
        super().setUp()
        self.bus = socket.socket(socket.AF_UNIX)
        self.addCleanup(self.bus.close)
        self.bus.bind(str(self.folder / "no-bus"))
        self.bus.listen()

    def is_asked(self, seconds: float) -> bool:
        """Whether somebody has come to the session bus, where key rings are."""
        self.bus.settimeout(seconds)
        try:
            self.bus.accept()[0].close()
            return True
        except TimeoutError:
            return False

    def test_no_key_ring_is_asked(self):
        _, where = self.serve()
        self.assertIn("40 new", self.sobre(where, "fetch"))
        self.assertFalse(self.is_asked(0.1))
        settings = Path(where["profile"]) / "settings.ini"
        self.assertIn("vaultOnly=true", settings.read_text())
        settings.unlink()  # any other profile asks
        fetch = subprocess.Popen([practice.PROGRAMS / "sobre", "--profile", where["profile"], "fetch"], env=self.environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.assertTrue(self.is_asked(20))
        fetch.kill()
        fetch.wait()


practice.main()
