#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong with a server is said in one sentence that names it, and no password leaves in clear."""

import base64
import re
import shutil
from contextlib import ExitStack

import post_office as post
import sobre_cli
from sobre_cli import CliTest, forms_of
from wire import Tap, Watch

CERTIFICATES = ("wrong", "expired", "selfsigned", "cnonly")
NOWHERE = {"host": "nowhere.uno.test"} | {key: value for key, value in post.BROKEN["down"].items() if isinstance(value, int)}
LETTER = b"From: %s\nTo: t-nobody@uno.test\nSubject: never arrives\n\nThe body.\n"


class Sentences(CliTest):
    def setUp(self):
        super().setUp()
        self.home = self.sobre()

    def with_broken(self, at: dict, incoming: str | None = None, outgoing: str | None = None) -> str:
        """An account of which one side is broken."""
        email = post.fresh("broken")
        changed = {}
        if incoming:
            changed["incoming"] = post.url(incoming, email, at)
        if outgoing:
            changed["outgoing"] = post.url(outgoing, email, at)
        post.add(self.home, email, **changed)
        return email

    def assert_incoming_fails(self, email: str, *named: str):
        self.assert_one_sentence(self.home.run("account", "test", email, code=1), *named)
        report = self.home.json("account", "test", email, code=1)
        self.assertEqual((report["incoming"]["works"], report["outgoing"]["works"]), (False, True), report)
        answer = self.home.run("fetch", email, "--json", code=1)
        self.assert_one_sentence(answer, *named)
        self.assertEqual(answer.json["accounts"][0]["errors"], answer.complaints)
        self.assert_one_sentence(self.home.run("fetch", email, code=1), *named)

    def assert_outgoing_fails(self, email: str, *named: str):
        self.assert_one_sentence(self.home.run("account", "test", email, code=1), *named)
        letter = self.file("letter.eml", LETTER % email.encode())
        self.assert_one_sentence(self.home.run("send", letter, "--from", email, code=1), *named)
        answer = self.home.run("send", letter, "--from", email, "--json", code=1)
        self.assertEqual(answer.json["error"], answer.complaints[0])
        self.assertEqual(len([row for row in self.home.json("outbox") if row["from"] == email]), 2, "what is not sent is kept")

    def test_bad_certificates(self):
        for key, scheme in zip(CERTIFICATES, ("pop3s", "smtp", "smtps", "pop3")):  # every pair: see Wire
            at = post.BROKEN[key]
            with self.subTest(key=key, scheme=scheme):
                named = f"{at['host']}:{at[post.PORTS[scheme]]}", "ertificate"
                if scheme.startswith("pop3"):
                    self.assert_incoming_fails(self.with_broken(at, incoming=scheme), *named)
                else:
                    self.assert_outgoing_fails(self.with_broken(at, outgoing=scheme), *named)

    def test_an_authority_that_nobody_named(self):
        email = post.fresh("authority")
        self.home.run("account", "add", "--email", email, "--incoming", post.url("pop3s", email), "--outgoing",
                      post.url("smtps", email), "--password-stdin", stdin=post.FRESH.encode())
        self.assert_one_sentence(self.home.run("fetch", email, code=1), "mail.uno.test:995", "ertificate")

    def test_nobody_listens(self):
        self.assert_incoming_fails(self.with_broken(post.BROKEN["down"], incoming="pop3s"), "down.uno.test:995")
        self.assert_outgoing_fails(self.with_broken(post.BROKEN["down"], outgoing="smtps"), "down.uno.test:465")

    def test_no_such_host(self):
        self.assert_incoming_fails(self.with_broken(NOWHERE, incoming="pop3s"), "nowhere.uno.test")
        self.assert_outgoing_fails(self.with_broken(NOWHERE, outgoing="smtps"), "nowhere.uno.test")

    def test_no_tls_offered(self):
        """Also attack 1: the account goes on demanding encryption."""
        email = self.with_broken(post.BROKEN["plain"], incoming="pop3")
        before = next(account for account in self.home.json("account", "list") if account["email"] == email)
        self.assertTrue(before["incoming"].startswith("pop3://"), before)
        self.assert_incoming_fails(email, "plain.uno.test:110", "encrypt")
        after = next(account for account in self.home.json("account", "list") if account["email"] == email)
        self.assertEqual({key: after[key] for key in ("incoming", "outgoing")}, {key: before[key] for key in ("incoming", "outgoing")})
        self.assert_outgoing_fails(self.with_broken(post.BROKEN["plain"], outgoing="smtp"), "plain.uno.test:587", "encrypt")

    def test_wrong_password(self):
        email = post.fresh("wrong")
        post.add(self.home, email, password="not-the-password")
        for words in (("account", "test", email), ("account", "test", email, "--json")):
            answer = self.home.run(*words, code=1)
            self.assertEqual(len(answer.complaints), 2, answer.err)  # one for each server
            for line, server in zip(answer.complaints, ("mail.uno.test:995", "mail.uno.test:465")):
                self.assertIn(server, line)
                self.assertRegex(line, "“.*[Aa]uthentication failed.*”")
        self.assert_one_sentence(self.home.run("fetch", email, code=1), "mail.uno.test:995", "Authentication failed")
        letter = self.file("letter.eml", LETTER % email.encode())
        self.assert_one_sentence(self.home.run("send", letter, "--from", email, code=1), "mail.uno.test:465", "authentication failed")

    def test_no_password_known(self):
        email = post.fresh("none")
        self.home.run("account", "add", "--email", email, "--incoming", post.url("pop3s", email), "--outgoing",
                      post.url("smtps", email), "--ca-file", post.CA)
        self.assert_one_sentence(self.home.run("fetch", email, code=1), "mail.uno.test:995")

    def test_cut_in_the_middle(self):
        email = post.fresh("cut")
        post.fill(email, 20, "20000")
        for manner in ("--politely", "--delay=0"):
            with Tap(self.folder / manner, "mail.uno.test", 995, "--cut-after", "150000", manner) as tap:
                number = post.add(self.home, email, incoming=post.url("pop3s", email, port=tap.port))
                self.assert_one_sentence(self.home.run("fetch", number, code=1), f"mail.uno.test:{tap.port}")
        self.home.run("verify")

    def test_a_dead_first_address(self):
        """The host has an IPv6 address that swallows calls and a living IPv4 one: no long wait (RFC 8305)."""
        email = post.fresh("dual")
        post.fill(email, 1, "small")
        post.add(self.home, email, incoming=post.url("pop3s", email, post.BROKEN["dual"]))
        answer = self.home.run("fetch", email, "--json")
        self.assertEqual(answer.json["accounts"][0]["new"], 1)
        self.assertLess(answer.seconds, 15, "it waited for the dead address")


class Wire(CliTest):
    """Every byte that passed is searched for the password and for what carries one."""

    def assert_nothing_in_clear(self, tap: Tap, password: str):
        self.assertGreater(tap.connections(), 0, "nobody came by the tap: it proves nothing")
        recorded = tap.recorded()
        for form in forms_of(password):
            self.assertNotIn(form, recorded, "the password passed in clear")
        for line in tap.commands_in_clear():
            self.assertNotRegex(line, rb"(?i)^\s*(AUTH|USER|PASS|APOP|MAIL|RCPT)\b", "a log-in or a letter before TLS")

    def through(self, name: str, at: dict, schemes: tuple[str, str], password: str = post.FRESH, code: int = 1):
        """Tests, fetches and sends by taps before these servers; nothing may leave in clear."""
        home, email, taps = self.sobre(name), post.fresh("wire"), []
        with ExitStack() as stack:
            for scheme in schemes:
                port = at[post.PORTS[scheme]]
                taps.append(stack.enter_context(Tap(self.folder / f"tap-{name}-{port}", at["host"], port)))
            incoming, outgoing = (post.url(scheme, email, at, tap.port) for scheme, tap in zip(schemes, taps))
            post.add(home, email, password=password, incoming=incoming, outgoing=outgoing)
            names = [f"{at['host']}:{tap.port}" for tap in taps]
            letter = self.file("letter.eml", LETTER % email.encode())
            for words, named in ((("account", "test", email), names), (("fetch", email), names[:1]),
                                 (("send", letter, "--from", email), names[1:])):
                answer = home.run(*words, code=code)
                if code == 1:
                    self.assert_one_sentence(answer, count=len(named))
                    for line, server in zip(answer.complaints, named):
                        self.assertIn(server, line)
        for tap in taps:
            self.assert_nothing_in_clear(tap, password)
        return taps

    def test_nothing_to_a_server_with_a_bad_certificate(self):
        for key in CERTIFICATES:
            for schemes in (("pop3s", "smtps"), ("pop3", "smtp")):
                with self.subTest(key=key, schemes=schemes):
                    self.through(f"{key}-{schemes[0]}", post.BROKEN[key], schemes)

    def test_nothing_to_a_server_without_tls(self):
        for tap in self.through("plain", post.BROKEN["plain"], ("pop3", "smtp")):
            self.assertTrue(tap.commands_in_clear(), "not even CAPA or EHLO")

    def test_nothing_in_clear_where_all_is_well_or_the_password_wrong(self):
        for schemes in (("pop3s", "smtps"), ("pop3", "smtp")):
            with self.subTest(schemes):
                self.through(f"well-{schemes[0]}", post.LAB["uno"], schemes, code=0)
                self.through(f"wrong-{schemes[0]}", post.LAB["uno"], schemes, "not-the-password")

    def in_clear(self, email: str, password: str, code: int, alter) -> list[Tap]:
        """Tests an account without TLS, behind taps, at servers whose answers are altered on the way."""
        home, at = self.sobre(), post.BROKEN["plain"]
        with ExitStack() as stack:
            taps = []
            for service in ("pop3", "submission"):
                watch = stack.enter_context(Watch(at["host"], at[service]))
                watch.alter = alter
                taps.append(stack.enter_context(Tap(self.folder / service, at["host"], watch.port)))
            post.add(home, email, password=password, incoming=post.url("pop3+insecure", email, at, taps[0].port),
                     outgoing=post.url("smtp+insecure", email, at, taps[1].port))
            answer = home.run("account", "test", email, code=code)
        self.assertEqual(len(answer.warnings), 2, answer.err)
        return taps

    def test_the_search_finds_a_password_in_clear(self):
        """The control: where a person asks for clear text and the server knows nothing better, the same search finds it."""
        worse = re.compile(rb"(SASL|-AUTH) PLAIN[A-Z0-9 -]*")
        for tap in self.in_clear(post.fresh("clear"), post.FRESH, 0, lambda octets: worse.sub(rb"\1 PLAIN", octets)):
            with self.assertRaisesRegex(AssertionError, "the password passed in clear"):
                self.assert_nothing_in_clear(tap, post.FRESH)
            self.assertTrue([line for line in tap.commands_in_clear() if line.upper().startswith((b"AUTH", b"USER"))])

    def test_even_in_clear_a_challenge_is_preferred(self):
        """SCRAM in clear text keeps the password, and its refusal is no reason to send it."""
        known = post.ACCOUNTS["crypt@uno.test"]
        for name, email, password, code in (("works", post.fresh("scram"), post.FRESH, 0),
                                            ("refused", known["email"], known["password"], 1)):
            with self.subTest(name):
                for tap in self.in_clear(email, password, code, lambda octets: octets):
                    self.assertGreater(tap.connections(), 0)
                    for form in forms_of(password):
                        self.assertNotIn(form, tap.recorded())
                shutil.rmtree(self.folder / "home")
                shutil.rmtree(self.folder / "pop3")
                shutil.rmtree(self.folder / "submission")

    def test_forms_of_a_password(self):
        """The search knows a password within the base64 of PLAIN and LOGIN, wherever it lies in it."""
        for before in (b"", b"\0", b"\0ab", b"\0t-name@uno.test\0"):
            coded = base64.b64encode(before + b"not-the-password")
            self.assertTrue(any(form in coded for form in forms_of("not-the-password")), before)


if __name__ == "__main__":
    sobre_cli.main()
