# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate authority made at start, and the certificates of the lab's servers."""

import subprocess
from pathlib import Path

from network import BROKEN, DUAL, LACKING, Host

KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]


def openssl(*arguments: str) -> None:
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr.strip()}")


def certificate(folder: Path, key: str, name: str, alternatives: list[str], *extra: str, signed: bool = True) -> None:
    """Writes key.pem with the private key and the certificate (with its issuer)."""
    private, public = folder / f"{key}.key", folder / f"{key}.crt"
    arguments = ["req", "-x509", *KEY, "-keyout", str(private), "-out", str(public), "-subj", f"/CN={name}",
                 "-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth"]
    if alternatives:
        arguments += ["-addext", "subjectAltName=" + ",".join(alternatives)]
    if signed:
        arguments += ["-CA", str(folder / "ca.pem"), "-CAkey", str(folder / "ca.key")]
    openssl(*arguments, *(extra or ("-days", "30")))
    (folder / f"{key}.pem").write_text(private.read_text() + public.read_text())


def make(folder: Path, hosts: dict[str, Host], namespace: bool) -> Path:
    """Makes the authority and a certificate per host; returns the authority's file."""
    folder.mkdir()
    openssl("req", "-x509", *KEY, "-keyout", str(folder / "ca.key"), "-out", str(folder / "ca.pem"), "-days", "30",
            "-subj", "/O=Sobre lab/CN=Sobre lab authority", "-addext", "basicConstraints=critical,CA:TRUE",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    if namespace:
        same = [hosts["uno"].name, DUAL[0], *(hosts[key].name for key in LACKING)]
        certificate(folder, "uno", hosts["uno"].name, [f"DNS:{name}" for name in same])
        for key in LACKING:
            (folder / f"{key}.pem").symlink_to("uno.pem")
        for key in ("dos_pop3", "dos_smtp", "relay"):
            certificate(folder, key, hosts[key].name, [f"DNS:{hosts[key].name}"])
    else:  # by hand all good hosts share one address, so they share one certificate
        good = [key for key in hosts if key not in BROKEN]
        names = [f"DNS:{hosts[key].name}" for key in good] + ["DNS:localhost", "IP:127.0.0.1"]
        certificate(folder, "uno", hosts["uno"].name, names)
        for key in good[1:]:
            (folder / f"{key}.pem").symlink_to("uno.pem")
    (folder / "wrong.pem").symlink_to("uno.pem")
    name = hosts["expired"].name
    certificate(folder, "expired", name, [f"DNS:{name}"], "-not_before", "20200101000000Z", "-not_after", "20200201000000Z")
    name = hosts["selfsigned"].name
    certificate(folder, "selfsigned", name, [f"DNS:{name}"], signed=False)
    certificate(folder, "cnonly", hosts["cnonly"].name, [])
    name = hosts["small"].name
    certificate(folder, "small", name, [f"DNS:{name}"])
    (folder / "ca.pem").chmod(0o644)
    return folder / "ca.pem"
