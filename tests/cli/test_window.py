#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with the windows beside the terminal's commands: one profile, one holder, nothing twice."""

import os
import resource
import shlex
import signal
import socket
import subprocess
import threading

import post_office as post
import sobre_cli
from sobre_cli import CliTest

ARRIVED = b"From: a@cli.test\nTo: b@cli.test\nSubject: beside the window\nDate: Sat, 21 Nov 2026 21:05:00 +0100\n\nHello.\n"


class Window(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.email, self.other = self.sobre(), post.fresh("window"), post.fresh("window", "dos.test")
        post.add(self.home, self.email)

    def open(self, *words):
        """`sobre` without a command is the window; waits until it takes commands."""
        window = self.home.start(*words)
        self.addCleanup(lambda: window.over() or window.kill())
        self.until("a window that takes commands", lambda: window.over() or self.takes_commands())
        self.assertFalse(window.over(), "the window ended at once")
        return window

    def takes_commands(self) -> bool:
        for path in (self.home.home / "run").rglob("*"):
            if path.is_socket():
                with socket.socket(socket.AF_UNIX) as knock:
                    try:
                        knock.connect(str(path))
                        return True
                    except OSError:  # it was left there, or is not listened to yet
                        pass
        return False

    def test_without_a_screen(self):
        del self.home.environment["QT_QPA_PLATFORM"]
        answer = self.home.run(code=1)
        self.assert_one_sentence(answer, "screen", count=len(answer.complaints))
        self.assertEqual(len(answer.err.splitlines()), 1, answer.err)

    def test_the_second_raises_the_first(self):
        window = self.open()
        for words in ((), ("mailto:ana@example.net?subject=hello",)):
            answer = self.home.start(*words).wait(b"")
            self.assertEqual((answer.out, answer.code), (b"", 0), answer.err)
            self.assertLess(answer.seconds, 10)
            self.assertFalse(window.over(), f"the first ended: {words}")
        self.home.run("mailto:", "more", code=2)

    def test_a_crash_leaves_no_picture_of_the_memory(self):
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

        def crashed(process):
            limit = resource.prlimit(process.pid, resource.RLIMIT_CORE)[0]
            process.send_signal(signal.SIGABRT)
            return limit, os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT).si_code

        with subprocess.Popen(["sleep", "100"], cwd=self.folder) as control:
            allowed, how = crashed(control)
        self.assertEqual(allowed, hard)
        limit, ended = crashed(self.open().process)
        self.assertEqual(limit, 0)
        if how == os.CLD_DUMPED:  # else this system writes none for anybody
            self.assertEqual(ended, os.CLD_KILLED)

    def subjects(self) -> list[bytes]:
        """Of all that came to the other one."""
        octets = [file.read_bytes() for file in post.arrived(self.other, 0)]
        return sorted(line[9:] for letter in octets for line in letter.splitlines() if line.startswith(b"Subject: "))

    def test_commands_beside_it_send_and_fetch_once(self):
        window = self.open()
        post.drop(self.email, ARRIVED)
        running = [self.home.start("fetch", "--json") for _ in range(3)]
        answers = [one.wait(b"") for one in running]
        self.assertEqual([answer.code for answer in answers], [0, 0, 0], [answer.err for answer in answers])
        self.assertEqual(sum(row["subject"] == "beside the window" for row in self.home.letters()), 1)
        for words in (b"from a script", b"the next one"):  # what was sent twice has come twice before the next one has come
            letter = self.file("a.eml", ARRIVED.replace(b"b@cli.test", self.other.encode()).replace(b"beside the window", words))
            self.home.run("send", letter, "--from", self.email)
            self.until("an empty outbox", lambda: self.home.json("outbox", "list") == [])
            self.until("a letter at the other end", lambda: self.subjects().count(words))
        self.assertEqual(self.subjects(), [b"from a script", b"the next one"])
        self.assertEqual([row["folder"] for row in self.home.letters() if row["subject"] == "from a script"], ["Sent"])
        self.assertFalse(window.over())
        window.process.send_signal(signal.SIGKILL)
        window.process.communicate()
        self.assertTrue(self.home.json("verify")["sound"])

    def git(self, *words, **how):
        done = subprocess.run(["git", *map(str, words)], cwd=self.folder / "work", capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env=self.home.environment | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}, **how)
        self.assertEqual(done.returncode, 0, f"git {words[0]}: {done.stderr}{done.stdout}")
        return done

    def test_git_and_scripts_beside_it(self):
        """`git send-email` through `sobre send`, and `sobre fetch` and `sobre search` in a loop, with the window open."""
        (self.folder / "work").mkdir()
        program = f"{shlex.quote(sobre_cli.PROGRAM)} --profile {shlex.quote(str(self.home.profile))} send -t -i"
        self.git("init", "-q", ".")
        for name, value in (("user.name", "Ana Méndez"), ("user.email", self.email), ("sendemail.sendmailcmd", program),
                            ("sendemail.confirm", "never"), ("sendemail.assume8bitencoding", "UTF-8"),
                            ("sendemail.suppresscc", "all")):
            self.git("config", name, value)
        patches = 3
        for number in range(patches):
            (self.folder / "work" / "file").write_text(f"line {number}\nañadido\n.\n..\n")
            self.git("add", "file")
            self.git("commit", "-q", "-m", f"change number {number}")
        self.git("format-patch", "-q", "--root", "-o", "out")
        window, stop, found, faults = self.open(), threading.Event(), [], []

        def look_and_fetch() -> None:
            number = 0
            while not stop.is_set() or number < 3:
                post.drop(self.email, ARRIVED.replace(b"beside the window", b"round%d while" % number))
                for words in (("fetch",), ("search", f"round{number}", "--json")):
                    answer = self.home.start(*words).wait(b"")
                    if answer.code != 0:
                        faults.append(answer.err)
                    elif words[0] == "search":
                        found.append(len(answer.json))
                number += 1

        script = threading.Thread(target=look_and_fetch)
        script.start()
        try:
            sent = self.git("send-email", "--to", self.other, *sorted((self.folder / "work" / "out").iterdir()), timeout=sobre_cli.SECONDS)
        finally:
            stop.set()
            script.join()
        self.assertEqual(faults, [])
        self.assertEqual(found, [1] * len(found), "what was fetched is found at once, and once")
        self.assertIn("Result: OK", sent.stdout)
        self.until("all patches at the other end", lambda: len(self.subjects()) >= patches)
        self.assertEqual(self.subjects(), [b"[PATCH %d/%d] change number %d" % (number + 1, patches, number) for number in range(patches)])
        # What came is what git made: it applies.
        self.git("checkout", "-q", "--orphan", "applied")
        self.git("rm", "-qrf", ".")
        for file in sorted(post.arrived(self.other, patches), key=lambda file: file.read_bytes().split(b"Subject:")[1]):
            self.git("am", "-q", file)
        self.assertEqual((self.folder / "work" / "file").read_text(), f"line {patches - 1}\nañadido\n.\n..\n")
        self.assertEqual(sum(row["folder"] == "Sent" for row in self.home.letters()), patches)
        self.assertEqual(self.home.json("outbox", "list"), [])
        self.assertFalse(window.over())
        window.kill()
        self.assertTrue(self.home.json("verify")["sound"])


if __name__ == "__main__":
    sobre_cli.main()
