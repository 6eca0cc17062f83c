#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of S/MIME: ours are read by openssl alone, openssl's by Sobre, and forged ones are believed by nobody."""

import base64
import email
import email.policy
import email.utils
import os
import stat
from pathlib import Path
from types import SimpleNamespace

import post_office as post
import sobre_cli
from smime_ring import Authority, Ring
from sobre_cli import CliTest

SECRET = "saffron-under-the-floorboards-4712"
BODY = ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"El azafrán está bajo el suelo: {SECRET}\r\n").encode()


def lines(octets: bytes) -> bytes:
    return base64.encodebytes(octets).replace(b"\n", b"\r\n")


def entity(octets: bytes, kind: str, name="smime.p7m", type_="application/pkcs7-mime") -> bytes:
    smime = f"; smime-type={kind}" if kind else ""
    return (f"Content-Type: {type_}{smime}; name={name}\r\nContent-Transfer-Encoding: base64\r\n"
            f"Content-Disposition: attachment; filename={name}\r\n\r\n").encode() + lines(octets)


def clear_signed(content: bytes, signature: bytes) -> bytes:
    return (b"Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=SB\r\n\r\n--SB\r\n" + content
            + b"\r\n--SB\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + lines(signature) + b"--SB--\r\n")


class SmimeTest(CliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        whole = SimpleNamespace(addCleanup=cls.addClassCleanup)
        cls.authority = Authority(whole)
        cls.uno, cls.dos, cls.tres = "uno@cli.test", "dos@dos.test", "tres@dos.test"
        cls.keys = {name: cls.authority.issue(name, address) for name, address in
                    (("Uno Peña", cls.uno), ("Dos", cls.dos), ("Tres", cls.tres))}
        cls.ring, cls.others = Ring(whole), Ring(whole)
        cls.authority.give(cls.ring, "Dos", "Tres", secret=["Uno Peña"])
        cls.authority.give(cls.others, "Uno Peña", "Tres", secret=["Dos"])

    def setUp(self):
        super().setUp()
        self.reader = self.sobre("reader")
        self.reader.environment["GNUPGHOME"] = str(self.others.home)

    def letter(self, inside: bytes, sender=None, date=None) -> bytes:
        return (f"From: {sender or self.uno}\r\nTo: {self.dos}\r\nSubject: the harvest\r\nDate: {date or email.utils.formatdate()}\r\n"
                "MIME-Version: 1.0\r\n").encode() + inside

    def judged(self, octets: bytes, verdict: str, text=None, reader=None) -> dict:
        seen = (reader or self.reader).json("inspect", self.file("one.eml", octets))
        self.assertEqual(seen["protection"]["verdict"], verdict, seen["protection"])
        self.assertEqual(seen["protection"]["format"], "none" if verdict == "plain" else "smime")
        if text is not None:
            self.assertEqual(SECRET in (seen["text"] or ""), text, seen["text"])
        return seen

    def sign(self, content=BODY, who=("Uno Peña",), *more) -> bytes:
        return self.authority.sign(who, content, *more)


class Read(SmimeTest):
    """What openssl made."""

    def test_signed_in_the_open(self):
        signature = self.sign()
        seen = self.judged(self.letter(clear_signed(BODY, signature)), "signed-checked", text=True)
        [one] = seen["protection"]["signatures"]
        self.assertEqual((one["verdict"], one["signer"], one["keyId"]), ("good", f"Uno Peña <{self.uno}>", self.keys["Uno Peña"]))
        self.assertTrue(seen["protection"]["revocationUnknown"])  # 42: its absence is stated
        self.assertEqual(seen["attachments"], [])
        self.judged(self.letter(clear_signed(BODY.replace(b"bajo", b"BAJO"), signature)), "bad-signature", text=True)  # 40
        self.judged(self.letter(clear_signed(BODY, b"")), "bad-signature")
        self.judged(self.letter(clear_signed(BODY, signature[:-40])), "bad-signature")
        self.judged(self.letter(clear_signed(BODY, signature), sender="otro@cli.test"), "signed-by-other")  # 36
        self.judged(self.letter(clear_signed(BODY, signature), date="Mon, 01 Jan 2024 10:00:00 +0000"), "signed-at-other-time")  # 42
        self.judged(self.letter(clear_signed(BODY, self.sign(BODY, ("Uno Peña",), "-md", "sha1"))), "weak-signature")  # 41
        self.judged(self.letter(clear_signed(BODY, self.sign(BODY, ("Uno Peña",), "-md", "md5"))), "weak-signature")

    def test_the_names_that_other_programs_give_it(self):
        signature = self.sign()
        old = clear_signed(BODY, signature).replace(b"application/pkcs7-signature", b"application/x-pkcs7-signature")
        self.judged(self.letter(old), "signed-checked", text=True)
        named = clear_signed(BODY, signature).replace(b"Content-Type: application/pkcs7-signature; name=smime.p7s",
                                                      b"Content-Type: application/octet-stream; name=smime.p7s")
        self.judged(self.letter(named), "signed-checked", text=True)
        sealed = self.authority.seal(["Dos"], BODY)
        for kind, name, type_ in (("enveloped-data", "smime.p7m", "application/x-pkcs7-mime"), ("", "smime.p7m", "application/pkcs7-mime"),
                                  ("", "smime.p7m", "application/octet-stream"), ("signed-data", "smime.p7m", "application/pkcs7-mime")):
            self.judged(self.letter(entity(sealed, kind, name, type_)), "sealed-unsigned", text=True)
        opaque = self.sign(BODY, ("Uno Peña",), "-nodetach")
        for kind in ("signed-data", "", "enveloped-data"):  # the octets say what it is, not the sender
            self.judged(self.letter(entity(opaque, kind)), "signed-checked", text=True)

    def test_opaque(self):
        opaque = self.sign(BODY, ("Uno Peña",), "-nodetach")
        self.judged(self.letter(entity(opaque, "signed-data")), "signed-checked", text=True)
        changed = opaque.replace(b"bajo el suelo", b"BAJO el suelo")
        self.assertNotEqual(changed, opaque)
        self.judged(self.letter(entity(changed, "signed-data")), "bad-signature")
        streamed = self.sign(BODY, ("Uno Peña",), "-nodetach", "-stream")
        self.judged(self.letter(entity(streamed, "signed-data")), "signed-checked", text=True)
        # Without the program for it the words are there all the same: they are no secret.
        nobody = self.sobre("nobody")
        nobody.environment["PATH"] = str(self.folder)
        self.judged(self.letter(entity(opaque, "signed-data")), "engine-missing", text=True, reader=nobody)

    def test_attack_39_cms_confusion(self):
        opaque = self.sign(BODY, ("Uno Peña",), "-nodetach")
        # A signature with a text of its own, over another that is shown.
        other = BODY.replace(b"bajo el suelo", b"en otra parte")
        seen = self.judged(self.letter(clear_signed(other, opaque)), "bad-signature")
        self.assertIn("en otra parte", seen["text"])
        # Over the same one it is as good as any.
        self.judged(self.letter(clear_signed(BODY, opaque)), "signed-checked", text=True)
        # No signer at all.
        nobody = self.authority.openssl("crl2pkcs7", "-nocrl", "-certfile", "Uno Peña.pem", "-outform", "DER")
        self.judged(self.letter(clear_signed(BODY, nobody)), "plain", text=True)
        self.judged(self.letter(entity(nobody, "certs-only", "smime.p7c")), "plain")
        self.judged(self.letter(entity(nobody, "signed-data")), "plain")
        # Several: all listed, a stranger's does no harm and a bad one does.
        two = self.judged(self.letter(clear_signed(BODY, self.sign(BODY, ("Uno Peña", "Tres")))), "signed-checked")
        self.assertEqual(sorted(one["verdict"] for one in two["protection"]["signatures"]), ["good", "mismatch"])
        # An authority that nobody trusts: not known, and nobody is asked to trust it.
        strange = Authority(self, "Strange")
        strange.issue("Uno Peña", self.uno)
        self.others.gpgsm("--import", strange.folder / "authority.pem")
        trusted = (self.others.home / "trustlist.txt").read_text()
        before = self.others.asked.exists() and self.others.asked.read_text()
        seen = self.judged(self.letter(clear_signed(BODY, strange.sign(("Uno Peña",), BODY))), "signed-unknown-key", text=True)
        self.assertEqual([one["verdict"] for one in seen["protection"]["signatures"]], ["unknown-key"])
        self.assertEqual(self.others.asked.exists() and self.others.asked.read_text(), before)
        self.assertEqual((self.others.home / "trustlist.txt").read_text(), trusted)

    def test_attack_29_no_integrity(self):
        sealed = self.authority.seal(["Dos"], BODY)
        seen = self.judged(self.letter(entity(sealed, "enveloped-data")), "sealed-unsigned", text=True)
        self.assertTrue(seen["protection"]["unauthenticated"])
        shown = self.reader.run("import", self.file("a.eml", self.letter(entity(sealed, "enveloped-data"))))
        [row] = self.reader.letters()
        self.assertIn("Nothing shows whether it was altered", self.reader.run("show", row["id"]).out.decode(), shown)
        # Cut, or altered so that it shows: nothing of it.
        self.judged(self.letter(entity(sealed[:-20], "enveloped-data")), "sealed-damaged", text=False)
        self.judged(self.letter(entity(b"nonsense", "enveloped-data")), "sealed-damaged", text=False)
        # Signed inside, the signature shows it.
        signed = clear_signed(BODY, self.sign())
        seen = self.judged(self.letter(entity(self.authority.seal(["Dos"], signed), "enveloped-data")), "sealed-and-signed", text=True)
        self.assertFalse(seen["protection"]["unauthenticated"])

    def test_sealed_and_signed_in_every_order(self):
        signed, opaque = clear_signed(BODY, self.sign()), entity(self.sign(BODY, ("Uno Peña",), "-nodetach"), "signed-data")
        for inside in (signed, opaque):
            self.judged(self.letter(entity(self.authority.seal(["Dos", "Tres"], inside), "enveloped-data")), "sealed-and-signed", text=True)
        bad = clear_signed(BODY.replace(b"bajo", b"BAJO"), self.sign())
        self.judged(self.letter(entity(self.authority.seal(["Dos"], bad), "enveloped-data")), "bad-signature")
        other = self.judged(self.letter(entity(self.authority.seal(["Tres"], signed), "enveloped-data")), "sealed-no-key", text=False)
        self.assertEqual(other["attachments"], [])

    def test_attack_33_layers(self):
        # Somebody's own signature around an envelope by another: it says nothing of the words within.
        envelope = entity(self.authority.seal(["Dos"], BODY), "enveloped-data")
        for outer in (clear_signed(envelope, self.sign(envelope)), entity(self.sign(envelope, ("Uno Peña",), "-nodetach"), "signed-data")):
            self.judged(self.letter(outer), "sealed-unsigned", text=True)
        # Not opened under a signature that is wrong.
        self.judged(self.letter(clear_signed(envelope, self.sign())), "bad-signature", text=False)
        # Signed, sealed, signed (RFC 2634): read, and the innermost layer is not promoted.
        triple = entity(self.authority.seal(["Dos"], clear_signed(BODY, self.sign())), "enveloped-data")
        self.judged(self.letter(clear_signed(triple, self.sign(triple))), "sealed-unsigned", text=True)
        strangers = self.sign(triple, ("Tres",))
        self.judged(self.letter(clear_signed(triple, strangers)), "sealed-unsigned", text=True)
        # An envelope beside other words is not opened, signed or not.
        mixed = b"Content-Type: multipart/mixed; boundary=MB\r\n\r\n--MB\r\nContent-Type: text/plain\r\n\r\nHello\r\n--MB\r\n" + envelope + b"\r\n--MB--\r\n"
        self.judged(self.letter(mixed), "only-part", text=False)
        self.judged(self.letter(clear_signed(mixed, self.sign(mixed))), "only-part", text=False)
        # Signed by two, one within the other: the outer one is who vouches for the letter.
        inner = entity(self.sign(BODY, ("Tres",), "-nodetach"), "signed-data")
        self.judged(self.letter(entity(self.sign(inner, ("Uno Peña",), "-nodetach"), "signed-data")), "signed-checked", text=True)
        self.judged(self.letter(entity(self.sign(inner, ("Uno Peña",), "-nodetach"), "signed-data"), sender=self.tres), "signed-by-other", text=True)

    def test_a_certificate_that_ended(self):
        self.authority.issue("Vieja", "vieja@cli.test", "-not_before", "20200101000000Z", "-not_after", "20210101000000Z")
        seen = self.judged(self.letter(clear_signed(BODY, self.sign(BODY, ("Vieja",))), sender="vieja@cli.test"), "bad-signature")
        self.assertEqual([one["verdict"] for one in seen["protection"]["signatures"]], ["bad"])  # it had ended before it signed

    def test_nothing_goes_to_the_network(self):
        self.judged(self.letter(clear_signed(BODY, self.sign())), "signed-checked")
        for ring in (self.ring, self.others):
            self.assertFalse((ring.home / "S.dirmngr").exists())


class Written(SmimeTest):
    """What Sobre sends."""

    def setUp(self):
        super().setUp()
        self.home = self.sobre("writer")
        uno, dos = post.fresh("smime"), post.fresh("smime", "dos.test")
        self.authority.issue("Writer", uno)
        self.authority.issue("Lector Ñ", dos)
        self.writers, self.readers = Ring(self), Ring(self)
        self.authority.give(self.writers, "Lector Ñ", secret=["Writer"])
        self.authority.give(self.readers, "Writer", secret=["Lector Ñ"])
        self.from_, self.to = uno, dos
        post.add(self.home, uno)
        self.home.environment["GNUPGHOME"] = str(self.writers.home)
        self.reader.environment["GNUPGHOME"] = str(self.readers.home)

    def send(self, *how, attachment=b"", subject="La cosecha de año 2026") -> bytes:
        message = email.message.EmailMessage()
        message["From"], message["To"], message["Subject"] = self.from_, self.to, subject
        message["Date"] = email.utils.formatdate()
        message.set_content(f"El secreto está en el azafrán: {SECRET}.  \n-- \nUno Peña\n日本語\n")
        if attachment:
            message.add_attachment(attachment, maintype="application", subtype="x-list", filename="lista de niños.bin")
        self.home.run("send", "-", "--from", self.from_, *how, stdin=message.as_bytes())
        [file] = post.arrived(self.to, 1)
        return file.read_bytes()

    def check_sealed(self, attachment: bytes):
        octets = self.send("--sign", "--encrypt", attachment=attachment)
        self.assertNotIn(SECRET.encode(), octets)
        self.assertNotIn(b"cosecha", octets)
        message = email.message_from_bytes(octets, policy=email.policy.default)
        self.assertEqual((message.get_content_type(), message["Content-Type"].params["smime-type"]), ("application/pkcs7-mime", "enveloped-data"))
        self.assertEqual(message["Subject"], "...")
        self.assertTrue(all(len(line) <= 78 for line in octets.replace(b"\r\n", b"\n").split(b"\n\n", 1)[1].split(b"\n")))
        (self.authority.folder / "mail").write_bytes(octets)
        # openssl reads it alone
        inside = self.authority.openssl("cms", "-decrypt", "-in", "mail", "-recip", "Lector Ñ.pem", "-inkey", "Lector Ñ.key")
        (self.authority.folder / "inside").write_bytes(inside)
        content = self.authority.openssl("cms", "-verify", "-in", "inside", "-CAfile", "authority.pem")
        inner = email.message_from_bytes(content, policy=email.policy.default)
        self.assertEqual(inner["Subject"], "La cosecha de año 2026")
        self.assertEqual(inner["Content-Type"].params["hp"], "cipher")  # RFC 9788
        self.assertIn(SECRET, inner.get_body().get_content())
        self.assertIn("日本語", inner.get_body().get_content())
        if attachment:
            [file] = inner.iter_attachments()
            self.assertEqual((file.get_filename(), file.get_content()), ("lista de niños.bin", attachment))
        signed = email.message_from_bytes(inside, policy=email.policy.default)
        self.assertEqual((signed["Content-Type"].params["micalg"], signed["Content-Type"].params["protocol"]), ("sha-256", "application/pkcs7-signature"))
        # and Sobre
        seen = self.judged(octets, "sealed-and-signed", text=True)
        self.assertEqual(seen["subject"], "La cosecha de año 2026")
        # its writer can read it too
        [sent] = [row for row in self.home.letters() if row["folder"] == "Sent"]
        self.assertIn(SECRET, self.home.json("show", sent["id"])["text"])

    def test_sealed_and_signed(self):
        self.check_sealed(b"")

    def test_sealed_and_signed_with_a_file(self):
        self.check_sealed(os.urandom(3_000_000))

    def test_signed(self):
        octets = self.send("--sign")
        (self.authority.folder / "mail").write_bytes(octets.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        content = self.authority.openssl("cms", "-verify", "-in", "mail", "-CAfile", "authority.pem")
        self.assertIn(b"La cosecha", email.message_from_bytes(content, policy=email.policy.default)["Subject"].encode())
        self.judged(octets, "signed-checked", text=True)
        self.judged(octets.replace(SECRET.encode(), SECRET.upper().encode()), "bad-signature")

    def test_no_trace_of_it(self):
        self.send("--sign", "--encrypt")
        for folder in (self.home.home, self.writers.home):
            for file in Path(folder).rglob("*"):
                if stat.S_ISREG(file.lstat().st_mode):
                    octets = file.read_bytes()
                    for form in sobre_cli.forms_of(SECRET):
                        self.assertNotIn(form, octets, file)

    def test_who_has_no_certificate_stops_everything(self):
        nobody = post.fresh("nobody", "dos.test")
        text = f"From: {self.from_}\nTo: {self.to}, {nobody}\nSubject: x\n\n{SECRET}\n".encode()
        self.assert_one_sentence(self.home.run("send", "-", "--from", self.from_, "--encrypt", stdin=text, code=1), nobody)
        # One whom no trusted authority vouches for has none either.
        strange = Authority(self, "Strange")
        strange.issue("Nobody", nobody)
        self.writers.gpgsm("--import", strange.folder / "authority.pem")
        self.writers.gpgsm("--import", strange.folder / "Nobody.pem")
        self.assert_one_sentence(self.home.run("send", "-", "--from", self.from_, "--encrypt", stdin=text, code=1), nobody)
        self.assertEqual(self.home.letters(), [])
        self.assertFalse(self.writers.asked.exists())


if __name__ == "__main__":
    sobre_cli.main()
