# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts sobre-practice in an empty home, and sees to it that nothing of it is left behind."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAMS = Path()
SECONDS = 120  # longer than anything here may take


class PracticeTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="sp-", dir="/tmp"))  # short: sockets lie below
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home, self.temporary = self.folder / "home", self.folder / "t"
        for folder in (self.home, self.temporary, self.folder / "run"):
            folder.mkdir(mode=0o700)
        self.environment = {
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.home), "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.folder / "run"), "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/no-bus"}

    def start(self, *words, **environment) -> subprocess.Popen:
        process = subprocess.Popen([PROGRAMS / "sobre-practice", *words], env=self.environment | environment, text=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.end, process)
        return process

    def end(self, process, number=signal.SIGTERM) -> int:
        """Ends it by a signal; its exit code."""
        if process.poll() is None:
            process.send_signal(number)
        process.communicate(timeout=SECONDS)
        return process.returncode

    def serve(self, **environment) -> tuple[subprocess.Popen, dict]:
        process = self.start("--serve", **environment)
        return process, json.loads(process.stdout.readline())

    def sobre(self, where: dict, *words, stdin: str = "") -> str:
        """What the terminal's Sobre says on the practice profile."""
        answer = subprocess.run([PROGRAMS / "sobre", "--profile", where["profile"], *words], env=self.environment, text=True,
                                input=stdin, capture_output=True, timeout=SECONDS)
        self.assertEqual(answer.returncode, 0, f"sobre {words}: {answer.stderr}")
        return answer.stdout

    def until(self, what: str, condition):
        deadline = time.monotonic() + 30
        while not (value := condition()):
            self.assertLess(time.monotonic(), deadline, f"it never came: {what}")
            time.sleep(0.2)
        return value

    def assert_nothing_left(self):
        """Nothing in the home and the temporary folder, no socket, and no process that works there."""
        left = [str(path) for folder in (self.home, self.temporary, self.folder / "run/sobre") for path in folder.rglob("*")]
        self.assertEqual(left, [])
        self.until("the end of every process", lambda: not self.processes())

    def processes(self) -> list[str]:
        found = []
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = line.read_bytes()
            except OSError:
                continue  # it has just ended
            if os.fsencode(self.folder) in words:
                found.append(words.decode(errors="replace"))
        return found


def main() -> None:
    if len(sys.argv) < 2 or not (Path(sys.argv[1]) / "sobre-practice").exists():
        sys.exit(f"usage: {sys.argv[0]} FOLDER-OF-PROGRAMS [TEST…]")
    globals()["PROGRAMS"] = Path(sys.argv.pop(1)).resolve()
    unittest.main(module="__main__", verbosity=2 if sys.stderr.isatty() else 1)
