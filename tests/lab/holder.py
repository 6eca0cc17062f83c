# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab's first process: makes the servers, watches over them, and takes them along when it ends.

It is process 1 of a process namespace of its own: whatever happens to it, the kernel ends all servers with it."""

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
import traceback
from pathlib import Path

import accounts
import ca
import dovecot
import network
import postfix
import state
from network import BROKEN, DUAL, LACKING

START_SECONDS = 30


def launch(namespace: bool, watch: int, copy: Path | None) -> dict:
    """Starts a lab that ends at the latest with process watch; returns its description."""
    state.sweep()
    watched = os.pidfd_open(watch)
    run, lock = state.new_run()
    (run / "log").mkdir()
    reader, writer = os.pipe()
    middle = os.fork()
    if middle == 0:
        os.close(reader)
        try:
            flags = os.CLONE_NEWPID | os.CLONE_NEWNS | (os.CLONE_NEWNET if namespace else 0)
            try:
                os.unshare(flags)
            except OSError as error:
                os.write(writer, f"not here\nThe lab may not make namespaces here: {error.strerror}.".encode())
                os._exit(0)
            pid = os.fork()
            if pid == 0:
                Holder(run, namespace, watched, writer, copy).live()
            (run / "pid").write_text(str(pid))
            os.write(writer, b"pid\n")
        except BaseException as error:
            os.write(writer, f"error\n{error}".encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(middle, 0)
    with open(reader, "rb") as pipe:
        said = pipe.read().decode()
    os.close(lock)
    os.close(watched)
    if said.startswith("not here\n"):
        state.end(run)
        raise state.NotHere(said.removeprefix("not here\n"))
    if "ready\n" not in said:
        log = run / "log"
        tails = [f"{file.name}: {line}" for file in sorted(log.glob("*.log")) for line in
                 file.read_text(errors="replace").splitlines()[-5:]]
        state.end(run)
        raise state.LabError("The lab did not start.\n" + said.replace("pid\n", "").replace("error\n", "") + "\n".join(tails))
    return state.load(run / "lab.json")


class Holder:
    def __init__(self, run: Path, namespace: bool, watched: int, writer: int, copy: Path | None):
        self.run, self.namespace, self.watched, self.writer, self.copy = run, namespace, watched, writer, copy
        self.servers: list[subprocess.Popen] = []
        self.ending = False

    def live(self) -> None:
        try:
            self.detach()
            self.start()
            os.write(self.writer, b"ready\n")
            os.close(self.writer)
            self.watch()
        except BaseException as error:
            traceback.print_exc()
            try:
                os.write(self.writer, f"error\n{error}\n".encode())
            except OSError:
                pass
        finally:
            try:
                self.finish()
            finally:
                os._exit(0)

    def detach(self) -> None:
        os.setsid()
        self.wake, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self.told_to_end)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        os.umask(0o022)
        os.chdir(self.run)
        log = os.open(self.run / "log" / "lab.log", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o644)
        nothing = os.open("/dev/null", os.O_RDONLY)
        for source, target in ((nothing, 0), (log, 1), (log, 2)):
            os.dup2(source, target)
        sys.stdout.reconfigure(line_buffering=True)

    def told_to_end(self, *_) -> None:
        self.ending = True

    def start(self) -> None:
        began = time.monotonic()
        run, hosts = self.run, network.hosts(self.namespace)
        if self.namespace:
            network.furnish(run, hosts)
        (run / "tmp").mkdir()
        (run / "tmp").chmod(0o1777)
        (run / "mail").mkdir()
        shutil.chown(run / "mail", accounts.MAIL_USER, accounts.MAIL_USER)
        certificates = run / "certificates"
        authority = ca.make(certificates, hosts, self.namespace)
        for account in accounts.ACCOUNTS:
            accounts.make_maildir(run, account.email)
        print(f"{time.monotonic() - began:.2f} s: certificates")
        commands = [dovecot.configure(run, hosts, certificates)]
        commands += postfix.configure(run, hosts, certificates, self.namespace)
        for command in commands:
            self.servers.append(subprocess.Popen(command, stdin=subprocess.DEVNULL))
        self.holes = network.dig_holes(hosts, self.namespace)
        self.wait_for(hosts)
        while not postfix.greylist_at(run).exists():
            time.sleep(0.01)
        print(f"{time.monotonic() - began:.2f} s: ready")
        description = describe(run, self.namespace, hosts, authority, time.monotonic() - began)
        text = json.dumps(description, indent=1, ensure_ascii=False) + "\n"
        for file in [run / "lab.json"] + ([self.copy] if self.copy else []):
            partial = file.with_name(file.name + ".part")
            partial.write_text(text)
            partial.rename(file)

    def wait_for(self, hosts: dict) -> None:
        deadline = time.monotonic() + START_SECONDS
        for key in ("uno", "dos_pop3", "dos_smtp", "relay"):
            for service, port in hosts[key].ports.items():
                while not greets(hosts[key].address, port, service in ("pop3s", "submissions")):
                    if self.ending or state.ended(self.watched, 0):
                        raise RuntimeError("The lab was told to end while it started.")
                    for server in self.servers:
                        if server.poll() is not None:
                            raise RuntimeError(f"{server.args[0]} ended with {server.returncode}.")
                    if time.monotonic() > deadline:
                        raise RuntimeError(f"{hosts[key].name}:{port} does not answer.")
                    time.sleep(0.02)

    def watch(self) -> None:
        """Until told to end, the watched process ends, or a server does."""
        poll = select.poll()
        poll.register(self.wake, select.POLLIN)
        poll.register(self.watched, select.POLLIN)
        while not self.ending:
            if any(fd == self.watched for fd, _ in poll.poll()):
                print("the process that the lab was made for has ended")
                return
            os.read(self.wake, 4096)
            while True:  # process 1 inherits and buries everybody's children
                try:
                    pid, status = os.waitpid(-1, os.WNOHANG)
                except ChildProcessError:
                    break
                if pid == 0:
                    break
                for server in self.servers:
                    if server.pid == pid:
                        print(f"{server.args} ended with {status}")
                        server.returncode = status
                        self.ending = True

    def finish(self) -> None:
        """Everybody dies with this process; all that is left to do is to leave no file."""
        try:
            os.kill(-1, signal.SIGKILL)
            while True:
                os.waitpid(-1, 0)
        except (ChildProcessError, ProcessLookupError):
            pass
        failed = (self.run / "lab.json").exists() is False
        if not failed:
            if self.copy:
                self.copy.unlink(missing_ok=True)
            os.chdir("/")
            shutil.rmtree(self.run, ignore_errors=True)


def greets(address: str, port: int, tls: bool) -> bool:
    try:
        with socket.create_connection((address, port), timeout=5) as line:
            return tls or line.recv(1) != b""
    except OSError:
        return False


def describe(run: Path, namespace: bool, hosts: dict, authority: Path, seconds: float) -> dict:
    uno, pop3, smtp = hosts["uno"], hosts["dos_pop3"], hosts["dos_smtp"]

    def provider(pop3: network.Host, smtp: network.Host) -> dict:
        both = {"host": pop3.name} if pop3 is smtp else {}
        return {**both, "pop3_host": pop3.name, "smtp_host": smtp.name, "pop3_address": pop3.address,
                "smtp_address": smtp.address, **pop3.ports, **smtp.ports}

    def broken(host: network.Host) -> dict:
        return {"host": host.name, "address": host.address, **host.ports}

    result = {
        "namespace": namespace,
        "run": str(run),
        "command": str(Path(__file__).resolve().parent / "lab"),
        "started_in_seconds": round(seconds, 2),
        "ca": str(authority),
        "uno": provider(uno, uno),
        "dos": provider(pop3, smtp),
        "relay": broken(hosts["relay"]),
        "broken": {key: broken(hosts[key]) for key in BROKEN},
        "lacking": {key: broken(hosts[key]) for key in LACKING},
        "accounts": accounts.as_json(run),
        "fresh": {"users": ["t-*@uno.test", "t-*@dos.test"], "password": accounts.FRESH_PASSWORD,
                  "mechanisms": accounts.ALL},
        "maildir": str(run / "mail" / "{domain}" / "{local}" / "Maildir"),
        "mail_user": accounts.MAIL_USER,
        "logs": str(run / "log"),
    }
    if namespace:
        result["broken"]["dual"] = {"host": DUAL[0], "address": uno.address, "dead_address": DUAL[1],
                                    **{k: v for k, v in uno.ports.items() if k != "smtp"}}
    return result
