#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other projects' signed and sealed letters (SOBRE_CORPORA) are judged as they must be, and none ends the program."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import sobre_cli
from sobre_cli import CliTest

CORPORA = os.environ.get("SOBRE_CORPORA", "")
LETTERS = "tb-openpgp/test/browser/openpgp/data/eml"
KEYS = "tb-openpgp/test/browser/openpgp/data/keys"
# From the numbered attacks: what each of these must come out as with the keys of Alice, Bob and Carol at hand.
EXPECTED = {
    "alice-signed.eml": "signed-known",
    "bob-to-alice-signed-damaged-signature.eml": "bad-signature",  # 40
    "encrypted-and-signed-alice-to-bob-nonascii.eml": "sealed-and-signed",
    "encrypted-to-alice-as-hidden-recipient.eml": "sealed-unsigned",  # 22, 49
    "fwd-unsigned-encrypted.eml": "only-part",  # 28
    "inner-smime-sig-in-pgp-encrypted.eml": "sealed-unsigned",  # 33
    "outer-pgp-sig-inner-pgp-enc.eml": "only-part",  # 33
    "outer-pgp-sig-inner-pgp-enc-sig.eml": "only-part",
    "outer-pgp-sig-inner-pgp-enc-with-mixed.eml": "only-part",
    "outer-smime-bad-sig-inner-pgp-enc.eml": "only-part",
    "outer-smime-bad-sig-inner-pgp-enc-sig-with-mixed.eml": "only-part",
    "partial-encrypt-for-alice-html.eml": "only-part",  # 28, 32
    "partial-encrypt-for-alice-plaintext.eml": "only-part",
    "partial-encrypt-for-carol-html.eml": "only-part",
    "partial-encrypt-for-carol-plaintext.eml": "only-part",
    "signed-by-0x3099ff1238852b9f-to-0xf231550c4f47e38e-unencrypted.eml": "signed-known",
    "signed-by-0x3099ff1238852b9f-encrypted-to-0xf231550c4f47e38e.eml": "sealed-and-signed",
    "signed-by-0xfbfcc82a015e7330-encrypted-to-0xf231550c4f47e38e-multi-from.eml": "sender-unclear",  # 36
    "signed-by-0xfbfcc82a015e7330-to-0xf231550c4f47e38e-unencrypted-in-mixed.eml": "only-part",  # 32
    "signed-mismatch-email-date.eml": "signed-at-other-time",  # 42
    "signed-with-mailman-footer.eml": "only-part",  # 45
    "sigspoof-git-commit.eml": "sealed-damaged",  # 38
    "unsigned-encrypted-to-0xf231550c4f47e38e-from-0xfbfcc82a015e7330.eml": "sealed-unsigned",
    "unsigned-unencrypted-from-bob-to-alice.eml": "plain",
    "unrelated-and-fake-keys-attached.eml": "plain",  # 46
    "openpgp-encrypted-ambiguous-mime.mbox": "only-part",  # 28
    "openpgp-signed-mailinglist+additional-children.mbox": "only-part",  # 45
    "openpgp-encrypted-noData.mbox": "sealed-damaged",
    "openpgp-encrypted-two-attachments.mbox": "sealed-unsigned",
    "openpgp-encrypted-signed-thunderbird.mbox": "sealed-and-signed",
    "wrapped-protected-header.eml": "only-part",  # 44
    "phony-protected-header-bad-encryption.eml": "sealed-damaged",  # 44
    "simple-signed-mail.eml": "signed-unknown-key",
}


class ProtectedCorpora(CliTest):
    def ring(self) -> dict:
        home = Path(tempfile.mkdtemp(prefix="gk", dir="/tmp"))
        environment = {"GNUPGHOME": str(home)}
        everything = {"PATH": "/usr/bin:/bin", "HOME": str(home)} | environment
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        self.addCleanup(subprocess.run, ["gpgconf", "--kill", "all"], env=everything, check=False)
        return everything

    def table(self, ring: dict, files: list[Path]) -> dict[str, dict]:
        self.assertTrue(files)
        sobre = self.sobre(f"home{len(os.listdir(self.folder))}")
        lines = sobre.run("inspect", *files, environment={"GNUPGHOME": ring["GNUPGHOME"]}).out.splitlines()
        self.assertEqual(len(lines), len(files))
        seen = {Path(letter["file"]).name: letter for letter in map(json.loads, lines)}
        for name, letter in seen.items():
            protection = letter["protection"]
            if protection["format"] != "none":
                print(f"{name[:76]:76} {protection['verdict']:20} {[one['verdict'] for one in protection['signatures']]}")
            if name in EXPECTED:
                self.assertEqual(protection["verdict"], EXPECTED[name], (name, protection))
            if protection["verdict"] == "only-part":
                self.assertFalse(protection["opened"], name)
            if protection["covers"] == "all" and protection["encrypted"] and not protection["opened"]:
                self.assertFalse(letter["text"] or letter["html"] or letter["attachments"], name)
        return seen

    def test_thunderbird(self):
        ring = self.ring()
        keys = sorted(Path(CORPORA, KEYS).iterdir())
        for key in keys:
            if key.name.startswith(("alice@", "bob@")) and key.name.endswith("-secret.asc") or key.name.startswith("carol@example.com") and "pub" in key.name:
                subprocess.run(["gpg", "--batch", "--quiet", "--import", key], env=ring, check=True, capture_output=True)
        seen = self.table(ring, sorted(Path(CORPORA, LETTERS).glob("*.eml")))
        self.assertGreater(len(set(seen) & set(EXPECTED)), 20)

    def test_kde(self):
        ring = self.ring()
        for name in ("pubring.kbx", "pubring.gpg", "secring.gpg", "trustdb.gpg"):
            shutil.copy(Path(CORPORA, "kde-mimetreeparser/gnupg_home", name), ring["GNUPGHOME"])
        shutil.copytree(Path(CORPORA, "kde-mimetreeparser/gnupg_home/private-keys-v1.d"), Path(ring["GNUPGHOME"], "private-keys-v1.d"))
        subprocess.run(["chmod", "-R", "u+rwX,go-rwx", ring["GNUPGHOME"]], check=True)
        self.table(ring, sorted(Path(CORPORA, "kde-mimetreeparser/testdata").glob("*.mbox")))

    def test_notmuch(self):
        files = [file for folder in ("protected-headers", "crypto", "pkcs7") for file in Path(CORPORA, "notmuch/corpora", folder).iterdir()]
        seen = self.table(self.ring(), sorted(files))
        for letter in seen.values():
            self.assertNotIn("phony", (letter["subject"] or "").lower())


if __name__ == "__main__":
    if not CORPORA:
        print("SOBRE_CORPORA is not set")
        sys.exit(77)
    sobre_cli.main()
