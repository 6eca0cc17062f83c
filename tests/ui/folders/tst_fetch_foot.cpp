// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the sidebar and the account's heading, over the real service and scripts that play the server.
#include "core/net/surroundings.h"
#include "core/store/uidl_ledger.h"
#include "tests/ui/folders/desk_fixture.h"
#include "ui/folders/folder_pane.h"
#include "ui/look/strip.h"
#include "ui/text/clock.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using tests::ScriptedServer;
using namespace std::chrono_literals;

namespace {

const QByteArray Login = "S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS .\nC AUTH PLAIN ****\n";

/// A mailbox of `letters`, of which `given` are handed out; then it says nothing more.
QByteArray mailbox(int letters, int given)
{
    QByteArray script = Login + "S +OK\nC STAT\nS +OK " + QByteArray::number(letters) + " 3000\nC UIDL\nS +OK\n";
    for (int n = 1; n <= letters; ++n)
        script += "S " + QByteArray::number(n) + " uid" + QByteArray::number(n) + '\n';
    script += "S .\n";
    for (int n = 1; n <= given; ++n) {
        script += "C RETR " + QByteArray::number(n) + "\nS +OK\nS From: ana@example.net\nS Subject: Number " + QByteArray::number(n)
            + "\nS Date: Sat, 21 Nov 2026 20:05:00 +0000\nS\nS Words.\nS .\n";
    }
    return script + (given < letters ? QByteArray("C RETR ") + QByteArray::number(given + 1) + "\nW" : QByteArray("C QUIT\nS +OK\nX"));
}

} // namespace

class TestFetchFoot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersToAddAnAccount();
    void tellsWhatCameAndWhenNext();
    void saysThatNothingIsNewForAMoment();
    void showsProgressAndStops();
    void saysWhyMailCouldNotBeFetched();
    void leadsToTheAccountWhereItRefusesThePassword();
    void waitsWhileOffline();
    void waitsForANetworkThatIsFree();
    void saysWhenAServerLetsUsInAgain();
    void showsTheLastGoodCheckBesideTheTrouble();
    void asksBeforeHalfAMailboxGoes();
    void asksBeforeARenumberedMailboxIsFetchedAgain();
    void servesSeveralAccounts();

private:
    QString words(const char *name)
    {
        const auto *label = m_pane->findChild<QLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? plain(label->text()) : QString();
    }
    QPushButton *button() { return m_pane->findChild<QPushButton *>(u"fetchButton"_s); }
    QPushButton *heading() { return m_pane->findChild<QPushButton *>(u"accountHeading"_s); }
    QAction *headingAction(const QStringList &path);

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<FolderPane> m_pane;
};

void TestFetchFoot::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_pane = std::make_unique<FolderPane>(m_desk->desk);
    m_pane->resize(218, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestFetchFoot::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

QAction *TestFetchFoot::headingAction(const QStringList &path)
{
    QTest::mouseClick(heading(), Qt::LeftButton);
    QMenu *menu = nullptr;
    for (QMenu *candidate : m_pane->findChildren<QMenu *>()) {
        if (candidate->isVisible())
            menu = candidate;
    }
    QAction *found = nullptr;
    for (const QString &part : path) {
        if (found)
            menu = found->menu();
        found = nullptr;
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text().remove(u'&') == part)
                found = action;
        }
    }
    return found;
}

void TestFetchFoot::offersToAddAnAccount()
{
    QSignalSpy wanted(m_pane.get(), &FolderPane::addAccountRequested);
    QCOMPARE(heading()->accessibleName(), u"Add account"_s);
    QTest::mouseClick(heading(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    shoot(*m_pane, u"folders-no-account"_s);
}

void TestFetchFoot::tellsWhatCameAndWhenNext()
{
    const Announcements announcements;
    ScriptedServer server {tests::DialogueScript(mailbox(2, 2))};
    const auto account = m_desk->addAccount(server.start(), 0);
    m_desk->fetching.fetch(account);
    QTRY_COMPARE(words("fetchFirst").section(u" · "_s, 1), u"2 new"_s);
    QVERIFY2(server.problems().isEmpty(), qPrintable(server.problems().join(u'\n')));
    const auto state = m_desk->fetching.state(account);
    QCOMPARE(words("fetchFirst").section(u" · "_s, 0, 0), u"Checked at %1"_s.arg(text::clockTime(state.lastSuccess)));
    QVERIFY(words("fetchSecond").startsWith(u"Next check "_s));
    QVERIFY(words("fetchTrouble").isEmpty());
    QVERIFY(!button()->isVisible());
    QVERIFY(Announcements::heard(u"2 new letters"_s, false));
    shoot(*m_pane, u"foot-good"_s);
}

void TestFetchFoot::saysThatNothingIsNewForAMoment()
{
    ScriptedServer server {tests::DialogueScript(mailbox(0, 0))};
    m_desk->fetching.fetch(m_desk->addAccount(server.start(), 0));
    QTRY_COMPARE(words("fetchFirst"), u"No new mail"_s);
    QTest::qWait(3000);
    QCOMPARE(words("fetchFirst"), u"No new mail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(words("fetchFirst").startsWith(u"Checked at "_s), 4000);
}

void TestFetchFoot::showsProgressAndStops()
{
    ScriptedServer server {tests::DialogueScript(mailbox(3, 1))};
    const auto account = m_desk->addAccount(server.start(), 0);
    m_desk->fetching.fetch(account);
    QTRY_VERIFY2(words("fetchFirst").contains(u" of 3 · "_s), qPrintable(words("fetchFirst")));
    QVERIFY(button()->isVisible());
    QCOMPARE(button()->text(), u"Stop"_s);
    shoot(*m_pane, u"foot-fetching"_s);
    // Asked for again meanwhile, it says that it is at it.
    QVERIFY(words("fetchSecond").isEmpty());
    m_pane->noteAskedAgain();
    QCOMPARE(words("fetchSecond"), u"It is being checked already."_s);
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->fetching.isFetching());
    QVERIFY(clock.elapsed() < 1000);
    QTRY_VERIFY(!button()->isVisible());
    QVERIFY(words("fetchSecond") != u"It is being checked already."_s);
    m_pane->noteAskedAgain(); // nothing is under way now
    QVERIFY(words("fetchSecond") != u"It is being checked already."_s);
    QVERIFY2(words("fetchFirst") != u"No new mail"_s, "a look that was stopped says nothing of new mail");
}

void TestFetchFoot::saysWhyMailCouldNotBeFetched()
{
    const Announcements announcements;
    const auto account = m_desk->addAccount(0, 0);
    m_desk->fetching.fetch(account);
    QTRY_VERIFY(words("fetchTrouble").startsWith(u"Could not get mail at "_s));
    QVERIFY(words("fetchTrouble").contains(u"Your mail is safe; we try again at "_s));
    QCOMPARE(button()->text(), u"Try now"_s);
    QVERIFY(heading()->toolTip().contains(u"127.0.0.1:1"_s)); // the account's last error in words
    QVERIFY(heading()->accessibleDescription().contains(u"127.0.0.1:1"_s));
    QCOMPARE(words("accountTrouble"), u"Could not get mail"_s);
    QCOMPARE(Announcements::said.size(), 1);
    shoot(*m_pane, u"foot-failed"_s);

    // The same again is not said again.
    QSignalSpy finished(&m_desk->fetching, &account::FetchService::finished);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(words("fetchTrouble").startsWith(u"Could not get mail at "_s));
    QCOMPARE(Announcements::said.size(), 1);
}

void TestFetchFoot::leadsToTheAccountWhereItRefusesThePassword()
{
    ScriptedServer server {tests::DialogueScript(Login + "S -ERR [AUTH] invalid credentials\nC QUIT\nS +OK\nX")};
    const auto account = m_desk->addAccount(server.start(), 0);
    m_desk->fetching.fetch(account);
    QTRY_VERIFY2(words("fetchTrouble").contains(u"invalid credentials"_s), qPrintable(words("fetchTrouble")));
    QSignalSpy wanted(m_pane.get(), &FolderPane::accountSettingsRequested);
    QCOMPARE(button()->text(), u"Account settings"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<store::AccountId>(), account);
    shoot(*m_pane, u"foot-refused"_s);
}

void TestFetchFoot::waitsWhileOffline()
{
    const auto account = m_desk->addAccount(0, 0);
    m_desk->mail.open = [](auto, auto, auto) -> Task<std::unique_ptr<net::LineChannel>> {
        throw MailError {.kind = MailError::Kind::Unreachable, .retry = MailError::Retry::Later, .server = u"127.0.0.1:1"_s};
        co_return nullptr;
    };
    m_desk->fetching.fetch(account);
    QTRY_COMPARE(words("fetchFirst"), u"Offline. Waiting."_s);
    QVERIFY(words("fetchTrouble").isEmpty());
    QVERIFY(words("accountTrouble").isEmpty()); // no fault of the account
    shoot(*m_pane, u"foot-offline"_s);
}

void TestFetchFoot::waitsForANetworkThatIsFree()
{
    net::Surroundings around;
    m_desk->fetching.setSurroundings(around);
    m_desk->fetching.setPatience({.afterWaking = 0ms, .afterNetwork = 0ms});
    around.setNetwork(net::Surroundings::Network::Metered);
    m_desk->mail.open = [](auto, auto, auto) -> Task<std::unique_ptr<net::LineChannel>> {
        throw MailError {.kind = MailError::Kind::Unreachable, .retry = MailError::Retry::Later, .server = u"mail.example.org:995"_s};
        co_return nullptr;
    };
    const auto id = m_desk->addAccount(0, 0);
    auto record = m_desk->accounts.byId(id)->record;
    record.incomingUrl = u"pop3s://marta@mail.example.org"_s; // not of this computer
    QVERIFY(m_desk->files.write([record](store::Database &database) { return store::accounts::update(database, record); }));
    QTRY_COMPARE(m_desk->accounts.byId(id)->incoming.host, u"mail.example.org"_s);
    m_desk->fetching.begin();
    QTRY_VERIFY2(words("fetchFirst").startsWith(u"This network is metered"_s), qPrintable(words("fetchFirst")));
    QVERIFY(words("fetchTrouble").isEmpty());
    shoot(*m_pane, u"foot-metered"_s);
    around.setNetwork(net::Surroundings::Network::Gone);
    QTRY_COMPARE(words("fetchFirst"), u"Offline. Waiting."_s);
    QVERIFY(words("fetchTrouble").isEmpty());
}

void TestFetchFoot::saysWhenAServerLetsUsInAgain()
{
    ScriptedServer server {tests::DialogueScript(mailbox(0, 0))};
    const auto account = m_desk->addAccount(server.start(), 0);
    auto record = m_desk->accounts.byId(account)->record;
    record.notBefore = QDateTime::currentDateTimeUtc().addSecs(1800);
    QVERIFY(m_desk->files.write([record](store::Database &database) { return store::accounts::update(database, record); }));
    QTRY_VERIFY(m_desk->accounts.byId(account)->record.notBefore.isValid());
    m_desk->fetching.fetch(account);
    QTRY_VERIFY2(words("fetchFirst").contains(u" lets you in again at "_s), qPrintable(words("fetchFirst")));
    QVERIFY(words("fetchTrouble").isEmpty());
    QVERIFY2(!button()->isVisible(), "to press on would only lengthen it");
    QCOMPARE(server.connections(), 0);
    QVERIFY2(words("accountTrouble").isEmpty(), "that is no fault of the account");
    shoot(*m_pane, u"foot-login-delay"_s);
}

void TestFetchFoot::showsTheLastGoodCheckBesideTheTrouble()
{
    ScriptedServer server {tests::DialogueScript(mailbox(0, 0))};
    const auto account = m_desk->addAccount(server.start(), 0);
    m_desk->fetching.fetch(account);
    QTRY_VERIFY(m_desk->fetching.state(account).lastSuccess.isValid());
    server.close();
    m_desk->fetching.fetch(account);
    QTRY_VERIFY(words("fetchTrouble").startsWith(u"Could not get mail at "_s));
    QVERIFY2(words("fetchSecond").startsWith(u"Last good check "_s), qPrintable(words("fetchSecond")));
}

/// A mailbox of 12 letters whose time is up.
void TestFetchFoot::asksBeforeHalfAMailboxGoes()
{
    const Announcements announcements;
    QByteArray visit = Login + "S +OK\nC STAT\nS +OK 12 720\nC UIDL\nS +OK\n";
    for (int n = 1; n <= 12; ++n)
        visit += "S " + QByteArray::number(n) + " uid" + QByteArray::number(n) + '\n';
    visit += "S .\nC LIST\nS +OK\n";
    for (int n = 1; n <= 12; ++n)
        visit += "S " + QByteArray::number(n) + " 60\n";
    visit += "S .\n";
    QByteArray deletions;
    for (int n = 1; n <= 12; ++n)
        deletions += "C DELE " + QByteArray::number(n) + "\nS +OK\n";
    const QByteArray end = "C QUIT\nS +OK\nX";
    ScriptedServer asks {tests::DialogueScript(visit + end)};
    ScriptedServer deletes {tests::DialogueScript(visit + deletions + end)};
    const quint16 first = asks.start(), second = deletes.start();
    const auto account = m_desk->addAccount(first, 0);
    // The clock is known to be right, and the letters are known for long.
    m_desk->mail.gauges.clock = [] {
        return account::ClockReading {.wall = QDateTime::currentDateTimeUtc(), .sinceBoot = std::chrono::seconds(QDateTime::currentSecsSinceEpoch()), .boot = "this"};
    };
    auto record = m_desk->accounts.byId(account)->record;
    record.keep = u"1d"_s;
    QVERIFY(m_desk->files.write([&](store::Database &database) -> Result<> {
        for (int n = 1; n <= 12; ++n) {
            const store::LedgerEntry entry {.uid = "uid" + QByteArray::number(n), .firstSeen = QDateTime::currentDateTimeUtc().addDays(-3)};
            if (const Result<> done = store::ledger::remember(database, account, entry); !done)
                return done;
        }
        return store::accounts::update(database, record);
    }));
    QTRY_COMPARE(m_desk->accounts.byId(account)->keep.days, 1);
    const auto question = [this] { return m_pane->findChild<look::Strip *>(u"fetchQuestion"_s); };
    const auto press = [&](const char *name) { QTest::mouseClick(question()->findChild<QPushButton *>(QLatin1StringView(name)), Qt::LeftButton); };
    const auto fetch = [&] {
        QSignalSpy finished(&m_desk->fetching, &account::FetchService::finished);
        m_desk->fetching.fetch(account);
        return finished.wait();
    };
    QVERIFY(fetch()); // nothing ages at the first look of all
    QVERIFY(fetch());
    QTRY_VERIFY2(question()->isVisible(), qPrintable(asks.problems().join(u' ') + QString::fromLatin1(asks.heard())));
    QVERIFY2(question()->sentence().contains(u"12 of the 12 letters"_s), qPrintable(question()->sentence()));
    QVERIFY(Announcements::heard(u"12 of the 12 letters"_s, false));
    shoot(*m_pane, u"question-half"_s);
    press("keepThem");
    QTRY_VERIFY(!question()->isVisible());
    QVERIFY(fetch());
    QTest::qWait(50);
    QVERIFY2(!question()->isVisible(), "what was answered is not asked again");
    QCOMPARE(asks.problems(), QStringList());

    // In another window, or after a restart, the other answer.
    m_pane = std::make_unique<FolderPane>(m_desk->desk);
    m_pane->resize(218, 700);
    m_pane->show();
    QTRY_VERIFY(question()->isVisible());
    record.incomingUrl = u"pop3+insecure://marta@127.0.0.1:%1"_s.arg(second);
    QVERIFY(m_desk->files.write([&](store::Database &database) {
        auto now = store::accounts::byId(database, account);
        now->incomingUrl = record.incomingUrl;
        return store::accounts::update(database, *now);
    }));
    QTRY_COMPARE(m_desk->accounts.byId(account)->incoming.port, second);
    press("deleteThem");
    QTRY_COMPARE(deletes.connections(), 1);
    QTRY_VERIFY(!m_desk->fetching.isFetching());
    QCOMPARE(deletes.problems(), QStringList());
    QVERIFY(deletes.heard().contains("DELE 12"));
    QTRY_VERIFY(!question()->isVisible());
}

/// A server without TOP gives new names to all it holds.
void TestFetchFoot::asksBeforeARenumberedMailboxIsFetchedAgain()
{
    QByteArray visit = Login + "S +OK\nC STAT\nS +OK 12 720\nC UIDL\nS +OK\n";
    for (int n = 1; n <= 12; ++n)
        visit += "S " + QByteArray::number(n) + " new" + QByteArray::number(n) + '\n';
    visit += "S .\nC LIST\nS +OK\n";
    for (int n = 1; n <= 12; ++n)
        visit += "S " + QByteArray::number(n) + " 60\n";
    visit += "S .\n";
    ScriptedServer server {tests::DialogueScript(visit + "C CAPA\nS +OK\nS UIDL\nS .\nC QUIT\nS +OK\nX")};
    const auto account = m_desk->addAccount(server.start(), 0);
    QVERIFY(m_desk->files.write([&](store::Database &database) -> Result<> {
        for (int n = 1; n <= 12; ++n) {
            const store::LedgerEntry entry {.uid = "old" + QByteArray::number(n), .firstSeen = QDateTime::currentDateTimeUtc().addDays(-3)};
            if (const Result<> done = store::ledger::remember(database, account, entry); !done)
                return done;
        }
        return {};
    }));
    m_desk->fetching.fetch(account);
    auto *question = m_pane->findChild<look::Strip *>(u"fetchQuestion"_s);
    QTRY_VERIFY2(question->isVisible(), qPrintable(server.problems().join(u' ') + QString::fromLatin1(server.heard())));
    QVERIFY2(question->sentence().contains(u"Nothing was fetched, nothing deleted."_s), qPrintable(question->sentence()));
    QVERIFY(question->sentence().contains(u"12 that have a new name"_s));
    QVERIFY(!server.heard().contains("RETR"));
    shoot(*m_pane, u"question-renumbered"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"fetchThem"_s), Qt::LeftButton);
    QTRY_VERIFY2(server.heard().contains("RETR 1"), qPrintable(server.problems().join(u' ') + QString::fromLatin1(server.heard()))); // which the script does not know: it ends there
    QTRY_VERIFY(!question->isVisible());
}

void TestFetchFoot::servesSeveralAccounts()
{
    ScriptedServer server {tests::DialogueScript(mailbox(1, 1))};
    const auto first = m_desk->addAccount(server.start(), 0);
    const auto second = m_desk->addAccount(0, 0, u"ana@example.net"_s, u"Work"_s);
    QTRY_COMPARE(heading()->accessibleName(), u"2 accounts"_s);
    QAction *all = headingAction({u"Get mail for all"_s});
    QVERIFY(all);
    all->trigger();
    QTRY_VERIFY(words("fetchTrouble").startsWith(u"Work: Could not get mail"_s));
    QTRY_COMPARE(m_desk->fetching.state(first).fetched, 1);
    QVERIFY(plain(heading()->toolTip()).startsWith(u"Work: "_s));
    QSignalSpy wanted(m_pane.get(), &FolderPane::accountSettingsRequested);
    QAction *settings = headingAction({u"Work"_s, u"Account settings"_s});
    QVERIFY(settings);
    settings->trigger();
    QCOMPARE(wanted.at(0).at(0).value<store::AccountId>(), second);
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestFetchFoot test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fetch_foot.moc"
