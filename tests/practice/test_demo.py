#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo without a display: it does the main job by itself, and leaves nothing but its pictures."""

import os
import re
import signal
import subprocess
import time

import practice

STEP = re.compile(r"^ *(\d+)  (.*?)  +(ok|FAILED) ")


class DemoTest(practice.PracticeTest):
    def setUp(self):
        super().setUp()
        self.pictures = self.folder / "pictures"

    def test_every_step_holds(self):
        process = self.start("--pictures", str(self.pictures))  # no display: headless without being asked to
        out, err = process.communicate(timeout=280)
        self.assertEqual(process.returncode, 0, out + err)
        steps = [found.groups() for line in out.splitlines() if (found := STEP.match(line))]
        self.assertGreaterEqual(len(steps), 11, out)
        self.assertEqual([int(number) for number, _, _ in steps], list(range(1, len(steps) + 1)))
        self.assertTrue(all(outcome == "ok" for _, _, outcome in steps), out)
        pictures = sorted(self.pictures.glob("*.png"))
        self.assertEqual(len(pictures), len(steps))
        for picture in pictures:
            self.assertEqual(picture.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
            self.assertGreater(picture.stat().st_size, 5000, f"{picture.name}: nothing to be seen")
        self.assert_nothing_left()

    def test_a_step_that_fails_is_said(self):
        self.pictures.mkdir()
        os.chmod(self.pictures, 0o500)
        if os.access(self.pictures, os.W_OK):  # root writes everywhere
            self.pictures.rmdir()
            self.pictures.write_text("a file where the folder should be")
        process = self.start("--headless", "--pictures", str(self.pictures))
        out, err = process.communicate(timeout=280)
        self.assertEqual(process.returncode, 1, out + err)
        self.assertRegex(out.splitlines()[-1], r"^ 1  .*FAILED .* cannot be saved\.$")
        self.assert_nothing_left()

    def test_can_be_broken_off(self):
        process = self.start("--headless", "--pictures", str(self.pictures))
        self.assertIn("Get mail", process.stdout.readline())
        time.sleep(0.5)
        self.assertEqual(self.end(process, signal.SIGTERM), 128 + signal.SIGTERM)
        self.assert_nothing_left()

    def test_a_person_looks_at_it(self):
        """The window, on a platform that draws nowhere; the terminal's commands run beside it."""
        process = self.start("--language", "es", DISPLAY=":none", QT_QPA_PLATFORM="offscreen")
        self.until("the window", lambda: any((self.folder / "run/sobre").glob("*")))
        where = {"profile": next(self.temporary.glob("sobre-demo.*/profile"))}
        self.until("forty letters", lambda: len(self.sobre(where, "list", "--limit", "99").splitlines()) == 40)
        window = next(words for words in self.processes() if "sobre-window" in words)
        self.assertIn("--language\0es", window)
        self.assertNotIn("pass", window)
        self.assertEqual(self.end(process), 128 + signal.SIGTERM)
        self.assert_nothing_left()

    def test_says_how_it_is_used(self):
        answer = subprocess.run([practice.PROGRAMS / "sobre-practice", "nonsense"], env=self.environment, capture_output=True, text=True)
        self.assertEqual(answer.returncode, 2)
        self.assertIn("--headless", answer.stderr)


practice.main()
