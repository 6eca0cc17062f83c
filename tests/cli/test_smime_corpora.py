#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every letter of S/MIME in other projects' sets (SOBRE_CORPORA): its verdict and its text against what the set says."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import sobre_cli
from smime_ring import Ring
from sobre_cli import CliTest

CORPORA = os.environ.get("SOBRE_CORPORA", "")
THUNDERBIRD = "tb-smime"
KDE = "kde-mimetreeparser"
ALICE = "This is a test message from Alice to Bob."
OK, SEALED = "signed-checked", "sealed-unsigned"

# What the sets say of their letters, by the words in their names; the first that fits. The last column is what is shown of the text.
THUNDERBIRD_SAYS = [
    (r"mismatch-econtent", "bad-signature", False),  # 39: what is shown is the fake, and said to be none of hers
    (r"outer-smime-bad-sig", "bad-signature", False),  # 33: nothing is opened under it
    (r"nested-sigs", "bad-signature", None),
    (r"multipart\.env\.dsig\.eml", "bad-signature", False),  # its readme: an envelope of another letter was put in
    (r"env\.mixed\.dsig|outer-pgp-sig|in\.mixed", "only-part", None),  # 32, 33
    (r"\.future\.", "signed-at-other-time", True),  # 42
    (r"^alice\.env\.eml", SEALED, True),
    (r"alice\.env\.d?sig", SEALED, True),  # 33: signatures around an envelope
    (r"SHA1", "weak-signature", True),  # 41
    (r"plain\.sig\.SHA(256|384|512).*dave", OK, True),
    (r"dsig\.SHA(256|384|512)\.multipart", OK, True),
]
# Where we say something else than the set, and why.
DIFFERENT = {
    "fran-oaep_ossl.env": ("opening-failed", None, "gpgsm 2.4 cannot open RSA-OAEP; it says so"),
    **{f"alice.env.dsig.{digest}.multipart.eml": ("bad-signature", False, "signed with bare line feeds, which no letter has on its way "
                                                  "(RFC 8551 section 3.1.1): it does not fit, and nothing is opened under it")
       for digest in ("SHA1", "SHA256", "SHA384", "SHA512")},
}


class SmimeCorpora(CliTest):
    def ring(self, when: str) -> Ring:
        ring = Ring(self)
        (ring.home / "gpgsm.conf").write_text(f"faked-system-time {when}\n")  # certificates end, and this test must not
        return ring

    def inspect(self, ring: Ring, files: list[Path]) -> dict[Path, dict]:
        sobre = self.sobre()
        sobre.environment["GNUPGHOME"] = str(ring.home)
        answers = [json.loads(line) for line in sobre.run("inspect", *files).out.splitlines()]
        self.assertEqual(len(answers), len(files))
        for answer in answers:
            one = answer["protection"]
            print(f"{Path(answer['file']).name[:70]:70} {one['verdict']:20} {[each['verdict'] for each in one['signatures']]} {(answer['text'] or '').strip()[:40]!r}")
            if one["covers"] == "all" and one["encrypted"] and not one["opened"]:
                self.assertFalse(answer["text"] or answer["html"] or answer["attachments"], answer["file"])
        return {Path(answer["file"]): answer for answer in answers}

    def bring(self, ring: Ring, file: Path, password: str):
        """A personal file of the set, whose old ciphers gpgsm may not know."""
        plain, new = ring.home / "plain.pem", ring.home / "new.p12"
        for more in ((), ("-legacy",)):
            done = subprocess.run(["openssl", "pkcs12", *more, "-in", file, "-passin", f"pass:{password}", "-nodes", "-out", plain], check=False, capture_output=True)
            if done.returncode == 0:
                break
        subprocess.run(["openssl", "pkcs12", "-export", "-in", plain, "-out", new, "-passout", "pass:"], check=True, capture_output=True)
        ring.gpgsm("--pinentry-mode", "loopback", "--passphrase-fd", "0", "--import", new, stdin=b"\n")

    def trust(self, ring: Ring, certificate: Path):
        ring.gpgsm("--import", certificate)
        said = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha1"], check=True, capture_output=True).stdout.decode()
        with open(ring.home / "trustlist.txt", "a", encoding="ascii") as trusted:
            trusted.write(said.split("=")[1].strip() + " S relax\n")
        subprocess.run(["gpgconf", "--reload", "gpg-agent"], env=ring.environment, check=False)

    def test_thunderbird(self):
        ring = self.ring("20260201T000000")
        root = Path(CORPORA, THUNDERBIRD)
        data = root / "mailnews/test/data"
        self.trust(ring, data / "smime/TestCA.pem")
        for name in ("smime/Bob.p12", "smime/Alice.p12", "smime-interop/Fran.p12", "smime-interop/Fran-ec.p12"):
            self.bring(ring, data / name, "nss")
        files = sorted(file for file in root.rglob("*") if file.suffix in (".eml", ".env"))
        seen = self.inspect(ring, files)
        wrong, different = [], 0
        for file, answer in seen.items():
            verdict, shows = next(((verdict, shows) for form, verdict, shows in THUNDERBIRD_SAYS if re.search(form, file.name)), (SEALED, None))
            if file.name in DIFFERENT:
                verdict, shows, _ = DIFFERENT[file.name]
                different += 1
            said = (answer["protection"]["verdict"], ALICE in (answer["text"] or ""))
            if said[0] != verdict or shows not in (None, said[1]):
                wrong.append((file.name, said, (verdict, shows)))
        print(f"tb-smime: {len(files)} letters, {len(files) - different - len(wrong)} as the set says, {different} different with a reason")
        self.assertEqual(wrong, [])
        self.assertGreater(len(files), 40)
        self.assertFalse(ring.asked.exists())

    def test_kde(self):
        ring = self.ring("20130110T154812")
        for name in ("pubring.kbx", "private-keys-v1.d", "trustlist.txt"):
            source = Path(CORPORA, KDE, "gnupg_home", name)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, ring.home / name)
        subprocess.run(["chmod", "-R", "u+rwX,go-rwx", ring.home], check=True)
        files = sorted(Path(CORPORA, KDE, "testdata").glob("smime*.mbox"))
        seen = {file.name: answer for file, answer in self.inspect(ring, files).items()}
        says = {
            "smime-cert.mbox": ("plain", None),
            "smime-encrypted-ambiguous-mime.mbox": ("only-part", "First message part"),  # 28
            "smime-encrypted-not-so-ambiguous-mime.mbox": ("only-part", "First message part"),
            "smime-encrypted.mbox": (SEALED, "The quick brown fox jumped over the lazy dog."),
            "smime-opaque-enc+sign.mbox": ("weak-signature", "Encrypted and signed mail."),  # 41: RSA of 1024 bits
            "smime-opaque-signed-encrypted-attachment.mbox": ("weak-signature", "This is an Opaque S/MIME encrypted and signed message with attachment"),
            "smime-signed-apple.mbox": ("bad-signature", "Olá Konqui"),  # "modified mail, signature is not valid"
            "smime-signed-charset.mbox": ("signed-unknown-key", "Geschäftsführung"),
            "smime-signed-encrypted.mbox": ("weak-signature", "encrypted message text"),
        }
        self.assertEqual(set(seen), set(says))  # every one on the disk
        for name, (verdict, text) in says.items():
            with self.subTest(name):
                self.assertEqual(seen[name]["protection"]["verdict"], verdict, seen[name]["protection"])
                self.assertIn(text or "", seen[name]["text"] or "")


if __name__ == "__main__":
    if not CORPORA:
        print("SOBRE_CORPORA is not set")
        sys.exit(77)
    sobre_cli.main()
