# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes letters apart with Python's email package and prints one JSON object a line: what core/mime/report is given,
and what the delivery-status part says by a plain reading of its lines, to compare with."""

import base64
import email
import json
import pathlib
import re
import sys


def decoded(part):
    octets = part.get_payload(decode=True) or b""
    charset = part.get_content_charset() or "utf-8"
    try:
        return octets.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return octets.decode("latin-1")


def leaves(part):
    """Parts of the letter itself, not of letters attached to it."""
    if part.get_content_type() in ("message/rfc822", "message/global"):
        yield part
    elif part.is_multipart():
        for child in part.get_payload():
            yield from leaves(child)
    else:
        yield part


def expected(status):
    rows = []
    for block in re.split(r"\n[ \t]*\n", status.replace("\r\n", "\n").replace("\r", "\n")):
        final = re.search(r"(?im)^Final-Recipient:\s*(?:[\w-]+;)?\s*<?([^\s<>]+)", block)
        code = re.search(r"(?im)^Status:\s*([245]\.\d+\.\d+)", block)
        if final:
            rows.append([final.group(1), code.group(1) if code else ""])
    return rows


def b64(octets):
    return base64.b64encode(octets).decode()


for path in sorted(p for a in sys.argv[1:] for p in pathlib.Path(a).iterdir() if p.suffix in (".eml", ".msg")):
    raw = path.read_bytes()
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    if raw.startswith(b"From "):
        raw = raw.split(b"\n", 1)[1]
    header = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0]
    # Python takes this type apart itself; as text it stays whole.
    raw = re.sub(rb"(?i)message/(global-|x)?delivery-status", b"text/x-delivery-status", raw)
    # The type in the report-type parameter is spelt differently and stays.
    status, returned, plain, html = "", b"", [], []
    for part in leaves(email.message_from_bytes(raw)):
        kind = part.get_content_type()
        if kind == "text/x-delivery-status":
            status = status or decoded(part)
        elif kind in ("message/rfc822", "message/global"):
            inner = part.get_payload()
            returned = returned or (inner[0].as_bytes() if isinstance(inner, list) else b"")[:65536]
        elif kind in ("text/rfc822-headers", "message/global-headers"):
            returned = returned or decoded(part).encode()[:65536]
        elif kind == "text/plain":
            plain.append(decoded(part))
        elif kind == "text/html":
            html.append(decoded(part))
    print(json.dumps({
        "file": path.name,
        "header": b64(header),
        "deliveryStatus": b64(status.encode()),
        "returned": b64(returned),
        "text": "\n".join(plain) if "".join(plain).strip() else "\n".join(html),
        "expected": expected(status),
    }))
