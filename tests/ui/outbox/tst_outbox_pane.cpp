// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox as a person uses it: real widgets, store and service, scripts that play the server.
#include "core/store/postings.h"
#include "core/store/postings.h"
#include "tests/ui/folders/desk_fixture.h"
#include "ui/look/strip.h"
#include "ui/outbox/outbox_entry.h"
#include "ui/outbox/outbox_pane.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;
using store::OutboxState;
using tests::ScriptedServer;

namespace {

const QByteArray Hello = "S 220 mail.example.org ESMTP\nC EHLO ****\nS 250-mail.example.org\nS 250 AUTH PLAIN\nC AUTH PLAIN ****\nS 235 ok\n";

const QByteArray LetterLines = QByteArray("C ****\n").repeated(10); // of the fixture's letter, with the final dot

store::OutboxRow failed(const QString &address, bool withOther)
{
    store::OutboxRow row {.state = OutboxState::Failed,
                          .tries = 1,
                          .error = MailError {.kind = MailError::Kind::RecipientRefused,
                                              .scope = MailError::Scope::Recipient,
                                              .server = u"mail.example.org:587"_s,
                                              .detail = address,
                                              .serverText = "550 5.1.1 User unknown"}};
    row.recipients = {{.address = address, .state = store::RecipientState::Refused, .error = row.error}};
    if (withOther)
        row.recipients += store::OutboxRecipient {.address = u"ana@example.net"_s};
    return row;
}

} // namespace

class TestOutboxPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatNothingWaits();
    void takesBackWhileTheUndoTimeRuns();
    void saysWhatTheServerRefused();
    void sendsToTheOthers();
    void correctsAnAddress();
    void explainsWhatMayHaveBeenSent();
    void waitsForAConnection();
    void tellsHowMuchHasLeft();
    void provesWhatWasHandedOver();
    void saysWhatCameBack();
    void leadsToTheAccountThatWasRefused();
    void isUsedByKeyboardAlone();
    void tellsOfAFailureWhileHidden();
    void movesToTrashFromTheMenu();
    void saysThatItIsTooLate();
    void looksLikeTheMockUp();
    void namesASealedLetterByItsReaders();

private:
    OutboxEntry *entry(LetterId letter)
    {
        for (OutboxEntry *one : m_pane->findChildren<OutboxEntry *>()) {
            if (one->item().letter == letter && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString words(LetterId letter, const char *name)
    {
        OutboxEntry *one = entry(letter);
        return one ? plain(one->findChild<QLabel *>(QString::fromLatin1(name))->text()) : QString();
    }
    QStringList buttons(LetterId letter)
    {
        QStringList texts;
        for (const QPushButton *button : entry(letter) ? entry(letter)->findChildren<QPushButton *>() : QList<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }
    void click(LetterId letter, const QString &text)
    {
        for (QPushButton *button : entry(letter)->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + text));
    }
    store::PostingId post(LetterId letter, const QDateTime &time, const QStringList &addresses)
    {
        store::Posting posting {.letter = letter, .server = u"mail.example.org:587"_s, .tls = u"TLS 1.3"_s, .time = time,
                                .reply = "250 2.0.0 Ok: queued as 4XK2"};
        for (const QString &address : addresses)
            posting.recipients += store::PostedRecipient {.address = address, .code = 250};
        store::PostingId id = store::PostingId::None;
        (void)m_desk->files.write([&](store::Database &database) -> Result<> {
            database.changes.outbox = true;
            const auto added = store::postings::add(database, posting);
            id = added.value_or(store::PostingId::None);
            return added ? Result<>() : std::unexpected(added.error());
        });
        return id;
    }
    /// As core/delivery does when a report is matched. Returns the report.
    LetterId report(LetterId about, store::PostingId posting, store::Fate fate, const QString &reason, const QString &words, int position = 0)
    {
        const LetterId told = m_desk->addLetter(FolderId::Inbox, "Undelivered");
        (void)m_desk->files.write([=](store::Database &database) {
            database.changes.altered.append(about);
            return store::postings::setFate(database, posting, position,
                                            {.fate = fate, .reason = reason, .diagnostic = words, .fateTime = QDateTime::currentDateTimeUtc(), .report = told});
        });
        return told;
    }
    store::AccountId account(ScriptedServer *server = nullptr)
    {
        return m_desk->addAccount(0, server ? server->start() : 0);
    }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<OutboxPane> m_pane;
};

void TestOutboxPane::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_pane = std::make_unique<OutboxPane>(m_desk->desk);
    m_pane->resize(1000, 560);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestOutboxPane::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestOutboxPane::saysThatNothingWaits()
{
    const auto labels = m_pane->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"Nothing waits here"_s; }));
    shoot(*m_pane, u"outbox-empty"_s);
}

void TestOutboxPane::takesBackWhileTheUndoTimeRuns()
{
    const auto letter = m_desk->queue({.account = account(), .nextTry = QDateTime::currentDateTimeUtc().addSecs(9)}, "Fotos");
    QTRY_VERIFY(entry(letter));
    QCOMPARE(words(letter, "subject"), u"Fotos"_s);
    QCOMPARE(words(letter, "to"), u"to Ana Ruiz"_s);
    QVERIFY2(words(letter, "state").startsWith(u"Leaves in "_s), qPrintable(words(letter, "state")));
    const QString before = words(letter, "state");
    QTRY_VERIFY_WITH_TIMEOUT(words(letter, "state") != before && words(letter, "state").startsWith(u"Leaves in "_s), 3000);
    QCOMPARE(buttons(letter), QStringList {u"Undo"_s});
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    click(letter, u"Undo"_s);
    QTRY_COMPARE(edit.size(), 1);
    QCOMPARE(edit.at(0).at(0).value<Writing>().about, letter);
    QVERIFY(!edit.at(0).at(0).value<Writing>().recipients.isEmpty()); // also those in Bcc
    QCOMPARE(m_desk->folderOf(letter), FolderId::Drafts);
    QTRY_VERIFY(!entry(letter));
}

void TestOutboxPane::namesASealedLetterByItsReaders()
{
    const QByteArray head = "From: Marta <marta@example.org>\r\nTo: Ana Ruiz <ana@example.net>\r\nSubject: [...]\r\n";
    const auto put = [this, id = account()](const QByteArray &raw) {
        store::OutboxRow row {.account = id, .sender = u"marta@example.org"_s, .recipients = {{.address = u"ana@example.net"_s}},
                              .nextTry = QDateTime::currentDateTimeUtc().addSecs(60)};
        row.letter = m_desk->files.add(raw, {.folder = FolderId::Outbox, .account = id}).value_or(store::LetterId::None);
        (void)m_desk->files.write([row](store::Database &database) { return store::outbox::add(database, row); });
        return row.letter;
    };
    const auto sealed = put(head + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n--b--\r\n");
    const auto open = put(head + "\r\nNo more than that");
    QTRY_VERIFY(entry(sealed) && entry(open));
    QCOMPARE(words(sealed, "subject"), u"Sealed letter"_s);
    QCOMPARE(words(sealed, "to"), u"to Ana Ruiz"_s);
    QVERIFY(entry(sealed)->spoken().startsWith(u"Sealed letter"_s));
    QCOMPARE(words(open, "subject"), u"[...]"_s); // somebody wrote that
}

void TestOutboxPane::saysWhatTheServerRefused()
{
    const Announcements announcements;
    // One of two is refused: the server's answer, through the whole of Sobre.
    ScriptedServer server {tests::DialogueScript(Hello + "C MAIL FROM:****\nS 250 ok\nC RCPT TO:<nobody@example.org>\nS 550 5.1.1 User unknown\n"
                                                         "C RCPT TO:<ana@example.net>\nS 250 ok\nC RSET\nS 250 ok\nC QUIT\nS 221 bye\nX")};
    const auto id = account(&server);
    m_desk->posting.start();
    const auto letter = m_desk->queue({.account = id, .recipients = {{.address = u"nobody@example.org"_s}, {.address = u"ana@example.net"_s}}}, "Keys",
                                      "nobody@example.org, Ana Ruiz <ana@example.net>");
    QTRY_COMPARE(words(letter, "state"), u"Not sent: %n address was refused."_s.replace(u"%n"_s, u"1"_s));
    QCOMPARE(words(letter, "to"), u"to nobody@example.org, Ana Ruiz"_s);
    const QString evidence = words(letter, "evidence");
    QVERIFY2(evidence.contains(u"550 5.1.1 User unknown"_s) && evidence.contains(u"nobody@example.org"_s), qPrintable(evidence));
    QVERIFY2(evidence.contains(u"Ana Ruiz has not received it either."_s), qPrintable(evidence));
    QCOMPARE(buttons(letter), (QStringList {u"Correct address"_s, u"Send to the others"_s}));
    QVERIFY(Announcements::heard(u"Keys. Not sent: "_s, true));
    QVERIFY(plain(entry(letter)->accessibleName()).startsWith(u"Keys. to nobody@example.org, Ana Ruiz. Not sent: "_s));
}

void TestOutboxPane::sendsToTheOthers()
{
    ScriptedServer server {tests::DialogueScript(Hello + "C MAIL FROM:****\nS 250 ok\nC RCPT TO:<ana@example.net>\nS 250 ok\nC DATA\nS 354 go\n" + LetterLines
                                                         + "S 250 2.0.0 Ok: queued as 4XK2\nC QUIT\nS 221 bye\nX")};
    auto row = failed(u"nobody@example.org"_s, true);
    row.account = account(&server);
    m_desk->posting.start();
    const auto letter = m_desk->queue(row, "Keys");
    QTRY_VERIFY(entry(letter));
    click(letter, u"Send to the others"_s);
    QTRY_COMPARE(m_desk->folderOf(letter), FolderId::Sent);
    QTRY_VERIFY2(words(letter, "state").startsWith(u"Handed over to 127.0.0.1 at "_s), qPrintable(words(letter, "state")));
    QCOMPARE(server.problems(), QStringList());
    // Who was left out is known, with the server's words.
    const auto postings = store::postings::of(m_desk->files.reader(), letter);
    QCOMPARE(postings->size(), 1);
    QCOMPARE(postings->constFirst().recipients.size(), 2);
    for (const store::PostedRecipient &one : postings->constFirst().recipients) {
        const bool refused = one.address == u"nobody@example.org"_s;
        QCOMPARE(one.fate, refused ? store::Fate::NotSent : store::Fate::NoWord);
        QCOMPARE(one.code, refused ? 550 : 250);
    }
}

void TestOutboxPane::correctsAnAddress()
{
    auto row = failed(u"nobody@example.org"_s, false);
    row.account = account();
    const auto letter = m_desk->queue(row, "Keys");
    QTRY_VERIFY(entry(letter));
    QCOMPARE(buttons(letter), (QStringList {u"Correct address"_s, u"Try now"_s})); // there are no others
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    click(letter, u"Correct address"_s);
    QTRY_COMPARE(edit.size(), 1);
    QCOMPARE(m_desk->folderOf(letter), FolderId::Drafts);
}

void TestOutboxPane::explainsWhatMayHaveBeenSent()
{
    const auto letter = m_desk->queue({.account = account(),
                                       .state = OutboxState::MaybeSent,
                                       .error = MailError {.kind = MailError::Kind::MaybeSent, .server = u"mail.example.org:587"_s}});
    QTRY_COMPARE(words(letter, "state"), u"It may have been sent"_s);
    QVERIFY(words(letter, "evidence").contains(u"mail.example.org:587"_s));
    QVERIFY(words(letter, "evidence").contains(u"does not send it again by itself"_s));
    QCOMPARE(buttons(letter), (QStringList {u"Send again"_s, u"It arrived: file it"_s}));
    click(letter, u"It arrived: file it"_s);
    QTRY_COMPARE(m_desk->folderOf(letter), FolderId::Sent);
    QVERIFY(store::outbox::list(m_desk->files.reader())->isEmpty());
    QTRY_VERIFY(!entry(letter)); // there is no proof of it, so it is not told as handed over
}

void TestOutboxPane::waitsForAConnection()
{
    m_desk->posting.start();
    const auto letter = m_desk->queue({.account = account()}, "Order 56");
    QTRY_VERIFY2(words(letter, "state").startsWith(u"Waiting: no connection. Will try again at "_s), qPrintable(words(letter, "state")));
    QVERIFY(words(letter, "evidence").contains(u"127.0.0.1:1"_s));
    QCOMPARE(buttons(letter), (QStringList {u"Try now"_s, u"Edit again"_s}));

    // 4xx: the server asks to wait, in its own words.
    const auto asked = m_desk->queue({.account = m_desk->accounts.accounts().constFirst().id(),
                                      .tries = 1,
                                      .nextTry = QDateTime::currentDateTimeUtc().addSecs(900),
                                      .error = MailError {.kind = MailError::Kind::RefusedForNow,
                                                          .retry = MailError::Retry::Later,
                                                          .server = u"mail.example.org:587"_s,
                                                          .serverText = "451 4.7.1 Greylisted"}});
    QTRY_VERIFY2(words(asked, "state").startsWith(u"The server asks to wait until "_s), qPrintable(words(asked, "state")));
    QVERIFY(words(asked, "evidence").contains(u"451 4.7.1 Greylisted"_s));

    // For a later day: planned, and it may be changed.
    const auto planned = m_desk->queue({.account = m_desk->accounts.accounts().constFirst().id(), .nextTry = QDateTime::currentDateTimeUtc().addDays(3)});
    QTRY_VERIFY(words(planned, "state").startsWith(u"Planned for "_s));
    QCOMPARE(buttons(planned), (QStringList {u"Send now"_s, u"Change time"_s, u"Edit again"_s}));
}

void TestOutboxPane::tellsHowMuchHasLeft()
{
    ScriptedServer server {tests::DialogueScript(Hello + "C MAIL FROM:****\nS 250 ok\nC RCPT TO:****\nS 250 ok\nC DATA\nS 354 go\nB\nW")};
    const auto id = account(&server);
    m_desk->posting.start();
    const auto letter = m_desk->queue({.account = id}, "Fotos", "Ana Ruiz <ana@example.net>", store::test::noise(2'500'000, 1));
    QTRY_VERIFY_WITH_TIMEOUT(words(letter, "state").contains(u" of 2.5 MB"_s), 20000);
    QVERIFY(words(letter, "state").startsWith(u"Sending"_s));
    QCOMPARE(buttons(letter), QStringList());
    shoot(*m_pane, u"outbox-sending"_s);
    // Its final dot is on the way, so the store says "may have been sent": the person is not troubled with that yet.
    QTRY_COMPARE(store::outbox::byLetter(m_desk->files.reader(), letter)->state, OutboxState::MaybeSent);
    QTest::qWait(300);
    QVERIFY(words(letter, "state").startsWith(u"Sending"_s));
}

void TestOutboxPane::provesWhatWasHandedOver()
{
    const auto letter = m_desk->addLetter(FolderId::Sent, "Re: The door code");
    const auto older = m_desk->addLetter(FolderId::Sent, "Long ago");
    post(older, QDateTime::currentDateTimeUtc().addDays(-2), {u"ana@example.net"_s});
    post(letter, QDateTime::currentDateTimeUtc(), {u"ana@example.net"_s, u"bob@example.net"_s});
    QTRY_COMPARE(words(letter, "to"), u"to Ana Ruiz, bob@example.net"_s);
    QVERIFY2(words(letter, "state").startsWith(u"Handed over to mail.example.org at "_s), qPrintable(words(letter, "state")));
    QVERIFY(words(letter, "evidence").contains(u"queued as 4XK2"_s));
    QVERIFY(words(letter, "evidence").contains(u"no proof that it was delivered"_s));
    QVERIFY(!entry(older));
    QSignalSpy open(m_pane.get(), &OutboxPane::openRequested);
    click(letter, u"Open"_s);
    QCOMPARE(open.at(0).at(0).value<LetterId>(), letter);
}

void TestOutboxPane::saysWhatCameBack()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto both = m_desk->addLetter(FolderId::Sent, "Hello");
    const auto posting = post(both, now, {u"ana@example.net"_s, u"old@example.net"_s});
    const auto alone = m_desk->addLetter(FolderId::Sent, "Late");
    const auto second = post(alone, now, {u"ana@example.net"_s});
    QTRY_VERIFY(entry(both) && entry(alone));
    QVERIFY(words(both, "state").startsWith(u"Handed over"_s));

    const auto told = report(both, posting, store::Fate::Returned, u"mailbox-full"_s, u"552 5.2.2 mailbox full"_s, 1);
    QTRY_VERIFY2(words(both, "state").startsWith(u"Came back from 1 of its addresses at "_s), qPrintable(words(both, "state")));
    QVERIFY2(words(both, "evidence").contains(u"From the delivery report."_s), qPrintable(words(both, "evidence")));
    QVERIFY(!words(both, "evidence").contains(u"no proof"_s));
    QCOMPARE(buttons(both), QStringList {u"Open report"_s});
    QSignalSpy open(m_pane.get(), &OutboxPane::openRequested);
    click(both, u"Open report"_s);
    QCOMPARE(open.at(0).at(0).value<LetterId>(), told);

    report(alone, second, store::Fate::Delayed, {}, u"451 try later"_s);
    QTRY_COMPARE(words(alone, "state"), u"Delayed: it is being tried again"_s);
    report(alone, second, store::Fate::Delivered, {}, u"250 ok"_s);
    QTRY_COMPARE(words(alone, "state"), u"Delivered"_s);
}

void TestOutboxPane::leadsToTheAccountThatWasRefused()
{
    const auto id = account();
    const auto letter = m_desk->queue({.account = id, .state = OutboxState::Failed,
                                       .error = MailError {.kind = MailError::Kind::LoginRefused, .server = u"mail.example.org:587"_s,
                                                           .serverText = "535 5.7.8 no"}});
    QTRY_COMPARE(words(letter, "state"), u"Not sent: the password was refused"_s);
    QCOMPARE(buttons(letter), (QStringList {u"Account settings"_s, u"Send now"_s}));
    QSignalSpy settings(m_pane.get(), &OutboxPane::accountSettingsRequested);
    click(letter, u"Account settings"_s);
    QCOMPARE(settings.at(0).at(0).value<store::AccountId>(), id);

    // An account that is gone sends nothing, and the letter says so.
    const auto orphan = m_desk->queue({.account = store::AccountId {99}});
    QTRY_COMPARE(words(orphan, "state"), u"Not sent: its account was removed"_s);
    QCOMPARE(buttons(orphan), QStringList {u"Edit again"_s});
}

void TestOutboxPane::isUsedByKeyboardAlone()
{
    const auto id = account();
    const auto soon = [] { return QDateTime::currentDateTimeUtc().addDays(1); };
    const auto first = m_desk->queue({.account = id, .nextTry = soon()}, "One");
    const auto second = m_desk->queue({.account = id, .nextTry = soon()}, "Two");
    QTRY_VERIFY(entry(second));
    QPushButton elsewhere(m_pane.get()); // there is nothing to be sent all at once
    elsewhere.show();
    m_pane->setFocus();
    QCOMPARE(QApplication::focusWidget(), entry(first));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), entry(second));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(button);
    QCOMPARE(button->text(), u"Send now"_s);
    QVERIFY(!button->accessibleDescription().isEmpty());
    QTest::keyClick(button, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // past Change time
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(edit.size(), 1);
    QTRY_VERIFY(!entry(first));
    QCOMPARE(QApplication::focusWidget(), entry(second)); // the focus does not get lost with the row
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(!entry(second)->isAncestorOf(QApplication::focusWidget()), "Tab leaves the list");
}

void TestOutboxPane::tellsOfAFailureWhileHidden()
{
    m_pane->hide();
    const Announcements announcements;
    const auto letter = m_desk->queue({.account = account(), .nextTry = QDateTime::currentDateTimeUtc().addDays(1)}, "Keys");
    QTest::qWait(100);
    QCOMPARE(Announcements::said.size(), 0);
    (void)m_desk->files.write([letter](store::Database &database) -> Result<> {
        auto row = store::outbox::byLetter(database, letter);
        row->state = OutboxState::Failed;
        row->error = MailError {.kind = MailError::Kind::TooLarge, .server = u"mail.example.org:587"_s};
        return store::outbox::update(database, *row);
    });
    QTRY_VERIFY(Announcements::heard(u"Keys. Not sent: the letter is too large"_s, true));
}

void TestOutboxPane::movesToTrashFromTheMenu()
{
    const auto letter = m_desk->queue({.account = account(), .nextTry = QDateTime::currentDateTimeUtc().addDays(1)});
    QTRY_VERIFY(entry(letter));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, entry(letter)->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(entry(letter), &event);
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    for (QAction *action : entry(letter)->findChild<QMenu *>()->actions()) {
        if (action->text() == u"Move to Trash"_s) {
            action->trigger();
            break;
        }
    }
    QTRY_COMPARE(m_desk->folderOf(letter), FolderId::Trash);
    QCOMPARE(edit.size(), 0);
}

void TestOutboxPane::saysThatItIsTooLate()
{
    const auto letter = m_desk->queue({.account = account(), .nextTry = QDateTime::currentDateTimeUtc().addSecs(30)});
    QTRY_VERIFY(entry(letter));
    // Another process takes it between the look and the click.
    (void)m_desk->files.write([letter](store::Database &database) -> Result<> {
        auto row = store::outbox::byLetter(database, letter);
        row->state = OutboxState::Sending;
        const Result<> done = store::outbox::update(database, *row);
        database.changes.outbox = false;
        return done;
    });
    click(letter, u"Undo"_s);
    QTRY_VERIFY(m_pane->findChild<look::Strip *>()->isVisible());
    QCOMPARE(m_pane->findChild<look::Strip *>()->spoken(), u"It is too late for that: the letter is on its way."_s);
}

void TestOutboxPane::looksLikeTheMockUp()
{
    const auto id = account();
    const auto now = QDateTime::currentDateTimeUtc();
    m_desk->queue({.account = id, .nextTry = now.addSecs(30)}, "Fotos", "Lucía Fernández <ana@example.net>");
    auto row = failed(u"nobody@example.org"_s, true);
    row.account = id;
    m_desk->queue(row, "Keys", "nobody@example.org, Ana Ruiz <ana@example.net>");
    m_desk->queue({.account = id, .nextTry = now.addSecs(600), .error = MailError {.kind = MailError::Kind::Unreachable, .server = u"mail.example.org:587"_s}},
                  "Order 56", "Tom Baker <ana@example.net>");
    m_desk->queue({.account = id, .nextTry = now.addDays(1)}, "Carols", "Choir <ana@example.net>");
    const auto maybe = m_desk->queue({.account = id, .state = OutboxState::MaybeSent,
                                      .error = MailError {.kind = MailError::Kind::MaybeSent, .server = u"mail.example.org:587"_s}},
                                     "Hello");
    const auto sent = m_desk->addLetter(FolderId::Sent, "Re: The door code");
    post(sent, now, {u"ana@example.net"_s});
    const auto hello = m_desk->addLetter(FolderId::Sent, "Minutes", "old@example.net");
    report(hello, post(hello, now, {u"old@example.net"_s}), store::Fate::Returned, u"mailbox-full"_s, u"552 5.2.2 mailbox full"_s);
    QTRY_VERIFY(entry(sent));
    shoot(*m_pane, u"outbox"_s);
    m_pane->resize(420, 900);
    shoot(*m_pane, u"outbox-narrow"_s);
    // Narrow: the buttons go below the words and nothing is wider than the window.
    for (const int width : {420, 300}) {
        m_pane->resize(width, 900);
        QTest::qWait(50);
        OutboxEntry *one = entry(maybe);
        for (const QPushButton *button : one->findChildren<QPushButton *>()) {
            const QRect place(button->mapTo(m_pane.get(), QPoint()), button->size());
            QVERIFY2(place.right() < width && place.left() >= 0, qPrintable(button->text()));
        }
        auto *state = one->findChild<QLabel *>(u"state"_s);
        QVERIFY(state->height() >= state->heightForWidth(state->width()));
    }
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestOutboxPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outbox_pane.moc"
