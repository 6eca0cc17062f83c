# SPDX-License-Identifier: GPL-3.0-or-later
"""SCRAM (RFC 5802, 7677) and the other log-ins as clients speak them; for the lab's own test."""

import base64
import hashlib
import hmac
import os
from collections.abc import Callable


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def exchange(mechanism: str, user: str, password: str, challenge: bytes, ask: Callable[[str], bytes]) -> None:
    """Logs in after the answer to AUTH, the first challenge.

    ask() sends a line and returns the decoded challenge, or the last answer, or raises when the server refuses."""
    if mechanism == "PLAIN":
        ask(b64(f"\0{user}\0{password}".encode()))
    elif mechanism == "LOGIN":
        ask(b64(user.encode()))
        ask(b64(password.encode()))
    elif mechanism == "CRAM-MD5":
        ask(b64(f"{user} {hmac.new(password.encode(), challenge, 'md5').hexdigest()}".encode()))
    else:
        scram(mechanism.removeprefix("SCRAM-").replace("-", "").lower(), user, password, ask)


def scram(hash_: str, user: str, password: str, ask: Callable[[str], bytes]) -> None:
    def mac(key: bytes, text: str | bytes) -> bytes:
        return hmac.new(key, text.encode() if isinstance(text, str) else text, hash_).digest()

    nonce = b64(os.urandom(18))
    bare = f"n={user.replace('=', '=3D').replace(',', '=2C')},r={nonce}"
    first = ask(b64(f"n,,{bare}".encode())).decode()
    fields = dict(part.split("=", 1) for part in first.split(","))
    assert fields["r"].startswith(nonce)
    salted = hashlib.pbkdf2_hmac(hash_, password.encode(), base64.b64decode(fields["s"]), int(fields["i"]))
    client_key = mac(salted, "Client Key")
    final = f"c=biws,r={fields['r']}"
    signature = mac(hashlib.new(hash_, client_key).digest(), f"{bare},{first},{final}")
    proof = bytes(a ^ b for a, b in zip(client_key, signature))
    last = ask(b64(f"{final},p={b64(proof)}".encode()))
    expected = b64(mac(mac(salted, "Server Key"), f"{bare},{first},{final}"))
    assert last.decode() == f"v={expected}", "the server does not know the password"
    ask("")
