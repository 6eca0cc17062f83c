#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""`sobre keys` over the real GnuPG: people's keys and one's own, and a key server that we play."""

import http.server
import os
import re
import shutil
import ssl
import stat
import subprocess
import tempfile
import threading
from pathlib import Path

import sobre_cli
from sobre_cli import CliTest

MARTA, ANA = "marta@example.org", "ana@example.net"


class KeyRing:
    """A GNUPGHOME of its own on a short path; nothing asks."""

    def __init__(self, test):
        self.home = Path(tempfile.mkdtemp(prefix="gk", dir="/tmp"))
        test.addCleanup(self.end)
        self.environment = {"GNUPGHOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.home)}

    def end(self):
        subprocess.run(["gpgconf", "--kill", "all"], env=self.environment, check=False)
        shutil.rmtree(self.home, ignore_errors=True)

    def gpg(self, *words, stdin=b"", code=0) -> bytes:
        done = subprocess.run(["gpg", "--batch", "--yes", "--quiet", "--pinentry-mode", "loopback", "--passphrase", "", *map(str, words)],
                              input=stdin, env=self.environment, capture_output=True, check=False, timeout=60)
        assert code is None or done.returncode == code, f"gpg {words}: {done.returncode}: {done.stderr.decode()}"
        return done.stdout

    def make(self, user: str, expires="2y") -> str:
        self.gpg("--quick-gen-key", user, "ed25519", "sign,cert", expires)
        [print_] = re.findall(r"^fpr:+([0-9A-F]{40}):", self.gpg("--with-colons", "-k", user).decode(), re.M)[:1]
        self.gpg("--quick-add-key", print_, "cv25519", "encr", expires)
        return print_

    def line(self, kind: str, print_: str) -> list[str]:
        lines = self.gpg("--with-colons", "-k", print_, code=None).decode().splitlines()
        return next((line.split(":") for line in lines if line.startswith(kind + ":")), [])


class KeyServer(http.server.BaseHTTPRequestHandler):
    answers: dict = {}
    asked: list = []

    def do_GET(self):
        self.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        body = self.answers.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/pgp-keys")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


class Keys(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.ring, self.others = self.sobre(), KeyRing(self), KeyRing(self)
        self.home.environment["GNUPGHOME"] = str(self.ring.home)
        self.home.run("account", "add", "--email", MARTA, "--name", "Marta Vidal", "--incoming", "pop3s://m@mail.example.org",
                      "--outgoing", "smtps://m@mail.example.org", "--password-stdin", stdin=b"secret\n")

    def row(self, sobre, address: str) -> dict:
        rows = [row for row in sobre.json("keys", "list") if row["address"] == address]
        self.assertEqual(len(rows), 1, rows)
        return rows[0]

    def theirs(self) -> tuple[str, Path]:
        print_ = self.others.make(f"Ana Ruiz <{ANA}>")
        return print_, self.file("ana.asc", self.others.gpg("--armor", "--export", print_))

    def test_a_key_is_made_and_gpg_can_use_it(self):
        self.assertEqual(self.home.json("keys", "list"), [])
        made = self.home.json("keys", "make", MARTA, "--no-passphrase")
        [row] = self.home.json("keys", "list")
        self.assertEqual((row["fingerprint"], row["name"], row["standing"], row["source"], row["own"]),
                         (made["fingerprint"], "Marta Vidal", "own-unsaved", "made", True))
        self.assertEqual(self.ring.line("pub", row["fingerprint"])[3], "22")
        sealed = self.ring.gpg("--armor", "-r", MARTA, "-e", stdin=b"for Marta")
        self.assertEqual(self.ring.gpg("-d", stdin=sealed), b"for Marta")
        self.assertIn("Your key, not backed up yet", self.home.run("keys", "list").out.decode())

    def test_a_backup_brings_the_key_back_elsewhere(self):
        made = self.home.json("keys", "make", MARTA, "--no-passphrase")["fingerprint"]
        saved = self.home.json("keys", "backup", MARTA, "key.asc")
        self.assertRegex(saved["code"], r"^(\d{4}-){8}\d{4}$")
        file = Path(saved["file"])
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertEqual(self.row(self.home, MARTA)["standing"], "own")
        for place in (self.home.home, self.ring.home):  # the code is in no file; the control finds what is there
            (place / "control").write_text(saved["code"])
            found = [one for one in place.rglob("*") if stat.S_ISREG(one.lstat().st_mode) and saved["code"].encode() in one.read_bytes()]
            self.assertEqual(found, [place / "control"])
            (place / "control").unlink()
        again = self.home.run("keys", "backup", MARTA, "key.asc", code=1)
        self.assert_one_sentence(again, "exists")
        # lost, and restored on another computer
        elsewhere, ring = self.sobre("elsewhere"), KeyRing(self)
        elsewhere.environment["GNUPGHOME"] = str(ring.home)
        elsewhere.run("account", "add", "--email", MARTA, "--incoming", "pop3s://m@mail.example.org",
                      "--outgoing", "smtps://m@mail.example.org", "--password-stdin", stdin=b"secret\n")
        wrong = ("1" if saved["code"][0] != "1" else "2") + saved["code"][1:]
        self.assertEqual(elsewhere.run("keys", "restore", file, "--code-stdin", stdin=wrong.encode(), code=1).out, b"")
        self.assert_one_sentence(elsewhere.run("keys", "restore", file, "--code-stdin", stdin=b"12", code=1), "36 digits")
        self.assertEqual(elsewhere.json("keys", "list"), [])
        elsewhere.run("keys", "restore", file, "--code-stdin", stdin=saved["code"].replace("-", " ").encode() + b"\n")
        row = self.row(elsewhere, MARTA)
        self.assertEqual((row["fingerprint"], row["standing"], row["source"]), (made, "own", "restored"))
        self.assertIn(b"sec:", ring.gpg("--with-colons", "-K"))

    def test_a_file_is_imported_and_exported(self):
        print_, file = self.theirs()
        [taken] = self.home.json("keys", "import", file)
        self.assertEqual(taken, {"fingerprint": print_, "address": ANA})
        row = self.row(self.home, ANA)
        self.assertEqual((row["standing"], row["source"]), ("known", "file"))
        self.assertEqual(self.home.json("keys", "list", "nobody"), [])
        exported = self.home.run("keys", "export", ANA).out
        self.assertTrue(exported.startswith(b"-----BEGIN PGP PUBLIC KEY BLOCK-----"))
        self.assertIn(print_.encode(), self.others.gpg("--show-keys", "--with-colons", stdin=exported))
        self.assertEqual(self.home.json("keys", "import", "-", stdin=exported)[0]["fingerprint"], print_)

    def test_a_secret_key_is_not_imported(self):
        print_ = self.others.make(f"Ana Ruiz <{ANA}>")
        file = self.file("secret.asc", self.others.gpg("--armor", "--export-secret-keys", print_))
        self.assert_one_sentence(self.home.run("keys", "import", file, code=1), "secret")
        self.assertEqual(self.home.json("keys", "list"), [])
        # nor restored as one's own: it is another person's
        self.home.run("keys", "restore", file, code=1)
        self.assertNotIn(b"sec:", self.ring.gpg("--with-colons", "-K"))

    def test_comparing(self):
        print_, file = self.theirs()
        self.home.run("keys", "import", file)
        self.home.run("keys", "accept", ANA, "--matches", code=1)  # no own key to note it with
        self.home.run("keys", "make", MARTA, "--no-passphrase")
        self.assertEqual(self.home.json("keys", "accept", ANA, "--matches")[0]["standing"], "checked")
        self.assertEqual(self.home.json("keys", "accept", print_, "--differs")[0]["standing"], "differs")
        self.home.run("keys", "accept", ANA, "--matches", "--differs", code=2)
        self.home.run("keys", "accept", code=2)
        self.assert_one_sentence(self.home.run("keys", "accept", "bea@example.net", code=1), "bea@example.net")

    def test_extending_and_revoking(self):
        made = self.home.json("keys", "make", MARTA, "--no-passphrase", "--years", "1")
        longer = self.home.json("keys", "extend", MARTA, "--years", "3")
        self.assertGreater(longer["until"], made["until"])
        ends = [int(self.ring.line(kind, made["fingerprint"])[6]) for kind in ("pub", "sub")]  # gpg takes each part in turn
        self.assertLess(abs(ends[0] - ends[1]), 60)
        self.home.run("keys", "extend", MARTA, "--years", "many", code=2)
        self.home.run("keys", "revoke", MARTA, code=2)  # not without --yes
        self.assertEqual(self.row(self.home, MARTA)["standing"], "own-unsaved")
        self.home.run("keys", "revoke", MARTA, "--reason", "replaced", "--yes")
        self.assertEqual(self.row(self.home, MARTA)["standing"], "own-withdrawn")
        self.assertEqual(self.ring.line("pub", made["fingerprint"])[1], "r")

    def serve(self, answers: dict) -> tuple[str, Path, list]:
        """A key server on the loopback, with a certificate of its own authority."""
        key, certificate = self.folder / "server.key", self.folder / "server.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-keyout", key, "-out", certificate,
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        handler = type("Handler", (KeyServer,), {"answers": answers, "asked": []})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.shutdown)
        return f"https://localhost:{server.server_port}", certificate, handler.asked

    def test_a_key_is_found_and_used_for_nothing_until_it_is_accepted(self):
        print_, file = self.theirs()
        path = f"/vks/v1/by-email/{ANA.replace('@', '%40')}"
        server, certificate, asked = self.serve({path: file.read_bytes()})
        found = self.home.json("keys", "find", ANA, "--server", server, "--ca-file", certificate)
        self.assertEqual(found["offered"], print_)
        self.assertEqual([one[0] for one in asked], [path])
        self.assertNotIn("cookie", asked[0][1])
        self.assertEqual(asked[0][1]["user-agent"], "Sobre")
        row = self.row(self.home, ANA)
        self.assertEqual((row["standing"], row["fingerprint"], row["offered"], row["source"]), ("offered", None, print_, "key-server"))
        self.assertNotIn(b"pub:", self.ring.gpg("--with-colons", "-k"))  # GnuPG has not seen it
        [accepted] = self.home.json("keys", "accept", ANA)
        self.assertEqual((accepted["standing"], accepted["fingerprint"]), ("known", print_))
        self.assertEqual(self.ring.line("pub", print_)[0], "pub")
        self.assert_one_sentence(self.home.run("keys", "accept", ANA, code=1), "No other key")

    def test_what_is_not_found_and_what_is_not_theirs(self):
        print_, file = self.theirs()
        eve = self.others.make("Eve <eve@example.net>")
        server, certificate, asked = self.serve({"/vks/v1/by-email/bea%40example.net": self.others.gpg("--armor", "--export", eve)})
        self.assert_one_sentence(self.home.run("keys", "find", ANA, "--server", server, "--ca-file", certificate, code=1), ANA)
        self.assert_one_sentence(self.home.run("keys", "find", "bea@example.net", "--server", server, "--ca-file", certificate, code=1), "not taken")
        self.assertEqual(len(asked), 2)
        self.assertEqual(self.home.json("keys", "list"), [])
        # a certificate that nobody vouches for, no https, no address
        self.assert_one_sentence(self.home.run("keys", "find", ANA, "--server", server, code=1), "localhost")
        self.home.run("keys", "find", ANA, "--server", server.replace("https", "http"), code=1)
        self.home.run("keys", "find", "Ana", "--server", server, code=1)
        self.home.run("keys", "find", code=2)
        self.assertEqual(len(asked), 2)

    def test_without_gnupg_it_says_what_is_missing(self):
        for words in (("keys", "list"), ("keys", "make", MARTA, "--no-passphrase")):
            answer = self.home.run(*words, code=1, environment={"PATH": "/nonexistent"})
            self.assert_one_sentence(answer, "gpg")
            self.assertEqual(answer.out, b"")


if __name__ == "__main__":
    if not shutil.which("gpg"):
        raise SystemExit("gpg is not there")
    sobre_cli.main()
