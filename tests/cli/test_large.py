#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter of 300 MB comes in and goes out within 64 MB of memory, and holds up no other account.

Measured is VmHWM of /proc/PID/status, the highest resident size of the process with every page of its libraries; the
anonymous part (RssAnon, its own data) is printed beside it. SOBRE_LARGE_MB sets the size, SOBRE_MEMORY_MB the limit
(0: none, for builds with sanitizers)."""

import hashlib
import os
import re
import shutil
import tempfile
import threading
import time
from pathlib import Path

import post_office as post
import sobre_cli
from sobre_cli import CliTest, Running
from wire import Tap

MEGABYTES = int(os.environ.get("SOBRE_LARGE_MB", 300))
LIMIT = int(os.environ.get("SOBRE_MEMORY_MB", 64))
BLOCK = b"".join(b"%06d" % line + b"XYZabcdefghijklmnopqrstuvwxyz0123456789+/ABCDEFGHIJKLMNOPQRSTUVWXY\r\n" for line in range(14_000))


class Memory:
    """The highest figures of a process while it lives, in MB."""

    def __init__(self, running: Running):
        self.running, self.peak, self.anonymous = running, 0.0, 0.0
        threading.Thread(target=self.look, daemon=True).start()

    def look(self) -> None:
        while not self.running.over():
            try:
                status = Path(f"/proc/{self.running.pid}/status").read_text()
            except OSError:
                return
            figures = dict(re.findall(r"(VmHWM|RssAnon):\s+(\d+) kB", status))
            self.peak = max(self.peak, int(figures.get("VmHWM", 0)) / 1024)
            self.anonymous = max(self.anonymous, int(figures.get("RssAnon", 0)) / 1024)
            time.sleep(0.01)

    def __str__(self):
        return f"peak {self.peak:.1f} MB resident, of which at most {self.anonymous:.1f} MB anonymous"


def digest(blocks) -> str:
    sum_ = hashlib.sha256()
    for block in blocks:
        sum_.update(block)
    return sum_.hexdigest()


def blocks_of(file) -> bytes:
    while block := file.read(1 << 20):
        yield block


class Large(CliTest):
    def setUp(self):
        # Not in memory, where /tmp may be.
        self.folder = Path(tempfile.mkdtemp(prefix="sobre-cli-", dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.sobre()

    def large_letter(self, shape: str, sender: str, to: str) -> Path:
        """A short text with an attachment in base64, or nothing but text."""
        head = (f"From: {sender}\r\nTo: {to}\r\nSubject: large\r\nMessage-ID: <{shape}@cli.test>\r\n"
                "Date: Sat, 21 Nov 2026 21:05:00 +0100\r\nMIME-Version: 1.0\r\n")
        end = b""
        if shape == "attachment":
            head += ("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nAttached.\r\n--b\r\nContent-Type: video/mp4\r\n"
                     "Content-Disposition: attachment; filename=film.mp4\r\nContent-Transfer-Encoding: base64\r\n")
            end = b"--b--\r\n"
        path = self.folder / "large.eml"
        with open(path, "wb") as file:
            file.write(head.encode() + b"\r\n")
            for _ in range(MEGABYTES * 1_000_000 // len(BLOCK) + 1):
                file.write(BLOCK)
            file.write(end)
        return path

    def assert_within_memory(self, what: str, memory: Memory, answer):
        print(f"{what}: {memory}, {answer.seconds:.1f} s")
        self.assertGreater(memory.peak, 1, "nothing was measured")
        if LIMIT:
            self.assertLess(memory.peak, LIMIT, f"{what} took too much memory")

    def raw_digest(self, letter: int) -> str:
        running = self.home.start("show", letter, "--raw")
        memory = Memory(running)
        value = digest(blocks_of(running.process.stdout))
        running.process.communicate()
        self.assertEqual(running.process.returncode, 0)
        if LIMIT:
            self.assertLess(memory.peak, LIMIT, "show --raw")
        return value

    def test_an_attachment(self):
        self.in_and_out_beside_another_account("attachment", ("verify", "show", "inspect"))

    def test_text(self):
        self.in_and_out_beside_another_account("text", ("verify",))

    def in_and_out_beside_another_account(self, shape: str, reading: tuple):
        to, other = post.fresh("large"), post.fresh("beside")
        letter = self.large_letter(shape, "somebody@dos.test", to)
        post.drop(to, b"Subject: stands before the large one\n\nsmall\n")
        box = post.arrived(to, 1)[0].parent
        owner = box.stat()
        shutil.copy(letter, box.parent / "tmp" / "large")
        os.chown(box.parent / "tmp" / "large", owner.st_uid, owner.st_gid)
        os.rename(box.parent / "tmp" / "large", box / f"{time.time_ns() // 1000}.large.lab")
        post.fill(other, 100, "small")

        with Tap(self.folder / "tap", "mail.uno.test", 995) as tap:
            post.add(self.home, to, keep="never", incoming=post.url("pop3s", to, port=tap.port))
            post.add(self.home, other)
            fetch = self.home.start("fetch", to, "--json")
            memory = Memory(fetch)
            recorded = self.folder / "tap" / "0.s2c"
            self.until("a megabyte", lambda: recorded.exists() and recorded.stat().st_size > 1_000_000)
            beside = self.home.json("fetch", other)
            self.assertFalse(fetch.over(), "the large letter came too fast to tell")
            come = recorded.stat().st_size / 1e6
            self.assertEqual(beside["accounts"][0]["new"], 100)
            self.assertEqual(len(self.home.letters()), 101, "a letter half arrived shows, or others do not")
            print(f"the other account's 100 letters were here when {come:.0f} of {MEGABYTES} MB had come")
            answer = fetch.wait()
            self.assertEqual(answer.code, 0, answer.err)
            self.assertEqual((answer.json["accounts"][0]["new"], answer.json["accounts"][0]["left"]), (2, 0))
        self.assert_within_memory(f"{MEGABYTES} MB of {shape} come in", memory, answer)
        self.assertLess(come, MEGABYTES * 0.8)
        [row] = [row for row in self.home.letters() if row["subject"] == "large"]
        self.assertEqual(row["size"], letter.stat().st_size)
        with open(letter, "rb") as file:
            self.assertEqual(self.raw_digest(row["id"]), digest(blocks_of(file)))
        (self.folder / "tap" / "0.s2c").unlink()

        send = self.home.start("send", letter, "--from", to)
        memory = Memory(send)
        answer = send.wait(b"")
        self.assertEqual(answer.code, 0, answer.err)
        self.assert_within_memory(f"{MEGABYTES} MB of {shape} go out", memory, answer)
        self.assert_same_body(post.arrived(to, 1, 60)[0], letter)

        what = {"verify": (), "show": (row["id"],), "inspect": (letter,)}
        for command in reading:
            running = self.home.start(command, *what[command], "--json")
            memory = Memory(running)
            answer = running.wait(b"")
            self.assertEqual(answer.code, 0, answer.err)
            self.assert_within_memory(command, memory, answer)

    def assert_same_body(self, received: Path, sent: Path):
        def body(path):
            with open(path, "rb") as file:
                while file.readline().strip():
                    pass
                for block in blocks_of(file):
                    yield block.replace(b"\r", b"")
        self.assertEqual(digest(body(received)), digest(body(sent)))


if __name__ == "__main__":
    sobre_cli.main()
