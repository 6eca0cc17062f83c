# SPDX-License-Identifier: GPL-3.0-or-later
"""Who lives where: the hosts of the lab, their addresses and ports."""

import ctypes
import os
import random
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

REAL_PORTS = {"pop3": 110, "pop3s": 995, "submission": 587, "submissions": 465, "smtp": 25}
CLIENT = "192.0.2.1"
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000

POP3 = ("pop3", "pop3s")
SUBMISSION = ("submission", "submissions")

# key: (name, last byte of 192.0.2.x, last byte of 127.0.0.x by hand, services)
HOSTS = {
    "uno": ("mail.uno.test", 10, 1, POP3 + SUBMISSION + ("smtp",)),
    "dos_pop3": ("pop3.dos.test", 20, 1, POP3),
    "dos_smtp": ("smtp.dos.test", 21, 1, SUBMISSION + ("smtp",)),
    "relay": ("relay.test", 30, 1, ("smtp",)),
    "wrong": ("wrong.uno.test", 40, 40, POP3 + SUBMISSION),
    "expired": ("expired.uno.test", 41, 41, POP3 + SUBMISSION),
    "selfsigned": ("selfsigned.uno.test", 42, 42, POP3 + SUBMISSION),
    "cnonly": ("cnonly.uno.test", 43, 43, POP3 + SUBMISSION),
    "plain": ("plain.uno.test", 44, 44, ("pop3", "submission")),
    "small": ("small.uno.test", 45, 45, SUBMISSION),
    "down": ("down.uno.test", 46, 46, POP3 + SUBMISSION),
    "hole": ("hole.uno.test", 47, 47, POP3 + SUBMISSION),
    "nochunk": ("nochunk.uno.test", 48, 48, SUBMISSION),
    "nodsn": ("nodsn.uno.test", 49, 49, SUBMISSION),
    "nopipe": ("nopipe.uno.test", 50, 50, SUBMISSION),
}
BROKEN = ("wrong", "expired", "selfsigned", "cnonly", "plain", "small", "down", "hole")
# Uno again, without one of the things that Postfix can do: what EHLO does not say there.
LACKING = {"nochunk": "chunking", "nodsn": "dsn", "nopipe": "pipelining"}
# The same server over a dead IPv6 address (a hole) and a living IPv4 one.
DUAL = ("dual.uno.test", "2001:db8::47")


@dataclass
class Host:
    name: str
    address: str
    ports: dict[str, int] = field(default_factory=dict)

    def at(self, service: str) -> str:
        return f"{self.address}:{self.ports[service]}"


def free_port(address: str, taken: set[tuple[str, int]]) -> int:
    for _ in range(1000):
        port = random.randint(20000, 32000)
        if (address, port) in taken:
            continue
        with socket.socket() as probe:
            try:
                probe.bind((address, port))
            except OSError:
                continue
        taken.add((address, port))
        return port
    raise RuntimeError(f"No free port was found on {address}.")


def hosts(namespace: bool) -> dict[str, Host]:
    """Real ports on 192.0.2.x in a namespace, free high ports on loopback by hand."""
    taken: set[tuple[str, int]] = set()
    result = {}
    for key, (name, inside, by_hand, services) in HOSTS.items():
        address = f"192.0.2.{inside}" if namespace else f"127.0.0.{by_hand}"
        ports = {s: REAL_PORTS[s] if namespace else free_port(address, taken) for s in services}
        result[key] = Host(name, address, ports)
    return result


def mount(source: str | None, target: str, flags: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(source and source.encode(), target.encode(), None, flags, None) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), target)


def furnish(run: Path, all_hosts: dict[str, Host]) -> None:
    """Gives a fresh network and mount namespace its addresses and names; nothing asks a DNS."""
    mount(None, "/", MS_REC | MS_PRIVATE)
    commands = ["link set lo up", f"addr add {CLIENT}/32 dev lo"]
    for host in all_hosts.values():
        commands.append(f"addr add {host.address}/32 dev lo")
        # Clients call from an address of their own, not from the server's.
        commands.append(f"route replace local {host.address} dev lo table local src {CLIENT}")
    commands.append(f"addr add {DUAL[1]}/128 dev lo nodad")
    done = subprocess.run(["ip", "-batch", "-"], input="\n".join(commands) + "\n", capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"ip: {done.stderr.strip()}")

    names = ["127.0.0.1 localhost", "::1 localhost", f"{CLIENT} home.uno.test"]
    names += [f"{host.address} {host.name}" for host in all_hosts.values()]
    names += [f"{DUAL[1]} {DUAL[0]}", f"{all_hosts['uno'].address} {DUAL[0]}"]
    overlay = {
        "/etc/hosts": "\n".join(names) + "\n",
        "/etc/resolv.conf": "# the lab has no name server\nnameserver 127.0.0.1\noptions timeout:1 attempts:1\n",
        "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\nservices: files\n",
    }
    (run / "etc").mkdir()
    for path, text in overlay.items():
        file = run / "etc" / Path(path).name
        file.write_text(text)
        if os.path.exists(path):
            mount(str(file), path, MS_BIND)


def dig_holes(all_hosts: dict[str, Host], namespace: bool) -> list[socket.socket]:
    """Ports that swallow a call without an answer: their queue of callers is full.

    The sockets must stay open as long as the lab."""
    kept = []
    addresses = [all_hosts["hole"].address] + ([DUAL[1]] if namespace else [])
    for address in addresses:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        for port in all_hosts["hole"].ports.values():
            listener = socket.socket(family)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((address, port))
            listener.listen(0)
            kept += [listener, socket.create_connection((address, port), timeout=2)]
    return kept
