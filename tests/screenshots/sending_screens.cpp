// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that leave later, that have left, and that came back.
#include "core/delivery/delivery_service.h"
#include "core/store/accounts.h"
#include "core/store/letters.h"
#include "core/store/outbox_rows.h"
#include "core/store/postings.h"
#include "core/store/writer.h"
#include "tests/screenshots/studio.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/take_back.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/type.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using store::FolderId;
using store::LetterId;
using ui::Writing;

const QDateTime Sent(QDate(2026, 11, 21), QTime(20, 10), QTimeZone::UTC);
constexpr char EnvelopeId[] = "0123456789abcdef0123456789abcdef";

/// A letter of hers that left by way of her server, to three people.
LetterId sentLetter(MadeUpProfile &mail)
{
    const MadeUpLetter letter {.date = "2026-11-21 20:10", .from = "Marta Vidal <marta@example.org>", .subject = "Minutes of the assembly",
                               .text = "Dear all,\n\nhere are the minutes. The roof comes first.\n\nMarta", .id = "minutes",
                               .to = "Ana Ruiz <ana.ruiz@example.net>, Old Address <old@example.net>, Tom Baker <tom@example.net>"};
    store::Incoming incoming;
    incoming.folder = FolderId::Sent;
    incoming.account = mail.account();
    incoming.received = Sent;
    incoming.seen = true;
    const LetterId id = mail.files().add(letter.raw(), incoming).value_or(LetterId::None);
    store::Posting posting {.letter = id, .account = mail.account(), .server = u"mail.example.org:465"_s, .peer = u"203.0.113.5"_s,
                            .tls = u"TLS 1.3"_s,
                            .certificate = QByteArray::fromHex("3b5f1c0a9e77d2846b18f0c35ad2e1b97c4408f6be2d91037a5ce86f1d20ab44"),
                            .mechanism = "SCRAM-SHA-256", .time = Sent.addSecs(12), .size = 1834,
                            .reply = "250 2.0.0 Ok: queued as 4XK2", .queueId = u"4XK2"_s, .envelopeId = QString::fromLatin1(EnvelopeId),
                            .messageId = u"minutes@example.org"_s, .sender = u"marta@example.org"_s,
                            .dialogue = u"S: 220 mail.example.org ESMTP\nC: EHLO [127.0.0.1]\nS: 250 DSN\nC: AUTH SCRAM-SHA-256 ****\nS: 235 2.7.0 welcome"_s};
    for (const char *address : {"ana.ruiz@example.net", "old@example.net", "tom@example.net"})
        posting.recipients += {.address = QString::fromLatin1(address), .code = 250, .status = u"2.1.5"_s, .reply = "250 2.1.5 Ok"};
    (void)mail.files().write([posting](store::Database &database) { return store::postings::add(database, posting); });
    return id;
}

/// As RFC 3464 has it, of a letter with this envelope id.
QByteArray report(const QByteArray &subject, const QByteArray &envelopeId, const QByteArray &recipients)
{
    QByteArray text = "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nTo: marta@example.org\nSubject: "
        + subject + "\nDate: Sat, 21 Nov 2026 20:14:00 +0000\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        "This is the mail system at mail.example.org.\n\nSomething is to be told about your letter.\n\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\nOriginal-Envelope-Id: "
        + envelopeId + "\n\n" + recipients
        + "--b\nContent-Type: text/rfc822-headers\n\nFrom: Marta Vidal <marta@example.org>\nSubject: Minutes of the assembly\n"
          "Message-ID: <" + (envelopeId == EnvelopeId ? "minutes" : "never-written") + "@example.org>\n\n--b--\n";
    return text.replace("\n", "\r\n");
}

void takeComposing(Studio &studio)
{
    if (!studio.wantsAnyOf({u"composer-later"_s, u"composer-vans"_s, u"composer-large-file"_s, u"composer-taken-back"_s}))
        return;
    const QTemporaryDir folder;
    const Writing letter {.to = {{u"Harbour Choir"_s, u"choir@lists.example.org"_s}}, .subject = u"Carols"_s,
                          .text = u"Dear all,\n\nthe carols are in the church hall, at seven.\n\nMarta\n"_s};
    const auto shoot = [&studio](const QString &name, const Writing &writing, const std::function<void(QWidget &)> &then) {
        const QPointer<ui::ComposerWindow> window(new ui::ComposerWindow(studio.mail().desk, writing));
        window->resize(900, 680);
        window->show();
        QTest::qWait(800);
        then(*window);
        if (!window)
            qFatal("the composer of %s is gone", qPrintable(name));
        studio.take(name, *window);
        window->close();
        (void)QTest::qWaitFor([&window] { return !window; }, 5000);
    };
    shoot(u"composer-later"_s, letter, [&studio](QWidget &window) {
        auto *menu = window.findChild<QMenu *>(u"laterMenu"_s);
        Q_EMIT menu->aboutToShow();
        menu->ensurePolished();
        studio.take(u"composer-later-menu"_s, *menu);
        menu->close();
        menu->actions().last()->trigger();
        QTest::qWait(200);
    });
    shoot(u"composer-vans"_s, letter, [](QWidget &window) { window.findChild<QAction *>(u"closedVans"_s)->trigger(); });
    const QString video = folder.filePath(u"rehearsal.mp4"_s);
    if (QFile file(video); file.open(QIODevice::WriteOnly))
        (void)file.resize(8'000'000);
    (void)studio.mail().files().write([id = studio.mail().account()](store::Database &database) {
        return store::accounts::setOutgoingSizeLimit(database, id, 10'000'000);
    });
    QTest::qWait(200);
    shoot(u"composer-large-file"_s, letter,
          [&video](QWidget &window) { window.findChild<ui::AttachmentBar *>()->addPaths({video}); });
    Writing again = letter;
    again.kind = Writing::Kind::Draft;
    again.about = studio.mail().letter(u"Carols"_s);
    again.planned = QDateTime(QDate(2026, 11, 22), QTime(8, 0), QTimeZone::UTC);
    shoot(u"composer-taken-back"_s, again, [](QWidget &) {});
}

void takeReturned(Studio &studio)
{
    if (!studio.wantsAnyOf({u"main-posting"_s, u"main-returned"_s, u"main-report"_s, u"main-forged"_s}))
        return;
    MadeUpProfile &mail = studio.mail();
    const LetterId sent = sentLetter(mail);
    const auto window = studio.mainWindow();
    window->resize(1440, look::scaled(900)); // with twice the font the panels want twice the height
    auto *list = window->findChild<ui::LetterListPane *>();
    auto *folders = window->findChild<ui::FolderPane *>();
    const auto show = [&](FolderId folder, LetterId letter) {
        folders->selectFolder(folder);
        QTest::qWait(400);
        list->selectLetter(letter);
        list->focusList();
        QTest::qWait(400);
    };
    show(FolderId::Sent, sent);
    auto *inFull = window->findChild<QPushButton *>(u"postingToggle"_s);
    inFull->click();
    studio.take(u"main-posting"_s, *window, 600);
    inFull->click();

    const LetterId told = mail.receive(
        report("Undelivered Mail Returned to Sender", EnvelopeId,
               "Final-Recipient: rfc822; old@example.net\nAction: failed\nStatus: 5.1.1\n"
               "Diagnostic-Code: smtp; 550 5.1.1 <old@example.net>: user unknown\n\n"
               "Final-Recipient: rfc822; tom@example.net\nAction: delayed\nStatus: 4.4.1\n"
               "Will-Retry-Until: Thu, 26 Nov 2026 20:14:00 +0000\nDiagnostic-Code: smtp; 451 4.4.1 no answer from host\n\n"),
        Sent.addSecs(240));
    const LetterId forged = mail.receive(report("Returned mail: see transcript for details", "ffffffffffffffffffffffffffffffff",
                                                "Final-Recipient: rfc822; stranger@example.com\nAction: failed\nStatus: 5.1.1\n"
                                                "Diagnostic-Code: smtp; 550 5.1.1 no such user\n\n"),
                                         Sent.addSecs(300));
    (void)mail.files().write([](store::Database &database) { return delivery::matchOpenReports(database); });
    QTest::qWait(300);
    show(FolderId::Sent, sent);
    studio.take(u"main-returned"_s, *window, 600);
    show(FolderId::Inbox, told);
    studio.take(u"main-report"_s, *window, 600);
    show(FolderId::Inbox, forged);
    studio.take(u"main-forged"_s, *window, 600);
}

} // namespace

void takeSending(Studio &studio)
{
    takeReturned(studio);
    takeComposing(studio);
}

} // namespace sobre::screenshots
