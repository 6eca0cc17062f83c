# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab as these tests see it: fresh mailboxes, letters in them, and a POP3 client that owes nothing to Sobre."""

import itertools
import json
import os
import re
import socket
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

LAB = json.loads(Path(os.environ["SOBRE_LAB"]).read_text())
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


def lab(*words) -> str:
    done = subprocess.run([LAB["command"], *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"lab {words}: {done.stderr}")
    return done.stdout


def fill(user: str, count: int, sizes: str = "mixed", seed: int = 1) -> None:
    lab("fill", user, count, "--sizes", sizes, "--seed", seed)


def drop(user: str, *letters: bytes) -> None:
    """Puts letters into a mailbox as they are."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:04}" for number in range(len(letters))]
        for file, letter in zip(files, letters):
            file.write_bytes(letter)
        lab("drop", user, *files)


def arrived(user: str, count: int, seconds: float = 20) -> list[Path]:
    """The files of a mailbox once so many have come."""
    return [Path(line) for line in lab("wait", user, count, seconds).splitlines()]


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
