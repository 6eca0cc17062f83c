# SPDX-License-Identifier: GPL-3.0-or-later
"""Sobre and its peers: throw-away homes with the same letters in them, how each is started and where it shows them."""

import contextlib
import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import letters
from screen import UPPER_HALF, Area, Screen, end

FEW = 40  # letters of the folder that a program begins with, where it has a big one beside it


@dataclass
class Program:
    name: str
    home: Path  # throw-away, kept between runs
    words: list[str]  # how it is started
    list_area: Area  # where its letters' rows stand
    big: tuple[int, int]  # where to click for the big folder
    small: tuple[int, int]  # and for the inbox
    quiet: float = 2  # seconds without a change after which it is settled
    before: list[str] = field(default_factory=list)  # what xdotool does when it is started for the first time
    settings: dict[str, str] = field(default_factory=dict)

    def start(self, display: str) -> subprocess.Popen:
        """Leads a process group of its own."""
        keep = {name: os.environ[name] for name in ("PATH", "LC_ALL", "LANG", "LC_CTYPE") if name in os.environ}
        return subprocess.Popen(self.words, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL,
                                env=keep | {"HOME": str(self.home), "DISPLAY": display, "NO_AT_BRIDGE": "1",
                                            "DBUS_SESSION_BUS_ADDRESS": "disabled:"} | self.settings)


def prepare(program: Program, screen: Screen) -> None:
    """Opens the big folder once: what a peer makes of it then (an index, a cache) it finds at the next start."""
    if (program.home / "prepared").exists() or program.name == "Sobre":
        return
    process = program.start(screen.name)
    screen.watch(UPPER_HALF, time.monotonic(), quiet=4, longest=120)
    if program.before:
        screen.do(*program.before)
        time.sleep(2)
    seen = screen.look(program.list_area)
    screen.click(program.big)
    # Claws Mail does not paint while it reads for the first time, and Thunderbird's list is empty for a minute.
    screen.watch(program.list_area, time.monotonic(), quiet=30, longest=600, before=seen)
    screen.click(program.small)
    screen.watch(program.list_area, time.monotonic(), quiet=5, longest=120)
    screen.do("key", "ctrl+q")
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(60)
    end(process)
    (program.home / "prepared").touch()


def begin(home: Path) -> Path | None:
    """A folder to fill, None where it was filled before; done() says so."""
    if (home / "done").exists():
        return None
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return home


def done(home: Path) -> None:
    (home / "done").touch()


def sobre(work: Path, build: Path, count: int, big_inbox: bool) -> Program:
    home = work / ("sobre-inbox" if big_inbox else "sobre")
    profile = home / "profile"
    if begin(home):
        def bring(number: int, seed: int, *more: str) -> None:
            box = home / "mbox"
            letters.write_mbox(box, number, seed)
            subprocess.run([build / "app" / "sobre", "--profile", profile, "import", box, *more], check=True,
                           stdout=subprocess.DEVNULL)
            box.unlink()
        if big_inbox:
            bring(count, 3)
        else:
            bring(FEW, 4)
            bring(count, 3, "--folder", "Big")
        done(home)
    return Program("Sobre", home, [str(build / "app" / "sobre-window"), "--profile", str(profile), "open"],
                   Area(222, 130, 645, 790), (60, 326), (60, 102), settings={"QT_QPA_PLATFORM": "xcb"})


CLAWS_ACCOUNT = """[Account: 1]
account_name=bench
is_default=1
name=Marta Vidal
address=marta@example.org
protocol=0
receive_server=127.0.0.1
smtp_server=127.0.0.1
user_id=marta
receive_at_getall=0
"""
CLAWS_SETTINGS = """[Common]
config_version=4
mainwin_width=1280
mainwin_height=800
mainwin_x=0
mainwin_y=0
autochk_newmail=0
check_on_startup=0
newmail_notify_auto=0
"""
CLAWS_FOLDERS = """<?xml version="1.0" encoding="UTF-8"?>
<folderlist>
  <folder type="mh" name="Mail" path="{path}" collapsed="0" sort="0">
{items}
  </folder>
</folderlist>
"""


def claws(work: Path, count: int) -> Program:
    home = work / "claws"
    if begin(home):
        mail, settings = home / "Mail", home / ".claws-mail"
        settings.mkdir()
        letters.write_mh(mail / "inbox", FEW, 4)
        letters.write_mh(mail / "big", count, 3)
        items = []
        for name in ("inbox", "big", "draft", "sent", "queue", "trash"):
            (mail / name).mkdir(exist_ok=True)
            kind = name if name != "big" and name != "sent" else {"big": "normal", "sent": "outbox"}[name]
            items.append(f'    <folderitem type="{kind}" name="{name}" path="{name}"></folderitem>')
        (settings / "accountrc").write_text(CLAWS_ACCOUNT)
        (settings / "clawsrc").write_text(CLAWS_SETTINGS)
        (settings / "folderlist.xml").write_text(CLAWS_FOLDERS.format(path=mail, items="\n".join(items)))
        done(home)
    return Program("Claws Mail", home, ["claws-mail"], Area(278, 130, 1255, 258), (70, 252), (70, 158))


THUNDERBIRD_SETTINGS = {
    "app.donation.eoy.version.viewed": 999, "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True, "toolkit.telemetry.reportingpolicy.firstRun": False,
    "mail.provider.suppress_dialog_on_startup": True, "mail.spotlight.firstRunDone": True, "mail.winsearch.firstRunDone": True,
    "mailnews.start_page.enabled": False, "mailnews.start_page_override.mstone": "ignore", "mail.rights.version": 1,
    "mail.shell.checkDefaultClient": False, "mail.startup.enabledMailCheckOnce": True, "app.update.enabled": False,
    "mailnews.database.global.indexer.enabled": False, "network.connectivity-service.enabled": False,
    "network.captive-portal-service.enabled": False, "extensions.update.enabled": False, "mail.inappnotifications.enabled": False,
    "browser.safebrowsing.phishing.enabled": False, "mail.biff.show_alert": False, "calendar.timezone.useSystemTimezone": True,
    "mail.account.account1.server": "server1", "mail.account.account2.server": "server2", "mail.account.account2.identities": "id1",
    "mail.accountmanager.accounts": "account2,account1", "mail.accountmanager.defaultaccount": "account2",
    "mail.accountmanager.localfoldersserver": "server1",
    "mail.identity.id1.fullName": "Marta Vidal", "mail.identity.id1.useremail": "marta@example.org", "mail.identity.id1.valid": True,
    "mail.identity.id1.smtpServer": "smtp1", "mail.smtpservers": "smtp1", "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "127.0.0.1", "mail.smtpserver.smtp1.username": "marta",
    "mail.server.server1.type": "none", "mail.server.server1.hostname": "Local Folders", "mail.server.server1.name": "Local Folders",
    "mail.server.server1.userName": "nobody", "mail.server.server1.directory-rel": "[ProfD]Mail/Local Folders",
    "mail.server.server2.type": "pop3", "mail.server.server2.hostname": "127.0.0.1", "mail.server.server2.name": "marta@example.org",
    "mail.server.server2.userName": "marta", "mail.server.server2.login_at_startup": False,
    "mail.server.server2.check_new_mail": False, "mail.server.server2.directory-rel": "[ProfD]Mail/127.0.0.1",
}


def thunderbird(work: Path, count: int) -> Program:
    home = work / "thunderbird"
    profile = home / "profile"
    if begin(home):
        boxes = profile / "Mail" / "127.0.0.1"
        boxes.mkdir(parents=True)
        (profile / "Mail" / "Local Folders").mkdir()
        letters.write_mbox(boxes / "Inbox", FEW, 4)
        letters.write_mbox(boxes / "Big", count, 3)
        as_js = {True: "true", False: "false"}
        lines = [f'user_pref("{name}", {as_js[value] if isinstance(value, bool) else value if isinstance(value, int) else chr(34) + value + chr(34)});'
                 for name, value in THUNDERBIRD_SETTINGS.items()]
        (profile / "prefs.js").write_text("\n".join(lines) + "\n")
        done(home)
    return Program("Thunderbird", home, ["thunderbird", "-no-remote", "-profile", str(profile)],
                   Area(290, 90, 580, 880), (122, 196), (122, 141), 8, before=["mousemove", "63", "112", "click", "1"],
                   settings={"MOZ_CRASHREPORTER_DISABLE": "1"})
