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
BLOCK = b"".join(b"%06d " % line + b"abcdefghijklmnopqrstuvwxyz0123456789+/ABCDEFGHIJKLMNOPQRSTUVWXYZ\r\n" for line in range(14_000))


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

    def large_letter(self, sender: str, to: str) -> Path:
        path = self.folder / "large.eml"
        with open(path, "wb") as file:
            file.write(f"From: {sender}\r\nTo: {to}\r\nSubject: large\r\nMessage-ID: <large@cli.test>\r\n"
                       "Date: Sat, 21 Nov 2026 21:05:00 +0100\r\n\r\n".encode())
            for _ in range(MEGABYTES * 1_000_000 // len(BLOCK) + 1):
                file.write(BLOCK)
        return path

    def assert_within_memory(self, what: str, memory: Memory, answer):
        print(f"{what}: {memory}, {answer.seconds:.1f} s")
        self.assertGreater(memory.peak, 1, "nothing was measured")
        if LIMIT:
            self.assertLess(memory.peak, LIMIT, f"{what} took too much memory")

    def raw_digest(self, letter: int) -> str:
        running = self.home.start("show", letter, "--raw")
        memory = Memory(running)
        running.process.stdin.close()
        value = digest(blocks_of(running.process.stdout))
        running.process.wait()
        self.assertEqual(running.process.returncode, 0)
        if LIMIT:
            self.assertLess(memory.peak, LIMIT, "show --raw")
        return value

    def test_in_and_out_beside_another_account(self):
        to, other = post.fresh("large"), post.fresh("beside")
        letter = self.large_letter("somebody@dos.test", to)
        post.drop(to, b"Subject: stands before the large one\n\nsmall\n")
        box = post.arrived(to, 1)[0].parent.parent / "new"
        owner = box.stat()
        self.assertEqual(post.left_at_server(to), 1)  # looked at, so that it has its number before the large one comes
        shutil.copy(letter, box.parent / "tmp" / "large")
        os.chown(box.parent / "tmp" / "large", owner.st_uid, owner.st_gid)
        os.rename(box.parent / "tmp" / "large", box / "9999999999999999.large.lab")
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
        self.assert_within_memory(f"{MEGABYTES} MB come in", memory, answer)
        self.assertLess(come, MEGABYTES * 0.8)
        [row] = [row for row in self.home.letters() if row["subject"] == "large"]
        self.assertEqual(row["size"], letter.stat().st_size)
        with open(letter, "rb") as file:
            self.assertEqual(self.raw_digest(row["id"]), digest(blocks_of(file)))
        (self.folder / "tap" / "0.s2c").unlink()

        send = self.home.start("send", letter, "--from", to)
        memory = Memory(send)
        answer = send.wait()
        self.assertEqual(answer.code, 0, answer.err)
        self.assert_within_memory(f"{MEGABYTES} MB go out", memory, answer)
        self.assert_same_body(post.arrived(to, 1, 60)[0], letter)

        for words in (("verify",), ("show", row["id"]), ("inspect", letter)):
            running = self.home.start(*words, "--json")
            memory = Memory(running)
            answer = running.wait()
            self.assertEqual(answer.code, 0, answer.err)
            self.assert_within_memory(f"{words[0]}", memory, answer)

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
