# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab's customers. Beside them any t-NAME@uno.test and t-NAME@dos.test exists."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

MAIL_USER = "mail"  # a system user that every Debian has; owns the mailboxes
FRESH_PASSWORD = "fresh-every-time"
ALL = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]
PLAIN_ONLY = ["PLAIN", "LOGIN"]


@dataclass
class Account:
    email: str
    user: str
    password: str
    mechanisms: list[str]

    @property
    def stored(self) -> str:
        if self.mechanisms == ALL:
            return "{PLAIN}" + self.password
        done = subprocess.run(["openssl", "passwd", "-6", "-stdin"], input=self.password + "\n",
                              capture_output=True, text=True, check=True)
        return "{SHA512-CRYPT}" + done.stdout.strip()


ACCOUNTS = [
    Account("ann@uno.test", "ann@uno.test", "paper-stone-7", ALL),
    # a customer number for a user name
    Account("bob@dos.test", "bob1042", "stone-scissors-8", ALL),
    # stored as a hash: challenge-response fails with the right password
    Account("crypt@uno.test", "crypt@uno.test", "scissors-paper-9", PLAIN_ONLY),
    # a password with what quoting and encoding trip over
    Account("odd@uno.test", "odd@uno.test", 'ñandú "\\ €%', ALL),
]


def maildir(run: str | Path, user: str) -> Path:
    for account in ACCOUNTS:
        if account.user == user:
            user = account.email
    local, _, domain = user.rpartition("@")
    return Path(run) / "mail" / domain / local / "Maildir"


def make_maildir(run: str | Path, user: str) -> Path:
    """Makes the mailbox as Dovecot would at the first log-in."""
    owner = pwd.getpwnam(MAIL_USER)
    box = maildir(run, user)
    for folder in (box.parent.parent, box.parent, box, box / "tmp", box / "new", box / "cur"):
        folder.mkdir(mode=0o755, exist_ok=True)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    return box


def as_json(run: Path) -> list[dict]:
    return [{"email": a.email, "user": a.user, "password": a.password, "mechanisms": a.mechanisms,
             "provider": a.email.rpartition("@")[2].removesuffix(".test"), "maildir": str(maildir(run, a.email))}
            for a in ACCOUNTS]
