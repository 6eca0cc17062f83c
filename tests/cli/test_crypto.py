#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters are signed and sealed with the real GnuPG, sent from Uno to Dos, and opened there and by gpg alone."""

import email
import email.policy
import os
import re
import sqlite3
import stat
import subprocess
from pathlib import Path

import post_office as post
import sobre_cli
from key_ring import KeyRing
from sobre_cli import CliTest

SECRET = "saffron-under-the-floorboards-4711"


def letter(sender: str, to: str, extra: str = "") -> bytes:
    return (f"From: Uno <{sender}>\nTo: {to}\n{extra}Subject: the harvest\nDate: {email.utils.formatdate()}\nMIME-Version: 1.0\n"
            f"Content-Type: text/plain; charset=utf-8\n\nThe secret is {SECRET}.  \n-- \nUno\n").encode()


class Crypto(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.other = self.sobre(), self.sobre("other")
        self.uno, self.dos = post.fresh("crypto"), post.fresh("crypto", "dos.test")
        post.add(self.home, self.uno)
        post.add(self.other, self.dos, incoming=post.url("pop3", self.dos), outgoing=post.url("smtp", self.dos))
        self.ring, self.others = KeyRing(self), KeyRing(self)
        self.home.environment["GNUPGHOME"] = str(self.ring.home)
        self.other.environment["GNUPGHOME"] = str(self.others.home)
        self.key = self.ring.make(self.uno)
        self.others_key = self.others.make(self.dos)
        self.others.give(self.ring, self.dos)
        self.ring.give(self.others, self.uno)

    def received(self) -> tuple[dict, bytes]:
        post.arrived(self.dos, 1)
        self.other.run("fetch")
        [row] = [row for row in self.other.letters() if row["folder"] == "Inbox"]
        return row, self.other.run("show", row["id"], "--raw").out

    def assert_nowhere(self, *folders):
        for folder in folders:
            for file in Path(folder).rglob("*"):
                if stat.S_ISREG(file.lstat().st_mode):
                    octets = file.read_bytes()
                    for form in sobre_cli.forms_of(SECRET):
                        self.assertNotIn(form, octets, file)

    def assert_verdict(self, octets: bytes, verdict: str, sobre=None, text=None) -> dict:
        seen = (sobre or self.other).json("inspect", self.file("one.eml", octets))
        self.assertEqual(seen["protection"]["verdict"], verdict, seen["protection"])
        if text is not None:
            self.assertEqual(SECRET in (seen["text"] or ""), text)
        return seen

    def test_a_sealed_letter_is_opened_by_sobre_and_by_gpg_alone(self):
        self.home.run("send", "-", "--from", self.uno, "--sign", "--encrypt", stdin=letter(self.uno, self.dos))
        row, octets = self.received()
        self.assertNotIn(SECRET.encode(), octets)
        self.assertNotIn(b"harvest", octets)
        self.assertEqual(row["subject"], "...")
        self.assertTrue(row["sealed"])
        self.assertEqual(row["attachments"], 0)
        self.assertIn("Sealed letter", self.other.run("list", "Inbox").out.decode())
        # by Sobre
        seen = self.other.json("show", row["id"])
        self.assertEqual(seen["protection"]["verdict"], "sealed-and-signed", seen["protection"])
        self.assertEqual(seen["subject"], "the harvest")
        self.assertIn(SECRET, seen["text"])
        self.assertEqual(seen["protection"]["signatures"][0]["keyId"], self.key)
        shown = self.other.run("show", row["id"]).out.decode()
        self.assertIn("Envelope. Sealed for you, and signed by", shown)
        self.assertIn(SECRET, shown)
        # by gpg
        message = email.message_from_bytes(octets, policy=email.policy.default)
        self.assertEqual(message.get_content_type(), "multipart/encrypted")
        version, sealed = message.iter_parts()
        self.assertEqual(version.get_content().strip(), b"Version: 1")
        inside = self.others.gpg("--status-file", self.folder / "status", "-d", stdin=sealed.get_content())
        self.assertIn(f"VALIDSIG {self.key}", (self.folder / "status").read_text())
        inner = email.message_from_bytes(inside, policy=email.policy.default)
        self.assertEqual(inner["Subject"], "the harvest")
        self.assertEqual(inner["Content-Type"].params["hp"], "cipher")
        self.assertIn(SECRET, inner.get_content())
        # its writer can read it too, in Sent
        [sent] = [row for row in self.home.letters() if row["folder"] == "Sent"]
        self.assertIn(SECRET, self.home.json("show", sent["id"])["text"])

    def offers(self, sobre):
        with sqlite3.connect(f"file:{sobre.profile / 'mail.db'}?mode=ro", uri=True) as database:
            return database.execute("SELECT address, origin, fingerprint, prefers FROM offered_keys").fetchall()

    def test_the_key_travels_with_the_letter_and_is_offered_there(self):
        self.others.gpg("--batch", "--yes", "--delete-keys", self.key)
        for words, prefers in (([], 0), (["seal=always"], 1)):
            if words:
                self.home.run("account", "set", self.uno, *words)
            self.home.run("send", "-", "--from", self.uno, "--encrypt", stdin=letter(self.uno, self.dos))
            post.arrived(self.dos, 1 + len(words))
            self.other.run("fetch")
            self.assertEqual(self.offers(self.other), [(self.uno, "autocrypt", self.key, prefers)])
            self.assertNotIn(self.uno.encode(), self.others.gpg("--list-keys"))  # the ring knows nothing of it
        self.home.run("account", "set", self.uno, "send-key=no")
        self.home.run("send", "-", "--from", self.uno, "--sign", stdin=letter(self.uno, self.dos))
        post.arrived(self.dos, 3)
        self.other.run("fetch")
        newest = self.other.run("show", str(max(int(row["id"]) for row in self.other.letters())), "--raw").out
        self.assertIn(b"multipart/signed", newest)
        self.assertNotIn(b"utocrypt", newest)

    def test_it_is_said_who_can_read_a_letter_and_a_postcard_is_no_surprise(self):
        def send(*words):
            return self.home.run("send", "-", "--from", self.uno, *words, stdin=letter(self.uno, self.dos))
        said = send()
        self.assertTrue(said.out.decode().startswith("Postcard. Every server that carries this mail can read it.\n"), said.out)
        self.assertEqual(said.err, "")
        self.assertTrue(send("--sign").out.decode().startswith("Signed only. Every server"), said.out)
        self.assertTrue(send("--encrypt").out.decode().startswith("Envelope. Only those it is for can read it."))
        said = send()  # from now on that is worth a word
        self.assertIn(f"Warning: {self.dos} has been getting envelopes, and this is a postcard.", said.err)
        self.assertEqual(send("--encrypt").err, "")
        for words, protection in (([], "none"), (["--sign"], "signed"), (["--encrypt"], "sealed")):
            answer = self.home.json("send", "-", "--from", self.uno, *words, stdin=letter(self.uno, self.dos))
            self.assertEqual(answer["protection"], protection)

    def test_no_trace_of_a_sealed_letter(self):
        control = self.sobre("control")
        post.add(control, self.uno)
        control.run("send", "-", "--from", self.uno, stdin=letter(self.uno, post.fresh("aside", "dos.test")))
        with self.assertRaises(AssertionError):  # the search finds what is there
            self.assert_nowhere(control.home)
        self.assertEqual(len(control.json("search", SECRET.split("-")[0])), 1)
        began = os.stat(self.folder).st_mtime - 1
        self.home.run("send", "-", "--from", self.uno, "--encrypt", stdin=letter(self.uno, self.dos))
        row, _ = self.received()
        self.other.run("show", row["id"])
        self.assert_nowhere(self.home.home, self.other.home, self.ring.home, self.others.home)
        for file in Path("/tmp").iterdir():
            if file.is_file() and not file.is_symlink() and file.stat().st_uid == os.getuid() and file.stat().st_mtime > began:
                self.assertNotIn(SECRET.encode(), file.read_bytes(), file)
        for sobre in (self.home, self.other):
            found = sobre.run("search", SECRET.split("-")[0], "--json")
            self.assertEqual(found.json, [])
            self.assertEqual(len(found.warnings), 1, found.err)
            self.assertRegex(found.warnings[0], "^Warning: 1 sealed letter.* not searched")

    def test_a_signed_letter_is_believed_by_gpg(self):
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos)), "--from", self.uno, "--sign")
        row, octets = self.received()
        self.assertEqual(row["subject"], "the harvest")
        self.assert_verdict(octets, "signed-known", text=True)
        boundary = email.message_from_bytes(octets).get_boundary().encode()
        signed = octets.split(b"--" + boundary + b"\r\n")[1].removesuffix(b"\r\n")
        signature = email.message_from_bytes(octets).get_payload()[1].get_payload()
        self.others.gpg("--verify", self.file("sig", signature.encode()), self.file("signed", signed))
        self.assert_verdict(octets.replace(SECRET.encode(), SECRET.upper().encode()), "bad-signature")
        self.assert_verdict(octets, "engine-missing", self.without_gpg())
        nobody = KeyRing(self)
        self.other.environment["GNUPGHOME"] = str(nobody.home)
        self.assert_verdict(octets, "signed-unknown-key")

    def test_a_signed_letter_that_is_passed_on_to_others_says_so(self):
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos)), "--from", self.uno, "--sign")
        row, octets = self.received()
        seen = self.other.json("show", row["id"])["protection"]
        self.assertEqual((seen["verdict"], seen["signedFor"]), ("signed-known", [self.dos]))
        # Dos puts what Uno signed into an envelope, with the key of somebody else.
        entity = octets[octets.index(b"Content-Type: multipart/signed"):]
        sealed = self.others.gpg("-a", "--trust-model", "always", "-r", self.uno, "-e", stdin=entity)
        outside = (f"From: Uno <{self.uno}>\r\nTo: {self.uno}\r\nSubject: ...\r\nDate: {email.utils.formatdate()}\r\nMIME-Version: 1.0\r\n"
                   "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=B\r\n\r\n--B\r\n"
                   "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--B\r\nContent-Type: application/octet-stream\r\n\r\n").encode()
        seen = self.assert_verdict(outside + sealed + b"\r\n--B--\r\n", "signed-for-others", self.home, text=True)
        self.assertEqual(seen["protection"]["signedFor"], [self.dos])
        # Another To in the open is told of as well, but not to the one who is named in what was signed.
        alias = octets.replace(f"\r\nTo: {self.dos}".encode(), b"\r\nTo: alias@cli.test", 1)
        self.assert_verdict(alias, "signed-for-others")
        self.other.run("import", self.file("alias.eml", alias.replace(b"\r\nMessage-ID: <", b"\r\nMessage-ID: <x", 1)))
        [again] = [one for one in self.other.letters() if one["id"] != row["id"]]
        self.assertEqual(self.other.json("show", again["id"])["protection"]["verdict"], "signed-known")

    def without_gpg(self):
        sobre = self.sobre("without")
        sobre.environment["GNUPGHOME"] = str(self.others.home)
        sobre.environment["PATH"] = str(self.folder)
        return sobre

    def test_every_failure_has_its_own_verdict(self):
        self.home.run("send", "-", "--from", self.uno, "--encrypt", stdin=letter(self.uno, self.dos))
        _, octets = self.received()
        self.assert_verdict(octets, "sealed-and-signed", text=True)
        lines = octets.split(b"\r\n")
        middle = lines.index(b"-----END PGP MESSAGE-----") - 4
        lines[middle] = lines[middle][:-1] + (b"A" if lines[middle][-1:] != b"A" else b"B")
        self.assert_verdict(b"\r\n".join(lines), "sealed-damaged", text=False)
        stranger = KeyRing(self)
        self.other.environment["GNUPGHOME"] = str(stranger.home)
        self.assert_verdict(octets, "sealed-no-key", text=False)
        self.assert_verdict(octets, "engine-missing", self.without_gpg(), text=False)

    def test_a_stuck_gpg_is_given_up(self):
        self.home.run("send", "-", "--from", self.uno, "--encrypt", stdin=letter(self.uno, self.dos))
        _, octets = self.received()
        sobre = self.without_gpg()
        gpg = self.folder / "gpg"
        gpg.write_text("#!/bin/sh\nexec /bin/sleep 300\n")
        gpg.chmod(0o700)
        self.addCleanup(gpg.unlink)
        self.assert_verdict(octets, "engine-missing", sobre, text=False)

    def test_a_locked_key_is_asked_for(self):
        tres = post.fresh("locked", "dos.test")
        self.others.make(tres, passphrase="let me in")
        sealed = self.others.gpg("-a", "-e", "--trust-model", "always", "-r", tres, stdin=f"Content-Type: text/plain\r\n\r\n{SECRET}\r\n".encode())
        octets = (f"From: {self.uno}\r\nTo: {tres}\r\nSubject: ...\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted;\r\n"
                  "\tprotocol=\"application/pgp-encrypted\"; boundary=B\r\n\r\n--B\r\nContent-Type: application/pgp-encrypted\r\n\r\n"
                  "Version: 1\r\n\r\n--B\r\nContent-Type: application/octet-stream\r\n\r\n").encode() + sealed.replace(b"\n", b"\r\n") + b"--B--\r\n"
        subprocess.run(["gpgconf", "--kill", "gpg-agent"], env=self.others.environment, check=True)
        self.assert_verdict(octets, "opening-cancelled", text=False)
        self.others.answer("let me in")
        self.assert_verdict(octets, "sealed-unsigned", text=True)

    def test_who_has_no_key_stops_everything(self):
        nobody = post.fresh("nobody", "dos.test")
        refused = self.home.run("send", self.file("a.eml", letter(self.uno, f"{self.dos}, {nobody}")), "--from", self.uno, "--encrypt", code=1)
        self.assert_one_sentence(refused, nobody)
        self.assertEqual(self.home.json("outbox"), [])
        self.assertEqual(self.home.letters(), [])
        ended = post.fresh("ended", "dos.test")
        self.others.make(ended, expires="seconds=1")
        self.others.give(self.ring, ended)
        subprocess.run(["sleep", "2"], check=True)
        self.assert_one_sentence(self.home.run("send", self.file("b.eml", letter(self.uno, ended)), "--from", self.uno, "--encrypt", code=1), ended)
        self.assertEqual(self.home.letters(), [])

    def test_goes_to_those_that_were_named_alone(self):
        other = post.fresh("named", "dos.test")
        self.others.make(other)
        self.others.give(self.ring, other)
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos)), other, "--from", self.uno, "--encrypt")
        self.assertEqual(len(post.arrived(other, 1)), 1)
        postings = [self.home.json("show", row["id"])["posting"] for row in self.home.letters()]
        self.assertEqual([to["address"] for posting in postings if posting for to in posting["recipients"]], [other])

    def served(self) -> list[str]:
        """Whom the servers were asked to bring letters to so far, or will be."""
        postings = [self.home.json("show", row["id"])["posting"] for row in self.home.letters()]
        return sorted(to["address"] for one in [*filter(None, postings), *self.home.json("outbox")] for to in one["recipients"])

    def test_a_named_recipient_may_be_spelled_in_another_way(self):
        """The domain in other letters than the header has it, or than the server gets it: it is the same mailbox."""
        name, domain = self.dos.split("@")
        for number, protection in enumerate(("--sign", "--encrypt"), 1):
            self.home.run("send", self.file("a.eml", letter(self.uno, self.dos)), f"{name}@{domain.upper()}", "--from", self.uno, protection)
            post.arrived(self.dos, number)
            self.assertEqual(self.served(), [self.dos] * number)
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos)), "bob@münchen.example", "--from", self.uno, "--sign")
        self.assertEqual(self.served(), sorted([self.dos, self.dos, "bob@xn--mnchen-3ya.example"]))

    def test_with_t_those_of_the_header_are_served_too(self):
        extra, copy, hidden = (post.fresh(name, "dos.test") for name in ("extra", "copy", "hidden"))
        for address in (extra, copy, hidden):
            self.others.make(address)
            self.others.give(self.ring, address)
        everybody = [self.dos, extra, copy, hidden]
        for number, protection in enumerate(("--sign", "--encrypt"), 1):
            self.home.run("send", "-t", "-i", extra, "--from", self.uno, protection,
                          stdin=letter(self.uno, self.dos, f"Cc: {copy}\nBcc: {hidden}\n"))
            for to in everybody:
                post.arrived(to, number)
            self.assertEqual(self.served(), sorted(everybody * number))
        self.home.run("send", "-t", "-i", extra, "--from", self.uno, "--sign", stdin=letter(self.uno, ""))
        post.arrived(extra, 3)

    def test_no_sender_at_all(self):
        self.home.run("send", "-t", "-f", "<>", "--from", self.uno, "--sign", stdin=letter(self.uno, self.dos))
        [file] = post.arrived(self.dos, 1)
        self.assertIn(b"Return-Path: <>", file.read_bytes())

    def test_a_copy_in_secret_is_a_letter_of_its_own(self):
        hidden = post.fresh("hidden", "dos.test")
        hidden_key = self.others.make(hidden)
        self.others.give(self.ring, hidden)
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos, f"Bcc: {hidden}\n")), "--from", self.uno, "--encrypt")
        [mine], [theirs] = post.arrived(self.dos, 1), post.arrived(hidden, 1)
        for file, key, other in ((mine, self.others_key, hidden_key), (theirs, hidden_key, self.others_key)):
            octets = file.read_bytes()
            self.assertNotIn(hidden.split("@")[0].encode(), octets.split(b"Subject:", 1)[1])
            packets = self.others.gpg("--list-packets", stdin=octets[octets.index(b"-----BEGIN"):]).decode()
            names = re.findall(r"keyid ([0-9A-F]{16})", packets)
            subkeys = {ring: re.findall(r"^sub:[^:]*:[^:]*:[^:]*:([0-9A-F]{16})", self.others.gpg("--with-colons", "-k", ring).decode(), re.M)[0]
                       for ring in (key, other)}
            self.assertIn(subkeys[key], names)
            self.assertNotIn(subkeys[other], names)

    def test_what_gpg_and_python_made_is_opened(self):
        inner = b"Subject: from a script\r\nContent-Type: text/plain; charset=utf-8; protected-headers=\"v1\"\r\n\r\nThe secret is " + SECRET.encode() + b"\r\n"
        sealed = self.ring.gpg("-a", "-s", "-e", "--trust-model", "always", "-u", self.uno, "-r", self.dos, stdin=inner)
        message = (f"From: {self.uno}\r\nTo: {self.dos}\r\nDate: {email.utils.formatdate()}\r\nSubject: ...\r\nMIME-Version: 1.0\r\n"
                   "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=B\r\n\r\n--B\r\n"
                   "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--B\r\nContent-Type: application/octet-stream\r\n\r\n").encode() + sealed + b"\r\n--B--\r\n"
        self.assertEqual(self.assert_verdict(message, "sealed-and-signed", text=True)["subject"], "from a script")
        signed = b"Content-Type: text/plain\r\n\r\nHello.\r\n"
        signature = self.ring.gpg("-a", "-b", "-u", self.uno, stdin=signed)
        octets = (f"From: {self.uno}\r\nDate: {email.utils.formatdate()}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=B;\r\n"
                  " protocol=\"application/pgp-signature\"; micalg=pgp-sha512\r\n\r\n--B\r\n").encode() + signed + b"\r\n--B\r\nContent-Type: application/pgp-signature\r\n\r\n" + signature + b"\r\n--B--\r\n"
        self.assert_verdict(octets, "signed-known")


if __name__ == "__main__":
    sobre_cli.main()
