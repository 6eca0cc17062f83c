#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts from the terminal: added in every form of URL, tested, listed, removed; their secrets stay secret."""

import os
import unittest
from pathlib import Path

import post_office as post
import sobre_cli
from sobre_cli import CliTest, forms_of
from wire import Tap


class Accounts(CliTest):
    def test_every_way_to_uno_and_dos(self):
        sobre = self.sobre()
        for domain in ("uno.test", "dos.test"):
            for incoming, outgoing in (("pop3s", "smtps"), ("pop3", "smtp")):
                with self.subTest(domain=domain, incoming=incoming):
                    email = post.fresh("ways", domain)
                    number = post.add(sobre, email, incoming=post.url(incoming, email), outgoing=post.url(outgoing, email))
                    report = sobre.json("account", "test", email)
                    self.assertEqual(report["id"], number)
                    for half in ("incoming", "outgoing"):
                        self.assertTrue(report[half]["works"], report)
                        self.assertIsNone(report[half]["error"])
                        self.assertTrue(report[half]["tls"], "no TLS was spoken")
                    words = sobre.run("account", "test", number).out.decode()
                    self.assertIn("TLS", words)
        self.assertEqual(len(sobre.json("account", "list")), 4)

    def test_the_named_customers(self):
        """A customer number for a user name, a password that quoting trips over, and one stored as a hash."""
        sobre = self.sobre()
        for email in ("ann@uno.test", "bob@dos.test", "odd@uno.test", "crypt@uno.test"):
            with self.subTest(email):
                known = post.ACCOUNTS[email]
                post.add(sobre, email, incoming=post.url("pop3s", known["user"]), outgoing=post.url("smtps", known["user"]),
                         password=known["password"])
                report = sobre.json("account", "test", email)
                wanted = "PLAIN" if email == "crypt@uno.test" else "SCRAM-SHA-256"
                self.assertEqual([report[half]["mechanism"] for half in ("incoming", "outgoing")], [wanted] * 2)

    def test_a_stored_hash_needs_plain_after_scram_was_refused(self):
        sobre, known = self.sobre(), post.ACCOUNTS["crypt@uno.test"]
        log = Path(post.LAB["logs"]) / "dovecot.log"
        before = log.stat().st_size
        post.add(sobre, known["email"], password=known["password"])
        self.assertEqual(sobre.json("account", "test", known["email"])["incoming"]["mechanism"], "PLAIN")
        said = log.read_bytes()[before:].decode(errors="replace")
        self.assertRegex(said, "(?i)crypt@uno.test.*scram|scram.*crypt@uno.test", "SCRAM was not tried first")

    def test_list_and_remove(self):
        sobre = self.sobre()
        emails = [post.fresh("list") for _ in range(3)]
        for email, keep in zip(emails, ("never", "forever", "14d")):
            post.add(sobre, email, keep=keep)
        listed = sobre.json("account", "list")
        self.assertEqual([(a["email"], a["keep"]) for a in listed], list(zip(emails, ("never", "forever", "14d"))))
        self.assertEqual(listed[0]["incoming"], post.url("pop3s", emails[0]))
        post.fill(emails[1], 3, "small")
        sobre.json("fetch", emails[1])
        removed = listed[1]["id"]
        sobre.run("account", "remove", emails[1])
        self.assertEqual([a["email"] for a in sobre.json("account", "list")], [emails[0], emails[2]])
        self.assertEqual(len(sobre.letters()), 3, "an account's letters stay when it goes")
        self.assert_one_sentence(sobre.run("fetch", emails[1], code=1), emails[1])
        again = post.add(sobre, emails[1])
        self.assertNotIn(again, (removed, *(a["id"] for a in listed)), "an account's id was used again")

    def test_a_password_command_is_asked_each_time(self):
        sobre, email = self.sobre(), post.fresh("command")
        sobre.secrets.add(post.FRESH)
        count, secret = self.folder / "asked", self.file("secret", post.FRESH.encode())
        sobre.run("account", "add", "--email", email, "--incoming", post.url("pop3s", email), "--outgoing",
                  post.url("smtps", email), "--ca-file", post.CA, "--password-command", f"echo x >>{count}; cat {secret}")
        for _ in range(2):
            sobre.run("account", "test", email)
        self.assertGreaterEqual(count.read_text().count("x"), 2)
        sobre.run("account", "add", "--email", "x@uno.test", "--incoming", post.url("pop3s", email), "--outgoing",
                  post.url("smtps", email), "--password-command", "true", "--password-stdin", code=2, stdin=b"x\n")

    def test_nonsense_is_refused(self):
        sobre, email = self.sobre(), post.fresh("nonsense")
        incoming, outgoing = post.url("pop3s", email), post.url("smtps", email)
        for wrong in ({"--email": "nobody"}, {"--incoming": "imap://x@mail.uno.test"}, {"--incoming": outgoing},
                      {"--outgoing": incoming}, {"--incoming": "pop3s://"}, {"--incoming": "pop3s://a:secret@mail.uno.test"},
                      {"--keep": "sometimes"}, {"--keep": "-1d"}, {"--ca-file": "/dev/null"}, {"--ca-file": "/nowhere"}):
            with self.subTest(wrong=wrong):
                words = {"--email": email, "--incoming": incoming, "--outgoing": outgoing, "--keep": "never"} | wrong
                answer = sobre.run("account", "add", *(word for pair in words.items() for word in pair), code=1)
                self.assert_one_sentence(answer)
                self.assertNotIn("secret", answer.err)
        for missing in ("--email", "--incoming", "--outgoing"):
            words = {"--email": email, "--incoming": incoming, "--outgoing": outgoing}
            del words[missing]
            sobre.run("account", "add", *(word for pair in words.items() for word in pair), code=2)
        self.assertEqual(sobre.json("account", "list"), [])


class Settings(CliTest):
    def settings(self, sobre, email):
        account = sobre.json("account", "set", email)
        return [account[key] for key in ("keep", "deleteThere", "limit", "every", "login", "name")]

    def test_every_setting(self):
        sobre, email = self.sobre(), post.fresh("set")
        post.add(sobre, email)
        self.assertEqual(self.settings(sobre, email), ["14d", False, "none", "usual", "auto", ""])
        answer = sobre.json("account", "set", email, "keep=never", "delete-there=yes", "limit=20MB", "every=5",
                            "login=cram-md5", "name=Ann Vidal")
        self.assertEqual(answer["keep"], "never")
        self.assertEqual(self.settings(sobre, email), ["never", True, "20MB", "5", "cram-md5", "Ann Vidal"])
        listed = sobre.json("account", "list")[0]
        self.assertEqual(listed["limit"], "20MB")
        for words in ("limit=none", "limit=300kB", "limit=2GB", "every=usual", "every=never", "every=1440", "login=auto",
                      "login=APOP", "login=xoauth2", "login=oauthbearer", "login=external", "delete-there=no", "keep=30d",
                      "send-key=no", "send-key=yes", "seal=always", "seal=never", "seal=advised", "name="):
            with self.subTest(words):
                sobre.run("account", "set", email, words)
                key, value = words.split("=")
                said = sobre.run("account", "set", email).out.decode()
                self.assertIn(f"  {key}={value.replace('2GB', '2000MB').replace('APOP', 'apop')}\n", said)

    def test_all_or_nothing(self):
        sobre, email = self.sobre(), post.fresh("nothing")
        post.add(sobre, email)
        before = self.settings(sobre, email)
        for wrong in ("keep=sometimes", "keep=0d", "delete-there=perhaps", "limit=20", "limit=-1MB", "limit=0MB", "limit=99999999999MB",
                      "every=0", "every=1441", "every=soon", "send-key=perhaps", "seal=sometimes", "login=plain", "login=telepathy"):
            with self.subTest(wrong):
                self.assert_one_sentence(sobre.run("account", "set", email, "name=Changed", wrong, code=1), wrong.split("=")[1])
        for usage in (["colour=red"], ["keep"], ["=never"]):
            sobre.run("account", "set", email, "name=Changed", *usage, code=2)
        sobre.run("account", "set", code=2)
        self.assertEqual(self.settings(sobre, email), before)
        self.assert_one_sentence(sobre.run("account", "set", "nobody@uno.test", "keep=never", code=1), "nobody@uno.test")

    def test_what_is_kept_is_what_happens(self):
        sobre, email = self.sobre(), post.fresh("then")
        post.add(sobre, email, keep="forever")
        post.fill(email, 2, "small")
        self.assertEqual(sobre.json("fetch", email)["accounts"][0]["left"], 2)
        sobre.run("account", "set", email, "keep=never")
        self.assertEqual(sobre.json("fetch", email)["accounts"][0]["left"], 0)

    def test_the_log_in_that_was_chosen(self):
        """CRAM-MD5 and APOP by choice only, and then nothing else; a token goes where the password went."""
        sobre, email = self.sobre(), post.fresh("chosen")  # nobody else's lines in the log
        post.add(sobre, email)
        self.assertEqual(sobre.json("account", "test", email)["incoming"]["mechanism"], "SCRAM-SHA-256")
        log = Path(post.LAB["logs"]) / "dovecot.log"
        for choice, works in (("cram-md5", True), ("apop", False), ("xoauth2", False), ("oauthbearer", False)):
            with self.subTest(choice):
                sobre.run("account", "set", email, f"login={choice}")
                before = log.stat().st_size
                report = sobre.json("account", "test", email, code=0 if works else 1)["incoming"]
                said = log.read_bytes()[before:].decode(errors="replace")
                self.assertEqual(report["mechanism"], choice.upper() if works else None)
                self.assertEqual(bool(report["error"]), not works)
                own = "\n".join(line for line in said.splitlines() if email in line)
                self.assertNotRegex(own, "pop3-login.*method=(SCRAM|PLAIN)")
        sobre.run("account", "set", email, "login=auto")
        self.assertEqual(sobre.json("account", "test", email)["incoming"]["mechanism"], "SCRAM-SHA-256")


class Secrets(CliTest):
    def used(self, umask: int):
        """A profile in which every writing command ran under this umask."""
        sobre, email = self.sobre(f"umask-{umask:03o}"), post.fresh("secret")
        post.add(sobre, email, umask=umask)
        post.fill(email, 20)
        sobre.run("fetch", umask=umask)
        letter = self.file("letter.eml", f"From: {email}\nTo: {email}\nSubject: To myself\n\nHello.\n".encode())
        sobre.run("send", letter, "--from", email, umask=umask)
        sobre.run("import", letter, umask=umask)
        sobre.run("account", "test", email, umask=umask)
        return sobre, email

    def test_attack76_only_the_owner_can_read_the_profile(self):
        for umask in (0o000, 0o077):
            with self.subTest(umask=f"{umask:03o}"):
                sobre, email = self.used(umask)
                self.assert_private(sobre.profile)
                with Tap(self.folder / f"slow-{umask}", "mail.uno.test", 995, "--delay", "20") as tap:
                    post.add(sobre, slow := post.fresh("slow"), incoming=post.url("pop3s", slow, port=tap.port))
                    post.fill(slow, 30, "20000")
                    fetch = sobre.start("fetch", slow, umask=umask)
                    self.until("a log-in", tap.connections)
                    while not fetch.over():
                        self.assert_private_now(sobre)
                    fetch.wait()
                self.assert_private(sobre.profile)
                self.assert_private(sobre.home / "run")

    def assert_private_now(self, sobre):
        """Files come and go while the program works."""
        try:
            self.assert_private(sobre.profile)
            self.assert_private(sobre.home / "run")
        except FileNotFoundError:
            pass

    def test_a_profile_made_by_hand_is_made_private(self):
        sobre = self.sobre()
        sobre.profile.mkdir(mode=0o755)
        sobre.profile.chmod(0o755)
        post.add(sobre, post.fresh("open"))
        self.assert_private(sobre.profile)

    def test_no_password_lies_in_the_profile(self):
        sobre, _ = self.used(0o022)
        files = [file for file in sobre.home.rglob("*") if file.is_file()]
        self.assertTrue(files)
        self.assertEqual(self.with_password(files), [])
        bait = self.file("home/bait", b"x" * 100 + forms_of(post.FRESH)[4] + b"x")  # the search does find one
        self.assertEqual(self.with_password([*files, bait]), [bait])

    @staticmethod
    def with_password(files) -> list:
        return [file for file in files if any(form in file.read_bytes() for form in forms_of(post.FRESH))]

    def test_no_password_in_arguments_or_environment(self):
        sobre, email = self.sobre(), post.fresh("argv")
        with Tap(self.folder / "slow", "mail.uno.test", 995, "--delay", "30") as tap:
            adding = sobre.start("account", "add", "--email", email, "--password-stdin", "--ca-file", post.CA, "--incoming",
                                 post.url("pop3s", email, port=tap.port), "--outgoing", post.url("smtps", email))
            self.assert_not_visible(adding)
            adding.wait(post.FRESH.encode())
            post.fill(email, 5)
            fetch = sobre.start("fetch")
            self.until("a log-in", tap.connections)
            self.assertFalse(fetch.over())
            self.assert_not_visible(fetch)
            self.assertEqual(fetch.wait().code, 0)

    def assert_not_visible(self, running):
        for name in ("cmdline", "environ"):
            seen = self.until(f"its {name}", lambda: Path(f"/proc/{running.pid}/{name}").read_bytes())
            for form in forms_of(post.FRESH):
                self.assertNotIn(form, seen)


if __name__ == "__main__":
    os.umask(0o022)
    sobre_cli.main()
