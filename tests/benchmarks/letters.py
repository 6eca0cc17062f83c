# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up letters of one mailbox: people who write often and seldom, lists, conversations; the same at every run."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

FIRST = """Marta Ana Jonas Helen Carlos Dewi Putri Agus Lucía Óscar Zoë Jürgen Søren Chloé Nadia Tomás Inés Rosa Wayan Made
Ketut Hugo Elena Pablo Sofía Martín Julia Lena Felix Emma Noah Ida Nils Eva Diego Carla Bruno Alma Leo Mara""".split()
LAST = """Vidal Ortega Weber Larsen Wijaya Santoso Núñez Ferrer Schäfer Lindqvist Moreau Kowalski Romero Castillo Suryani
Hartono Bauer Keller Jensen Berg Molina Prieto Salas Vega Rivas Wood Marsh Reid Stone Fields""".split()
DOMAINS = "example.org example.com example.net uno.example dos.example kantor.example verein.example".split()
SUBJECTS = """minutes of the assembly|the boat on Saturday|Invoice {n}|Re-painting the hall|Notes for the talk|
photos from the garden|translation of chapter {n}|acta de la reunión|presupuesto {n}|jadwal rapat {n}|laporan bulan ini|
the key to the shed|Order {n} is on its way|New member: welcome|small changes to the draft|who brings the bread?|
train tickets|build {n} failed|release {n}.0|a question about your letter|cumpleaños|undangan makan malam|
the printer again|room for {n} people|dates for the spring course""".replace("\n", "").split("|")
WORDS = """the of and to in is it that was for on are as with they be at this have from or one had by word but not what all
were we when your can said there use an each which she do how their if will up other about out many then them these so some
her would make like him into time has look two more write go see number no way could people my than first water been call who
reunión mañana gracias barco saludos jueves también terima kasih besok rapat surat rumah""".split()
LISTS = ("", "", "", "", "", "[harbour] ", "[translators] ", "[dev] ")
LAST_DAY = 1_795_300_000  # of the newest letter


def people(random_: random.Random) -> tuple[list[tuple[str, str]], list[float]]:
    """Names with addresses, and how often each writes: a few often, most seldom."""
    all_ = []
    for number in range(1500):
        first, last = random_.choice(FIRST), random_.choice(LAST)
        all_.append((f"{first} {last}", f"person{number}@{random_.choice(DOMAINS)}"))
    return all_, [1 / (place + 3) for place in range(len(all_))]


def encoded(name: str) -> str:
    if name.isascii():
        return name
    return "=?utf-8?Q?" + "".join(c if c.isascii() and c.isalnum() else "_" if c == " "
                                  else "".join(f"={octet:02X}" for octet in c.encode()) for c in name) + "?="


def make(count: int, seed: int = 3) -> Iterator[tuple[int, bytes]]:
    """(time, letter), oldest first, lines ended by LF. About two thirds belong to conversations."""
    random_ = random.Random(seed)
    writers, weights = people(random_)
    open_: list[list] = []  # conversations: subject, ids
    chosen = random_.choices(writers, weights, k=count)
    for number in range(count):
        name, address = chosen[number]
        when = LAST_DAY - (count - number) * 400 + random_.randint(0, 300)
        message_id = f"<{seed}.{number}.{random_.getrandbits(48):x}@{address.split('@')[1]}>"
        answers = bool(open_) and random_.random() < 0.6
        if answers:
            talk = open_[-min(len(open_), int(random_.expovariate(0.08)) + 1)]
            subject, earlier = "Re: " + talk[0], " ".join(talk[1][-6:])
            talk[1].append(message_id)
        else:
            subject = random_.choice(LISTS) + random_.choice(SUBJECTS).format(n=random_.randint(2, 9000))
            earlier = ""
            open_.append([subject, [message_id]])
            del open_[:-400]
        lines = [f"From: {encoded(name)} <{address}>", "To: Marta Vidal <marta@example.org>",
                 f"Subject: {encoded(subject)}",
                 "Date: " + time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(when)), f"Message-ID: {message_id}"]
        if answers:
            lines += ["In-Reply-To: " + earlier.split()[-1], "References: " + "\n ".join(earlier.split())]
        lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""]
        words = random_.choices(WORDS, k=random_.choice((20, 40, 40, 80, 160)))
        lines += [" ".join(words[at:at + 12]) for at in range(0, len(words), 12)]
        yield when, "\n".join(lines).encode() + b"\n"


def write_mbox(path: Path, count: int, seed: int = 3) -> None:
    with path.open("wb") as box:
        for when, letter in make(count, seed):
            box.write(b"From - " + time.strftime("%a %b %d %H:%M:%S %Y", time.gmtime(when)).encode() + b"\n" + letter + b"\n")


def write_mh(folder: Path, count: int, seed: int = 3) -> None:
    folder.mkdir(parents=True)
    for number, (when, letter) in enumerate(make(count, seed), 1):
        (folder / str(number)).write_bytes(letter)
