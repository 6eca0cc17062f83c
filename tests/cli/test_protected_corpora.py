#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other projects' signed and sealed letters (SOBRE_CORPORA), each file of six sets: what Sobre says of it and shows of
it, against what its set says.

What a set says is read there: expected pages where there are any (kde-messagelib), else names of files. Ours is in
protected_corpora.py, with a reason wherever it is not what the set says. A file that is not named there fails the test."""

import base64
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import sobre_cli
from protected_corpora import DIFFERENT, NO_LETTERS, VERDICTS
from sobre_cli import CliTest

CORPORA = os.environ.get("SOBRE_CORPORA", "")
GOOD = ("signed-known", "signed-checked", "sealed-and-signed")


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


class Expected:
    """What kde-messagelib's expected page says of a letter."""

    def __init__(self, page: Path):
        text = page.read_text("utf-8", "replace")
        self.sealed = 'class="encr"' in text
        self.good = 'class="signOkKeyOk"' in text
        self.bad = 'class="signErr"' in text
        self.words = set(words_of(html.unescape(re.sub(r"<[^>]*>", " ", text))))


class ProtectedCorpora(CliTest):
    def ring(self, files: list[Path], home: Path | None = None) -> str:
        """A GnuPG home with these keys, or with what another one holds."""
        folder = Path(tempfile.mkdtemp(prefix="gk", dir="/tmp"))
        everything = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "GNUPGHOME": str(folder)}
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.addCleanup(subprocess.run, ["gpgconf", "--kill", "all"], env=everything, check=False)
        if home:
            for name in ("pubring.kbx", "pubring.gpg", "secring.gpg", "trustdb.gpg"):
                if (home / name).exists():
                    shutil.copy(home / name, folder)
            shutil.copytree(home / "private-keys-v1.d", folder / "private-keys-v1.d")
        pinentry = folder / "pinentry"  # the sets' public test keys have this passphrase, or none
        pinentry.write_text("#!/bin/sh\necho OK\nwhile read command rest; do\n  case $command in\n    GETPIN) echo 'D password'; echo OK ;;\n"
                            "    BYE) echo OK; exit ;;\n    *) echo OK ;;\n  esac\ndone\n")
        subprocess.run(["chmod", "-R", "u+rwX,go-rwx", folder], check=True)
        pinentry.chmod(0o700)
        (folder / "gpg-agent.conf").write_text(f"pinentry-program {pinentry}\nallow-loopback-pinentry\n")
        for key in files:
            subprocess.run(["gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", "password", "--import", key], env=everything, check=False, capture_output=True)
        return str(folder)

    def looked_at(self, ring: str, files: list[Path]) -> list[dict]:
        self.assertTrue(files)
        sobre = self.sobre(f"home{len(os.listdir(self.folder))}")
        lines = []
        for start in range(0, len(files), 15):  # some of them are made to take long
            lines += sobre.run("inspect", *files[start:start + 15], environment={"GNUPGHOME": ring}).out.splitlines()
        self.assertEqual(len(lines), len(files))
        letters = [json.loads(line) for line in lines]
        for letter in letters:
            letter["text"], letter["html"] = letter["text"] or "", letter["html"] or ""
        return letters

    def check(self, name: str, letter: dict, faults: list[str]) -> None:
        """What holds for any letter, and what our table says of this one."""
        protection = letter["protection"]
        verdict = protection["verdict"]
        shown = letter["text"] or letter["html"] or letter["attachments"]
        if protection["covers"] == "all" and protection["encrypted"] and not protection["opened"] and shown:
            faults.append(f"{name}: shut, and yet something is shown")
        if verdict == "only-part" and protection["opened"]:
            faults.append(f"{name}: a part was opened")
        if verdict in GOOD and any(one["verdict"] in ("bad", "weak", "revoked") for one in protection["signatures"]):
            faults.append(f"{name}: good beside {protection['signatures']}")
        expected = VERDICTS.get(name, "plain")
        if verdict not in expected.split("|"):
            faults.append(f"{name}: {verdict}, expected {expected} {[one['verdict'] for one in protection['signatures']]}")

    def run_set(self, folder: str, files: list[Path], letters: list[dict], differs) -> None:
        """`differs(path, letter)` tells in words how it differs from what the set says, or gives nothing."""
        faults, counted = [], Counter()
        for path, letter in zip(files, letters):
            name = str(path.relative_to(CORPORA))
            self.check(name, letter, faults)
            difference = differs(path, letter)
            known = DIFFERENT.get(name)
            if difference and not known:
                faults.append(f"{name}: {difference}, and no reason is given ({letter['protection']['verdict']})")
            elif known and not difference and not known.startswith("to be mended"):
                faults.append(f"{name}: as its set says, though a reason is given why it is not")
            counted["differs" if difference else "agrees"] += 1
            print(f"{name[:90]:90} {letter['protection']['verdict']:20} {'DIFFERS: ' + known if difference and known else 'as the set says'}")
        on_disk = [file for file in Path(CORPORA, folder).rglob("*") if file.is_file()]
        other = [file for file in on_disk if file not in files]
        for file in other:
            name = str(file.relative_to(CORPORA))
            if not any(re.fullmatch(pattern, name) for pattern in NO_LETTERS):
                faults.append(f"{name}: is on the disk and was not looked at")
        print(f"{folder}: {len(on_disk)} files on the disk, {len(files)} letters looked at ({counted['agrees']} as the set says, {counted['differs']} "
              f"differ for a reason), {len(other)} that are no letters")
        self.assertEqual(faults, [], "\n" + "\n".join(faults))

    def letters_in(self, folder: str) -> list[Path]:
        return sorted(file for file in Path(CORPORA, folder).rglob("*")
                      if file.is_file() and not any(re.fullmatch(pattern, str(file.relative_to(CORPORA))) for pattern in NO_LETTERS))

    def test_tb_openpgp(self):
        # Its files of keys are looked at by their own tests.
        keys = Path(CORPORA, "tb-openpgp/test/browser/openpgp/data/keys")
        chosen = [key for key in sorted(keys.iterdir()) if key.name.startswith(("alice@", "bob@")) and key.name.endswith("-secret.asc")
                  or key.name.startswith("carol@example.com") and "pub" in key.name]
        files = self.letters_in("tb-openpgp")
        letters = self.looked_at(self.ring(chosen), files)
        known = next(letter["text"] for path, letter in zip(files, letters) if path.name == "unsigned-unencrypted-from-bob-to-alice.eml")
        sentence = max((line.strip() for line in known.splitlines()), key=len)  # the one that its letters have in common

        def differs(path: Path, letter: dict) -> str:
            name, protection = path.name, letter["protection"]
            verdict, text = protection["verdict"], letter["text"] + letter["html"]
            if re.search(r"damaged|mismatch|bad-sig|sigspoof|multi-from|partial|outer-|mailman|in-mixed|fwd-|inner-|forwarded|dual|fake", name):
                return "good" if verdict in GOOD else ""  # these are made to deceive
            if "encrypted-to-0xf231550c4f47e38e" in name or name.startswith(("encrypted-", "bob-enc")):
                if not protection["opened"]:
                    return "does not open"
                if sentence not in text and not re.search("nonascii|with-key|nbsp", name):
                    return "opens to other words"
            if re.match(r"(signed-by|alice-signed|unob-signed)", name) and verdict not in GOOD:
                return "signed, and not good"
            return ""

        self.run_set("tb-openpgp", files, letters, differs)

    def test_kde_mimetreeparser(self):
        home = Path(CORPORA, "kde-mimetreeparser/gnupg_home")
        files = self.letters_in("kde-mimetreeparser")
        letters = self.looked_at(self.ring([], home), files)

        def differs(path: Path, letter: dict) -> str:
            name, protection = path.name, letter["protection"]
            if re.search(r"ambiguous|broken|error|noData", name):
                return "good" if protection["verdict"] in GOOD else ""
            if name.startswith("smime"):
                return "" if protection["format"] == "smime" or not protection["format"] else "not S/MIME"
            if "encrypted" in name and not re.search(r"non-encrypted|appendix|wrong-charset", name) and not protection["opened"]:
                return "does not open"
            if re.search(r"non-encrypted|appendix", name) and not protection["opened"]:
                return "its sealed part is not opened"
            if re.search(r"signed", name) and not protection["signatures"] and not protection["format"] == "smime":
                return "no signature is seen"
            return ""

        self.run_set("kde-mimetreeparser", files, letters, differs)

    def test_kde_messagelib(self):
        home = Path(CORPORA, "kde-messagelib/messagecore/autotests/gnupg_home")
        files = self.letters_in("kde-messagelib")
        letters = self.looked_at(self.ring([], home), files)

        def differs(path: Path, letter: dict) -> str:
            page = Path(f"{path}.html")
            if "mimetreeparser" not in str(path) or not page.exists():
                return ""
            expected, protection = Expected(page), letter["protection"]
            if path.name.startswith("smime") and protection["verdict"] == "engine-missing":
                return ""  # test_smime of its own set
            if expected.sealed and not protection["opened"]:
                return "the page shows what is sealed"
            if protection["opened"] and not expected.sealed:
                return "opened, and the page shows no envelope"
            words = [one["verdict"] for one in protection["signatures"]]
            if expected.good and "good" not in words:
                return f"the page shows a good signature ({words})"
            if not expected.good and protection["verdict"] in GOOD:
                return "good, and the page shows no good signature"
            shown = letter["text"] or re.sub(r"<[^>]*>", " ", letter["html"])
            if protection["verdict"] not in ("only-part", "engine-missing"):
                missing = [word for word in words_of(html.unescape(shown)) if word not in expected.words]
                if missing:
                    return f"words that the page does not have: {missing[:8]}"
            return ""

        self.run_set("kde-messagelib", files, letters, differs)

    def test_notmuch(self):
        files = self.letters_in("notmuch")
        letters = self.looked_at(self.ring(sorted(Path(CORPORA, "notmuch").rglob("*.asc"))), files)

        def differs(path: Path, letter: dict) -> str:
            subject = letter["subject"] or ""
            if "phony" in subject.lower():
                return "a phony subject"
            if letter["protection"]["verdict"] in GOOD:
                return "good without any key"
            if "protected-headers" in str(path) and letter["protection"]["encrypted"] and not letter["protection"]["opened"]:
                return "does not open: the set has no key on the disk"
            return ""

        self.run_set("notmuch", files, letters, differs)

    def test_deltachat(self):
        files = self.letters_in("deltachat")
        letters = self.looked_at(self.ring(sorted(Path(CORPORA, "deltachat/key").iterdir())), files)

        def differs(path: Path, letter: dict) -> str:
            protection = letter["protection"]
            if protection["encrypted"] and not protection["opened"]:
                return "does not open"
            if "mixed-up" in path.name and protection["verdict"] in GOOD:
                return "good, though it was mixed up"
            if "legacy_display" in path.name and "Subject:" in letter["text"]:
                return "the subject stands in the text too"
            return ""

        self.run_set("deltachat", files, letters, differs)

    # RNP's messages are no letters: each is put into one.

    def rnp_letter(self, path: Path) -> bytes:
        octets = path.read_bytes()
        head = b"From: key0-uid0@example.org\r\nTo: x@example.org\r\nSubject: x\r\nDate: Mon, 1 Jan 2018 00:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        data = path.parent / path.name.removesuffix(".sig")
        if path.suffix == ".sig" and data.exists() or path.name in ("message.txt.empty.sig", "message.txt.sig.wrong-mpi-bitlen"):
            content = (path.parent / "message.txt" if not data.exists() or "message.txt.sig" in path.name else data).read_bytes()
            return (head + b'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=B\r\n\r\n--B\r\n' + content
                    + b"\r\n--B\r\nContent-Type: application/pgp-signature\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + base64.encodebytes(octets) + b"--B--\r\n")
        if b"-----BEGIN PGP SIGNED MESSAGE" in octets:
            return head + b"Content-Type: text/plain\r\n\r\n" + octets
        return (head + b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B\r\n\r\n--B\r\n'
                b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--B\r\nContent-Type: application/octet-stream\r\n"
                b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(octets) + b"--B--\r\n")

    def test_rnp_openpgp(self):
        files = self.letters_in("rnp-openpgp")
        rings = Path(CORPORA, "rnp-openpgp/keyrings")
        ring = self.ring([rings / "1/pubring.gpg", rings / "1/secring.gpg", *sorted(Path(CORPORA, "rnp-openpgp/test_stream_verification").glob("*.asc"))])
        wrapped = [self.file(f"rnp{number}.eml", self.rnp_letter(path)) for number, path in enumerate(files)]
        letters = self.looked_at(ring, wrapped)

        def differs(path: Path, letter: dict) -> str:
            name, protection = path.name, letter["protection"]
            words = [one["verdict"] for one in protection["signatures"]]
            if "malf" in name and protection["opened"]:
                return "opens, though it is malformed"
            if re.search(r"malf|wrong|cut|expired|nosig|zero|md5|shattered|unknown|crit|cleartext|future|v10|fuzz|hang|crash|leak|timeout|abrt|sha1|skesk", str(path)):
                return "good" if protection["verdict"] in GOOD or "good" in words else ""
            return ""

        self.run_set("rnp-openpgp", files, letters, differs)


if __name__ == "__main__":
    if not CORPORA:
        print("SOBRE_CORPORA is not set")
        sys.exit(77)
    sobre_cli.main()
