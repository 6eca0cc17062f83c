# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes letters from a seed and puts them into a mailbox."""

import itertools
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

WORDS = ("agua barco camino dedo enero flor gato hoja isla jardín kilo luna mar niño ojo pan queso río sol té uva vino "
         "water boat road finger flower cat leaf island garden moon sea child eye bread cheese river sun tea").split()
# What a POP3 client may trip over; every letter carries some.
AWKWARD = [b"", b".", b"..", b". a dot and a space", b"..two dots", b"From the start of a line", b" leading blank",
           b"trailing blank ", b"\ttab", b"caf\xe9 in Latin-1", "ñandú in UTF-8".encode(), b"\x00 a zero byte",
           b"a lone \r return", b"long " * 400, b"+OK not an answer", b"-ERR nor this", b")", b"=3D quoted"]

counter = itertools.count()


def put(box: Path, letter: bytes) -> Path:
    """Delivers as Maildir wants it: written to tmp, then renamed to new; owned by the mailbox's owner."""
    owner = box.stat()
    name = f"{time.time_ns() // 1000}.P{os.getpid()}Q{next(counter)}.lab"
    partial = box / "tmp" / name
    partial.write_bytes(letter)
    os.chown(partial, owner.st_uid, owner.st_gid)
    return partial.rename(box / "new" / name)


def size(random_: random.Random, sizes: str) -> int:
    if sizes == "small":
        return random_.randint(300, 4000)
    if sizes == "mixed":  # most are short, a few carry attachments
        low, high = random_.choices([(300, 4000), (4000, 60_000), (60_000, 1_000_000)], [80, 17, 3])[0]
        return random_.randint(low, high)
    return int(sizes)


def make(to: str, count: int, seed: int, sizes: str) -> Iterator[bytes]:
    random_ = random.Random(seed)
    for number in range(count):
        sender = f"{random_.choice(['carla', 'diego', 'eva', 'felix'])}@{random_.choice(['uno', 'dos', 'tres'])}.test"
        subject = " ".join(random_.choices([word for word in WORDS if word.isascii()], k=random_.randint(1, 8)))
        when = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(1_767_225_600 + number * 61))
        lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject} {number}", f"Date: {when}",
                 f"Message-ID: <{seed}.{number}.{random_.getrandbits(64):x}@lab.test>", "MIME-Version: 1.0",
                 "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""]
        body = [line.encode() for line in lines]
        length, wanted = sum(map(len, body)), size(random_, sizes)
        while length < wanted:
            line = random_.choice(AWKWARD) if random_.random() < 0.1 else " ".join(random_.choices(WORDS, k=9)).encode()
            body.append(line[:max(1, wanted - length)])
            length += len(line) + 1
        end = random_.choice([b"\n", b"\r\n"])
        yield end.join(body) + random_.choice([end, end, end, b""])
