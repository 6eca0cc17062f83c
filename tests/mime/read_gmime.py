# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every *.eml of a directory with GMime and prints what it found as read_letters.py does, one JSON object a line.
Needs the system's Python, with gi and GMime's description for it."""

import hashlib
import json
import pathlib
import sys

import gi

from unflowed import unflowed

gi.require_version("GMime", "3.0")
from gi.repository import GMime  # noqa: E402


def people(letter, kind):
    found = letter.get_addresses(kind)
    return [[found.get_address(i).get_name() or "", found.get_address(i).get_idn_addr()]
            for i in range(found.length()) if isinstance(found.get_address(i), GMime.InternetAddressMailbox)]


def octets_of(node) -> bytes:
    """The content with its transfer encoding undone."""
    memory = GMime.StreamMem.new()
    node.get_content().write_to_stream(memory)
    return bytes(memory.get_byte_array() or b"")


def part(node):
    kind = node.get_content_type()
    row = {"type": kind.get_mime_type().lower(), "name": "", "id": node.get_content_id() or "",
           "disposition": node.get_disposition() or ""}
    if isinstance(node, GMime.Multipart):
        row["parts"] = [part(node.get_part(i)) for i in range(node.get_count())]
    elif isinstance(node, GMime.MessagePart):
        row["parts"] = [part(node.get_message().get_mime_part())]
    else:
        row["name"] = node.get_filename() or ""
        octets = octets_of(node)
        row["sha256"] = hashlib.sha256(octets).hexdigest()
        if row["type"].startswith("text/") and not row["disposition"]:
            text = octets.decode(kind.get_parameter("charset") or "ascii")
            flowed = kind.get_parameter("format") == "flowed"
            row["text"] = unflowed(text) if flowed else text.replace("\r\n", "\n")
    return row


GMime.init()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    parser = GMime.Parser.new_with_stream(GMime.StreamMem.new_with_buffer(path.read_bytes()))
    letter = parser.construct_message(None)
    fields = letter.get_header_list()
    older = GMime.References.parse(None, letter.get_header("References") or "")
    print(json.dumps({
        "file": path.name,
        "fields": [fields.get_header_at(i).get_name().lower() for i in range(fields.get_count())],
        "subject": letter.get_subject() or "",
        "from": people(letter, GMime.AddressType.FROM),
        "sender": people(letter, GMime.AddressType.SENDER),
        "to": people(letter, GMime.AddressType.TO),
        "cc": people(letter, GMime.AddressType.CC),
        "replyTo": people(letter, GMime.AddressType.REPLY_TO),
        "date": letter.get_date().to_utc().format("%Y-%m-%dT%H:%M:%S+00:00"),
        "messageId": f"<{letter.get_message_id()}>",
        "references": [f"<{older.get_message_id(i)}>" for i in range(older.length())],
        "root": part(letter.get_mime_part()),
    }, ensure_ascii=True))
