#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""What still lies at the post office: `sobre server list`, `fetch` and `delete` against a real Dovecot."""

import sqlite3

import post_office as post
import sobre_cli
from sobre_cli import CliTest


def letter(subject: str, body: bytes = b"A few words.\r\n", sender: str = "Ana Ruiz <ana@example.net>", more: str = "") -> bytes:
    head = f"From: {sender}\r\nTo: you@uno.test\r\nSubject: {subject}\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n{more}\r\n"
    return head.encode() + body


class Server(CliTest):
    def account(self, user: str, *letters: bytes, keep: str = "14d"):
        post.drop(user, *letters)
        post.arrived(user, len(letters))
        sobre = self.sobre()
        return sobre, post.add(sobre, user, keep=keep)

    def listing(self, sobre, account) -> dict[str, dict]:
        return {row["subject"]: row for row in sobre.json("server", "list", account)}

    def test_looks_and_fetches_nothing(self):
        user = post.fresh("counter-look")
        sobre, account = self.account(user, letter("one"), letter("two"), letter("three", b"x" * 5000))
        rows = sobre.json("server", "list", account)
        with post.Pop3(user) as session:
            uids = session.uids()
        self.assertEqual([row["uid"] for row in rows], uids)
        self.assertEqual([row["id"] for row in rows], [f"{account}/{uid}" for uid in uids])
        self.assertEqual([row["subject"] for row in rows], ["one", "two", "three"])
        self.assertEqual(rows[0]["from"], {"name": "Ana Ruiz", "address": "ana@example.net"})
        self.assertEqual(rows[0]["date"], "2026-11-22T10:00:00Z")
        self.assertGreater(rows[2]["size"], 5000)
        for row in rows:
            self.assertEqual((row["here"], row["letter"], row["goes"], row["goesAfterDays"]), ("no", None, "days-after-fetch", 14))
        self.assertEqual(sobre.letters(), [])
        self.assertEqual(post.left_at_server(user), 3)

        sobre.run("fetch", account)
        self.assertEqual(self.listing(sobre, account)["one"]["here"], "whole")
        sobre.run("fetch", account)  # at its first visit an account has no earlier clock to go by: letters are dated at the next
        rows = self.listing(sobre, account)
        self.assertEqual(rows["one"]["goes"], "on-day")
        self.assertIn(rows["one"]["letter"], [row["id"] for row in sobre.letters()])

    def test_says_what_is_odd(self):
        sobre, account = self.account(
            post.fresh("counter-odd"),
            letter("program", more="MIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=\"bill.pdf.exe\"\r\n"),
            letter("name", sender="\"service@bank.example\" <x@evil.test>"),
            b"Subject: nobody\r\n\r\nHello\r\n",
            letter("\x1b]0;gotcha\x07title"))
        rows = sobre.json("server", "list", account)
        self.assertEqual([row["marks"] for row in rows], [["program"], ["other-address"], ["no-sender"], []])
        text = sobre.run("server", "list", account).out
        self.assertNotIn(b"\x1b", text)
        self.assertIn(b"program or archive", text)

    def test_deletes_a_huge_letter_that_never_comes_here(self):
        user = post.fresh("counter-huge")
        mark = b"Only-In-The-Huge-Letter"
        sobre, account = self.account(user, letter("small"), letter("huge", (mark + b" " * 70 + b"\r\n") * 250_000), letter("last"))
        rows = self.listing(sobre, account)
        self.assertEqual(rows["huge"]["marks"], ["large"])
        answer = sobre.json("server", "delete", rows["huge"]["id"])
        self.assertEqual(answer, {"deleted": [rows["huge"]["id"]], "errors": []})
        self.assertEqual(set(self.listing(sobre, account)), {"small", "last"})
        self.assertEqual(post.left_at_server(user), 2)
        octets = sum(file.stat().st_size for file in sobre.profile.rglob("*") if file.is_file())
        self.assertLess(octets, 3_000_000)
        for file in sobre.profile.rglob("*"):
            if file.is_file():
                self.assertNotIn(mark, file.read_bytes(), file)
        sobre.run("fetch", account)
        self.assertEqual(sorted(row["subject"] for row in sobre.letters()), ["last", "small"])

    def test_what_was_deleted_there_stays_here(self):
        user = post.fresh("counter-kept")
        sobre, account = self.account(user, letter("kept"), keep="forever")
        sobre.run("fetch", account)
        sobre.run("server", "delete", self.listing(sobre, account)["kept"]["id"])
        self.assertEqual(post.left_at_server(user), 0)
        self.assertEqual([row["subject"] for row in sobre.letters()], ["kept"])
        sobre.run("fetch", account)
        self.assertEqual(len(sobre.letters()), 1)

    def test_deletes_nothing_but_what_is_named(self):
        user = post.fresh("counter-named")
        sobre, account = self.account(user, letter("one"), letter("two"))
        rows = self.listing(sobre, account)
        answer = sobre.run("server", "delete", f"{account}/not-there", rows["one"]["id"], code=1)
        self.assert_one_sentence(answer, f"{account}/not-there")
        self.assertEqual(set(self.listing(sobre, account)), {"two"})
        self.assert_one_sentence(sobre.run("server", "delete", rows["one"]["id"], code=1))
        sobre.run("server", "delete", "one", code=2)
        sobre.run("server", "delete", f"{account}/", code=2)
        sobre.run("server", "delete", f"{account}/a%zz", code=2)
        sobre.run("server", "delete", code=2)
        self.assert_one_sentence(sobre.run("server", "delete", "99/x", code=1))
        self.assertEqual(post.left_at_server(user), 1)

    def limited(self, user: str, *letters: bytes):
        """An account that does not fetch what is over 1 MB."""
        sobre, account = self.account(user, *letters)
        with sqlite3.connect(sobre.profile / "mail.db") as database:
            database.execute("UPDATE accounts SET fetch_limit=1000000")
        return sobre, account

    def test_over_the_limit_the_header_comes_and_the_rest_on_demand(self):
        user = post.fresh("counter-limit")
        body = b"All-Of-It " * 7 + b"\r\n"
        sobre, account = self.limited(user, letter("small"), letter("large", body * 30_000), letter("other", body * 30_000))
        sobre.run("fetch", account)
        rows = self.listing(sobre, account)
        self.assertEqual([rows[name]["here"] for name in ("small", "large", "other")], ["whole", "header", "header"])
        header = rows["large"]["letter"]
        self.assertLess(len(sobre.raw(header)), 2000)
        for file in sobre.profile.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"All-Of-It", file.read_bytes(), file)

        answer = sobre.json("server", "fetch", rows["large"]["id"])
        self.assertEqual(answer["errors"], [])
        self.assertEqual([one["id"] for one in answer["letters"]], [rows["large"]["id"]])
        whole = answer["letters"][0]["letter"]
        self.assertIn(sobre.raw(whole), post.at_server(user))
        subjects = sorted(row["subject"] for row in sobre.letters())
        self.assertEqual(subjects, ["large", "other", "small"], "the whole letter takes the place of its header")
        rows = self.listing(sobre, account)
        self.assertEqual([rows[name]["here"] for name in ("large", "other")], ["whole", "header"])

        sobre.run("server", "delete", rows["other"]["id"])
        self.assertEqual([row["subject"] for row in sobre.letters("Trash")], ["other"])
        self.assertEqual(post.left_at_server(user), 2)
        self.assertEqual(sobre.json("fetch", account)["accounts"][0]["new"], 0)

    def test_fetches_one_that_never_came_and_says_what_is_not_there(self):
        user = post.fresh("counter-fetch")
        sobre, account = self.limited(user, letter("large", b"x" * 70 + b"\r\n" + b"y" * 2_000_000))
        row = self.listing(sobre, account)["large"]
        answer = sobre.run("server", "fetch", row["id"], f"{account}/nobody", code=1)
        self.assert_one_sentence(answer, f"{account}/nobody")
        self.assertEqual(len(sobre.letters()), 1)
        self.assertEqual(self.listing(sobre, account)["large"]["here"], "whole")
        letter_here = sobre.letters()[0]["id"]
        self.assertEqual(sobre.json("server", "fetch", row["id"])["letters"], [{"id": row["id"], "letter": letter_here}])

    def test_by_address_and_with_the_server_gone(self):
        user = post.fresh("counter-address")
        sobre, account = self.account(user, letter("one"))
        uid = self.listing(sobre, account)["one"]["uid"]
        self.assertEqual(sobre.json("server", "delete", f"{user}/{uid}")["deleted"], [f"{account}/{uid}"])
        other = post.fresh("counter-gone")
        gone = post.add(sobre, other, incoming=post.url("pop3s", other, port=1))
        self.assert_one_sentence(sobre.run("server", "list", gone, code=1))

    def test_reads_as_many_headers_as_it_is_told(self):
        sobre, account = self.account(post.fresh("counter-many"), *(letter(f"number {i}") for i in range(30)))
        rows = sobre.json("server", "list", account, "--headers", 4)
        self.assertEqual([row["subject"] for row in rows], [None] * 26 + [f"number {i}" for i in range(26, 30)])
        self.assertTrue(all(row["size"] and row["id"] for row in rows))
        sobre.run("server", "list", account, "--headers", "x", code=2)


if __name__ == "__main__":
    sobre_cli.main()
