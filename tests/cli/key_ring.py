# SPDX-License-Identifier: GPL-3.0-or-later
"""GnuPG with keys of its own, for tests."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path


class KeyRing:
    """A GNUPGHOME of its own on a short path, with a pinentry that does what it is told."""

    def __init__(self, test):
        self.home = Path(tempfile.mkdtemp(prefix="gk", dir="/tmp"))
        test.addCleanup(self.end)
        pinentry = self.home / "pinentry"
        pinentry.write_text(f"""#!/bin/sh
echo OK
while read command rest; do
  case $command in
    GETPIN) case "$(cat {self.home}/answer)" in
        cancel) echo "ERR 83886179 cancelled" ;;
        *) echo "D $(cat {self.home}/answer)"; echo OK ;; esac ;;
    BYE) echo OK; exit ;;
    *) echo OK ;;
  esac
done
""")
        pinentry.chmod(0o700)
        self.answer("cancel")
        (self.home / "gpg-agent.conf").write_text(f"pinentry-program {pinentry}\n")
        self.environment = {"GNUPGHOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.home)}

    def end(self):
        subprocess.run(["gpgconf", "--kill", "all"], env=self.environment, check=False)
        shutil.rmtree(self.home, ignore_errors=True)

    def answer(self, words):
        (self.home / "answer").write_text(words)

    def gpg(self, *words, stdin=b"", code=0, **more) -> bytes:
        done = subprocess.run(["gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", *map(str, words)], input=stdin,
                              env=self.environment, capture_output=True, check=False, timeout=60, **more)
        assert done.returncode == code, f"gpg {words}: {done.returncode}: {done.stderr.decode()}"
        return done.stdout

    def make(self, address: str, expires="0", passphrase="") -> str:
        self.gpg("--passphrase", passphrase, "--quick-gen-key", f"{address.split('@')[0]} <{address}>", "ed25519", "sign,cert", expires)
        [print_] = re.findall(r"^fpr:+([0-9A-F]{40}):", self.gpg("--with-colons", "-k", address).decode(), re.M)[:1]
        self.gpg("--passphrase", passphrase, "--quick-add-key", print_, "cv25519", "encr", expires)
        return print_

    def give(self, other, address: str):
        other.gpg("--import", stdin=self.gpg("--export", address))
