#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Greylisting as Postfix asks for it (SMTPD_POLICY_README): the first time that somebody who logged in writes to a
recipient it is 450, and from SECONDS after that on it is let pass. Listens on the Unix socket that it is told."""

import asyncio
import os
import sys
import time

SECONDS = 2


class Greylist:
    def __init__(self, now=time.monotonic):
        self.now = now
        self.first: dict[tuple[str, str], float] = {}

    def action(self, asked: dict[str, str]) -> str:
        if not asked.get("sasl_username"):  # a server on the way has been through this at the first one
            return "DUNNO"
        pair = asked.get("sender", ""), asked.get("recipient", "")
        if self.now() - self.first.setdefault(pair, self.now()) >= SECONDS:
            return "DUNNO"
        return f"450 4.7.1 Greylisted, come back in {SECONDS} seconds"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked: dict[str, str] = {}
        while line := (await reader.readline()).decode(errors="replace"):
            name, equals, value = line.rstrip("\n").partition("=")
            if equals:
                asked[name] = value
            elif asked:
                writer.write(f"action={self.action(asked)}\n\n".encode())
                await writer.drain()
                asked = {}
        writer.close()


async def main(path: str) -> None:
    server = await asyncio.start_unix_server(Greylist().serve, path)
    os.chmod(path, 0o666)  # Postfix's own user asks
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
