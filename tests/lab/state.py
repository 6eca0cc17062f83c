# SPDX-License-Identifier: GPL-3.0-or-later
"""Run directories of labs: which are alive, how to enter one, how to end one."""

import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
from pathlib import Path

PARENT = Path("/tmp")  # sockets have short names: 108 bytes
PREFIX = "sobre-lab-"


class LabError(Exception):
    """A sentence for the person at the terminal."""

    code = 1


class NotHere(LabError):
    """The lab cannot be had on this machine: its tests are skipped."""

    code = 77


def new_run() -> tuple[Path, int]:
    """A fresh directory, and the lock that says that its lab lives."""
    run = Path(tempfile.mkdtemp(prefix=PREFIX, dir=PARENT))
    lock = os.open(run / "unlocked", os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    (run / "unlocked").rename(run / "lock")  # never seen without being held, or a sweep would take it
    run.chmod(0o711)
    return run, lock


def alive(run: Path) -> bool:
    try:
        lock = os.open(run / "lock", os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(lock)


def runs() -> list[Path]:
    """Run directories of this user, alive or not."""
    found = (p for p in PARENT.glob(PREFIX + "*") if p.is_dir() and not p.is_symlink())
    return sorted(p for p in found if p.stat().st_uid == os.getuid())


def sweep() -> None:
    """Removes what labs left that were killed; their processes died with their namespace."""
    for run in runs():
        if (run / "lock").exists() and not alive(run):
            shutil.rmtree(run, ignore_errors=True)


def load(file: str | Path) -> dict:
    try:
        return json.loads(Path(file).read_text())
    except (OSError, ValueError) as error:
        raise LabError(f"There is no lab at {file}: {error}.") from None


def holder(run: Path) -> int:
    """A pidfd of the lab's first process."""
    try:
        pid = os.pidfd_open(int((run / "pid").read_text()))
    except (OSError, ValueError):
        raise LabError(f"The lab in {run} is gone.") from None
    if not alive(run):  # asked after opening: a live lock means that the number was not used anew
        os.close(pid)
        raise LabError(f"The lab in {run} is gone.")
    return pid


def ended(pid: int, seconds: float | None) -> bool:
    poll = select.poll()
    poll.register(pid, select.POLLIN)
    return bool(poll.poll(None if seconds is None else seconds * 1000))


def end(run: Path) -> None:
    """Ends the lab in run, if it lives, and removes the directory."""
    try:
        pid = holder(run)
    except LabError:
        pid = None
    if pid is not None:
        for number, seconds in ((signal.SIGTERM, 8), (signal.SIGKILL, 8)):
            try:
                signal.pidfd_send_signal(pid, number)
            except ProcessLookupError:
                break
            if ended(pid, seconds):
                break
        os.close(pid)
    if run.parent == PARENT and run.name.startswith(PREFIX) and run.is_dir() and run.stat().st_uid == os.getuid():
        shutil.rmtree(run, ignore_errors=True)


def enter(lab: dict) -> None:
    """Moves this process into the lab's network and names; what it starts goes along."""
    if not lab["namespace"]:
        return
    pid, folder = holder(Path(lab["run"])), os.getcwd()
    os.setns(pid, os.CLONE_NEWNET | os.CLONE_NEWNS)
    os.close(pid)
    os.chdir(folder)
