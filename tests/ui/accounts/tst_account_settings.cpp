// SPDX-License-Identifier: GPL-3.0-or-later
// Changing and removing an account through the real window, with the keyboard alone, at the lab's real
// servers.
#include "core/store/identities.h"
#include "core/store/outbox_rows.h"
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "tests/ui/accounts/lab.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/preferences/preferences.h"
#include "ui/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class tst_account_settings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void hasNothingToSaveAtFirst();
    void savesNamesWithoutATest();
    void tellsHowTheServersAnswer();
    void savesAServerThatWorks();
    void asksBeforeSavingAServerThatDoesNotWork();
    void takesAnotherPasswordOnlyIfItWorks();
    void keepsSignatureAndUndoTime();
    void keepsHowLettersBegin();
    void showsTheFolder();
    void switchesAccountsOnlyWhenNothingIsLost();
    void removesTheAccountAndKeepsItsMail();
    void removesTheAccountWithItsMail();
    void stopsATest();

private:
    store::AccountId add(const QString &address);
    void open(store::AccountId id);
    void goTo(int page);
    QWidget *part(const char *name) { return m_window->findChild<QWidget *>(QLatin1StringView(name)); }
    bool sees(const QString &text) { return m_window && m_keys->sees(text); }

    Lab m_lab;
    QString m_address;
    store::AccountId m_id = store::AccountId::None;
    std::unique_ptr<DeskFixture> m_desk;
    QPointer<AccountSettingsWindow> m_window;
    std::unique_ptr<Keyboard> m_keys;
};

void tst_account_settings::initTestCase()
{
    if (!m_lab.enter())
        QSKIP("no lab");
}

void tst_account_settings::init()
{
    m_desk = std::make_unique<DeskFixture>(DeskFixture::Secrets::Memory);
    m_address = Lab::fresh(u"settings"_s);
    m_id = add(m_address);
    open(m_id);
}

void tst_account_settings::cleanup()
{
    delete m_window;
    m_desk.reset();
}

store::AccountId tst_account_settings::add(const QString &address)
{
    const QString user = QString(address).replace(u'@', "%40"_L1);
    const store::AccountRecord record{ .name = address,
                                       .email = address,
                                       .displayName = u"Marta"_s,
                                       .incomingUrl = u"pop3s://"_s + user + u"@mail.uno.test"_s,
                                       .outgoingUrl = u"smtps://"_s + user + u"@mail.uno.test"_s,
                                       .keep = u"14d"_s };
    const auto id = store::test::await<Result<store::AccountId>>([&](QObject *, auto done) {
        m_desk->book.add(
            record, m_lab.password(),
            { .incoming = { .mechanism = "SCRAM-SHA-256" }, .outgoing = { .mechanism = "PLAIN" } }, done);
    });
    (void)QTest::qWaitFor([&] { return m_desk->book.byId(*id).has_value(); });
    return *id;
}

void tst_account_settings::open(store::AccountId id)
{
    m_window = new AccountSettingsWindow(m_desk->desk, id);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
}

void tst_account_settings::goTo(int page)
{
    QVERIFY(m_keys->tabTo("pages"));
    m_keys->press(Qt::Key_Home);
    for (int row = 0; row < page; ++row)
        m_keys->press(Qt::Key_Down);
}

void tst_account_settings::hasNothingToSaveAtFirst()
{
    QCOMPARE(m_keys->focus(), u"pages"_s);
    QVERIFY(sees(u"Incoming mail"_s));
    QVERIFY(sees(u"Changed: nothing"_s));
    QVERIFY(!part("save")->isEnabled());
    QVERIFY(m_keys->fill("incomingHost", u"mail.dos.test"_s));
    QVERIFY(sees(u"Changed: receiving server"_s));
    QVERIFY(part("save")->isEnabled());
    QVERIFY(m_keys->fill("incomingHost", u"mail.uno.test"_s)); // back as it was
    QVERIFY(sees(u"Changed: nothing"_s));
    QVERIFY(!part("save")->isEnabled());
    QVERIFY(m_keys->fill("incomingHost", {}));
    QVERIFY(sees(u"Type the name of the receiving server."_s));
    QVERIFY(!part("save")->isEnabled());
}

void tst_account_settings::savesNamesWithoutATest()
{
    goTo(0);
    QVERIFY(m_keys->fill("accountName", u"Work"_s));
    QVERIFY(m_keys->fill("displayName", u"Marta Vidal"_s));
    QVERIFY(sees(u"Changed: name of the account, your name"_s));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    QCOMPARE(m_desk->record(m_address).name, u"Work"_s);
    QCOMPARE(m_desk->record(m_address).displayName, u"Marta Vidal"_s);
    QCOMPARE(m_desk->record(m_address).incomingMechanism, "SCRAM-SHA-256"); // nothing of it was touched
    QCOMPARE(m_desk->record(m_address).outgoingMechanism, "PLAIN");
    QCOMPARE(m_desk->keptPassword(m_id), m_lab.password());
}

void tst_account_settings::tellsHowTheServersAnswer()
{
    QVERIFY(sees(u"Mail was not fetched yet."_s));
    QVERIFY(m_keys->tabTo("test"));
    m_keys->press(Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(
        sees(u"Works. Checked just now: signed in over TLS 1.3, 0 messages on the server."_s),
        qPrintable(m_keys->words()), 20000);
    goTo(2);
    QVERIFY2(sees(u"Works. Checked just now over TLS 1.3: the server accepts your address as sender."_s),
             qPrintable(m_keys->words()));
    QVERIFY(sees(u"Changed: nothing"_s)); // a test changes nothing
}

void tst_account_settings::savesAServerThatWorks()
{
    QVERIFY(m_keys->tabTo("incomingSecurity"));
    m_keys->press(Qt::Key_Down); // STARTTLS
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(sees(u"Trying the settings: step 1 of 5"_s)); // it is tried first
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 20000);
    QVERIFY(m_desk->record(m_address).incomingUrl.startsWith("pop3://"_L1));
    QCOMPARE(m_desk->record(m_address).outgoingMechanism, "SCRAM-SHA-256"); // the log-in that worked now
}

void tst_account_settings::asksBeforeSavingAServerThatDoesNotWork()
{
    const QString before = m_desk->record(m_address).incomingUrl;
    QVERIFY(m_keys->fill("incomingHost", u"down.uno.test"_s));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(sees(u"Not saved: these settings do not work."_s), 20000);
    QVERIFY(sees(u"Does not work. down.uno.test:995 does not accept connections"_s));
    QVERIFY(sees(u"Save anyway"_s));
    QCOMPARE(m_desk->record(m_address).incomingUrl, before);
    // Another change is another question.
    QVERIFY(m_keys->fill("incomingHost", u"small.uno.test"_s));
    QVERIFY(!sees(u"Save anyway"_s));
    QVERIFY(m_keys->fill("incomingHost", u"down.uno.test"_s));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(sees(u"Save anyway"_s), 20000);
    QCOMPARE(m_keys->focus(), u"save"_s);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    QVERIFY(m_desk->record(m_address).incomingUrl.endsWith("@down.uno.test"_L1));
    QVERIFY(m_desk->record(m_address).incomingMechanism.isEmpty()); // that of another server is not believed
    QCOMPARE(m_desk->record(m_address).outgoingMechanism, "PLAIN");
}

void tst_account_settings::takesAnotherPasswordOnlyIfItWorks()
{
    QVERIFY(m_keys->fill("password", u"a-wrong-one"_s));
    QVERIFY(sees(u"Changed: password"_s));
    QVERIFY(!sees(u"a-wrong-one"_s));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(sees(u"Save anyway"_s), 40000);
    QVERIFY2(sees(u"did not accept the user name and password: “[AUTH] Authentication failed.”"_s),
             qPrintable(m_keys->words()));
    QCOMPARE(m_desk->keptPassword(m_id), m_lab.password()); // the kept one is still there
    m_keys->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
    QCOMPARE(m_desk->keptPassword(m_id), m_lab.password());
    // As if it had been mistyped once: the right one is taken.
    (void)store::test::await<Result<>>([&](QObject *, auto done) {
        m_desk->book.change(m_desk->record(m_address), u"typed-badly"_s, {}, done);
    });
    QCOMPARE(m_desk->keptPassword(m_id), u"typed-badly"_s);
    open(m_id);
    QVERIFY(m_keys->fill("password", m_lab.password()));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 40000);
    QCOMPARE(m_desk->keptPassword(m_id), m_lab.password());
}

void tst_account_settings::keepsSignatureAndUndoTime()
{
    goTo(3);
    QVERIFY(m_keys->tabTo("undo"));
    m_keys->press(Qt::Key_Up);
    QVERIFY(m_keys->tabTo("signature"));
    m_keys->type(u"Marta"_s);
    m_keys->press(Qt::Key_Return); // a line of the signature, not Save
    m_keys->type(u"Harbour association"_s);
    QVERIFY(sees(u"Changed: time to take back, signature"_s));
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    QCOMPARE(store::identities::ofAccount(m_desk->store.reader(), m_id)->signature,
             u"Marta\nHarbour association"_s);
    QCOMPARE(Preferences::undoDelay(m_desk->settings, m_id), std::chrono::seconds(11));
    open(m_id);
    QVERIFY(!part("save")->isEnabled()); // it is read again as it was kept
    goTo(3);
    QCOMPARE(part("signature")->property("plainText").toString(), u"Marta\nHarbour association"_s);
}

void tst_account_settings::keepsHowLettersBegin()
{
    goTo(3);
    auto *begin = static_cast<QComboBox *>(part("sealNew"));
    auto *key = static_cast<QCheckBox *>(part("sendsKey"));
    QVERIFY(begin->currentIndex() == 0 && key->isChecked()); // as Autocrypt has it
    QVERIFY(m_keys->tabTo("sealNew"));
    m_keys->press(Qt::Key_Down);
    QVERIFY(m_keys->tabTo("sendsKey"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(sees(u"Changed: envelopes"_s));
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    const store::AccountRecord kept = *store::accounts::byId(m_desk->store.reader(), m_id);
    QVERIFY(kept.sealNew == 1 && !kept.sendsKey);
}

void tst_account_settings::showsTheFolder()
{
    goTo(4);
    QVERIFY(sees(m_desk->store.store().profile().directory()));
    QVERIFY(sees(u"kB"_s) || sees(u"MB"_s));
}

void tst_account_settings::switchesAccountsOnlyWhenNothingIsLost()
{
    const QString other = Lab::fresh(u"second"_s);
    const store::AccountId second = add(other);
    QVERIFY(m_keys->fill("incomingHost", u"down.uno.test"_s));
    QVERIFY(m_keys->tabTo("accounts"));
    m_keys->press(Qt::Key_Down);
    QVERIFY2(sees(u"Save or cancel what you changed first."_s), qPrintable(m_keys->words()));
    QCOMPARE(m_window->account(), m_id);
    QVERIFY(m_keys->fill("incomingHost", u"mail.uno.test"_s));
    QVERIFY(m_keys->tabTo("accounts"));
    m_keys->press(Qt::Key_Down);
    QCOMPARE(m_window->account(), second);
    QCOMPARE(part("incomingUser")->property("text").toString(), other);
}

void tst_account_settings::removesTheAccountAndKeepsItsMail()
{
    const auto letter = m_desk->store.add(store::test::Draft{}.raw(), { .account = m_id });
    QVERIFY(letter);
    const auto waiting = m_desk->store.add(store::test::Draft{}.raw(), { .folder = store::FolderId::Outbox, .account = m_id });
    QVERIFY(m_desk->store.write([row = store::OutboxRow{ .letter = *waiting, .account = m_id, .recipients = { { .address = u"bob@example.net"_s } } }](
                                    store::Database &database) { return store::outbox::add(database, row); }));
    QSignalSpy removed(m_window, &AccountSettingsWindow::removed);
    goTo(0);
    QVERIFY(m_keys->tabTo("remove"));
    m_keys->press(Qt::Key_Return);
    QVERIFY(sees(u"1 letters that wait in the Outbox become drafts, or are deleted with the rest."_s));
    QCOMPARE(m_keys->focus(), u"removeNot"_s); // what harms nothing
    QVERIFY(sees(u"Remove this account? Keep its mail on this computer?"_s));
    m_keys->press(Qt::Key_Return);
    QCOMPARE(m_keys->focus(), u"remove"_s);
    QVERIFY(m_desk->book.byId(m_id));
    m_keys->press(Qt::Key_Return);
    QVERIFY(m_keys->tabTo("removeKeep"));
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE(removed.size(), 1);
    QTRY_VERIFY(!m_window);
    QTRY_VERIFY(!m_desk->book.byId(m_id));
    QVERIFY(m_desk->keptPassword(m_id).isEmpty());
    QVERIFY(store::letters::row(m_desk->store.reader(), *letter));
    QCOMPARE(store::letters::row(m_desk->store.reader(), *waiting)->folder, store::FolderId::Drafts);
}

void tst_account_settings::removesTheAccountWithItsMail()
{
    const store::AccountId second = add(Lab::fresh(u"second"_s));
    QList<QByteArray> many;
    for (int number = 0; number < 450; ++number) // more than go at once
        many += store::test::Draft{ .subject = "Number " + QByteArray::number(number) }.raw();
    const auto letters = m_desk->store.addAll(many, { .account = m_id });
    const auto others
        = m_desk->store.add(store::test::Draft{ .subject = "of the other" }.raw(), { .account = second });
    QSignalSpy removed(m_window, &AccountSettingsWindow::removed);
    goTo(0);
    QVERIFY(m_keys->tabTo("remove"));
    m_keys->press(Qt::Key_Return);
    QVERIFY(m_keys->tabTo("removeAll"));
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, 20000);
    for (const auto &letter : letters)
        QVERIFY(!store::letters::row(m_desk->store.reader(), *letter));
    QVERIFY(store::letters::row(m_desk->store.reader(), *others));
}

void tst_account_settings::stopsATest()
{
    QVERIFY(m_keys->fill("incomingHost", u"hole.uno.test"_s));
    m_keys->press(Qt::Key_Return);
    QVERIFY(sees(u"Trying the settings"_s));
    QCOMPARE(m_keys->focus(), u"stop"_s);
    m_keys->press(Qt::Key_Return);
    QVERIFY(!sees(u"Trying the settings"_s));
    QVERIFY(sees(u"Changed: receiving server"_s)); // what was typed is still there
    QVERIFY(part("save")->isEnabled());
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const look::Theme theme(application);
    const QCA::Initializer qca;
    tst_account_settings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_account_settings.moc"
