# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up mail as it lies at a provider: sizes, words and attachments as they are spread in real mailboxes, from a seed.

Sizes are log-normal with a median of 13.5 kB and p99 of 571 kB; cut off at p99.95 (2.7 MB), which makes the mean 47 kB.
They are taken at even steps of the distribution, so a small set has the same median and mean as a big one. Words follow
Zipf's law, 8 % of them have an accent; a letter has about 2 kB of them, most of its octets being markup or attachments.
Attachments are random octets in base64: they do not compress, as pictures and archives do not."""

import base64
import binascii
import itertools
import json
import math
import random
import statistics
import time
from collections import Counter
from pathlib import Path

from letters import DOMAINS, LAST_DAY, SUBJECTS, encoded, people

MEDIAN, SIGMA, CUT = 13_500, 1.61, 0.9995
LEAST = 750  # octets: a letter's header alone has 500
VOCABULARY = 400_000  # words that exist; the rarest occur in big sets only
PROBES = 200  # letters of which a word must be found
TAG = '<p style="margin:0 0 12px 0;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#333333">'
LINK = '<a href="https://{site}/{token}" style="color:#0066cc;text-decoration:underline" target="_blank">{words}</a>'
CELL = b'<td width=3D"1" height=3D"1" style=3D"line-height:1px">&nbsp;</td>\n'
SYLLABLES = [a + b for a in "b c d f g h j k l m n p r s t v w z br tr st pl ch sh gr".split() for b in "a e i o u ai ou".split()]
ACCENTED = [a + b for a in "b d l m n p r s t".split() for b in "á é í ó ú ñe ü".split()]
TYPES = (("image/jpeg", "jpg"), ("application/pdf", "pdf"), ("application/zip", "zip"), ("image/png", "png"))


def sizes(count: int, random_: random.Random) -> list[int]:
    normal = statistics.NormalDist()
    steps = [MEDIAN * math.exp(SIGMA * normal.inv_cdf((number + 0.5) / count * CUT)) for number in range(count)]
    random_.shuffle(steps)
    return [max(LEAST, round(size)) for size in steps]


class Words:
    """Words of one to five syllables; the r-th is drawn with a chance of 1/r."""

    def __init__(self, random_: random.Random):
        known: dict[str, None] = {}
        while len(known) < VOCABULARY:
            long = len(known) > 300  # what is said often is short
            syllables = random_.choices(SYLLABLES, k=random_.randint(2, 5) if long else random_.randint(1, 2))
            if random_.random() < 0.08:  # about as many words as in Spanish
                syllables[-1] = random_.choice(ACCENTED)
            known["".join(syllables)] = None
        self.all = list(known)
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
        self.random, self.seen = random_, set()
        self.mean = 1 + sum(len(word.encode()) / rank for rank, word in enumerate(self.all, 1)) / self.weights[-1]

    def lines(self, octets: int) -> list[str]:
        """About so many octets of text, in lines of twelve words."""
        words = self.random.choices(self.all, cum_weights=self.weights, k=max(2, int(octets / self.mean)))
        self.seen.update(words)
        return [" ".join(words[at:at + 12]) for at in range(0, len(words), 12)]


def quoted_printable(text: str) -> bytes:
    return binascii.b2a_qp(text.encode(), istext=True)


class Letters:
    """Iterate over it for (time, octets); what was made is counted on the way. With `attachments` false only 300
    octets of each attachment are made: for sets that are searched and not fetched."""

    def __init__(self, count: int, seed: int = 5, attachments: bool = True):
        self.count, self.seed, self.attachments = count, seed, attachments
        self.random = random.Random(seed)
        self.words = Words(self.random)
        self.text = 0  # octets of text, each word once, without markup
        self.sizes: list[int] = []
        self.probes: list[dict] = []

    def __iter__(self):
        random_ = self.random
        writers, weights = people(random_)
        probed = set(random_.sample(range(self.count), min(PROBES, self.count)))
        talks: list[tuple[str, list[str]]] = []
        for number, size in enumerate(sizes(self.count, random_)):
            name, address = random_.choices(writers, weights)[0]
            address = f"{address.split('@')[0]}x{random_.randint(1, 40)}@{random_.choice(DOMAINS)}"
            when = LAST_DAY - (self.count - number) * 400 + random_.randint(0, 300)
            message_id = f"<{self.seed}.{number}.{random_.getrandbits(48):x}@{address.split('@')[1]}>"
            head = [f"Return-Path: <{address}>",
                    f"Received: from mx{number % 7}.{address.split('@')[1]} (mx [192.0.2.{number % 250}]) by mail.uno.test with ESMTPS id "
                    f"{random_.getrandbits(40):x}; " + time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(when + 3)),
                    f"From: {encoded(name)} <{address}>", "To: Marta Vidal <marta@example.org>"]
            if talks and random_.random() < 0.4:
                subject, ids = random_.choice(talks[-200:])
                head += [f"Subject: {encoded('Re: ' + subject)}", f"In-Reply-To: {ids[-1]}", "References: " + "\n ".join(ids[-5:])]
                ids.append(message_id)
            else:
                subject = random_.choice(SUBJECTS).format(n=random_.randint(2, 9000)) + " " + self.words.lines(14)[0]
                talks.append((subject, [message_id]))
                head.append(f"Subject: {encoded(subject)}")
            head += ["Date: " + time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(when)), f"Message-ID: {message_id}",
                     "MIME-Version: 1.0"]
            start = "\n".join(head).encode() + b"\n"
            body, lines, names = self.body(size - len(start), number)
            self.text += sum(len(line.encode()) + 1 for line in lines)
            letter = start + body
            self.sizes.append(len(letter))
            if number in probed:
                self.probe(when, len(letter), lines, names, address)
            yield when, letter

    def body(self, room: int, number: int) -> tuple[bytes, list[str], list[str]]:
        """The body with its Content- lines, its lines of text and the names of its attachments."""
        chance = self.random.random()
        if room < 2500 or (room < 9000 and chance < 0.5):
            return *self.plain(room), []
        if room < 60_000 and chance < 0.40:
            lines = self.words.lines(int(room * 0.12))
            return self.html(lines, room), lines, []
        attached = room >= 60_000 or chance < 0.55
        text = int(min(room * 0.2, 1500 * math.exp(self.random.gauss(0, 0.8))) if attached else room * 0.1)
        plain, lines = self.plain(text)
        inner = f"=_a{number}"
        html = self.html(lines, int(len(plain) * 2.6) if attached else room - len(plain) - 150)
        both = (f"Content-Type: multipart/alternative; boundary=\"{inner}\"\n\n--{inner}\n".encode() + plain
                + f"\n--{inner}\n".encode() + html + f"\n--{inner}--\n".encode())
        if not attached:
            return both, lines, []
        outer, names = f"=_m{number}", []
        parts = [f"Content-Type: multipart/mixed; boundary=\"{outer}\"\n\n--{outer}\n".encode() + both]
        pieces = self.random.choice((1, 1, 1, 2, 3))
        left = max(300, room - len(both) - 60 - 230 * pieces)
        for piece in range(pieces):
            kind, ending = self.random.choice(TYPES)
            names.append(f"{self.words.lines(7)[0].split()[0]}{number}b{piece}.{ending}")
            octets = self.random.randbytes(int(left / pieces / 1.351) if self.attachments else 300)
            parts.append(f"\n--{outer}\nContent-Type: {kind}; name=\"{encoded(names[-1])}\"\nContent-Disposition: attachment; "
                         f"filename=\"{encoded(names[-1])}\"\nContent-Transfer-Encoding: base64\n\n".encode() + base64.encodebytes(octets))
        return b"".join(parts) + f"\n--{outer}--\n".encode(), lines, names

    def plain(self, room: int) -> tuple[bytes, list[str]]:
        """A part of plain text with its Content- lines, about `room` octets, and its lines."""
        name, encode, grows = self.random.choices([("8bit", str.encode, 1), ("quoted-printable", quoted_printable, 1.08),
                                                   ("base64", lambda text: base64.encodebytes(text.encode()), 1.351)], [65, 25, 10])[0]
        head = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {name}\n\n".encode()
        lines = self.words.lines(int((room - len(head)) / grows))
        return head + encode("\n".join(lines) + "\n"), lines

    def html(self, lines: list[str], room: int) -> bytes:
        """A newsletter's markup around the lines as a part with its Content- lines, about `room` octets."""
        start = b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        parts = ["<html><head><meta charset=\"utf-8\"></head><body>"]
        each = max(1, len(lines) * 400 // max(1, room // 2))  # so many lines a paragraph, that markup is half of it
        for at in range(0, len(lines), each):
            words, _, last = "\n".join(lines[at:at + each]).rpartition(" ")
            link = LINK.format(site="example.org", token=f"{self.random.getrandbits(160):x}", words=last)
            parts.append(TAG + words + " " + link + "</p>\n")
        made = start + quoted_printable("".join(parts))
        return made + CELL * max(0, (room - len(made) - 16) // len(CELL)) + b"</body></html>\n"

    def probe(self, when: int, size: int, lines: list[str], names: list[str], address: str) -> None:
        kind = ("word", "last line", "attachment", "address")[len(self.probes) % 4]
        if kind == "attachment" and not names:
            kind = "word"
        found = {"word": lambda: self.random.choice(self.random.choice(lines).split()), "last line": lambda: lines[-1].split()[-1],
                 "attachment": lambda: self.random.choice(names), "address": lambda: address}[kind]()
        self.probes.append({"date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(when)), "size": size, "kind": kind, "word": found})

    def described(self) -> dict:
        """For whoever reads the figures: the seed, how long letters are, how many words there were."""
        bounds = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 10_000_000]
        counted = Counter(next(bound for bound in bounds if size <= bound) for size in self.sizes)
        in_order = sorted(self.sizes)
        return {"seed": self.seed, "letters": len(in_order), "octets": sum(in_order), "median": in_order[len(in_order) // 2],
                "mean": sum(in_order) // len(in_order), "p99": in_order[len(in_order) * 99 // 100], "largest": in_order[-1],
                "text": self.text, "distinct words": len(self.words.seen),
                "histogram": {f"up to {bound:,}": counted[bound] for bound in bounds}, "probes": self.probes}


def make_set(folder: Path, count: int, seed: int = 5, attachments: bool = True) -> dict:
    """A Maildir of such letters at `folder`, made once; and what is in it."""
    facts = folder.with_suffix(".json")
    if facts.exists():
        return json.loads(facts.read_text())
    for part in ("tmp", "new", "cur"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    letters = Letters(count, seed, attachments)
    for number, (when, letter) in enumerate(letters):
        # The size in the name saves a server from reading all letters before it can list them; seen by nobody yet.
        (folder / "cur" / f"{when}.M{number:06}P1.bench,S={len(letter)}:2,").write_bytes(letter)
    facts.write_text(json.dumps(letters.described(), indent=1))
    return json.loads(facts.read_text())


def large(octets: int, seed: int = 7) -> bytes:
    """One letter with one attachment of about so many octets."""
    random_ = random.Random(seed)
    head = (b"From: Wood <wood@example.org>\nTo: marta@example.org\nSubject: the film\nDate: Sun, 1 Nov 2026 08:00:00 +0000\n"
            b"Message-ID: <large@example.org>\nMIME-Version: 1.0\nContent-Type: video/mp4; name=film.mp4\n"
            b"Content-Transfer-Encoding: base64\n\n")
    return head + base64.encodebytes(random_.randbytes(int(octets / 1.3509)))
