# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that is looked at from outside: Xvfb keeps its picture in a file, so looking costs the programs nothing."""

import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1440, 900
LEAST_COLOURS = 20  # an empty list has fewer


@dataclass
class Area:
    """Part of the screen, in pixels."""
    left: int
    top: int
    right: int
    bottom: int


UPPER_HALF = Area(0, 0, WIDTH, HEIGHT // 2 - 40)  # the mouse pointer stands in the middle at first


class Screen:
    """An X server of our own, for one program at a time. No window manager: windows stand at the top left."""

    def __init__(self) -> None:
        self.clicking: subprocess.Popen | None = None
        self.folder = tempfile.TemporaryDirectory(prefix="screen-")
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self.folder.name,
             "-nolisten", "tcp", "-noreset"], pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        with (Path(self.folder.name) / "Xvfb_screen0").open("rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.pixels[:100])  # of an XWD file
        self.stride, self.start = head[12], head[0] + head[19] * 12

    def close(self) -> None:
        if self.clicking:
            self.clicking.wait()
        self.process.terminate()
        self.process.wait()
        self.pixels.close()
        self.folder.cleanup()

    def look(self, area: Area) -> int:
        """A number that stands for what is seen there."""
        sum_ = 0
        for y in range(area.top, area.bottom, 2):
            at = self.start + y * self.stride
            sum_ = zlib.crc32(self.pixels[at + area.left * 4:at + area.right * 4], sum_)
        return sum_

    def colours(self, area: Area) -> int:
        """How many different pixels there are: an empty area has one, a painted list many."""
        seen = set()
        for y in range(area.top, area.bottom, 4):
            at = self.start + y * self.stride
            row = self.pixels[at + area.left * 4:at + area.right * 4]
            seen.update(struct.unpack(f"<{len(row) // 4}I", row))
        return len(seen)

    def watch(self, area: Area, since: float, quiet: float, longest: float, before: int | None = None) -> float | None:
        """Seconds from `since` (time.monotonic) until `area` looked as it looks in the end, that is for `quiet`
        seconds, shows something, and something else than `before` (what look() said then). None: not within `longest`."""
        first: dict[int, float] = {}
        last, changed = None, time.monotonic()
        while True:
            now = time.monotonic()
            seen = self.look(area)
            if seen != last:
                last, changed = seen, now
                first.setdefault(seen, now)
            if now - changed > quiet and seen != before and self.colours(area) >= LEAST_COLOURS:
                return first[last] - since
            if now - since > longest:
                return None
            time.sleep(0.004)

    def do(self, *words: str) -> None:
        """Keys and clicks, by xdotool."""
        subprocess.run(["xdotool", *words], check=True, env=os.environ | {"DISPLAY": self.name}, stdout=subprocess.DEVNULL)

    def click(self, at: tuple[int, int]) -> float:
        """When the button went down, but for the start of xdotool (about 5 ms). That one stays for 0.1 s after its
        click: whoever waited for it would time nothing shorter."""
        self.do("mousemove", str(at[0]), str(at[1]))
        since = time.monotonic()
        self.clicking = subprocess.Popen(["xdotool", "click", "1"], env=os.environ | {"DISPLAY": self.name},
                                         stdout=subprocess.DEVNULL)
        return since

    def picture(self, path: Path) -> None:
        """A PNG of what is seen, for whoever doubts."""
        rows = bytearray()
        for y in range(HEIGHT):
            at = self.start + y * self.stride
            row = bytearray(self.pixels[at:at + WIDTH * 4])
            row[0::4], row[2::4], row[3::4] = row[2::4], row[0::4], b"\xff" * WIDTH  # BGRX to RGBA
            rows += b"\0" + row

        def chunk(name: bytes, data: bytes) -> bytes:
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 6, 0, 0, 0))
                         + chunk(b"IDAT", zlib.compress(bytes(rows), 1)) + chunk(b"IEND", b""))


def end(process: subprocess.Popen) -> None:
    """A program and whatever it started (it leads a process group of its own)."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(15)
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()
