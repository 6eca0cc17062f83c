#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9`, and a connection that breaks, in the middle of sending many letters to both providers: each arrives at most
once; each has arrived or is known as one that may have been sent, and no break leaves more than eight of those.

SOBRE_KILLS says how many kills and how many cuts (10 each), SOBRE_SEND_LETTERS how many letters (500), SOBRE_SEED which
moments. Half of the moments lie where it matters: in the last octets of a letter, or in the answer to its end.
The full size: `SOBRE_KILLS=40 lab run tests/cli/test_send_kill.py build/dev/app/sobre`."""

import os
import random
import re
import socket
import threading
import time
from collections import Counter

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Between

BREAKS = int(os.environ.get("SOBRE_KILLS", 10))
LETTERS = int(os.environ.get("SOBRE_SEND_LETTERS", 500))
SEED = int(os.environ.get("SOBRE_SEED", 1))
MOST_MARKED = 8
END_OF_LETTER = re.compile(rb"\r\n\.\r\n|^BDAT \d+ LAST\r\n", re.MULTILINE)
ANSWER = re.compile(rb"^250 [^\r\n]*queued as", re.MULTILINE)
LOGGED_IN = 250  # octets that each side has said, about, when the first letter begins


class Breaker(Between):
    """Passes octets on until a moment in the stream of one side, then breaks the connection there, both ends at once."""

    def __init__(self, host: str, port: int):
        super().__init__(host, port)
        self.lock = threading.Lock()
        self.arm(None, None)

    def arm(self, moment, act) -> None:
        """`moment(way, stream)`: after how many octets of the stream of "sent" or "received", or None for not yet;
        `act` is done there."""
        self.moment, self.act, self.broken = moment, act, False

    def carry(self, way: str, source: socket.socket, sink: socket.socket) -> bool:
        stream = b""
        while block := source.recv(65536):
            before, stream = len(stream), stream + block
            with self.lock:
                at = self.moment(way, stream) if self.moment and not self.broken else None
                if at is not None:
                    self.broken = True
                    if self.act:
                        self.act()
            if at is not None:
                if at > before:
                    sink.sendall(block[:at - before])
                for end in (source, sink):  # no farewell: RST
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                return True
            if self.broken:
                return True
            sink.sendall(block)
        return False

    def carry_lines(self, client, server) -> bool:
        return self.carry("sent", client, server)

    def carry_answers(self, server, client) -> bool:
        return self.carry("received", server, client)


class SendKill(CliTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        self.home, self.sender, at = self.sobre(), post.fresh("sendkill"), post.BROKEN["plain"]
        self.boxes = [post.fresh("killed"), post.fresh("killed", "dos.test")]
        self.wire = self.enterContext(Breaker(at["host"], at["submission"]))
        post.add(self.home, self.sender, outgoing=post.url("smtp+insecure", self.sender, at, self.wire.port))

    def letters(self) -> list:
        """Files with a letter each, by turns to Uno and to Dos, of two lengths and with lines of dots."""
        files = []
        for number in range(LETTERS):
            body = f"Letter {number}.\n.\n..\n" + "A line of a letter that goes out.\n" * self.random.choice((3, 40, 300))
            files.append(self.file(f"{number}.eml", (
                f"From: {self.sender}\nTo: {self.boxes[number % 2]}\nSubject: number {number}\n"
                f"Message-ID: <{number}.{SEED}@kill.test>\nDate: Sun, 22 Nov 2026 12:00:00 +0000\n\n{body}").encode()))
        return files

    def moment(self, which: int):
        """Where the connection breaks: at the `which`th letter of this connection."""
        kind = self.random.choice(("octet sent", "octet received", "end of a letter", "answer"))
        if kind == "octet sent":
            far = LOGGED_IN + which * 4000 - self.random.randint(0, 4000)
            return kind, lambda way, stream: far if way == "sent" and len(stream) >= far else None
        if kind == "octet received":
            far = LOGGED_IN + which * 120 - self.random.randint(0, 120)
            return kind, lambda way, stream: far if way == "received" and len(stream) >= far else None
        back = self.random.randint(0, 20)
        side, pattern = ("sent", END_OF_LETTER) if kind == "end of a letter" else ("received", ANSWER)

        def at(way: str, stream: bytes):
            if way != side or len(found := list(pattern.finditer(stream))) < which:
                return None
            return max(0, found[which - 1].end() - back)
        return kind, at

    def outbox(self) -> Counter:
        return Counter(row["state"] for row in self.home.json("outbox"))

    def break_again_and_again(self, kill: bool) -> None:
        files, marked, breaks, kinds, most = self.letters(), 0, 0, Counter(), 0
        words = ("send", *files)
        left = LETTERS
        while breaks < BREAKS and left:
            share = max(1, left * 3 // (4 * (BREAKS - breaks)))
            kind, moment = self.moment(self.random.randint(1, share))
            running = []
            self.wire.arm(moment, (lambda: running[0].process.kill()) if kill else None)
            running.append(self.home.start(*words, "--json"))
            out, err = running[0].process.communicate(timeout=sobre_cli.SECONDS)
            states = self.outbox()
            if self.wire.broken:
                breaks += 1
                kinds[kind] += 1
                self.assertEqual(running[0].process.returncode, -9 if kill else 1, err[-500:])
                now = states["may-have-been-sent"] - marked
                most = max(most, now)
                self.assertLessEqual(now, MOST_MARKED, f"{kind}: {states}")
                self.assertTrue(self.home.json("verify")["sound"])
            marked = states["may-have-been-sent"]
            left = states["waiting"] + states["sending"]
            self.assertEqual(states["needs-you"], 0, states)
            words = ("outbox", "retry")
        self.wire.arm(None, None)
        self.assertEqual(breaks, BREAKS, "the draws went beyond the last letter")
        for _ in range(3):
            if not self.outbox()["waiting"] + self.outbox()["sending"]:
                break
            self.home.run("outbox", "retry")
        self.assert_each_once(marked)
        print(f"{'kills' if kill else 'cuts'}: {breaks} {dict(kinds)}, {LETTERS} letters, {marked} may have been sent, "
              f"{most} at most in one break")

    def assert_each_once(self, marked: int) -> None:
        rows = self.home.json("outbox")
        self.assertEqual({row["state"] for row in rows} - {"may-have-been-sent"}, set())
        self.assertEqual(len(rows), marked)
        maybe = {int(row["subject"].split()[1]) for row in rows}
        sure = set(range(LETTERS)) - maybe
        for number, box in enumerate(self.boxes):
            post.arrived(box, len([letter for letter in sure if letter % 2 == number]))
        time.sleep(2)  # for what comes twice, or came although it was marked
        arrived = Counter(int(re.search(rb"^Message-ID: <(\d+)\.", file.read_bytes(), re.MULTILINE | re.IGNORECASE)[1])
                          for box in self.boxes for file in post.arrived(box, 0))
        twice = {letter: count for letter, count in arrived.items() if count > 1}
        self.assertEqual(twice, {}, "came more than once")
        self.assertEqual(sure - set(arrived), set(), "handed over, and never came")
        sent = {int(row["subject"].split()[1]) for row in self.home.letters("Sent")}
        self.assertEqual(sent, sure)

    def test_each_at_most_once_whenever_it_dies(self):
        self.break_again_and_again(kill=True)

    def test_each_at_most_once_wherever_the_connection_breaks(self):
        self.break_again_and_again(kill=False)


if __name__ == "__main__":
    sobre_cli.main()
