#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that gives all its letters new names: what is here is known again, and nothing is deleted on that evidence."""

import time

import post_office as post
import sobre_cli
from sobre_cli import CliTest


def renumber(user: str) -> None:
    """What happens when a provider moves its mailboxes: the server's own files are lost, and every UIDL is another."""
    before, deadline = set(names(user)), time.monotonic() + 20
    box = post.accounts.maildir(post.LAB["run"], user)
    # The second in which the server makes its list anew is a part of every name.
    while before & set(names(user)):
        assert time.monotonic() < deadline, "the names are the same"
        time.sleep(1.1)
        for file in box.glob("dovecot*"):
            if file.is_file():
                file.unlink()


def names(user: str) -> list[str]:
    with post.Pop3(user) as session:
        return session.uids()


class Renumbering(CliTest):
    def test_only_what_is_new_is_fetched(self):
        sobre, email = self.sobre(), post.fresh("renumber")
        post.fill(email, 60, seed=5)
        post.add(sobre, email, keep="14d")
        self.assertEqual(sobre.json("fetch")["accounts"][0]["new"], 60)
        renumber(email)
        post.fill(email, 3, "small", seed=6)
        expected = post.at_server(email)
        report = sobre.json("fetch")["accounts"][0]
        self.assertEqual((report["new"], report["deleted"], report["left"], report["errors"]), (3, 0, 63, []))
        self.assert_same_letters(sobre.octets(), expected)
        report = sobre.json("fetch")["accounts"][0]
        self.assertEqual((report["new"], report["deleted"], report["left"]), (0, 0, 63))
        self.assertEqual(post.left_at_server(email), 63)
        sobre.run("verify")

    def test_nothing_is_fetched_twice_or_deleted_when_the_mailbox_was_empty_meanwhile(self):
        sobre, email = self.sobre(), post.fresh("meanwhile")
        post.fill(email, 20, seed=7)
        post.add(sobre, email, keep="14d")
        sobre.json("fetch")
        box = post.accounts.maildir(post.LAB["run"], email)
        box.rename(box.with_name("away"))
        self.assertEqual(sobre.json("fetch")["accounts"][0]["left"], 0)
        self.assertEqual(len(sobre.letters()), 20)
        new = post.accounts.maildir(post.LAB["run"], email)
        for file in sorted(new.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        new.rmdir()
        new.with_name("away").rename(new)
        report = sobre.json("fetch")["accounts"][0]
        self.assertEqual((report["new"], report["deleted"], report["left"], report["errors"]), (0, 0, 20, []))
        self.assertEqual(len(sobre.letters()), 20)


if __name__ == "__main__":
    sobre_cli.main()
