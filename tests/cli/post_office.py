# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab as these tests see it: fresh mailboxes, letters in them, and a POP3 client that owes nothing to Sobre."""

import itertools
import json
import os
import re
import socket
import ssl
import sys
import time
from pathlib import Path

LAB = json.loads(Path(os.environ["SOBRE_LAB"]).read_text())
sys.path.append(os.path.dirname(LAB["command"]))

import accounts
import letters

FRESH = LAB["fresh"]["password"]
CA = LAB["ca"]
BROKEN = LAB["broken"]
ACCOUNTS = {account["email"]: account for account in LAB["accounts"]}
TLS = ssl.create_default_context(cafile=CA)
PORTS = {"pop3s": "pop3s", "pop3": "pop3", "pop3+insecure": "pop3",
         "smtps": "submissions", "smtp": "submission", "smtp+insecure": "submission"}
numbers = itertools.count(1)


def fresh(name: str, domain: str = "uno.test") -> str:
    """An address that no other test has."""
    return f"t-{name}-{time.time_ns() // 1000 % 10**9:x}-{next(numbers)}@{domain}"


def url(scheme: str, user: str, at: dict | None = None, port: int | None = None) -> str:
    """Like pop3s://t-x%40uno.test@mail.uno.test:995, for the provider of the user if no other is named."""
    at = at or LAB["dos" if user.endswith("dos.test") or user == "bob1042" else "uno"]
    host = at.get("pop3_host" if scheme.startswith("pop3") else "smtp_host") or at["host"]
    return f"{scheme}://{user.replace('@', '%40')}@{host}:{port or at[PORTS[scheme]]}"


def add(sobre, email: str, keep: str | None = None, **changed) -> int:
    """Adds a fresh mailbox as an account with TLS on both sides, save for what is changed."""
    with_ = {"incoming": url("pop3s", email), "outgoing": url("smtps", email), "password": FRESH, "ca": CA, "keep": keep}
    return sobre.add(email, **with_ | changed)


def drop(user: str, *octets: bytes) -> None:
    """Puts letters into a mailbox as they are."""
    box = accounts.make_maildir(LAB["run"], user)
    for letter in octets:
        letters.put(box, letter)


def fill(user: str, count: int, sizes: str = "mixed", seed: int = 1) -> None:
    """Puts letters into a mailbox that are made from the seed; sizes as `lab fill` has them."""
    drop(user, *letters.make(user, count, seed, sizes))


def arrived(user: str, count: int, seconds: float = 60) -> list[Path]:
    """The files of a mailbox, oldest first, once so many have come."""
    box, deadline = accounts.maildir(LAB["run"], user), time.monotonic() + seconds
    while len(files := [file for part in ("new", "cur") if (box / part).is_dir() for file in (box / part).iterdir()]) < count:
        assert time.monotonic() < deadline, f"{user} has {len(files)} of {count} letters after {seconds} s"
        time.sleep(0.02)
    return sorted(files, key=lambda file: file.name)


class Pop3:
    """POP3 over TLS by hand; octets are what RETR carried, with byte stuffing undone and nothing else."""

    def __init__(self, user: str, password: str = FRESH):
        at = LAB["dos" if user.endswith("dos.test") else "uno"]
        plain = socket.create_connection((at["pop3_host"], at["pop3s"]), timeout=30)
        self.socket = TLS.wrap_socket(plain, server_hostname=at["pop3_host"])
        self.stream = self.socket.makefile("rwb")
        self.line()
        self.ask(f"USER {user}")
        self.ask(f"PASS {password}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def line(self) -> bytes:
        line = self.stream.readline()
        assert line.startswith(b"+OK"), line
        return line

    def ask(self, command: str) -> bytes:
        self.stream.write(command.encode() + b"\r\n")
        self.stream.flush()
        return self.line()

    def lines(self) -> bytes:
        whole = []
        while (line := self.stream.readline()) != b".\r\n":
            assert line, "the server left in the middle"
            whole.append(line[1:] if line.startswith(b".") else line)
        return b"".join(whole)

    def count(self) -> int:
        return int(self.ask("STAT").split()[1])

    def uids(self) -> list[str]:
        self.ask("UIDL")
        return [line.split()[1].decode() for line in self.lines().splitlines()]

    def letter(self, number: int) -> bytes:
        self.ask(f"RETR {number}")
        return self.lines()

    def letters(self) -> list[bytes]:
        return [self.letter(number + 1) for number in range(self.count())]


def at_server(user: str) -> list[bytes]:
    """The octets of the letters that lie in a mailbox."""
    with Pop3(user) as session:
        return session.letters()


def left_at_server(user: str) -> int:
    with Pop3(user) as session:
        return session.count()


def body_of(letter: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", letter, maxsplit=1)[1].replace(b"\r\n", b"\n")


def headers_of(letter: bytes) -> list[tuple[str, bytes]]:
    """Names in small letters and values as they are, folded lines kept together."""
    head = re.split(rb"\r?\n\r?\n", letter, maxsplit=1)[0].replace(b"\r\n", b"\n")
    fields = re.split(rb"\n(?![ \t])", head)
    return [(name.decode().lower(), value.strip()) for name, _, value in (field.partition(b":") for field in fields)]
