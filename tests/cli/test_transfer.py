#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters come in from files and go out to files, and are found again. No network."""

import os
import subprocess
import unittest
from pathlib import Path

import sobre_cli
from sobre_cli import CliTest

PDF = "--b\nContent-Type: application/pdf; name=invoice.pdf\nContent-Disposition: attachment; filename=invoice.pdf\n\n%PDF-\n"
LETTERS = {
    "ana": "From: Ana Gómez <ana@uno.test>\nTo: me@uno.test\nSubject: Breakfast in spring\nDate: Mon, 2 Mar 2026 08:00:00 +0000\n"
           "Message-ID: <ana@x>\n\nBread and honey, mañana.\n",
    "ben": "From: Ben <ben@dos.test>\nTo: all@dos.test, Carla <carla@tres.test>\nSubject: The invoice\nDate: Fri, 5 Jun 2026 08:00:00 +0000\n"
           "Message-ID: <ben@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nAttached.\n" + PDF + "--b--\n",
    "eva": "From: eva@dos.test\nTo: me@uno.test\nSubject: Re: Breakfast in spring\nDate: Tue, 3 Mar 2026 09:00:00 +0000\n"
           "Message-ID: <eva@x>\nReferences: <ana@x>\n\n" + "Coffee. " * 3000 + "\n",
}


class Search(CliTest):
    def setUp(self):
        super().setUp()
        self.home = self.sobre()
        self.home.run("import", *(self.file(f"{name}.eml", text.encode()) for name, text in LETTERS.items()))
        self.home.run("import", "--folder", "Bills", self.folder / "ben.eml")

    def found(self, *query) -> list[str]:
        return sorted(row["subject"] for row in self.home.json("search", *query))

    def test_every_operator(self):
        ana, eva, ben = "Breakfast in spring", "Re: Breakfast in spring", "The invoice"
        for query, subjects in {
            "breakfast": [ana, eva], "BREAK": [ana, eva], "honey": [ana], "nothing": [], '"in spring"': [ana, eva], '"spring in"': [],
            "from:ana": [ana], "from:gomez": [ana], "from:dos.test": [eva, ben, ben], "to:carla": [ben, ben], "subject:invoice": [ben, ben],
            "subject:honey": [], "has:file": [ben, ben], "is:unread": [ana, eva, ben, ben], "before:2026-03-03": [ana], "after:2026-06": [ben, ben],
            "after:2026-03-03 before:2026-06": [eva], "in:bills": [ben], "in:Inbox": [ana, eva, ben], "size:>10k": [eva], "size:<10k": [ana, ben, ben],
            "breakfast -honey": [eva], "-has:file": [ana, eva], "manana": [ana], "mañana": [ana], "from:ana honey": [ana], "from:ben honey": [],
        }.items():
            with self.subTest(query):
                self.assertEqual(self.found(query), sorted(subjects))
        self.assertEqual(self.found("from:ana", "honey"), [ana], "words need no quotes around all of them")
        self.assertEqual(len(self.home.json("search", "after:2020", "--limit", "2")), 2)

    def test_nonsense_says_what_would_be_right(self):
        for query in ("before:yesterday", "size:big", "is:happy", "has:fun", "in:nowhere"):
            with self.subTest(query):
                self.assert_one_sentence(self.home.run("search", query, code=1))

    def test_rows(self):
        rows = self.home.json("list")
        self.assertEqual([row["subject"] for row in rows], ["The invoice", "The invoice", "Re: Breakfast in spring", "Breakfast in spring"])
        ana = rows[-1]
        self.assertEqual(ana["from"], [{"name": "Ana Gómez", "address": "ana@uno.test"}])
        self.assertEqual((ana["date"], ana["folder"], ana["attachments"]), ("2026-03-02T08:00:00Z", "Inbox", 0))
        self.assertEqual(rows[0]["attachments"], 1)
        self.assertEqual(rows[2]["thread"], ana["thread"], "an answer stands with what it answers")
        self.assertNotEqual(rows[0]["thread"], ana["thread"])
        self.assertEqual([row["folder"] for row in self.home.json("list", "bills")], ["Bills"])
        self.assertEqual(len(self.home.json("list", "--limit", "1")), 1)
        for row in rows:
            self.assertEqual(self.home.json("search", f"subject:\"{row['subject']}\"", "in:" + row["folder"])[0].keys(), row.keys())


class Transfer(CliTest):
    def test_eml_goes_in_and_comes_out_octet_for_octet(self):
        home = self.sobre()
        letters = [text.encode().replace(b"\n", end) for text in LETTERS.values() for end in (b"\n", b"\r\n")]
        letters += [b"Subject: raw\n\n\xff\xfe\x00 \r lone\nno end", b"Subject: dots\n\n.\n..\n"]
        for number, letter in enumerate(letters):
            self.file(f"in/{number}.eml", letter)
        self.assertEqual(home.json("import", self.folder / "in")["letters"], len(letters))
        self.assert_same_letters(home.octets(), letters)
        self.assertTrue(home.json("verify")["sound"])

    def test_export_harms_nothing(self):
        home = self.sobre()
        home.run("import", self.file("a.eml", b"Subject: ../../etc/passwd\n\nx\n"), self.file("b.eml", LETTERS["ana"].encode()))
        home.run("import", "--folder", "Other", self.folder / "b.eml")
        out = self.folder / "out"
        self.assertEqual(home.json("export", out, "--format", "eml")["letters"], 3)
        self.assertEqual(len([file for file in out.rglob("*") if file.is_file()]), 3)
        before = {file: file.read_bytes() for file in out.iterdir()}
        home.run("export", out, "--format", "eml", code=1)
        self.assertEqual({file: file.read_bytes() for file in out.iterdir()}, before, "an older export was overwritten")
        self.assertEqual(home.json("export", self.folder / "one", "--format", "eml", "--folder", "Other")["letters"], 1)

    def test_mbox(self):
        home = self.sobre()
        mbox = (b"From ana@uno.test Mon Mar  2 08:00:00 2026\nSubject: one\n\n>From the start\nFrom within a line\n\n"
                b"From ben@dos.test Tue Mar  3 08:00:00 2026\nSubject: two\n\n>>From deeper\nlast\n\n")
        self.assertEqual(home.json("import", self.file("mail.mbox", mbox), "--folder", "Old")["letters"], 2)
        texts = {row["subject"]: home.json("show", row["id"])["text"] for row in home.json("list", "Old")}
        self.assertEqual(set(texts), {"one", "two"})
        self.assertEqual(texts["one"].splitlines()[0], "From the start")
        self.assertEqual(texts["two"].splitlines(), [">From deeper", "last"])

    def test_maildir(self):
        home = self.sobre()
        for place, letter in (("new/1.x", b"Subject: new\n\na\n"), ("cur/2.x:2,S", b"Subject: seen\n\na\n"), ("cur/3.x:2,FS", b"Subject: starred\n\na\n"),
                              ("tmp/4.x", b"Subject: half\n\na\n"), (".Sub/cur/5.x:2,", b"Subject: sub\n\na\n")):
            self.file(f"Maildir/{place}", letter)
        for folder in ("new", "cur", "tmp", ".Sub/new", ".Sub/tmp"):
            os.makedirs(self.folder / "Maildir" / folder, exist_ok=True)
        self.assertEqual(home.json("import", self.folder / "Maildir")["letters"], 4)
        rows = {row["subject"]: (row["unread"], row["flagged"]) for row in home.letters()}
        self.assertEqual(rows, {"new": (True, False), "seen": (False, False), "starred": (False, True), "sub": (True, False)})

    ODD = [b"", b"\n", b"Subject: no end\n\nx", b"Subject: bare\n\na\r\nb\nc\rd\r", b"Subject: crlf\r\n\r\nFrom me\r\n>From you\r\n.\r\n",
           b"Subject: raw\n\n\xff\x00\n", b"Subject: blank\n\n\n\n", b"no header at all\n", b"Subject: wide\n\n" + b"w" * 300_000 + b"\nFrom b\n"]

    def maildir_files(self, folder) -> dict:
        """Octets by place and flags, whatever the rest of the name is."""
        found: dict = {}
        for path in folder.rglob("*"):
            if path.is_file():
                key = (str(path.parent.relative_to(folder)), path.name.rpartition(":2,")[2])
                found.setdefault(key, []).append(path.read_bytes())
        return {key: sorted(letters) for key, letters in found.items()}

    def test_maildir_round_trip(self):
        """Octets, flags and folders are the same behind import, export, import and export."""
        given = {("cur", ""): self.ODD, ("cur", "S"): [b"Subject: seen\n\na\n"], ("cur", "FRS"): [b"Subject: answered\n\nb\n"],
                 ("cur", "PS"): [b"Subject: passed\n\nc\n"], (".Work.Clients/cur", "F"): [b"Subject: deep\n\nd\n"],
                 (".Se&APE-ales &- m&AOE-s/cur", "S"): [b"Subject: accents\n\ne\n"], (".Dotted&AC4-name/cur", ""): [b"Subject: dot\n\nf\n"]}
        for (place, flags), letters in given.items():
            for number, letter in enumerate(letters):
                self.file(f"in/{place}/{number}{flags}.x:2,{flags}", letter)
            os.makedirs(self.folder / "in" / place / ".." / "new", exist_ok=True)
        first, second = self.sobre("first"), self.sobre("second")
        self.assertEqual(first.json("import", self.folder / "in")["letters"], sum(map(len, given.values())))
        self.assertEqual([row["subject"] for row in first.json("list", "Work/Clients")], ["deep"])
        self.assertEqual([row["subject"] for row in first.json("list", "Señales & más")], ["accents"])
        first.run("export", self.folder / "out", "--format", "maildir")
        expected = {key: sorted(letters) for key, letters in given.items()}
        self.assertEqual(self.maildir_files(self.folder / "out"), expected)
        second.run("import", self.folder / "out")
        second.run("export", self.folder / "again", "--format", "maildir")
        self.assertEqual(self.maildir_files(self.folder / "again"), expected)
        before = self.maildir_files(self.folder / "out")
        first.run("export", self.folder / "out", "--format", "maildir", code=1)
        self.assertEqual(self.maildir_files(self.folder / "out"), before, "exported twice")
        first.run("export", self.folder / "one", "--format", "maildir", "--folder", "Work/Clients")
        self.assertEqual(self.maildir_files(self.folder / "one"), {("cur", "F"): given[".Work.Clients/cur", "F"]})
        second.run("import", "--folder", "Old", self.folder / "in")
        self.assertEqual([row["subject"] for row in second.json("list", "Old/Work/Clients")], ["deep"])

    def test_a_trashed_letter_comes_into_the_bin(self):
        home = self.sobre()
        self.file("in/cur/1.x:2,ST", b"Subject: gone\n\nx\n")
        os.makedirs(self.folder / "in" / "new")
        home.run("import", self.folder / "in")
        self.assertEqual([row["subject"] for row in home.json("list", "Trash")], ["gone"])
        home.run("export", self.folder / "out", "--format", "maildir")
        self.assertEqual(list(self.maildir_files(self.folder / "out")), [(".Trash/cur", "ST")])

    def test_mbox_round_trip(self):
        """The same octets with LF for CRLF; a last line without an end gets one."""
        home, other = self.sobre(), self.sobre("other")
        letters = [letter for letter in self.ODD if letter]
        for number, letter in enumerate(letters):
            self.file(f"in/{number}.eml", letter)
        home.run("import", self.folder / "in")
        home.run("import", self.folder / "in" / "0.eml", "--folder", "A/B")
        self.assertEqual(home.json("export", self.folder / "out", "--format", "mbox")["letters"], len(letters) + 1)
        self.assertEqual(sorted(file.name for file in (self.folder / "out").iterdir()), ["A.B.mbox", "Inbox.mbox"])
        other.run("import", self.folder / "out" / "Inbox.mbox")
        lines = [letter.replace(b"\r\n", b"\n") for letter in letters]
        self.assert_same_letters(other.octets(), [letter if letter.endswith(b"\n") else letter + b"\n" for letter in lines])
        home.run("export", self.folder / "out", "--format", "mbox", code=1)

    def test_a_counted_mbox_and_its_flags(self):
        """mboxcl2: Content-Length says where a letter ends, and lines that begin with From are not quoted."""
        body = b"first\n\nFrom ann@uno.test Sat Nov 21 20:05:00 2026\nSubject: within\n\n>From stays\n"
        letters = [b"Subject: one\nStatus: RO\nX-Status: AF\nContent-Length: %d\n\n" % len(body) + body,
                   b"Subject: two\nStatus: O\nContent-Length: 2\n\nx\n"]
        mbox = b"".join(b"From ann@uno.test Sat Nov 21 20:05:00 2026\n" + letter + b"\n" for letter in letters)
        home = self.sobre()
        home.run("import", self.file("counted", mbox))
        self.assert_same_letters(home.octets(), letters)
        rows = {row["subject"]: (row["unread"], row["flagged"]) for row in home.letters()}
        self.assertEqual(rows, {"one": (False, True), "two": (True, False)})

    def test_thunderbirds_thrown_away_letters_stay_away(self):
        line = b"From - Sat Nov 21 20:05:00 2026\n"
        mbox = (line + b"X-Mozilla-Status: 0009\nSubject: gone\n\nx\n\n" + line + b"X-Mozilla-Status: 1005\nSubject: kept\n\nx\n\n")
        home = self.sobre()
        home.run("import", self.file("Inbox", mbox))
        self.assertEqual([(row["subject"], row["unread"], row["flagged"]) for row in home.letters()], [("kept", False, True)])

    def test_no_room_leaves_whole_letters_only(self):
        """A file may not grow beyond 40 kB, which stands for a full disk."""
        for form, size, count in (("eml", 60_000, 0), ("maildir", 60_000, 0), ("mbox", 9_000, 4)):
            with self.subTest(form):
                home, out = self.sobre(form), self.folder / f"out-{form}"
                for number in range(20):
                    self.file(f"{form}/{number}.eml", b"Subject: %d\n\n" % number + b"x" * size + b"\n")
                home.run("import", self.folder / form)
                command = [sobre_cli.PROGRAM, "--profile", home.profile, "export", out, "--format", form]
                done = subprocess.run(["sh", "-c", "trap '' XFSZ; ulimit -f 80; exec \"$@\"", "sh", *command], env=home.environment,
                                      capture_output=True, text=True)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn(out.name, done.stderr)
                files = [file.read_bytes() for file in out.rglob("*") if file.is_file()]
                self.assertEqual(sum(file.count(b"Subject: ") for file in files), count, "half a letter was left")
                self.assertTrue(all(file.endswith(b"x\n\n") for file in files))

    @unittest.skipUnless("SOBRE_CORPORA" in os.environ, "no corpora")
    def test_every_letter_of_the_corpora(self):
        """As .eml and as Maildir, octet for octet."""
        home, letters = self.sobre(), []
        for file in sorted(Path(os.environ["SOBRE_CORPORA"]).rglob("*")):
            if file.suffix in (".eml", ".msg", ".mime") and file.is_file() and file.stat().st_size < 2_000_000:
                letters.append(file.read_bytes())
                self.file(f"in/cur/{len(letters)}.x:2,", letters[-1])
        os.makedirs(self.folder / "in" / "new")
        self.assertGreater(len(letters), 100)
        home.run("import", self.folder / "in")
        for form in ("eml", "maildir"):
            home.run("export", self.folder / form, "--format", form)
            self.assert_same_letters([file.read_bytes() for file in (self.folder / form).rglob("*") if file.is_file()], letters)

    def test_what_cannot_be_read_does_not_stop_the_rest(self):
        home = self.sobre()
        answer = home.run("import", self.folder / "absent", self.file("a.eml", LETTERS["ana"].encode()), "--json", code=1)
        self.assert_one_sentence(answer, "absent")
        self.assertEqual(answer.json["letters"], 1)
        self.assert_one_sentence(home.run("import", self.file("b.bin", bytes(range(256)) * 40), code=1), "b.bin")
        self.assertEqual(len(home.letters()), 1)

    def test_text_for_people(self):
        home = self.sobre()
        home.run("import", *(self.file(f"{name}.eml", text.encode()) for name, text in LETTERS.items()))
        rows = {row["subject"]: row["id"] for row in home.letters()}
        shown = home.run("show", rows["Breakfast in spring"]).out.decode()
        self.assertIn("Ana Gómez <ana@uno.test>", shown)
        self.assertIn("mañana", shown)
        self.assertIn("invoice.pdf", home.run("show", rows["The invoice"]).out.decode())
        self.assertEqual(len(home.run("list").out.decode().splitlines()), 3)


if __name__ == "__main__":
    sobre_cli.main()
