#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""The generated letters, delivered to Dovecot and read by it: every header, address, name and part as they were meant.

The first argument is write_letters, which makes the letters and says what is to be read in each (tests/mime). Dovecot takes
the letters apart (doveadm): structure, addresses and header come from it, each part as it stands at Dovecot's own offsets.
Undone in here are only encoded words within names and the transfer encoding, by Python. Runs of blanks within a name are one
to Dovecot; of a file's name that fills several sections of RFC 2231 it hands out the fallback that we write beside it."""

import base64
import hashlib
import json
import quopri
import re
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timezone
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime
from pathlib import Path

import post_office as post

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "mime"))
from unflowed import unflowed  # noqa: E402

WRITE_LETTERS = ""
OURS = {"from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
        "content-type", "content-transfer-encoding"}


def lists(text: str) -> list:
    """What stands in IMAP's parentheses (RFC 9051 section 9): lists of strings, numbers and None."""
    octets, at, stack = text.encode(), 0, [[]]
    while at < len(octets):
        sign = octets[at:at + 1]
        if sign == b"(":
            stack.append([])
        elif sign == b")":
            done = stack.pop()
            stack[-1].append(done)
        elif sign == b'"':
            word = b""
            while octets[at + 1:at + 2] != b'"':
                at += 2 if octets[at + 1:at + 2] == b"\\" else 1
                word += octets[at:at + 1]
            at += 1
            stack[-1].append(word.decode())
        elif sign == b"{":
            end = octets.index(b"}", at)
            size = int(octets[at + 1:end].rstrip(b"+"))
            stack[-1].append(octets[end + 3:end + 3 + size].decode())
            at = end + 2 + size
        elif sign not in b" \r\n":
            end = at
            while end < len(octets) and octets[end:end + 1] not in (b" ", b"(", b")"):
                end += 1
            word = octets[at:end].decode()
            stack[-1].append(None if word == "NIL" else int(word) if word.isdigit() else word)
            at = end - 1
        at += 1
    assert len(stack) == 1, text
    return stack[0]


def people(addresses) -> list:
    """Name and address of each; what opens and ends a group has no host. The local part comes without its quotation marks."""
    def written(local):
        return local if re.fullmatch(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+", local) else f'"{local}"'
    return [[blanks(decoded(name or "")), f"{written(local)}@{host}"] for name, _, local, host in addresses or [] if host]


def wanted(people_: list) -> list:
    return [[blanks(name), address] for name, address in people_]


def decoded(text: str) -> str:
    return str(make_header(decode_header(text)))


def blanks(text: str) -> str:
    return re.sub(" +", " ", text)


def pairs(flat) -> dict:
    return {name.lower(): value for name, value in zip(flat[::2], flat[1::2])} if flat else {}


class Parts:
    """The tree of a letter's parts as Dovecot describes it, and where the leaves are."""

    def __init__(self, structure: list):
        self.leaves = []
        self.root = self.part(structure, [])

    def part(self, node: list, path: list) -> dict:
        if isinstance(node[0], list):
            children = [child for child in node if isinstance(child, list)]
            count = next(i for i, child in enumerate(node) if not isinstance(child, list))
            return {"type": f"multipart/{node[count].lower()}",
                    "parts": [self.part(child, path + [i + 1]) for i, child in enumerate(children[:count])]}
        disposition = next((one for one in node[8:] if isinstance(one, list) and one and one[0] in ("inline", "attachment")), None)
        row = {"type": f"{node[0]}/{node[1]}".lower(), "parameters": pairs(node[2]), "id": (node[3] or "").strip("<>"),
               "encoding": node[5].lower(), "size": node[6], "disposition": disposition[0] if disposition else "",
               "name": pairs(disposition[1]).get("filename", "") if disposition else "", "path": ".".join(map(str, path or [1]))}
        self.leaves.append(row)
        return row


class ReadByDovecot(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="sobre-cli-")
        cls.addClassCleanup(folder.cleanup)
        subprocess.run([WRITE_LETTERS, folder.name], check=True, timeout=120)
        files = sorted(Path(folder.name).glob("*.eml"))
        cls.octets = [file.read_bytes() for file in files]
        cls.expected = [json.loads(file.with_suffix(".json").read_text()) for file in files]
        cls.user = post.fresh("readback")
        post.drop(cls.user, *cls.octets)
        rows = cls.fetch("hdr", "imap.envelope", "imap.bodystructure", "hdr.subject.utf8", "size.virtual")
        # Dovecot numbers the files in an order of its own.
        number = {expected["messageId"]: i for i, expected in enumerate(cls.expected)}
        cls.rows = sorted(rows, key=lambda row: number[lists(row["imap.envelope"])[9]])
        cls.parts = [Parts(lists(row["imap.bodystructure"])) for row in cls.rows]
        paths = sorted({leaf["path"] for parts in cls.parts for leaf in parts.leaves})
        bodies = {row["uid"]: row for row in cls.fetch(*(f"body.{path}" for path in paths))}
        for row in cls.rows:
            row["bodies"] = bodies[row["uid"]]

    @classmethod
    def fetch(cls, *fields) -> list:
        run = subprocess.run(["doveadm", "-c", f"{post.LAB['run']}/dovecot.conf", "-f", "json", "fetch", "-u", cls.user,
                              " ".join(("uid", *fields)), "all"], check=True, capture_output=True, timeout=300)
        return json.loads(run.stdout)

    def test_every_letter_is_there(self):
        self.assertEqual(len(self.rows), 500)
        self.assertEqual([int(row["size.virtual"]) for row in self.rows], [len(octets) for octets in self.octets])

    def test_headers(self):
        for number, (row, expected) in enumerate(zip(self.rows, self.expected, strict=True)):
            with self.subTest(letter=number):
                date, _, sender_from, sender, reply_to, to, cc, bcc, _, _ = lists(row["imap.envelope"])
                fields = post.headers_of(row["hdr"].replace("\r\n", "\n").replace("\n", "\r\n").encode() + b"\r\n")
                names = [name for name, _ in fields]
                self.assertLessEqual(set(names), OURS)
                self.assertEqual(len(names), len(set(names)), "a field stands there twice")
                self.assertEqual(row["hdr.subject.utf8"], expected["subject"])
                self.assertEqual(people(sender_from), wanted(expected["from"]))
                self.assertEqual(people(sender), wanted(expected["sender"] or expected["from"]))  # it fills in what is missing
                self.assertEqual(people(reply_to), wanted(expected["replyTo"] or expected["from"]))
                if "to" in expected:
                    self.assertEqual(people(to), wanted(expected["to"]))
                self.assertEqual(people(cc), wanted(expected["cc"]))
                self.assertIsNone(bcc)
                self.assertEqual(parsedate_to_datetime(date).astimezone(timezone.utc), datetime.fromisoformat(expected["date"]))
                references = dict(fields).get("references", b"").decode().split()
                self.assertEqual(references, expected["references"])

    def test_parts(self):
        for number, (row, parts, expected) in enumerate(zip(self.rows, self.parts, self.expected, strict=True)):
            with self.subTest(letter=number):
                self.assert_part(parts.root, expected["root"], row["bodies"])

    def assert_part(self, read: dict, expected: dict, bodies: dict):
        self.assertEqual(read["type"], expected["type"])
        if "parts" in expected:
            self.assertEqual(len(read["parts"]), len(expected["parts"]))
            for one, meant in zip(read["parts"], expected["parts"], strict=True):
                self.assert_part(one, meant, bodies)
            return
        body = bodies[f"body.{read['path']}"].encode()
        self.assertEqual(len(body), read["size"])
        undo = {"base64": base64.b64decode, "quoted-printable": quopri.decodestring}.get(read["encoding"], bytes)
        octets = undo(body)
        if "text" in expected:
            text = octets.decode(read["parameters"]["charset"])
            flowed = read["parameters"].get("format") == "flowed"
            self.assertEqual(unflowed(text) if flowed else text.replace("\r\n", "\n"), expected["text"])
        else:
            if read["name"] != expected["name"]:
                read["name"] = decoded(read["name"])
            self.assertEqual({name: read[name] for name in ("name", "disposition", "id")},
                             {name: expected[name] for name in ("name", "disposition", "id")})
            self.assertEqual(hashlib.sha256(octets).hexdigest(), expected["sha256"])


if __name__ == "__main__":
    WRITE_LETTERS = sys.argv.pop(1)
    unittest.main()
