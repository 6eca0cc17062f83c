#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tap on the wire: passes connections on, records both directions, may delay or cut them.

Writes N.c2s and N.s2c for the Nth connection into --out, and prints `listening ADDRESS:PORT` first."""

import argparse
import asyncio
import sys
from pathlib import Path


def place(text: str) -> tuple[str, int]:
    address, _, port = text.rpartition(":")
    return address.strip("[]") or "127.0.0.1", int(port)


class Tap:
    def __init__(self, options):
        self.options, self.count = options, 0

    async def accept(self, reader, writer) -> None:
        number, self.count = self.count, self.count + 1
        try:
            up_reader, up_writer = await asyncio.open_connection(*self.options.target)
        except OSError as error:
            print(f"{number}: {error}", file=sys.stderr)
            writer.transport.abort()
            return
        ends = (writer, up_writer)
        await asyncio.gather(
            self.carry(reader, up_writer, f"{number}.c2s", ends, self.options.cut_after_sent),
            self.carry(up_reader, writer, f"{number}.s2c", ends, self.options.cut_after))

    async def carry(self, reader, writer, name: str, ends, limit: int | None) -> None:
        carried = 0
        with open(self.options.out / name, "wb", buffering=0) as record:
            try:
                while block := await reader.read(65536):
                    if limit is not None:
                        block = block[:limit - carried]
                    if self.options.delay:
                        await asyncio.sleep(self.options.delay / 1000)
                    record.write(block)
                    writer.write(block)
                    await writer.drain()
                    carried += len(block)
                    if limit is not None and carried >= limit:
                        for end in ends:
                            end.close() if self.options.politely else end.transport.abort()
                        return
                writer.write_eof()
            except (OSError, RuntimeError):
                for end in ends:
                    end.transport.abort()

    async def serve(self) -> None:
        server = await asyncio.start_server(self.accept, *self.options.listen)
        address, port = server.sockets[0].getsockname()[:2]
        print(f"listening {address}:{port}", flush=True)
        async with server:
            await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser(prog="tap", description=__doc__)
    parser.add_argument("listen", type=place, help="ADDRESS:PORT; port 0 takes a free one")
    parser.add_argument("target", type=place, help="ADDRESS:PORT of the server")
    parser.add_argument("--out", type=Path, default=Path("."), help="folder of the recordings")
    parser.add_argument("--delay", type=float, default=0, metavar="MS", help="hold back every block this long")
    parser.add_argument("--cut-after", type=int, metavar="BYTES", help="cut after so many bytes from the server")
    parser.add_argument("--cut-after-sent", type=int, metavar="BYTES", help="cut after so many bytes from the client")
    parser.add_argument("--politely", action="store_true", help="cut with FIN instead of RST")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        asyncio.run(Tap(options).serve())
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
