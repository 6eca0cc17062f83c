# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that fetch mail by POP3, told to do the same: all letters of a mailbox, kept at the server. And what a run of
one costs."""

import dataclasses
import os
import re
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Target:
    """A mailbox and a way to it."""
    host: str
    port: int
    tls: bool
    user: str
    password: str
    ca: str


@dataclass
class Cost:
    seconds: float
    cpu: float  # seconds, of it and of what it waited for
    memory: float  # MB (10^6), the highest resident size
    code: int


def run(command: list, home: Path, output: Path | None = None, stdin: bytes = b"") -> Cost:
    """Runs a program to its end in a home of its own."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(home), "XDG_RUNTIME_DIR": str(home),
                   "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    os.sync()  # nobody pays for what another has written
    with open(output or os.devnull, "wb") as out, open(home / "said", "wb") as said:
        since = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), cwd=home, env=environment, stdin=subprocess.PIPE, stdout=out, stderr=said)
        process.stdin.write(stdin)
        process.stdin.close()
        peak, over = [0], threading.Event()

        def look() -> None:
            # VmHWM belongs to the program alone; what wait4 tells includes the process that it was forked from.
            while not over.wait(0.01):
                try:
                    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())
                except OSError:
                    return
                peak[0] = max(peak[0], int(found[1])) if found else peak[0]

        looking = threading.Thread(target=look)
        looking.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - since
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        looking.join()
    return Cost(seconds, usage.ru_utime + usage.ru_stime, peak[0] * 1024 / 1e6, process.returncode)


class Client:
    """One program. `fetch` starts each time with nothing here."""
    name = ""

    def __init__(self, work: Path):
        self.home = work / self.name
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        self.mail = self.home / "mail"

    def prepare(self, target: Target) -> None:
        """Once for a target, while its mailbox is empty."""

    def fetch(self, target: Target, count: int) -> Cost:
        shutil.rmtree(self.mail, ignore_errors=True)
        self.mail.mkdir(mode=0o700)
        cost = self.work(target, count)
        got = self.received()
        if cost.code not in (0, 1) or got != count:
            said = (self.home / "said").read_text(errors="replace")[-1000:]
            raise RuntimeError(f"{self.name} has {got} letters of {count}; it ended with {cost.code} and said: {said}")
        return cost

    def work(self, target: Target, count: int) -> Cost:
        raise NotImplementedError

    def received(self) -> int:
        return sum(1 for path in self.mail.rglob("*") if path.is_file())


class Mpop(Client):
    name = "mpop"

    def work(self, target: Target, count: int) -> Cost:
        for part in ("tmp", "new", "cur"):
            (self.mail / part).mkdir()
        (self.home / "uidls").unlink(missing_ok=True)
        return run(["mpop", "--quiet", f"--host={target.host}", f"--port={target.port}", f"--user={target.user}", "--auth=plain",
                    f"--passwordeval=echo {target.password}", f"--tls={'on' if target.tls else 'off'}", "--tls-starttls=off",
                    f"--tls-trust-file={target.ca if target.tls else ''}", "--keep=on", "--received-header=off",
                    f"--uidls-file={self.home / 'uidls'}", f"--delivery=maildir,{self.mail}"], self.home)


class Curl(Client):
    name = "curl"

    @staticmethod
    def words(target: Target, path: str) -> list[str]:
        scheme = "pop3s" if target.tls else "pop3"
        return ["curl", "--silent", "--show-error", "--cacert", target.ca, "--user", f"{target.user}:{target.password}",
                "--login-options", "AUTH=PLAIN", f"{scheme}://{target.host}:{target.port}/{path}"]

    def work(self, target: Target, count: int) -> Cost:
        return run([*self.words(target, f"[1-{count}]"), "--output", self.mail / "#1.eml"], self.home)

    def poll(self, target: Target) -> Cost:
        """The list of names alone."""
        return run([*self.words(target, ""), "--request", "UIDL"], self.home)


class Fetchmail(Client):
    name = "fetchmail"

    def work(self, target: Target, count: int) -> Cost:
        settings = self.home / "fetchmailrc"
        tls = f'ssl sslcertck sslcertfile "{target.ca}"' if target.tls else 'sslproto ""'
        settings.write_text(f'set no syslog\npoll {target.host} protocol POP3 service {target.port} timeout 120 auth password\n'
                            f'  user "{target.user}" password "{target.password}" is "root" here keep fetchall {tls}\n')
        settings.chmod(0o600)
        # One file for all, which costs it least: otherwise it needs a mail server here or a process for each letter.
        return run(["fetchmail", "--silent", "--nodetach", "--fetchmailrc", settings, "--pidfile", self.home / "pid",
                    "--bsmtp", self.mail / "all"], self.home)

    def received(self) -> int:
        file = self.mail / "all"
        return file.read_bytes().count(b"\nDATA\r\n") or file.read_bytes().count(b"\nDATA\n") if file.exists() else 0


class Sobre(Client):
    name = "sobre"

    def __init__(self, work: Path, program: Path):
        super().__init__(work)
        self.program = program
        self.profile = self.mail / "profile"

    def template(self, target: Target) -> Path:
        return self.home / f"{target.user}-{target.port}"

    def prepare(self, target: Target) -> None:
        """An account that has logged in once, as every one has after its first day."""
        scheme = "pop3s" if target.tls else "pop3+insecure"
        user = target.user.replace("@", "%40")
        words = [self.program, "--profile", self.template(target)]
        added = run([*words, "account", "add", "--email", target.user, "--incoming", f"{scheme}://{user}@{target.host}:{target.port}",
                     "--outgoing", f"smtps://{user}@{target.host}:465", "--keep", "forever", "--ca-file", target.ca, "--password-stdin"],
                    self.home, stdin=target.password.encode() + b"\n")
        once = run([*words, "fetch"], self.home)
        if added.code or once.code:
            raise RuntimeError("sobre: " + (self.home / "said").read_text(errors="replace"))

    def work(self, target: Target, count: int) -> Cost:
        shutil.copytree(self.template(target), self.profile)
        return run([self.program, "--profile", self.profile, "fetch", "--json"], self.home, self.home / "answer")

    def received(self) -> int:
        answer = re.search(r'"new": ?(\d+)', (self.home / "answer").read_text())
        return int(answer[1]) if answer else 0

    def poll(self, target: Target) -> Cost:
        """With the letters of the latest fetch here."""
        return run([self.program, "--profile", self.profile, "fetch"], self.home)

    def on(self, profile: Path, *words: object, output: Path | None = None) -> Cost:
        cost = run([self.program, "--profile", profile, *words], self.home, output)
        if cost.code:
            raise RuntimeError(f"sobre {words}: " + (self.home / "said").read_text(errors="replace")[-1000:])
        return cost


def installed(work: Path, program: Path) -> list[Client]:
    """Sobre, and its peers as far as they are installed."""
    return [Sobre(work, program), *(kind(work) for kind in (Mpop, Curl, Fetchmail) if shutil.which(kind.name))]


def as_dict(cost: Cost) -> dict:
    return dataclasses.asdict(cost)
