# SPDX-License-Identifier: GPL-3.0-or-later
"""Undoes format=flowed, for the readers beside this."""


def unflowed(text):
    """Plain text of a format=flowed body (RFC 3676), one line a paragraph."""
    out, pending, pending_depth = [], None, 0
    for line in text.replace("\r\n", "\n").split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:]
        if content.startswith(" "):
            content = content[1:]
        soft = content.endswith(" ") and content != "-- "
        if pending is not None and depth == pending_depth:
            content = pending + content
            pending = None
        elif pending is not None:
            out.append((pending_depth, pending))
            pending = None
        if soft:
            pending, pending_depth = content, depth
        else:
            out.append((depth, content))
    if pending is not None:
        out.append((pending_depth, pending))
    return "\n".join(">" * depth + (" " if depth and content else "") + content for depth, content in out)
