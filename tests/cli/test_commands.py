#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every command promises: exit codes, one sentence, one JSON value, and profiles that cannot be used. No network."""

import json
import os
import shutil

import sobre_cli
from sobre_cli import CliTest

LETTER = b"From: a@uno.test\r\nTo: b@uno.test\r\nSubject: Hello\r\nDate: Sat, 21 Nov 2026 21:05:00 +0100\r\n\r\nThe text.\r\n"


class Usage(CliTest):
    def test_wrong_usage_is_exit_2(self):
        sobre = self.sobre()
        for words in (("frobnicate",), ("account",), ("account", "frobnicate"), ("account", "add"), ("account", "test"),
                      ("account", "remove"), ("show",), ("show", "x"), ("show", "1", "2"), ("search",), ("inspect",), ("import",),
                      ("export",), ("export", "x"), ("export", "x", "--format", "pst"), ("send",), ("list", "--limit", "x"),
                      ("list", "--limit", "0"), ("list", "a", "b"), ("list", "--frobnicate"), ("list", "--limit"),
                      ("outbox", "retry", "1", "2"), ("outbox", "cancel"), ("--frobnicate",), ("fetch", "--raw")):
            with self.subTest(words):
                answer = sobre.run(*words, code=2)
                self.assertEqual(answer.out, b"")
                self.assertIn("sobre ", answer.err)

    def test_help_and_version(self):
        sobre = self.sobre()
        self.assertRegex(sobre.run("--version", profile=False).out.decode(), r"^sobre \d+\.\d+\.\d+\n$")
        everything = sobre.run("--help", profile=False).out.decode()
        for name in ("account add", "fetch", "send", "outbox", "list", "show", "search", "inspect", "import", "export", "verify"):
            self.assertIn(f"sobre {name}", everything)
        self.assertIn("--keep", sobre.run("account", "add", "--help").out.decode())
        self.assertFalse(sobre.profile.exists(), "asking for help made a profile")

    def test_what_does_not_exist_yet_says_so(self):
        sobre = self.sobre()
        letter = self.file("a.eml", LETTER)
        sobre.run("import", letter)
        for words in (("backup", "file"), ("restore", "file", "--into", "x"),
                      ("account", "add", "--detect", "--email", "a@uno.test")):
            with self.subTest(words):
                answer = sobre.run(*words, code=1)
                self.assert_one_sentence(answer, "not available yet")
                self.assertEqual(answer.out, b"")

    def test_what_is_not_there_is_named(self):
        sobre = self.sobre()
        sobre.run("import", self.file("a.eml", LETTER))
        for words, named in ((("show", "4711"), "4711"), (("list", "Nofolder"), "Nofolder"), (("fetch", "who@uno.test"), "who@uno.test"),
                             (("account", "test", "who@uno.test"), "who@uno.test"), (("account", "remove", "77"), "77"),
                             (("inspect", "absent.eml"), "absent.eml"), (("import", "absent.eml"), "absent.eml"),
                             (("export", "x", "--format", "eml", "--folder", "Nofolder"), "Nofolder"),
                             (("outbox", "retry", "4711"), "4711"), (("send", "absent.eml"), "absent.eml"), (("fetch",), "account")):
            for more in ((), ("--json",)):
                with self.subTest(words + more):
                    self.assert_one_sentence(sobre.run(*words, *more, code=1), named)

    def test_json_is_one_value_and_nothing_else(self):
        sobre = self.sobre()
        letter = self.file("a.eml", LETTER)
        for words, kind in ((("import", letter), dict), (("list",), list), (("list", "Inbox"), list), (("search", "hello"), list),
                            (("show", "1"), dict), (("outbox",), list), (("outbox", "list"), list), (("account", "list"), list),
                            (("verify",), dict), (("export", "out", "--format", "eml"), dict), (("inspect", letter), dict)):
            for order in ((*words, "--json"), ("--json", *words)):
                with self.subTest(order):
                    if words[0] == "export":
                        shutil.rmtree(sobre.home / "out", ignore_errors=True)
                    answer = sobre.run(*order)
                    self.assertIsInstance(answer.json, kind)
                    self.assertEqual(answer.err, "")
        both = sobre.start("inspect", letter, letter, "--json").wait(b"").out.splitlines()  # one value a line
        self.assertEqual(json.loads(both[0]), json.loads(both[1]))

    def test_a_letter_cannot_move_the_cursor(self):
        sobre = self.sobre()
        text = b"Hello\x1b]0;renamed\x07 \x1b[2Jthere\x9b31m\n"
        sobre.run("import", self.file("a.eml", b"From: a@cli.test\nSubject: cursor\n\n" + text))
        shown = sobre.run("show", "1").out
        self.assertIn(b"Hello", shown)
        self.assertIn(b"there", shown)
        self.assertFalse(any(octet in shown for octet in (b"\x1b", b"\x07", b"\xc2\x9b")), shown)

    def test_languages(self):
        sobre = self.sobre()
        sobre.run("import", self.file("a.eml", LETTER))
        said = {language: sobre.run("--language", language, "show", "4711", code=1).err for language in ("en", "es", "id")}
        self.assertEqual(len(set(said.values())), 3, said)
        self.assertTrue(all("4711" in sentence for sentence in said.values()), said)


class Profiles(CliTest):
    def test_a_profile_of_a_newer_sobre(self):
        import sqlite3
        sobre = self.sobre()
        sobre.run("import", self.file("a.eml", LETTER))
        with sqlite3.connect(sobre.profile / "mail.db") as database:
            database.execute("pragma user_version = 9999")
        database.close()
        before = (sobre.profile / "mail.db").read_bytes()
        for words in (("list",), ("import", self.folder / "a.eml"), ("verify",)):
            self.assert_one_sentence(sobre.run(*words, code=1), "newer")
        self.assertEqual((sobre.profile / "mail.db").read_bytes(), before)

    def test_a_file_that_is_no_store(self):
        sobre = self.sobre()
        sobre.profile.mkdir(mode=0o700)
        (sobre.profile / "mail.db").write_bytes(b"not a database, but a shopping list" * 1000)
        for words in (("list",), ("import", self.file("a.eml", LETTER)), ("verify",)):
            self.assert_one_sentence(sobre.run(*words, code=1))
        self.assertTrue((sobre.profile / "mail.db").read_bytes().startswith(b"not a database"))

    def test_a_profile_that_cannot_be(self):
        sobre = self.sobre()
        blocked = self.file("home/file", b"")
        for profile in (blocked, blocked / "below", "/proc/sobre"):
            self.assert_one_sentence(sobre.run("--profile", profile, "import", self.file("a.eml", LETTER), code=1, profile=False))

    def test_reading_without_a_profile_makes_none(self):
        sobre = self.sobre()
        for words in (("list",), ("search", "x"), ("outbox",), ("account", "list"), ("verify",)):
            answer = sobre.start(*words, "--json").wait(b"")
            self.assertIn(answer.code, (0, 1), answer.err)
            if answer.code == 1:
                self.assert_one_sentence(answer)
            self.assertFalse(sobre.profile.exists(), f"{answer} made a profile")

    def test_damage_is_found_and_costs_only_what_it_hits(self):
        sobre = self.sobre()
        lines = [bytes(os.urandom(32).hex(), "ascii") for _ in range(4000)]
        for number in range(40):
            self.file(f"in/{number}.eml", b"Subject: %d\r\n\r\n" % number + b"\r\n".join(lines[number * 100:][:100]) + b"\r\n")
        sobre.run("import", self.folder / "in")
        self.assertTrue(sobre.json("verify")["sound"])
        whole = (sobre.profile / "mail.db").read_bytes()
        # In the middle of a compressed letter: elsewhere the octets may be free and harm nobody.
        at = whole.index(b"\x28\xb5\x2f\xfd", len(whole) // 3) + 300
        spoilt = bytes(octet ^ 0x5A for octet in whole[at:at + 100])
        (sobre.profile / "mail.db").write_bytes(whole[:at] + spoilt + whole[at + 100:])
        report = sobre.json("verify", code=1)
        self.assertFalse(report["sound"])
        self.assertLess(len(report["damaged"]), 10, "one page is damaged")
        self.assertTrue(report["damaged"] or report["index"] or report["file"])


if __name__ == "__main__":
    sobre_cli.main()
