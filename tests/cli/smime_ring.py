# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates of an authority of our own, made by openssl, and GnuPG homes on short paths that hold them."""

import shutil
import subprocess
import tempfile
from pathlib import Path

PROFILE = """[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = emailProtection
subjectAltName = email:copy
"""


class Authority:
    def __init__(self, test, name="Made up"):
        self.folder = Path(tempfile.mkdtemp(prefix="sa", dir="/tmp"))
        test.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "profile").write_text(PROFILE)
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "authority.key", "-out", "authority.pem", "-days", "3650",
                     "-subj", f"/O=Made up/CN={name}", "-config", "profile", "-extensions", "authority")

    def openssl(self, *words, stdin=b"", code=0) -> bytes:
        done = subprocess.run(["openssl", *map(str, words)], cwd=self.folder, input=stdin, capture_output=True, check=False, timeout=60)
        assert done.returncode == code, f"openssl {words}: {done.stderr.decode()}"
        return done.stdout

    def issue(self, name: str, address: str, *dates) -> str:
        """A certificate and its fingerprint."""
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-utf8",
                     "-subj", f"/CN={name}/emailAddress={address}", "-config", "profile")
        self.openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial",
                     *(dates or ("-days", "365")), "-extfile", "profile", "-extensions", "person", "-out", f"{name}.pem")
        return self.openssl("x509", "-in", f"{name}.pem", "-noout", "-fingerprint", "-sha1").decode().split("=")[1].strip().replace(":", "")

    def sign(self, names, entity: bytes, *more) -> bytes:
        people = [word for name in names for word in ("-signer", f"{name}.pem", "-inkey", f"{name}.key")]
        return self.openssl("cms", "-sign", "-binary", "-outform", "DER", *people, *more, stdin=entity)

    def seal(self, names, entity: bytes, *more) -> bytes:
        people = [word for name in names for word in ("-recip", f"{name}.pem")]
        return self.openssl("cms", "-encrypt", "-binary", "-outform", "DER", *(more or ("-aes256",)), *people, stdin=entity)

    def give(self, ring: "Ring", *people, secret=()):
        """The authority, trusted, and these people's certificates; of some the secret keys as well."""
        ring.gpgsm("--import", self.folder / "authority.pem")
        print_ = self.openssl("x509", "-in", "authority.pem", "-noout", "-fingerprint", "-sha1").decode().split("=")[1].strip()
        with open(ring.home / "trustlist.txt", "a", encoding="ascii") as trusted:
            trusted.write(f"{print_} S\n")
        subprocess.run(["gpgconf", "--reload", "gpg-agent"], env=ring.environment, check=False)
        for name in people:
            ring.gpgsm("--import", self.folder / f"{name}.pem")
        for name in secret:
            self.openssl("pkcs12", "-export", "-inkey", f"{name}.key", "-in", f"{name}.pem", "-certfile", "authority.pem", "-out", f"{name}.p12",
                         "-passout", "pass:")
            ring.gpgsm("--pinentry-mode", "loopback", "--passphrase-fd", "0", "--import", self.folder / f"{name}.p12", stdin=b"\n")


class Ring:
    """A GNUPGHOME whose pinentry gives nothing, and says yes to whatever else it is asked; that is counted."""

    def __init__(self, test):
        self.home = Path(tempfile.mkdtemp(prefix="gs", dir="/tmp"))
        test.addCleanup(self.end)
        self.asked = self.home / "asked"
        pinentry = self.home / "pinentry"
        pinentry.write_text(f"""#!/bin/sh
echo OK
while read command rest; do
  case $command in
    GETPIN) echo pin >>{self.asked}; echo "ERR 83886179 cancelled" ;;
    CONFIRM) echo yes >>{self.asked}; echo OK ;;
    BYE) echo OK; exit ;;
    *) echo OK ;;
  esac
done
""")
        pinentry.chmod(0o700)
        (self.home / "gpg-agent.conf").write_text(f"pinentry-program {pinentry}\nallow-loopback-pinentry\n")
        self.environment = {"GNUPGHOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.home)}

    def end(self):
        subprocess.run(["gpgconf", "--kill", "all"], env=self.environment, check=False)
        shutil.rmtree(self.home, ignore_errors=True)

    def gpgsm(self, *words, stdin=b"", code=0) -> bytes:
        done = subprocess.run(["gpgsm", "--batch", "--quiet", "--disable-dirmngr", *map(str, words)], input=stdin, env=self.environment,
                              capture_output=True, check=False, timeout=60)
        assert done.returncode == code, f"gpgsm {words}: {done.returncode}: {done.stderr.decode()}"
        return done.stdout
