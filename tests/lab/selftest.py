#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the lab do what it says? Runs inside it: lab run tests/lab/selftest.py"""

import base64
import email
import json
import os
import poplib
import re
import smtplib
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

import log_in

LAB = json.loads(Path(os.environ["SOBRE_LAB"]).read_text())
TLS = ssl.create_default_context(cafile=LAB["ca"])
TLS.hostname_checks_common_name = False
ACCOUNTS = {a["email"]: a for a in LAB["accounts"]}
FRESH = LAB["fresh"]["password"]
EXPECTED_ERRORS = {  # OpenSSL's X509_V_ERR_…
    "wrong": 62, "expired": 10, "selfsigned": 18, "cnonly": 62}

if not LAB["namespace"]:  # by hand nothing resolves the names
    resolve, names = socket.getaddrinfo, {}
    for at in (LAB["uno"], LAB["dos"], *LAB["broken"].values(), *LAB["lacking"].values()):
        for side in ("", "pop3_", "smtp_"):
            if side + "address" in at:
                names[at[side + "host"]] = at[side + "address"]
    socket.getaddrinfo = lambda host, *rest, **more: resolve(names.get(host, host), *rest, **more)


def command(*arguments: str) -> str:
    done = subprocess.run([LAB["command"], *arguments], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def delivered(user: str, count: int = 1) -> list[bytes]:
    return [Path(line).read_bytes() for line in command("wait", user, str(count)).splitlines()]


def pop3(at: dict, tls: bool = True) -> poplib.POP3:
    host = at.get("pop3_host") or at["host"]
    if tls:
        return poplib.POP3_SSL(host, at["pop3s"], context=TLS, timeout=10)
    return poplib.POP3(host, at["pop3"], timeout=10)


def smtp(at: dict, tls: bool = True) -> smtplib.SMTP:
    host = at.get("smtp_host") or at["host"]
    if tls:
        return smtplib.SMTP_SSL(host, at["submissions"], context=TLS, timeout=10)
    return smtplib.SMTP(host, at["submission"], timeout=10)


def pop3_auth(session: poplib.POP3, mechanism: str, user: str, password: str) -> None:
    def ask(line: str) -> bytes:
        answer = session._shortcmd(line)
        return base64.b64decode(answer[2:]) if answer.startswith(b"+ ") else answer

    log_in.exchange(mechanism, user, password, ask(f"AUTH {mechanism}"), ask)


def smtp_auth(session: smtplib.SMTP, mechanism: str, user: str, password: str) -> None:
    def ask(*line: str) -> bytes:
        code, text = session.docmd(*line)
        if code not in (334, 235):
            raise smtplib.SMTPAuthenticationError(code, text)
        return base64.b64decode(text) if code == 334 else text

    session.ehlo_or_helo_if_needed()
    log_in.exchange(mechanism, user, password, ask("AUTH", mechanism), ask)


def letter(sender: str, to: str, subject: str = "A letter", body: str = "Hello.\r\n") -> str:
    return f"From: {sender}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{time.time_ns()}@lab.test>\r\n\r\n{body}"


def send(sender: str, *to: str, at: dict = LAB["uno"], body: str = "Hello.\r\n", **options) -> dict:
    with smtp(at) as session:
        session.login(sender, FRESH)
        return session.sendmail(sender, to, letter(sender, to[0], body=body), **options)


class LogIn(unittest.TestCase):
    def test_pop3_every_mechanism(self):
        for account in LAB["accounts"]:
            at = LAB[account["provider"]]
            for mechanism in account["mechanisms"]:
                with self.subTest(account=account["email"], mechanism=mechanism):
                    session = pop3(at)
                    pop3_auth(session, mechanism, account["user"], account["password"])
                    session.stat()
                    session.quit()

    def test_smtp_every_mechanism(self):
        for account in LAB["accounts"]:
            for mechanism in account["mechanisms"]:
                with self.subTest(account=account["email"], mechanism=mechanism), smtp(LAB[account["provider"]]) as session:
                    smtp_auth(session, mechanism, account["user"], account["password"])

    def test_a_hashed_password_fails_with_challenge_response(self):
        account = ACCOUNTS["crypt@uno.test"]
        for mechanism in ("CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"):
            with self.subTest(mechanism=mechanism):
                session = pop3(LAB["uno"])
                with self.assertRaises(poplib.error_proto):
                    pop3_auth(session, mechanism, account["user"], account["password"])
                session.close()
                with smtp(LAB["uno"]) as session, self.assertRaises(smtplib.SMTPAuthenticationError):
                    smtp_auth(session, mechanism, account["user"], account["password"])

    def test_after_stls_and_starttls(self):
        for account in (ACCOUNTS["ann@uno.test"], ACCOUNTS["bob@dos.test"]):
            session = pop3(LAB[account["provider"]], tls=False)
            self.assertIn("STLS", session.capa())
            if LAB["namespace"]:  # by hand the line does not leave an address, and Dovecot calls that secure
                with self.assertRaises(poplib.error_proto):
                    session.user(account["user"])
            session.stls(context=TLS)
            self.assertLessEqual({"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"}, set(session.capa()["SASL"]))
            self.assertIn("PIPELINING", session.capa())
            session.user(account["user"])
            session.pass_(account["password"])
            session.quit()
            with smtp(LAB[account["provider"]], tls=False) as session:
                session.ehlo()
                self.assertFalse(session.has_extn("auth"))
                session.starttls(context=TLS)
                session.ehlo()
                for extension in ("auth", "pipelining", "chunking", "8bitmime", "smtputf8", "dsn", "enhancedstatuscodes"):
                    self.assertTrue(session.has_extn(extension), extension)
                session.login(account["user"], account["password"])

    def test_a_wrong_password_costs_no_time(self):
        began = time.monotonic()
        for _ in range(10):
            session = pop3(LAB["uno"])
            session.user("t-wrong@uno.test")
            with self.assertRaisesRegex(poplib.error_proto, "AUTH"):
                session.pass_("no")
            session.close()
        self.assertLess(time.monotonic() - began, 2)

    def test_unknown_users_are_refused(self):
        session = pop3(LAB["uno"])
        session.user("nobody@uno.test")
        with self.assertRaises(poplib.error_proto):
            session.pass_(FRESH)
        session.close()


class Way(unittest.TestCase):
    def test_three_received_lines_and_one_hop_without_tls(self):
        began = time.monotonic()
        send("t-way@uno.test", "t-way@dos.test")
        text = delivered("t-way@dos.test")[0]
        print(f"uno → dos in {time.monotonic() - began:.2f} s")
        lines = [re.sub(r"\s+", " ", line) for line in email.message_from_bytes(text).get_all("Received")]
        self.assertEqual(len(lines), 3, lines)
        for line, by, secure in zip(lines, ("smtp.dos.test", "relay.test", "mail.uno.test"), ("ESMTP", "ESMTPS", "ESMTPSA")):
            self.assertIn(f"by {by} (Postfix) with {secure} id", line)
            self.assertEqual("using TLS" in line, secure != "ESMTP")
        self.assertTrue(text.startswith(b"Return-Path: <t-way@uno.test>"), text[:100])

    def test_back_from_dos(self):
        send("t-back@dos.test", "t-back@uno.test", at=LAB["dos"])
        self.assertEqual(len(email.message_from_bytes(delivered("t-back@uno.test")[0]).get_all("Received")), 3)

    def bounce(self, sender: str, to: str, reporter: str, status: str, options=()):
        self.assertEqual(send(sender, to, mail_options=options), {})
        report = email.message_from_bytes(delivered(sender)[0])
        self.assertEqual(report.get_content_type(), "multipart/report")
        self.assertEqual(report["Return-Path"], "<>")
        fields = report.get_payload()[1].as_string()
        self.assertIn(f"Reporting-MTA: dns; {reporter}", fields)
        self.assertIn(f"Final-Recipient: rfc822; {to}", fields)
        self.assertIn("Action: failed", fields)
        self.assertIn(f"Status: {status}", fields)
        return fields

    def test_bounce_from_afar(self):
        fields = self.bounce("t-afar@uno.test", "nobody@dos.test", "relay.test", "5.1.1", ["ENVID=abc+2B1"])
        self.assertIn("550 5.1.1", fields)
        self.assertIn("Original-Envelope-Id: abc+1\n", fields)

    def test_bounce_at_home(self):
        self.bounce("t-home@uno.test", "nobody@uno.test", "mail.uno.test", "5.1.1")

    def test_bounce_where_the_relay_refuses(self):
        self.bounce("t-refused@uno.test", "someone@tres.test", "mail.uno.test", "5.7.1")

    def test_refusals_at_once(self):
        refused = send("t-once@uno.test", "t-once@uno.test", "refused@uno.test", "later@uno.test")
        self.assertEqual({to: code for to, (code, _) in refused.items()}, {"refused@uno.test": 550, "later@uno.test": 451})
        with self.assertRaises(smtplib.SMTPRecipientsRefused) as caught:
            send("t-once@dos.test", "nobody@dos.test", at=LAB["dos"])
        self.assertEqual(caught.exception.recipients["nobody@dos.test"][0], 550)

    def test_greylisting_then_success(self):
        sender, to = "t-grey-from@uno.test", "t-grey-once@uno.test"
        with self.assertRaises(smtplib.SMTPRecipientsRefused) as caught:
            send(sender, to)
        self.assertEqual(caught.exception.recipients[to][0], 450)
        with self.assertRaises(smtplib.SMTPRecipientsRefused):
            send(sender, to)  # too soon
        time.sleep(2.1)
        self.assertEqual(send(sender, to), {})
        self.assertEqual(len(delivered(to)), 1)
        self.assertEqual(send(sender, "t-not-grey@uno.test"), {})

    def test_nothing_without_a_log_in(self):
        with smtp(LAB["uno"]) as session, self.assertRaises(smtplib.SMTPRecipientsRefused):
            session.sendmail("t-a@uno.test", "t-b@dos.test", letter("t-a@uno.test", "t-b@dos.test"))

    def test_report_of_success(self):
        send("t-proof@uno.test", "t-proof@dos.test", rcpt_options=["NOTIFY=SUCCESS"])
        report = email.message_from_bytes(delivered("t-proof@uno.test")[0])
        self.assertIn("Action: delivered", report.get_payload()[1].as_string())

    def test_a_large_letter(self):
        began = time.monotonic()
        send("t-large@uno.test", "t-large@dos.test", body=("x" * 70 + "\r\n") * 500_000)
        self.assertGreater(len(delivered("t-large@dos.test")[0]), 35_000_000)
        print(f"36 MB, uno → dos in {time.monotonic() - began:.2f} s")


class Broken(unittest.TestCase):
    def test_bad_certificates(self):
        for key, code in EXPECTED_ERRORS.items():
            at = LAB["broken"][key]
            for connect in (pop3, smtp):
                with self.subTest(key=key, connect=connect.__name__):
                    with self.assertRaises(ssl.SSLCertVerificationError) as caught:
                        connect(at)
                    self.assertEqual(caught.exception.verify_code, code, caught.exception)
                    session = connect(at, tls=False)
                    with self.assertRaises(ssl.SSLCertVerificationError):
                        (session.stls if connect is pop3 else session.starttls)(context=TLS)
                    session.file.close()

    def test_plain(self):
        at = LAB["broken"]["plain"]
        session = pop3(at, tls=False)
        self.assertNotIn("STLS", session.capa())
        session.user("t-plain@uno.test")
        session.pass_(FRESH)
        session.quit()
        with smtp(at, tls=False) as session:
            session.ehlo()
            self.assertFalse(session.has_extn("starttls"))
            session.login("t-plain@uno.test", FRESH)
            session.sendmail("t-plain@uno.test", "t-plain@uno.test", letter("t-plain@uno.test", "t-plain@uno.test"))
        delivered("t-plain@uno.test")

    def test_small(self):
        with smtp(LAB["broken"]["small"]) as session:
            session.login("t-small@uno.test", FRESH)
            with self.assertRaises(smtplib.SMTPSenderRefused) as caught:
                session.sendmail("t-small@uno.test", "t-small@dos.test", "x\r\n" * 10_000)
        self.assertEqual(caught.exception.smtp_code, 552)

    def test_nobody_answers(self):
        with self.assertRaises(ConnectionRefusedError):
            pop3(LAB["broken"]["down"])
        hole = LAB["broken"]["hole"]
        with self.assertRaises(TimeoutError):
            socket.create_connection((hole["host"], hole["pop3s"]), timeout=0.5)

    @unittest.skipUnless(LAB["namespace"], "by hand there is one address only")
    def test_names(self):
        with self.assertRaises(socket.gaierror) as caught:
            socket.getaddrinfo("nowhere.uno.test", 995)
        self.assertEqual(caught.exception.errno, socket.EAI_NONAME)
        dual = socket.getaddrinfo("dual.uno.test", 995, type=socket.SOCK_STREAM)
        self.assertEqual([entry[0] for entry in dual], [socket.AF_INET6, socket.AF_INET])


class Lacking(unittest.TestCase):
    def test_what_ehlo_does_not_say(self):
        everything = ("chunking", "dsn", "pipelining", "size", "8bitmime", "smtputf8")
        for key, missing in (("nochunk", "chunking"), ("nodsn", "dsn"), ("nopipe", "pipelining")):
            for tls in (True, False):
                with self.subTest(key=key, tls=tls), smtp(LAB["lacking"][key], tls) as session:
                    if not tls:
                        session.starttls(context=TLS)
                    session.ehlo()
                    self.assertEqual([word for word in everything if not session.has_extn(word)], [missing])
                    session.login("t-lacking@uno.test", FRESH)
                    session.sendmail("t-lacking@uno.test", f"t-{key}@uno.test", letter("t-lacking@uno.test", f"t-{key}@uno.test"))
            delivered(f"t-{key}@uno.test", 2)


class Letters(unittest.TestCase):
    def test_a_thousand_letters_are_the_octets_of_the_files(self):
        user = "t-thousand@uno.test"
        command("fill", user, "1000", "--seed", "7")
        files = {Path(file).read_bytes() for file in command("wait", user, "1000").splitlines()}
        session = pop3(LAB["uno"])
        session.user(user)
        session.pass_(FRESH)
        count, size = session.stat()
        self.assertEqual((count, len(files)), (1000, 1000))
        began = time.monotonic()
        fetched = set()
        for number in range(1, count + 1):
            session._putcmd(f"RETR {number}")
            fetched.add(self.lines(session))
        print(f"1,000 letters, {size / 1e6:.1f} MB in {time.monotonic() - began:.2f} s")
        # Dovecot ends a last line that has no end, and does not count that in STAT and LIST.
        unended = sum(not file.endswith(b"\n") for file in files)
        self.assertGreater(unended, 0)
        self.assertEqual(size + 2 * unended, sum(map(len, fetched)))
        self.assertEqual({re.sub(rb"\r?\n", b"\r\n", file if file.endswith(b"\n") else file + b"\n") for file in files}, fetched)
        session.quit()

    @staticmethod
    def lines(session) -> bytes:
        assert session.file.readline().startswith(b"+OK")
        result = []
        while (line := session.file.readline()) != b".\r\n":
            result.append(line[1:] if line.startswith(b".") else line)
        return b"".join(result)


class Wire(unittest.TestCase):
    def tap(self, at: dict, service: str, *options: str) -> tuple[Path, dict]:
        folder = Path(tempfile.mkdtemp(prefix="tap-"))
        address = at.get("pop3_address") or at["address"]
        process = subprocess.Popen([LAB["command"], "tap", "127.0.0.1:0", f"{address}:{at[service]}", "--out", str(folder),
                                    *options], stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        self.addCleanup(subprocess.run, ["rm", "-r", str(folder)])
        return folder, int(process.stdout.readline().rpartition(":")[2])

    def test_the_wire_shows_a_password_without_tls_only(self):
        for at, tls in ((LAB["broken"]["plain"], False), (LAB["uno"], True)):
            folder, port = self.tap(at, "pop3")
            session = poplib.POP3("127.0.0.1", port, timeout=10)
            if tls:
                loose = ssl.create_default_context(cafile=LAB["ca"])
                loose.check_hostname = False
                session.stls(context=loose)
            session.user("t-wire@uno.test")
            session.pass_(FRESH)
            session.quit()
            self.assertEqual(FRESH.encode() in (folder / "0.c2s").read_bytes(), not tls)
            self.assertTrue((folder / "0.s2c").read_bytes().startswith(b"+OK"))

    def test_cut_and_delay(self):
        folder, port = self.tap(LAB["uno"], "pop3", "--cut-after", "10")
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line, self.assertRaises(OSError):
            while line.recv(100):
                pass
            raise ConnectionResetError
        self.assertEqual(len((folder / "0.s2c").read_bytes()), 10)
        _, port = self.tap(LAB["uno"], "pop3", "--delay", "300")
        began = time.monotonic()
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            line.recv(100)
        self.assertGreater(time.monotonic() - began, 0.29)


if __name__ == "__main__":
    unittest.main()
