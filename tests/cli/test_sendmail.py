#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""In sendmail's place: git, cron and mutt call it with their own command lines, word for word (docs/sendmail.md)."""

import shlex
import subprocess
import threading

import post_office as post
import sobre_cli
from sobre_cli import CliTest
from wire import Between

LETTER = "Subject: {subject}\n\nHello.\n"


class Held(Between):
    """A server that says nothing until it is opened."""

    def __init__(self, host: str, port: int):
        super().__init__(host, port)
        self.called, self.opened = threading.Event(), threading.Event()

    def __exit__(self, *_):
        self.opened.set()
        super().__exit__()

    def carry_answers(self, server, client) -> bool:
        self.called.set()
        self.opened.wait()
        return super().carry_answers(server, client)


class Sendmail(CliTest):
    def setUp(self):
        super().setUp()
        self.home, self.me = self.sobre(), post.fresh("mailer")
        self.ann, self.bob = post.fresh("ann"), post.fresh("bob", "dos.test")
        post.add(self.home, self.me)
        self.link = self.folder / "sendmail"
        self.link.symlink_to(sobre_cli.PROGRAM)

    def sendmail(self, *words, stdin: str, code: int = 0, cwd=None) -> subprocess.CompletedProcess:
        """By the name of sendmail, as its callers do; the profile is the person's own, in its usual place."""
        data = self.home.home / "data"
        if not data.exists():
            data.mkdir()
            (data / "sobre").symlink_to(self.home.profile)
        done = subprocess.run([self.link, *words], input=stdin.encode(), capture_output=True, timeout=sobre_cli.SECONDS,
                              env=self.home.environment | {"XDG_DATA_HOME": str(data)}, cwd=cwd or self.folder)
        self.assertEqual(done.returncode, code, f"{words}: {done.stderr.decode()}")
        return done

    def came(self, to: str, count: int = 1) -> list[bytes]:
        return [file.read_bytes() for file in post.arrived(to, count)]

    def sender_of(self, letter: bytes) -> str:
        return dict(post.headers_of(letter))["return-path"].decode().strip("<>")

    def test_cron_of_debian(self):
        """-i -FCronDaemon -B8BITMIME -oem USER; the user of this computer is the person, wherever there is a file of that name."""
        self.file("root", b"Subject: a file\n\nnot this\n")
        self.sendmail("-i", "-FCronDaemon", "-B8BITMIME", "-oem", "root",
                      stdin="From: root (Cron Daemon)\nTo: root\nSubject: Cron <root@box> run\nContent-Type: text/plain; charset=UTF-8\n\n"
                            "añadido\n.\nmore\n")
        [letter] = self.came(self.me)
        self.assertIn("añadido\n.\nmore\n".encode(), letter.replace(b"\r\n", b"\n"))
        self.assertEqual(self.sender_of(letter), self.me)
        self.assertEqual(dict(post.headers_of(letter))["from"], f"CronDaemon <{self.me}>".encode())

    def test_cronie(self):
        """-FCronDaemon -i -odi -oem -oi -t -f USER: recipients come from the header, and are users too."""
        self.sendmail("-FCronDaemon", "-i", "-odi", "-oem", "-oi", "-t", "-f", "root",
                      stdin="From: \"(Cron Daemon)\" <root>\nTo: root\nSubject: cronie\n\nout\n")
        [letter] = self.came(self.me)
        self.assertEqual(self.sender_of(letter), self.me)

    def test_mutt(self):
        """-oem -oi -f ADDR -B8BITMIME -N … -R … -- RECIPIENTS: whom the header names does not matter."""
        self.sendmail("-oem", "-oi", "-f", self.ann, "-B8BITMIME", "-N", "failure,delay", "-R", "hdrs", "--", self.bob, self.me,
                      stdin=f"From: {self.me}\nTo: somebody@else.test\nSubject: by mutt\n\n.\nñ\n")
        for to in (self.bob, self.me):
            [letter] = self.came(to)
            self.assertEqual(self.sender_of(letter), self.ann)
            self.assertIn(".\nñ\n".encode(), letter.replace(b"\r\n", b"\n"))

    def test_recipients_are_added_to_those_of_the_header(self):
        self.home.run("send", "-t", "-i", self.bob, "--from", self.me,
                      stdin=f"From: {self.me}\nTo: {self.ann}\nBcc: {self.me}\nSubject: both\n\nx\n".encode())
        for to in (self.ann, self.bob, self.me):
            [letter] = self.came(to)
            self.assertNotIn(b"\nBcc:", letter)

    def test_a_header_without_recipients_is_fine_where_words_name_them(self):
        """-t adds to those that are named: a header that names nobody takes nobody away."""
        for number, header in enumerate(("", "To:\n", "To: undisclosed-recipients:;\n"), 1):
            with self.subTest(header=header):
                self.home.run("send", "-t", "-i", self.bob, "--from", self.me,
                              stdin=f"From: {self.me}\n{header}Subject: by words\n\nx\n".encode())
                self.came(self.bob, number)
        self.assert_one_sentence(self.home.run("send", "-t", "-i", "--from", self.me, code=1,
                                               stdin=f"From: {self.me}\nSubject: nobody\n\nx\n".encode()))

    def test_no_sender_at_all(self):
        self.sendmail("-i", "-f", "<>", self.ann, stdin=f"From: {self.me}\nTo: {self.ann}\nSubject: a report\n\nx\n")
        [letter] = self.came(self.ann)
        self.assertEqual(self.sender_of(letter), "")

    def test_git(self):
        """The real git send-email: -i RECIPIENTS, in a folder where a file is called as one of them."""
        work = self.folder / "work"
        work.mkdir()
        (work / self.bob).write_text("Subject: a file\n\nnot this\n")

        def git(*words) -> str:
            done = subprocess.run(["git", *map(str, words)], cwd=work, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                                  env=self.home.environment | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}, timeout=sobre_cli.SECONDS)
            self.assertEqual(done.returncode, 0, f"git {words[0]}: {done.stderr}{done.stdout}")
            return done.stdout

        program = f"{shlex.quote(sobre_cli.PROGRAM)} --profile {shlex.quote(str(self.home.profile))} send"
        git("init", "-q", ".")
        for name, value in (("user.name", "Ana Méndez"), ("user.email", self.me), ("sendemail.sendmailcmd", program),
                            ("sendemail.confirm", "never"), ("sendemail.assume8bitencoding", "UTF-8"), ("sendemail.envelopesender", self.ann)):
            git("config", name, value)
        (work / "file").write_text("añadido\n.\n")
        git("add", "file")
        git("commit", "-q", "-m", "one change")
        git("format-patch", "-q", "--root", "-o", "out")
        self.assertIn("Result: OK", git("send-email", "--to", self.bob, *sorted((work / "out").iterdir())))
        [letter] = self.came(self.bob)
        self.assertIn(b"[PATCH] one change", letter)
        self.assertEqual(self.sender_of(letter), self.ann)

    def test_what_is_not_done(self):
        for words in (("-q",), ("-bp",), ("-bs",), ("-Z",)):
            done = self.sendmail(*words, stdin="", code=2)
            self.assertTrue(done.stderr)
        self.assertEqual(self.home.json("outbox"), [])

    def test_many_files_over_one_log_in(self):
        files = [self.file(f"{n}.eml", f"From: {self.me}\nTo: {self.bob}\nSubject: file {n}\n\nx\n".encode()) for n in range(12)]
        files.insert(3, self.file("bad.eml", b"Subject: nobody\n\nx\n"))
        answer = self.home.run("send", *files, "--json", code=1)
        self.assertEqual([one["state"] for one in answer.json].count("handed-over"), 12)
        self.assertEqual([one["file"] for one in answer.json], [str(file) for file in files])
        self.assertIsNone(answer.json[3]["id"])
        self.assertEqual(len(answer.complaints), 1)
        self.assertIn("bad.eml", answer.complaints[0])
        self.assertEqual(len(self.came(self.bob, 12)), 12)
        self.assertEqual(self.home.json("outbox"), [])
        self.home.run("send", files[0], files[1], self.ann, code=2)

    def test_what_a_kill_interrupted_goes_again(self):
        """The list does not say "sending" for ever, and one command sends all that waits."""
        slow = post.fresh("slow")
        wire = self.enterContext(Held("mail.uno.test", 465))
        post.add(self.home, slow, outgoing=post.url("smtps", slow, port=wire.port))
        file = self.file("a.eml", f"From: {slow}\nTo: {self.bob}\nSubject: interrupted\n\nx\n".encode())
        sending = self.home.start("send", file)
        self.until("sending", lambda: [row["state"] for row in self.home.json("outbox")] == ["sending"])
        self.until("a connection", wire.called.is_set)
        sending.kill()
        wire.opened.set()
        self.home.run("import", self.file("b.eml", b"Subject: x\n\nx\n"))  # somebody holds the profile
        self.assertEqual([row["state"] for row in self.home.json("outbox")], ["waiting"])
        self.assertEqual([one["state"] for one in self.home.json("outbox", "retry")], ["handed-over"])
        self.came(self.bob)
        self.assertEqual(self.home.json("outbox", "retry"), [])


if __name__ == "__main__":
    sobre_cli.main()
