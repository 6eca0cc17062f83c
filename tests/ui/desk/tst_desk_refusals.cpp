// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says of what the lab's real servers refuse: an address at RCPT TO (Postfix), a plain server, a
// server that is down.
#include "tests/ui/desk/lab_walk.h"

#include "core/store/accounts.h"
#include "core/store/writer.h"
#include "ui/accounts/certificate_window.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"
#include "ui/preferences/preferences.h"

#include <QPlainTextEdit>
#include <QSettings>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::FolderId;

class tst_desk_refusals : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!m_lab.enter())
            QSKIP("no lab");
        m_theme = std::make_unique<look::Theme>(*qApp);
    }
    void init() { m_walk = std::make_unique<Walk>(*m_theme); }
    void cleanup() { m_walk.reset(); }

    void sendsToTheOthersWhenPostfixRefusesOne();
    void correctsTheAddressThatPostfixRefused();
    void sendsNothingToAServerWithoutTls();
    void saysThatTheServerIsDown();
    void trustsACertificateFromTheStripAndFetches();
    void trustsACertificateFromTheOutboxAndSends();

private:
    void addAccount(const QString &address, const QString &incoming, const QString &outgoing);
    void write(const QString &to);
    QString said() const
    {
        for (const look::Strip *one : m_walk->list()->findChildren<look::Strip *>()) {
            if (one->isVisible())
                return one->spoken().remove(QChar(0x2068)).remove(QChar(0x2069));
        }
        return {};
    }
    /// Whether a letter came into the other mailbox.
    bool comesTo(const QString &user);

    Lab m_lab;
    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<Walk> m_walk;
};

void tst_desk_refusals::addAccount(const QString &address, const QString &incoming, const QString &outgoing)
{
    const QString user = QString(address).replace(u'@', u"%40"_s);
    const store::AccountRecord record {.name = address,
                                       .email = address,
                                       .displayName = u"Marta"_s,
                                       .incomingUrl = incoming.arg(user),
                                       .outgoingUrl = outgoing.arg(user),
                                       .passwordCommand = u"echo '%1'"_s.arg(m_lab.password())};
    m_walk->sobre().store().writer().act([record](store::Database &database) -> Result<> {
        const auto added = store::accounts::add(database, record);
        return added ? Result<> {} : std::unexpected(added.error());
    });
    QTRY_VERIFY(Walk::sees(m_walk->main(), address));
    QSettings settings(m_walk->profile() + u"/settings.ini"_s, QSettings::IniFormat);
    Preferences::setUndoDelay(settings, store::AccountId {1}, 0s);
    m_walk->end();
    m_walk->start();
}

void tst_desk_refusals::write(const QString &to)
{
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    const QPointer<ComposerWindow> composer = Walk::shown<ComposerWindow>();
    QVERIFY(QTest::qWaitForWindowActive(composer));
    m_walk->type(to);
    auto *body = composer->findChild<QPlainTextEdit *>();
    for (int i = 0; i < 8 && QApplication::focusWidget() != body; ++i) {
        m_walk->press(Qt::Key_Tab);
        if (QApplication::focusWidget()->accessibleName().contains(u"Subject"_s))
            m_walk->type(u"Keys"_s);
    }
    m_walk->type(u"Words."_s);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer);
    QVERIFY(m_walk->backToMain());
    m_walk->folders()->selectFolder(FolderId::Outbox);
}

bool tst_desk_refusals::comesTo(const QString &user)
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString lab = QJsonDocument::fromJson(file.readAll()).object()[QLatin1StringView("command")].toString();
    return QProcess::execute(lab, {u"wait"_s, user, u"1"_s, u"20"_s}) == 0;
}

void tst_desk_refusals::sendsToTheOthersWhenPostfixRefusesOne()
{
    const QString own = Lab::fresh(u"marta"_s, u"dos.test"_s), ana = Lab::fresh(u"ana"_s, u"dos.test"_s);
    addAccount(own, u"pop3s://%1@pop3.dos.test"_s, u"smtps://%1@smtp.dos.test"_s);
    write(u"nobody@dos.test,"_s + ana);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"address was refused."_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
    QVERIFY2(m_walk->sees(m_walk->outbox(), u"550 5.1.1"_s) && m_walk->sees(m_walk->outbox(), u"nobody@dos.test"_s), qPrintable(m_walk->words(m_walk->outbox())));
    QVERIFY(m_walk->sees(m_walk->outbox(), ana + u" has not received it either."_s));
    QTRY_VERIFY(m_walk->folderWords(u"Outbox"_s).contains(u"waits for you"_s));
    QVERIFY(Walk::click(m_walk->outbox(), u"Send to the others"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"Handed over to smtp.dos.test"_s), 20000);
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 0);
    QVERIFY(comesTo(ana));
}

void tst_desk_refusals::correctsTheAddressThatPostfixRefused()
{
    const QString own = Lab::fresh(u"marta"_s, u"dos.test"_s), ana = Lab::fresh(u"ana"_s, u"dos.test"_s);
    addAccount(own, u"pop3s://%1@pop3.dos.test"_s, u"smtps://%1@smtp.dos.test"_s);
    write(u"nobody@dos.test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"address was refused."_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
    QVERIFY(Walk::click(m_walk->outbox(), u"Correct address"_s));
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    const QPointer<ComposerWindow> composer = Walk::shown<ComposerWindow>();
    QVERIFY(QTest::qWaitForWindowActive(composer));
    QTRY_VERIFY(composer->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Words."_s));
    auto *to = composer->findChild<look::RecipientField *>();
    to->setFocus();
    m_walk->press(Qt::Key_Backspace); // selects the address
    m_walk->press(Qt::Key_Backspace);
    m_walk->type(ana);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"Handed over to smtp.dos.test"_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
    QCOMPARE(m_walk->count(FolderId::Outbox).total + m_walk->count(FolderId::Drafts).total, 0);
    QVERIFY(comesTo(ana));
}

void tst_desk_refusals::sendsNothingToAServerWithoutTls()
{
    addAccount(Lab::fresh(u"marta"_s), u"pop3://%1@plain.uno.test"_s, u"smtp://%1@plain.uno.test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"plain.uno.test:110 offers no encryption, so nothing was sent to it"_s), qPrintable(said()), 20000);
    QVERIFY(said().startsWith(u"Could not get mail at "_s));
}

void tst_desk_refusals::saysThatTheServerIsDown()
{
    addAccount(Lab::fresh(u"marta"_s), u"pop3s://%1@down.uno.test"_s, u"smtps://%1@down.uno.test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"down.uno.test:995 does not accept connections"_s), qPrintable(said()), 20000);
    QVERIFY(said().contains(u"Your mail is safe; we try again at "_s));
    write(u"ana@dos.test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"Waiting: no connection. Will try again at"_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
}

void tst_desk_refusals::trustsACertificateFromTheStripAndFetches()
{
    const QString own = Lab::fresh(u"marta"_s);
    QVERIFY(drop(own, {"From: ana@dos.test\r\nTo: you@uno.test\r\nSubject: The keys\r\n\r\nUnder the mat.\r\n"}));
    addAccount(own, u"pop3s://%1@wrong.uno.test"_s, u"smtps://%1@mail.uno.test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"The certificate of wrong.uno.test:995 is not valid"_s), qPrintable(said()), 20000);
    QVERIFY(Walk::button(m_walk->folders(), u"Certificate…"_s)); // the foot leads there, too
    QVERIFY(Walk::click(m_walk->list(), u"Certificate…"_s));
    QTRY_VERIFY(Walk::shown<CertificateWindow>());
    QPointer<CertificateWindow> facts = Walk::shown<CertificateWindow>();
    QVERIFY(QTest::qWaitForWindowActive(facts));
    QVERIFY2(Walk::sees(facts, u"it belongs to another server"_s), qPrintable(Walk::words(facts)));
    m_walk->press(Qt::Key_Return); // Stop
    QTRY_VERIFY(!facts);
    QVERIFY(m_walk->backToMain());
    QVERIFY(Walk::click(m_walk->list(), u"Try again"_s));
    QTRY_VERIFY(!m_walk->sees(m_walk->folders(), u"Checking for mail"_s));
    QVERIFY(said().contains(u"is not valid"_s)); // still not trusted
    QVERIFY(Walk::click(m_walk->folders(), u"Certificate…"_s));
    QTRY_VERIFY(Walk::shown<CertificateWindow>());
    facts = Walk::shown<CertificateWindow>();
    QVERIFY(QTest::qWaitForWindowActive(facts));
    QVERIFY(Walk::click(facts, u"Trust this one"_s));
    QTRY_VERIFY(!facts);
    // Mail is fetched without being asked for once more.
    QTRY_COMPARE_WITH_TIMEOUT(m_walk->count(FolderId::Inbox).total, 1, 20000);
    QTRY_VERIFY2(said().isEmpty(), qPrintable(said()));
    // And the next start knows.
    m_walk->end();
    QVERIFY(drop(own, {"From: ana@dos.test\r\nTo: you@uno.test\r\nSubject: The door\r\n\r\nIs open.\r\n"}));
    m_walk->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_walk->count(FolderId::Inbox).total, 2, 20000);
}

void tst_desk_refusals::trustsACertificateFromTheOutboxAndSends()
{
    const QString own = Lab::fresh(u"marta"_s), ana = Lab::fresh(u"ana"_s);
    addAccount(own, u"pop3s://%1@mail.uno.test"_s, u"smtps://%1@wrong.uno.test"_s);
    write(ana);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"The certificate of wrong.uno.test:465 is not valid"_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
    QVERIFY(Walk::click(m_walk->outbox(), u"Certificate…"_s));
    QTRY_VERIFY(Walk::shown<CertificateWindow>());
    const QPointer<CertificateWindow> facts = Walk::shown<CertificateWindow>();
    QVERIFY(QTest::qWaitForWindowActive(facts));
    QVERIFY(Walk::click(facts, u"Trust this one"_s));
    QTRY_VERIFY(!facts);
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"Handed over to wrong.uno.test"_s), qPrintable(m_walk->words(m_walk->outbox())), 20000);
    QVERIFY(comesTo(ana));
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_desk_refusals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk_refusals.moc"
