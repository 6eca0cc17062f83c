# SPDX-License-Identifier: GPL-3.0-or-later
"""Between Sobre and a server: a tap that records (the lab's own), a gate that holds back, a watch that acts in time."""

import socket
import subprocess
import sys
import threading
from pathlib import Path

from post_office import LAB


class Tap:
    """The lab's tap before a server: `port` is where it listens, at the server's own address."""

    def __init__(self, folder: Path, host: str, port: int, *options: str):
        self.folder = folder
        address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[-1][4][0]
        program = Path(LAB["command"]).with_name("tap.py")
        self.command = [sys.executable, "-B", program, f"{address}:0", f"{address}:{port}", "--out", str(folder), *options]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        said = self.process.stdout.readline()
        assert said.startswith("listening "), said
        self.port = int(said.rpartition(":")[2])
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()

    def connections(self) -> int:
        return len(list(self.folder.glob("*.c2s")))

    def sent(self) -> bytes:
        """All that clients have sent."""
        return b"".join(file.read_bytes() for file in sorted(self.folder.glob("*.c2s")))

    def recorded(self) -> bytes:
        return b"".join(file.read_bytes() for file in sorted(self.folder.iterdir()))

    def commands_in_clear(self) -> list[bytes]:
        """The lines that clients sent before TLS, or all if there was none. A TLS record begins with 0x16 0x03."""
        lines = []
        for file in sorted(self.folder.glob("*.c2s")):
            octets = file.read_bytes()
            clear = octets[:octets.find(b"\x16\x03")] if b"\x16\x03" in octets else octets
            lines += clear.splitlines()
        return lines


class Between:
    """Passes connections on, one thread a direction; who inherits says how."""

    def __init__(self, host: str, port: int):
        self.target = (socket.gethostbyname(host), port)

    def __enter__(self):
        self.listener = socket.create_server((self.target[0], 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()

    def accept(self) -> None:
        while True:
            try:
                client = self.listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client: socket.socket) -> None:
        with client, socket.create_connection(self.target) as server:
            back = threading.Thread(target=self.run, args=(self.carry_answers, server, client), daemon=True)
            back.start()
            self.run(self.carry_lines, client, server)
            back.join()

    @staticmethod
    def run(carry, source, sink) -> None:
        try:
            if not carry(source, sink):
                sink.shutdown(socket.SHUT_WR)
                return
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def carry_lines(self, client, server) -> bool:
        while block := client.recv(65536):
            server.sendall(block)
        return False

    def carry_answers(self, server, client) -> bool:
        while block := server.recv(65536):
            client.sendall(block)
        return False


class Gate(Between):
    """Lets some octets of a server pass, then a trickle, until it is opened: a fetch that lasts as long as a test wants."""

    def __init__(self, host: str, port: int, octets: int = 30_000):
        super().__init__(host, port)
        self.octets, self.passed, self.opened = octets, 0, threading.Event()

    def reached(self) -> bool:
        return self.passed >= self.octets

    def open(self) -> None:
        self.opened.set()

    def __exit__(self, *_):
        self.open()
        super().__exit__()

    def carry_answers(self, server, client) -> bool:
        while block := server.recv(16384 if self.opened.is_set() or not self.reached() else 64):
            client.sendall(block)
            self.passed += len(block)
            if self.reached():
                self.opened.wait(0.5)
        return False


class Cutter(Between):
    """Passes everything on, TLS or not, until so many octets have come from the server or gone to it: then both ends are
    reset in the middle of whatever they were saying."""

    def __init__(self, host: str, port: int):
        super().__init__(host, port)
        self.arm()

    def arm(self, received: int | None = None, sent: int | None = None) -> None:
        self.limits = {"received": received, "sent": sent}
        self.passed = {"received": 0, "sent": 0}
        self.cut = False

    def carry(self, way: str, source, sink) -> bool:
        limit = self.limits[way]
        while block := source.recv(16384):
            if limit is not None:
                block = block[:max(0, limit - self.passed[way])]
            if block:
                sink.sendall(block)
            self.passed[way] += len(block)
            if limit is not None and self.passed[way] >= limit:
                self.cut = True
                for end in (source, sink):  # no farewell: RST
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                return True
        return False

    def carry_lines(self, client, server) -> bool:
        return self.carry("sent", client, server)

    def carry_answers(self, server, client) -> bool:
        return self.carry("received", server, client)


class Watch(Between):
    """Passes clear text on and lets a test act at an exact moment, while the program waits for what comes next.

    `on_line(line)` is asked before a client's line is passed on, `on_answer(line, octets)` after octets came back and
    before they are passed on; a true answer cuts the connection then and there."""

    def __init__(self, host: str, port: int):
        super().__init__(host, port)
        self.alter = lambda octets: octets  # what the client gets for octets of the server
        self.reset()

    def reset(self) -> None:
        self.on_line = self.on_answer = lambda *_: False
        self.lines: list[bytes] = []
        self.received = 0  # octets from the server

    def carry_lines(self, client, server) -> bool:
        buffer = b""
        while block := client.recv(65536):
            buffer += block
            while b"\n" in buffer:
                line, _, buffer = buffer.partition(b"\n")
                self.lines.append(line.rstrip())
                if self.on_line(line.rstrip()):
                    return True
                server.sendall(line + b"\n")
        return False

    def carry_answers(self, server, client) -> bool:
        while block := server.recv(16384):
            self.received += len(block)
            if self.on_answer(self.lines[-1] if self.lines else b"", block):
                return True
            client.sendall(self.alter(block))
        return False
