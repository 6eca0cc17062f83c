#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""One certificate that is not valid is trusted from the terminal, by its fingerprint, for one server and port."""

import re
import socket
import sqlite3

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Tap

HEX = re.compile("[0-9a-f]{64}")


class Trust(CliTest):
    def setUp(self):
        super().setUp()
        self.home = self.sobre()

    def at(self, key: str, port: int | None = None) -> str:
        """An account whose mail comes in at a server that is broken on purpose."""
        self.email = post.fresh("trust")
        self.number = post.add(self.home, self.email, incoming=post.url("pop3s", self.email, post.BROKEN[key], port))
        return self.email

    def fingerprint(self) -> str:
        answer = self.home.run("account", "test", self.email, code=1)
        return HEX.search(answer.err)[0]

    def kept(self) -> list[tuple]:
        with sqlite3.connect(f"file:{next(self.folder.rglob('mail.db'))}?mode=ro", uri=True) as database:
            return [(host, port, sha256.hex()) for host, port, sha256 in
                    database.execute("SELECT host, port, sha256 FROM certificate_exceptions")]

    def test_trusts_exactly_that(self):
        self.at("wrong")
        post.fill(self.email, 2, "small")
        shown = self.fingerprint()
        self.assertEqual(self.kept(), [])
        answer = self.home.run("account", "test", self.email, "--trust", ":".join(re.findall("..", shown)).upper())
        self.assertIn(shown, answer.out.decode())
        self.assertEqual(self.kept(), [("wrong.uno.test", 995, shown)])
        report = self.home.json("account", "test", self.email)
        self.assertEqual([report[half]["trustedByYou"] for half in ("incoming", "outgoing")], [True, False])
        self.assertEqual(self.home.json("fetch", self.email)["accounts"][0]["new"], 2)
        self.home.run("account", "test", self.email, "--trust", shown)  # once more does no harm
        self.assertEqual(len(self.kept()), 1)
        # The same certificate at another port is another matter.
        other = self.home.run("account", "add", "--email", self.email, "--incoming", post.url("pop3", self.email, post.BROKEN["wrong"]),
                              "--outgoing", post.url("smtps", self.email), "--ca-file", post.CA, "--json").json["id"]
        self.assert_one_sentence(self.home.run("fetch", other, code=1), "wrong.uno.test:110")

    def test_a_fingerprint_that_no_server_has(self):
        self.at("selfsigned")
        shown = self.fingerprint()
        for wrong in ("ab" * 32, shown[:-1] + ("0" if shown[-1] != "0" else "1")):
            answer = self.home.run("account", "test", self.email, "--trust", wrong, code=1)
            self.assert_one_sentence(answer, wrong, shown, "nothing was changed")
        # One of two is not enough.
        self.home.run("account", "test", self.email, "--trust", shown, "--trust", "ab" * 32, code=1)
        self.assertEqual(self.kept(), [])
        for nonsense in ("ab", shown + "00", "zz" * 32, ""):
            self.assertIn("64", self.home.run("account", "test", self.email, "--trust", nonsense, code=2).err)
        self.assertEqual(self.kept(), [])

    def test_another_certificate_is_refused_later(self):
        at = post.BROKEN["selfsigned"]
        with Tap(self.folder / "first", at["host"], 995) as tap:
            self.at("selfsigned", tap.port)
            shown = self.fingerprint()
            self.home.run("account", "test", self.email, "--trust", shown)
            self.home.run("fetch", self.email)
        second = Tap(self.folder / "second", post.BROKEN["expired"]["host"], 995)
        address = socket.gethostbyname(at["host"])
        second.command[3] = f"{address}:{tap.port}"
        with second:
            answer = self.home.run("fetch", self.email, code=1)
            self.assert_one_sentence(answer, f"{at['host']}:{tap.port}", "it is not the one that you trusted")
            self.assertGreater(second.connections(), 0)
            other = HEX.search(answer.err)[0]
            self.assertNotEqual(other, shown)
            self.home.run("account", "test", self.email, "--trust", other)
            self.assertEqual(self.kept(), [(at["host"], tap.port, other)])  # in place of the first
            self.home.run("fetch", self.email)

    def test_goes_with_the_account(self):
        self.at("wrong")
        self.home.run("account", "test", self.email, "--trust", self.fingerprint())
        first = self.number
        second = post.add(self.home, post.fresh("other"), incoming=post.url("pop3s", self.email, post.BROKEN["wrong"]))
        self.home.run("account", "remove", first)
        self.assertEqual(len(self.kept()), 1, "another account uses that server")
        self.home.run("account", "remove", second)
        self.assertEqual(self.kept(), [])


if __name__ == "__main__":
    sobre_cli.main()
