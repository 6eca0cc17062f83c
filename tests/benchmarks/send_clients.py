# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that send letters by SMTP, told to do the same: these files, in this order, each to one recipient."""

import json
import shutil
import smtplib
import ssl
import sys
from pathlib import Path

from receive_clients import Cost, Target, run


class Sender:
    """One program. It has a home of its own and knows nothing of an earlier round."""
    name = ""
    most = 1_000_000  # letters that it is given at once

    def __init__(self, work: Path):
        self.home = work / self.name
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)

    def prepare(self, target: Target) -> None:
        """Once for a target."""

    def send(self, target: Target, letters: list[Path], to: str) -> Cost:
        cost = self.work(target, letters, to)
        if cost.code:
            said = (self.home / "said").read_text(errors="replace")[-1000:]
            raise RuntimeError(f"{self.name} ended with {cost.code} and said: {said}")
        return cost

    def work(self, target: Target, letters: list[Path], to: str) -> Cost:
        raise NotImplementedError


def together(costs: list[Cost]) -> Cost:
    """What one process for each letter costs."""
    return Cost(sum(cost.seconds for cost in costs), sum(cost.cpu for cost in costs), max(cost.memory for cost in costs),
                next((cost.code for cost in costs if cost.code), 0))


class Curl(Sender):
    name = "curl"

    def work(self, target: Target, letters: list[Path], to: str) -> Cost:
        """One command and, for it keeps its connection, one connection: letters.N.eml stand beside each other."""
        config = self.home / "uploads"
        options = [f'url = "smtps://{target.host}:{target.port}"', f'cacert = "{target.ca}"', f'user = "{target.user}:{target.password}"',
                   'login-options = "AUTH=PLAIN"', f'mail-from = "{target.user}"', f'mail-rcpt = "{to}"', "silent", "show-error", "fail-early"]
        config.write_text("\nnext\n".join("\n".join([*options, f'upload-file = "{letter}"']) for letter in letters) + "\n")
        config.chmod(0o600)
        return run(["curl", "--config", config], self.home)


class Msmtp(Sender):
    name = "msmtp"
    most = 200  # it logs in for each letter

    def work(self, target: Target, letters: list[Path], to: str) -> Cost:
        words = ["msmtp", "--file=", f"--host={target.host}", f"--port={target.port}", "--auth=plain", f"--user={target.user}",
                 f"--passwordeval=echo {target.password}", "--tls=on", "--tls-starttls=off", f"--tls-trust-file={target.ca}",
                 f"--from={target.user}", "--timeout=120", "--", to]
        return together([run(words, self.home, stdin=letter.read_bytes()) for letter in letters])


class Smtplib(Sender):
    name = "smtplib"

    def work(self, target: Target, letters: list[Path], to: str) -> Cost:
        order = {"host": target.host, "port": target.port, "ca": target.ca, "user": target.user, "password": target.password, "to": to,
                 "letters": list(map(str, letters))}
        return run([sys.executable, "-B", __file__], self.home, stdin=json.dumps(order).encode())


class Sobre(Sender):
    name = "sobre"

    def __init__(self, work: Path, program: Path):
        super().__init__(work)
        self.program = program
        self.profile = self.home / "profile"
        self.takes_many = True  # `sobre send A.eml B.eml`; an older one takes one letter a process

    def template(self, target: Target) -> Path:
        return self.home / f"{target.user}-{target.port}"

    def prepare(self, target: Target) -> None:
        """An account that has sent once, as every one has after its first day."""
        user = target.user.replace("@", "%40")
        words = [self.program, "--profile", self.template(target)]
        added = run([*words, "account", "add", "--email", target.user, "--incoming", f"pop3s://{user}@{target.host}:995",
                     "--outgoing", f"smtps://{user}@{target.host}:{target.port}", "--keep", "forever", "--ca-file", target.ca,
                     "--password-stdin"], self.home, stdin=target.password.encode() + b"\n")
        first = [self.home / name for name in ("first.eml", "second.eml", "third.eml")]
        for file in first:
            file.write_bytes(f"From: {target.user}\r\nTo: t-first@uno.test\r\nSubject: first\r\n\r\nHello.\r\n".encode())
        once = run([*words, "send", first[0]], self.home)
        if added.code or once.code:
            raise RuntimeError("sobre: " + (self.home / "said").read_text(errors="replace"))
        self.takes_many = run([*words, "send", *first[1:]], self.home).code == 0

    def work(self, target: Target, letters: list[Path], to: str) -> Cost:
        shutil.rmtree(self.profile, ignore_errors=True)
        shutil.copytree(self.template(target), self.profile)
        words = [self.program, "--profile", self.profile, "send"]
        if len(letters) > 1 and self.takes_many:
            return run([*words, *letters], self.home)
        return together([run([*words, letter], self.home) for letter in letters])


def installed(work: Path, program: Path) -> list[Sender]:
    """Sobre, and its peers as far as they are installed."""
    peers = [kind(work) for kind in (Curl, Msmtp) if shutil.which(kind.name)]
    return [Sobre(work, program), *peers, Smtplib(work)]


def by_smtplib() -> None:
    """What Smtplib starts: one connection, one letter after the other."""
    order = json.loads(sys.stdin.read())
    context = ssl.create_default_context(cafile=order["ca"])
    with smtplib.SMTP_SSL(order["host"], order["port"], context=context, timeout=120) as session:
        session.login(order["user"], order["password"])
        for letter in order["letters"]:
            session.sendmail(order["user"], order["to"], Path(letter).read_bytes())


if __name__ == "__main__":
    by_smtplib()
