# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program from outside: one fresh home and profile a test, and assertions that read well.

A test program ends with `sobre_cli.main()`; its first argument is the program under test."""

import base64
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from dataclasses import dataclass
from pathlib import Path

PROGRAM = ""
SECONDS = 100  # longer than any command here may take
ERROR_OF_A_SANITIZER = re.compile(rb"AddressSanitizer|LeakSanitizer|runtime error:|ASSERT")


def forms_of(secret: str) -> list[bytes]:
    """How a secret may look in a file or on the wire: as it is, and in base64 at each of three alignments."""
    plain = secret.encode()
    forms = [plain, secret.encode("utf-16-le"), plain.hex().encode()]
    for lead in range(3):
        whole = base64.b64encode(b"\0" * lead + plain)
        forms.append(whole[lead and 4:len(whole) // 4 * 4 - 4])  # what does not depend on its neighbours
    return [form for form in forms if len(form) >= 6]


@dataclass
class Answer:
    """What a run of the program left: exit code, streams, seconds."""

    words: tuple
    code: int
    out: bytes
    err: str
    seconds: float

    @property
    def json(self):
        try:
            return json.loads(self.out)
        except ValueError as error:
            raise AssertionError(f"{self}: standard output is not one JSON value ({error}): {self.out[:500]!r}") from None

    @property
    def complaints(self) -> list[str]:
        return [line for line in self.err.splitlines() if not line.startswith("Warning: ")]

    @property
    def warnings(self) -> list[str]:
        return [line for line in self.err.splitlines() if line.startswith("Warning: ")]

    def __str__(self):
        return f"sobre {' '.join(map(str, self.words))}"


class Running:
    """The program under way."""

    def __init__(self, words, process, secrets):
        self.words, self.process, self.secrets, self.began = words, process, secrets, time.monotonic()

    @property
    def pid(self) -> int:
        return self.process.pid

    def over(self) -> bool:
        return self.process.poll() is not None

    def wait(self, stdin: bytes | None = None) -> Answer:
        try:
            out, err = self.process.communicate(stdin, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            out, err = self.process.communicate()
            raise AssertionError(f"sobre {self.words} did not end; it said: {err[-2000:]!r}") from None
        if ERROR_OF_A_SANITIZER.search(err):
            raise AssertionError(f"sobre {self.words}: {err.decode(errors='replace')[:6000]}")
        for form in (form for secret in self.secrets for form in forms_of(secret)):
            assert form not in out + err, f"sobre {self.words} printed a password"
        return Answer(self.words, self.process.returncode, out, err.decode(), time.monotonic() - self.began)

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


class Sobre:
    """A profile in a home of its own, and the program that works with it."""

    def __init__(self, home: Path):
        self.home, self.profile, self.secrets = home, home / "profile", set()
        (home / "run").mkdir(mode=0o700)
        self.environment = {
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "TMPDIR": str(home / "run"),
            "XDG_RUNTIME_DIR": str(home / "run"), "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/run/no-bus",
            **{key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}}

    def start(self, *words, environment=None, umask: int = -1, cwd=None, profile=True, before=()) -> Running:
        """`before`: the words of a program that runs it."""
        words = tuple(map(str, words))
        command = [*before, PROGRAM, *(("--profile", str(self.profile)) if profile else ()), *words]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=self.environment | (environment or {}), umask=umask, cwd=cwd or self.home)
        return Running(words, process, self.secrets)

    def run(self, *words, code: int = 0, stdin: bytes = b"", **how) -> Answer:
        """Runs a command to its end; the exit code must be `code`, and the streams what every command promises."""
        answer = self.start(*words, **how).wait(stdin)
        assert answer.code == code, f"{answer}: exit code {answer.code} instead of {code}; it said: {answer.err}{answer.out[:500]!r}"
        if code == 0:
            assert not answer.complaints, f"{answer}: exit code 0, yet it complained: {answer.err}"
        else:
            assert answer.complaints, f"{answer}: exit code {code} and not a word about why"
        if "--json" in words and answer.out:
            answer.json  # exactly one value, whatever the exit code
        return answer

    def json(self, *words, **how):
        answer = self.run(*words, "--json", **how)
        assert answer.out.count(b"\n") == 1, f"{answer}: more than a line: {answer.out[:300]!r}"
        return answer.json

    def add(self, email: str, incoming: str, outgoing: str, password: str, ca: str, keep: str | None = None, **how) -> int:
        """Adds an account; returns its id."""
        self.secrets.add(password)
        words = ["account", "add", "--email", email, "--incoming", incoming, "--outgoing", outgoing, "--password-stdin",
                 "--ca-file", ca, *(("--keep", keep) if keep else ())]
        return self.json(*words, stdin=password.encode() + b"\n", **how)["id"]

    def letters(self, *words) -> list[dict]:
        return self.json("list", *words, "--limit", "100000")

    def raw(self, letter: int) -> bytes:
        return self.run("show", letter, "--raw").out

    def octets(self, folder_name: str | None = None) -> list[bytes]:
        """The octets of every letter of the profile or of a folder."""
        folder = Path(tempfile.mkdtemp(dir=self.home, prefix="export"))
        self.run("export", folder, "--format", "eml", *(("--folder", folder_name) if folder_name else ()))
        octets = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
        shutil.rmtree(folder)
        return octets


class CliTest(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="sobre-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def sobre(self, name: str = "home") -> Sobre:
        home = self.folder / name
        home.mkdir(mode=0o700)
        return Sobre(home)

    def file(self, name: str, octets: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(octets)
        return path

    def assert_one_sentence(self, answer: Answer, *named: str, count: int = 1) -> None:
        """Exit code 1 and one sentence on standard error that holds all the words in `named`."""
        self.assertEqual(answer.code, 1, answer)
        self.assertEqual(len(answer.complaints), count, f"{answer}: {answer.err}")
        for line in answer.complaints:
            own = re.sub("“[^”]*”", "“”", line)  # what a server said may be several sentences
            self.assertRegex(own, r"^[^ ].*[.”]$", f"{answer}: no sentence")
            self.assertNotRegex(own[:-1], r"[.!?] [A-Z]", f"{answer}: more than one sentence: {line}")
            for word in named:
                self.assertIn(word, line, answer)

    def assert_same_letters(self, here: list[bytes], expected: list[bytes]) -> None:
        """Every letter exactly once, octet for octet."""
        missing, extra = list(expected), []
        for letter in here:
            if letter in missing:
                missing.remove(letter)
            else:
                extra.append(letter)
        twice = sum(letter in expected for letter in extra)
        self.assertFalse(missing or extra, f"{len(here)} letters here, {len(expected)} expected; {len(missing)} missing, "
                         f"{twice} twice, {len(extra) - twice} altered; for example missing {missing[:1]!r:.300} "
                         f"and instead {extra[:1]!r:.300}")

    def assert_private(self, folder: Path) -> None:
        """Folders 0700, files 0600, nothing else."""
        for path in (folder, *folder.rglob("*")):
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode):
                wanted = (0o700,) if stat.S_ISDIR(mode) else (0o600,) if stat.S_ISREG(mode) else (0o600, 0o700)
                self.assertIn(stat.S_IMODE(mode), wanted, f"{path} has mode {stat.S_IMODE(mode):o}")
            else:
                self.fail(f"{path} is neither file nor folder")

    def until(self, what: str, condition, seconds: float = 60):
        """Waits for a condition; returns its value."""
        deadline = time.monotonic() + seconds
        while not (value := condition()):
            self.assertLess(time.monotonic(), deadline, f"it never came: {what}")
            time.sleep(0.005)
        return value


def main() -> None:
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [TEST…]")
    globals()["PROGRAM"] = os.path.abspath(sys.argv.pop(1))
    unittest.main(module="__main__", verbosity=2 if sys.stderr.isatty() else 1)
