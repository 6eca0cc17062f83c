# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every *.eml of a directory with Python's email package and prints what it found, one JSON object a line:
a second opinion on the letters that core/mime builds."""

import email
import email.policy
import hashlib
import inspect
import json
import pathlib
import sys
from email.header import decode_header, make_header
from email.utils import getaddresses

from unflowed import unflowed


def people(letter, name):
    """Names and addresses by the older interface: the newer one keeps the space between two encoded words."""
    # The strict reading of newer versions does not know domains in brackets.
    loose = {"strict": False} if "strict" in inspect.signature(getaddresses).parameters else {}
    found = getaddresses(letter.get_all(name, []), **loose)
    return [[str(make_header(decode_header(display))), address] for display, address in found]


def part(node):
    row = {
        "type": node.get_content_type(),
        "name": node.get_filename() or "",
        "disposition": node.get_content_disposition() or "",
        "id": (node["Content-ID"] or "").strip("<>"),
        "defects": [type(d).__name__ for d in node.defects],
    }
    if node.is_multipart() and node.get_content_maintype() == "multipart":
        row["parts"] = [part(child) for child in node.iter_parts()]
    elif node.get_content_type() == "message/rfc822":
        row["parts"] = [part(node.get_payload(0))]
    else:
        octets = node.get_payload(decode=True)
        row["sha256"] = hashlib.sha256(octets).hexdigest()
        if node.get_content_maintype() == "text" and not node.get_content_disposition():
            text = octets.decode(node.get_content_charset("ascii"))
            row["text"] = unflowed(text) if node.get_param("format") == "flowed" else text.replace("\r\n", "\n")
    return row


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    older = email.message_from_bytes(path.read_bytes())
    print(json.dumps({
        "file": path.name,
        "fields": [name.lower() for name in message.keys()],
        "subject": message["Subject"],
        "from": people(older, "From"),
        "sender": people(older, "Sender"),
        "to": people(older, "To"),
        "cc": people(older, "Cc"),
        "replyTo": people(older, "Reply-To"),
        "date": message["Date"].datetime.isoformat(),
        "messageId": message["Message-ID"],
        "references": (message["References"] or "").split(),
        "root": part(message),
    }, ensure_ascii=True))
