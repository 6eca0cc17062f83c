#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the lab come and go as it should, however it is ended? Starts labs of its own."""

import json
import os
import poplib
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

COMMAND = str(Path(__file__).resolve().parent / "lab")
os.environ.pop("SOBRE_LAB", None)


def left(run: str) -> list[str]:
    """Processes that have to do with the lab in run: by their command line, folder or log."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            open_ = [os.readlink(process / "cwd")] + [os.readlink(fd) for fd in (process / "fd").iterdir()]
        except OSError:
            continue
        if process.name != str(os.getpid()) and (run in words or any(run in name for name in open_)):
            found.append(f"{process.name} {words}")
    return found


def until(condition, seconds: float = 10):
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > deadline:
            return result
        time.sleep(0.05)
    return result


class Life(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="lab-life-")
        self.addCleanup(self.folder.cleanup)
        self.file = Path(self.folder.name) / "lab.json"

    def lab(self, *arguments: str, code: int = 0) -> subprocess.CompletedProcess:
        done = subprocess.run([COMMAND, *arguments], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def background(self, *arguments: str) -> subprocess.Popen:
        process = subprocess.Popen([COMMAND, *arguments], stdout=subprocess.PIPE, text=True, start_new_session=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def assertGone(self, run: str):
        self.assertTrue(until(lambda: not left(run) and not os.path.exists(run)), left(run))

    def test_run_hands_on_output_and_code(self):
        done = self.lab("run", "--", "sh", "-c", "echo $SOBRE_LAB; exit 5", code=5)
        self.assertGone(os.path.dirname(done.stdout.strip()))

    def test_run_ended_by_a_signal(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGKILL):  # the command is deaf to SIGINT
            with self.subTest(signal=number):
                process = self.background("run", "--", "sh", "-c", "trap '' INT; echo $$ $SOBRE_LAB; exec sleep 60")
                command, file = process.stdout.readline().split()
                run = os.path.dirname(file)
                self.assertGreater(len(left(run)), 10)
                process.send_signal(number)
                process.wait(15)
                self.assertGone(run)
                self.assertTrue(until(lambda: not os.path.exists(f"/proc/{command}")))

    def test_start_enter_down(self):
        self.lab("start", str(self.file), "--watch", str(os.getpid()))
        run = json.loads(self.file.read_text())["run"]
        hosts = self.lab("--lab", str(self.file), "enter", "--", "getent", "hosts", "pop3.dos.test").stdout
        self.assertIn("192.0.2.20", hosts)
        self.lab("--lab", str(self.file), "enter", "--", "sh", "-c", "exit 3", code=3)
        self.assertGreater(len(left(run)), 10)
        self.lab("down", str(self.file))
        self.assertGone(run)
        self.assertFalse(self.file.exists())
        self.lab("down", str(self.file))

    def test_a_killed_lab_is_swept_by_the_next(self):
        self.lab("start", str(self.file), "--watch", str(os.getpid()))
        run = json.loads(self.file.read_text())["run"]
        os.kill(int(Path(run, "pid").read_text()), signal.SIGKILL)
        self.assertTrue(until(lambda: not left(run)), left(run))
        self.assertTrue(os.path.exists(run))
        self.lab("--lab", str(self.file), "enter", "--", "true", code=1)
        self.lab("start", str(self.file), "--watch", str(os.getpid()))
        self.assertFalse(os.path.exists(run))
        self.lab("down", str(self.file))

    def test_a_second_start_takes_the_place_of_the_first(self):
        runs = []
        for _ in range(2):
            self.lab("start", str(self.file), "--watch", str(os.getpid()))
            runs.append(json.loads(self.file.read_text())["run"])
        self.assertGone(runs[0])
        self.lab("down", str(self.file))
        self.assertGone(runs[1])

    def test_the_lab_ends_with_the_process_it_was_made_for(self):
        watched = subprocess.Popen(["sleep", "60"])
        self.lab("start", str(self.file), "--watch", str(watched.pid))
        run = json.loads(self.file.read_text())["run"]
        watched.kill()
        watched.wait()
        self.assertGone(run)

    def test_by_hand_two_side_by_side(self):
        files = [Path(self.folder.name) / name for name in ("one.json", "two.json")]
        processes = [self.background("up", "--json", str(file)) for file in files]
        labs = []
        for process, file in zip(processes, files):
            self.assertIn("ready", process.stdout.readline())
            labs.append(json.loads(file.read_text()))
        self.assertNotEqual(labs[0]["uno"]["pop3s"], labs[1]["uno"]["pop3s"])
        for lab in labs:
            tls = ssl.create_default_context(cafile=lab["ca"])
            session = poplib.POP3_SSL("localhost", lab["uno"]["pop3s"], context=tls, timeout=10)
            session.user("ann@uno.test")
            session.pass_("paper-stone-7")
            session.quit()
        self.lab("down", str(files[0]))
        self.assertEqual(processes[0].wait(10), 0)
        self.assertGone(labs[0]["run"])
        processes[1].send_signal(signal.SIGINT)
        self.assertEqual(processes[1].wait(10), 0)
        self.assertGone(labs[1]["run"])

    def test_all_works_by_hand_too(self):
        process = self.background("up", "--json", str(self.file))
        process.stdout.readline()
        selftest = Path(COMMAND).with_name("selftest.py")
        done = subprocess.run([selftest], env={**os.environ, "SOBRE_LAB": str(self.file)}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        process.terminate()

    def test_a_command_that_is_not_there(self):
        self.assertIn("no-such-command", self.lab("run", "--", "no-such-command", code=1).stderr)

    def test_without_root(self):
        def become_nobody():
            os.setgid(65534)
            os.setuid(65534)

        for arguments in (["up"], ["start", "x.json"], ["run", "true"], ["enter", "true"]):
            done = subprocess.run(["/usr/bin/python3", "-B", COMMAND, *arguments], capture_output=True, text=True,
                                  preexec_fn=become_nobody, cwd="/")
            self.assertEqual((done.returncode, done.stdout), (77, ""), done.stderr)
            self.assertEqual(done.stderr.count("\n"), 1)

    def test_where_no_namespace_can_be_made(self):
        done = subprocess.run(["setpriv", "--bounding-set=-sys_admin", COMMAND, "run", "true"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 77, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1)


if __name__ == "__main__":
    if os.getuid() != 0:
        sys.exit(77)
    unittest.main()
