#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters go out by Uno and Dos and arrive unchanged; what comes back is told apart from what arrives."""

import base64
import ipaddress
import re
import smtplib
import socket
import subprocess
import threading
import time
from datetime import datetime

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Tap, Watch

ADDED_ON_THE_WAY = {"return-path", "delivered-to", "received"}
BODIES = [
    "Hello.\n",
    ".\n..\n.x\nA line of a dot alone must not end the letter:\n.\nbut this comes after.\n",
    "ñandú, €, 日本語, 😀\n",
    "x" * 900 + "\n" + "From the start of a line\n\n\n trailing blank \n\ttab\n",
    "",
    "\n\n\nblank lines before and after\n\n\n",
]


def letter(sender: str, to: str, subject: str, body: str, extra: str = "", end: str = "\n") -> bytes:
    text = (f"From: Somebody <{sender}>\nTo: {to}\nSubject: {subject}\nDate: Sat, 21 Nov 2026 21:05:00 +0100\n"
            f"Message-ID: <{time.time_ns()}@cli.test>\n{extra}MIME-Version: 1.0\n"
            f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}")
    return text.replace("\n", end).encode()


class Send(CliTest):
    def setUp(self):
        super().setUp()
        self.home = self.sobre()
        self.uno, self.dos = post.fresh("send"), post.fresh("send", "dos.test")
        post.add(self.home, self.uno)
        post.add(self.home, self.dos, incoming=post.url("pop3", self.dos), outgoing=post.url("smtp", self.dos))

    @staticmethod
    def submission(email: str) -> tuple[str, int]:
        at = post.LAB["dos" if email.endswith("dos.test") else "uno"]
        return at.get("smtp_host") or at["host"], at["submissions"]

    def fetched(self, email: str, count: int) -> list[tuple[dict, bytes]]:
        """What came to an account: how `show --json` sees it, and its octets; in the order of the subjects."""
        post.arrived(email, count)
        before = {row["id"] for row in self.home.letters()}
        report = self.home.json("fetch", email)["accounts"][0]
        self.assertEqual(report["new"], count)
        rows = [row for row in self.home.letters() if row["id"] not in before]
        rows.sort(key=lambda row: row["subject"])
        octets = {dict(post.headers_of(letter))["message-id"]: letter for letter in self.home.octets("Inbox")}
        seen = [self.home.json("show", row["id"]) for row in rows]
        return [(one, octets[f"<{one['messageId'].strip('<>')}>".encode()]) for one in seen]

    def assert_same_content(self, received: bytes, sent: bytes):
        self.assertEqual(post.body_of(received), post.body_of(sent) if post.body_of(sent).endswith(b"\n") or not post.body_of(sent)
                         else post.body_of(sent) + b"\n")
        kept = [field for field in post.headers_of(received) if field[0] not in ADDED_ON_THE_WAY]
        self.assertEqual(kept, [field for field in post.headers_of(sent) if field[0] != "bcc"])

    def test_twenty_letters_each_way(self):
        for sender, to in ((self.uno, self.dos), (self.dos, self.uno)):
            with self.subTest(sender=sender):
                letters = [letter(sender, to, f"number {n:02}", BODIES[n % len(BODIES)], end=("\n", "\r\n")[n % 2]) for n in range(20)]
                began = time.monotonic()
                for number, octets in enumerate(letters):
                    self.home.run("send", self.file(f"{number}.eml", octets), "--from", sender)
                print(f"20 letters handed over in {time.monotonic() - began:.2f} s")
                for sent, (seen, received) in zip(letters, self.fetched(to, 20), strict=True):
                    self.assert_same_content(received, sent)
                    self.assertEqual(sum(name == "received" for name, _ in post.headers_of(received)), 3)
                    route = seen["route"]
                    self.assertEqual(len(route), 3, route)
                    # The last server keeps the mailbox; the first is somebody else's, whatever it writes.
                    self.assertTrue(route[0]["trusted"] and not route[-1]["trusted"], route)
                    without = [hop for hop in route if hop["tls"] is False]
                    self.assertEqual(len(without), 1, route)
                    self.assertEqual(without[0]["from"], "relay.test" if to == self.dos else "smtp.dos.test", route)
                    self.assertEqual(sum(hop["tls"] is True for hop in route), 2, route)
                    self.assertIn(without[0]["by"], ("smtp.dos.test", "relay.test"))

    def test_inspect_sees_what_show_sees(self):
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos, "inspect", "Hello.\n")), "--from", self.uno)
        [(seen, received)] = self.fetched(self.dos, 1)
        inspected = self.home.json("inspect", self.file("received.eml", received))
        for name in inspected:
            if name not in ("file", "route"):
                self.assertEqual(inspected[name], seen[name], name)
        # A file may be anybody's: only what was fetched proves that the topmost line is the post office's.
        self.assertEqual([hop | {"trusted": False} for hop in seen["route"]], inspected["route"])
        self.assertEqual(inspected["subject"], "inspect")
        self.assertEqual(inspected["from"], [{"name": "Somebody", "address": self.uno}])
        self.assertEqual(inspected["date"], "2026-11-21T20:05:00Z")
        self.assertIn("posting", seen)
        self.assertIn("delivery", seen)

    def test_like_sendmail_from_a_pipe(self):
        """-t takes recipients from the headers, Bcc too, which does not arrive; -i lets a dot alone on a line be."""
        copy, hidden = post.fresh("copy", "dos.test"), post.fresh("hidden", "dos.test")
        sent = letter(self.uno, f"Dos <{self.dos}>", "by pipe", BODIES[1], f"Cc: {copy}\nBcc: {hidden},\n {self.uno}\n")
        self.home.run("send", "-t", "-i", "-", "--from", self.uno, stdin=sent)
        for to in (self.dos, copy, hidden, self.uno):
            octets = post.arrived(to, 1)[0].read_bytes()
            self.assertNotIn(hidden.split("@")[0].encode(), octets.split(b"Subject:", 1)[1])
            self.assertFalse([field for field in post.headers_of(octets) if "bcc" in field[0]], "Bcc arrived")
            self.assertEqual(post.body_of(octets), BODIES[1].encode())
        [(_, received)] = self.fetched(self.dos, 1)
        self.assert_same_content(received, sent)

    def test_the_sender_of_the_envelope(self):
        for words, sender in ((("-f", post.fresh("bounces")), None), ((), self.uno)):
            self.home.run("send", self.file("a.eml", letter(self.uno, self.dos, "envelope", "Hello.\n")), *words, "--from", self.uno)
            [(_, received)] = self.fetched(self.dos, 1)
            path = dict(post.headers_of(received))["return-path"].decode()
            self.assertEqual(path, f"<{sender or words[1]}>")
            for file in post.arrived(self.dos, 1):
                file.unlink()

    def test_an_account_is_found_by_the_sender(self):
        """Without --from the account whose address the letter names; where none fits, a sentence."""
        self.home.run("send", self.file("a.eml", letter(self.dos, self.uno, "no --from", "Hello.\n")))
        [(seen, _)] = self.fetched(self.uno, 1)
        self.assertEqual(seen["route"][-1]["by"], "smtp.dos.test")
        self.assert_one_sentence(self.home.run("send", self.file("b.eml", b"From: a@uno.test\nSubject: x\n\nno recipient\n"),
                                               "--from", self.uno, code=1))
        self.assert_one_sentence(self.home.run("send", self.folder / "absent.eml", code=1), "absent.eml")

    def test_what_was_sent_is_kept_and_known_as_handed_over(self):
        self.home.run("send", self.file("a.eml", letter(self.uno, self.dos, "kept", "Hello.\n", f"Bcc: {self.uno}\n")), "--from", self.uno)
        [row] = [row for row in self.home.letters() if row["subject"] == "kept"]
        self.assertEqual(row["folder"], "Sent")
        shown = self.home.json("show", row["id"])
        posting = shown["posting"]
        self.assertEqual({one["address"] for one in posting["recipients"]}, {self.dos, self.uno}, posting)
        self.assertTrue(all(one["code"] == 250 and one["status"].startswith("2.") and one["reply"] for one in posting["recipients"]), posting)
        self.assertIn("mail.uno.test:465", posting["server"])
        self.assertIn(f"queued as {posting['queueId']}", posting["reply"])
        self.assertIn(posting["tls"], ("TLS 1.2", "TLS 1.3"))
        self.assertRegex(posting["certificate"], "^[0-9a-f]{64}$")
        ipaddress.ip_address(posting["address"])
        self.assertLess(abs(time.time() - datetime.fromisoformat(posting["time"]).timestamp()), 60)
        self.assertGreater(posting["size"], 100)
        self.assertEqual(posting["sender"], self.uno)
        self.assertEqual({(one["address"], one["fate"]) for one in shown["delivery"]["recipients"]},
                         {(self.dos, "no-word"), (self.uno, "no-word")})
        self.assertEqual(self.home.json("outbox"), [])

    def test_attack_j75_the_kept_dialogue_has_no_password(self):
        """What was said goes to a help desk: nothing of the letter, and no password, however it was written."""
        for sender, to in ((self.uno, self.dos), (self.dos, self.uno)):
            self.home.run("send", self.file("a.eml", letter(sender, to, "for the desk", "Hello.\n")), "--from", sender)
            row = next(row for row in self.home.letters() if row["subject"] == "for the desk" and row["from"][0]["address"] == sender)
            dialogue = self.home.json("show", row["id"])["posting"]["dialogue"]
            for said in ("EHLO", "AUTH", f"MAIL FROM:<{sender}>", f"RCPT TO:<{to}>", "queued as"):
                self.assertIn(said, dialogue)
            self.assertNotIn("Hello.", dialogue)
            plain = (post.FRESH, f"\0{sender}\0{post.FRESH}", f"{sender}\0{sender}\0{post.FRESH}")
            for secret in (*plain, *(base64.b64encode(words.encode()).decode() for words in plain)):
                self.assertNotIn(secret, dialogue)

    def test_a_letter_comes_back(self):
        self.home.run("send", self.file("a.eml", letter(self.uno, "nobody@dos.test", "to nobody", "Hello.\n")), "--from", self.uno)
        [(seen, received)] = self.fetched(self.uno, 1)
        bounce = seen["bounce"]
        self.assertEqual(bounce["reportingServer"], "relay.test")
        [recipient] = bounce["recipients"]
        self.assertEqual((recipient["address"], recipient["status"], recipient["action"]), ("nobody@dos.test", "5.1.1", "failed"))
        self.assertIn("550", recipient["diagnostic"])
        own = re.search(rb"\nMessage-ID: <(\d+@cli.test)>", received)
        self.assertEqual(bounce["originalMessageId"].strip("<>"), own[1].decode())
        [other] = [row for row in self.home.letters() if row["subject"] == "to nobody"]
        sent = self.home.json("show", other["id"])
        self.assertIsNone(sent["bounce"], "the letter itself is no bounce")

        # It was found out at once what the report is about, and it is said beside the letter.
        self.assertRegex(sent["posting"]["envelopeId"], "^[0-9a-f]{32}$")
        self.assertEqual(bounce["originalEnvelopeId"], sent["posting"]["envelopeId"], "ENVID went along and came back")
        [fate] = sent["delivery"]["recipients"]
        self.assertEqual((fate["address"], fate["fate"], fate["status"], fate["reason"]),
                         ("nobody@dos.test", "returned", "5.1.1", recipient["reason"]))
        self.assertIn("550", fate["diagnostic"])
        self.assertIn("nobody@dos.test", fate["sentence"])
        self.assertIn("relay.test", fate["sentence"])
        self.assertEqual(fate["reportedBy"], seen["id"])
        about = self.home.json("show", seen["id"])["delivery"]
        self.assertEqual((about["of"], about["forged"], [one["address"] for one in about["recipients"]]),
                         (other["id"], False, ["nobody@dos.test"]))
        self.assertIsNone(seen["posting"])
        self.assertEqual(self.home.json("outbox"), [], "a bounce acts on nothing")

    def test_a_letter_is_late(self):
        """A relay goes on trying, and says so: that is no failure, and the letter is not there yet."""
        self.home.run("send", self.file("a.eml", letter(self.uno, "slow@dos.test", "in time", "Hello.\n")), "--from", self.uno)
        [(seen, _)] = self.fetched(self.uno, 1)
        [recipient] = seen["bounce"]["recipients"]
        self.assertEqual((recipient["address"], recipient["action"], recipient["status"]), ("slow@dos.test", "delayed", "4.7.1"))
        [row] = [row for row in self.home.letters() if row["subject"] == "in time"]
        [fate] = self.home.json("show", row["id"])["delivery"]["recipients"]
        self.assertEqual((fate["address"], fate["fate"], fate["reportedBy"]), ("slow@dos.test", "delayed", seen["id"]))
        self.assertIn("451", fate["diagnostic"])
        until = datetime.fromisoformat(fate["until"]).timestamp() - time.time()
        self.assertTrue(4 * 86400 < until < 6 * 86400, f"Postfix tries for five days: {fate['until']}")

    def test_attack_c25_nothing_of_this_computer_on_the_wire(self):
        """What a relay or a recipient could learn of the computer, the user or the time zone: all that leaves is looked at."""
        marks = ("privatehost7", "privateuser7")
        at = post.BROKEN["plain"]
        with Tap(self.home.home / "tap", at["host"], at["submission"]) as tap:
            sender = post.fresh("quiet")
            post.add(self.home, sender, outgoing=post.url("smtp+insecure", sender, at, tap.port))
            text = f"From: {sender}\nTo: {self.dos}\nSubject: quiet\n\nHello.\n".encode()
            before = ("unshare", "--uts", "sh", "-c", 'hostname privatehost7 && exec "$@"', "sh")
            self.home.start("send", "-t", "-i", before=before,
                            environment={"USER": marks[1], "LOGNAME": marks[1], "TZ": "Asia/Kathmandu"}).wait(text)
            post.arrived(self.dos, 1)
            sent = tap.sent()
        self.assertIn(b"\r\nSubject: quiet\r\n", sent, "the control: the letter is seen on this wire")
        lan = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        for word in (*marks, socket.gethostname(), str(self.home.home), *(ip for ip in lan if not ip.startswith("127."))):
            self.assertNotIn(word.encode(), sent.replace(sender.encode(), b""), word)
        self.assertIn(b"EHLO [127.0.0.1]\r\n", sent)
        self.assertRegex(sent, rb"\r\nDate: [^\r]* \+0000\r\n")
        self.assertRegex(sent, rb"\r\nMessage-ID: <[^@>]+@uno\.test>\r\n")
        for header in (b"User-Agent", b"X-Mailer"):
            self.assertNotIn(header, sent)

    def test_a_letter_comes_back_that_was_never_sent(self):
        """Somebody uses the address: the report that comes is real, and what it is about was not sent from here."""
        forged = letter(self.uno, "nobody@dos.test", "in our name", "Buy this.\n")
        with smtplib.SMTP_SSL(*self.submission(self.uno), context=post.TLS) as server:
            server.login(self.uno, post.FRESH)
            server.sendmail(self.uno, ["nobody@dos.test"], forged)
        [(seen, _)] = self.fetched(self.uno, 1)
        self.assertEqual(seen["bounce"]["recipients"][0]["address"], "nobody@dos.test")
        self.assertEqual(seen["delivery"], {"of": None, "forged": True, "recipients": []})

    def test_refused_at_once(self):
        answer = self.home.run("send", self.file("a.eml", letter(self.dos, "nobody@dos.test", "refused", "x\n")), "--from", self.dos, code=1)
        self.assert_one_sentence(answer, "smtp.dos.test:587", "nobody@dos.test", "550")
        small = post.fresh("small")
        post.add(self.home, small, outgoing=post.url("smtps", small, post.BROKEN["small"]))
        answer = self.home.run("send", self.file("b.eml", letter(small, self.dos, "large", "x" * 70 + "\n" * 30_000)), "--from", small, code=1)
        self.assert_one_sentence(answer, "small.uno.test:465", "20 kB")

    def test_a_letter_that_waits_can_be_tried_again_or_taken_back(self):
        later = self.file("a.eml", letter(self.uno, "later@uno.test", "wait", "x\n"))
        self.assert_one_sentence(self.home.run("send", later, "--from", self.uno, code=1), "mail.uno.test:465", "451")
        [waiting] = self.home.json("outbox", "list")
        number = waiting["id"]
        self.assertEqual(waiting["state"], "waiting")
        self.assert_one_sentence(self.home.run("outbox", "retry", number, code=1), "mail.uno.test:465", "451")
        self.assertIn("is not sent", self.home.run("outbox", "cancel", number).out.decode())
        self.assertEqual(self.home.json("outbox", "list"), [])
        self.assert_one_sentence(self.home.run("outbox", "cancel", 4711, code=1))

    def watched(self) -> tuple[Watch, str]:
        """A provider whose answers a test may hold back, and an account there."""
        at, sender = post.BROKEN["plain"], post.fresh("watched")
        wire = self.enterContext(Watch(at["host"], at["submission"]))
        post.add(self.home, sender, outgoing=post.url("smtp+insecure", sender, at, wire.port))
        return wire, sender

    def test_a_letter_that_is_leaving_is_not_taken_back(self):
        """Neither before its end, nor after it while the answer is open: that it is not sent would be a lie."""
        wire, sender = self.watched()
        for stop, state in ((b"220 ", "sending"), (b"queued as", "may-have-been-sent")):
            with self.subTest(state=state):
                there, go_on = threading.Event(), threading.Event()
                self.addCleanup(go_on.set)

                def hold(_, octets, stop=stop, there=there, go_on=go_on) -> bool:
                    if stop in octets and not there.is_set():
                        there.set()
                        go_on.wait(60)
                    return False

                wire.on_answer = hold
                sending = self.home.start("send", self.file("a.eml", letter(sender, self.dos, f"leaves, {state}", "x\n")))
                self.until("the answer", there.is_set)
                [row] = self.home.json("outbox")
                self.assertEqual(row["state"], state)
                self.assert_one_sentence(self.home.run("outbox", "cancel", row["id"], code=1), "on its way")
                go_on.set()
                self.assertEqual(sending.wait().code, 0)
                [sent] = [row for row in self.home.letters() if row["subject"] == f"leaves, {state}"]
                self.assertEqual(sent["folder"], "Sent")

    def test_a_letter_that_may_have_been_sent_is_taken_back_with_that_said(self):
        wire, sender = self.watched()
        for how in ((), ("--json",)):
            wire.on_answer = lambda _, octets: b"queued as" in octets  # cut there
            self.home.run("send", self.file("a.eml", letter(sender, self.dos, "maybe", "x\n")), code=1)
            [row] = self.home.json("outbox")
            self.assertEqual(row["state"], "may-have-been-sent")
            answer = self.home.run("outbox", "cancel", row["id"], *how)
            if how:
                self.assertEqual(answer.json, {"id": row["id"], "state": "cancelled", "mayHaveBeenSent": True})
            else:
                self.assertIn("may have been sent", answer.out.decode())
                self.assertNotIn("not sent", answer.out.decode())
            [draft] = [one for one in self.home.letters() if one["id"] == row["id"]]
            self.assertEqual(draft["folder"], "Drafts")


if __name__ == "__main__":
    sobre_cli.main()
