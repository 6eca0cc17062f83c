// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says when servers refuse, are down or offer no encryption, and that the mail that is there can be
// used all the while. Servers are scripts on the loopback.
#include "tests/support/scripted_server.h"
#include "tests/ui/desk/mail_taker.h"
#include "tests/ui/desk/walk.h"

#include "core/store/accounts.h"
#include "core/store/outbox_rows.h"
#include "core/store/writer.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/look/search_field.h"
#include "ui/look/strip.h"
#include "ui/preferences/preferences.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::FolderId;
using tests::ScriptedServer;

namespace {

const QByteArray Login = "S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS .\nC AUTH PLAIN ****\n";
const QByteArray Refusing = Login + "S -ERR [AUTH] This password ended on Friday.\nC QUIT\nS +OK\nX";
const QByteArray OneLetter = Login
    + "S +OK\nC STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 uid1\nS .\n"
      "C RETR 1\nS +OK\nS From: Ana <ana@example.net>\nS Subject: Letter 1\nS Date: Sat, 21 Nov 2026 20:05:00 +0000\nS\nS Words.\nS .\nC QUIT\nS +OK\nX";
const QByteArray TheSameLetter = Login
    + "S +OK\nC STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 uid1\nS .\nC QUIT\nS +OK\nX";
const QByteArray WithoutTls = "S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS .\nC QUIT\nS +OK\nX";

} // namespace

class tst_desk_trouble : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysWhenThePasswordIsNoLongerTaken();
    void saysWhenTheServerIsDown();
    void saysWhenThereIsNoEncryption();
    void saysWhichAccountOfSeveral();
    void saysThatItIsCheckingAlready();
    void keepsALetterWhileThereIsNoConnection();
    void saysWhoWasRefused();

private:
    /// From now on this is the mailbox's server, at the port that it had before.
    void serve(const QByteArray &script)
    {
        const quint16 port = m_server ? m_port : 0;
        m_server.reset();
        m_server = std::make_unique<ScriptedServer>(tests::DialogueScript(script));
        QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
        m_port = m_server->serverPort();
    }
    void addAccount(const QString &address, const QString &incoming, const QString &outgoing);
    void write(const QString &to, const QString &subject);
    look::Strip *strip() const
    {
        for (look::Strip *one : m_walk->list()->findChildren<look::Strip *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString said() const { return strip() ? strip()->spoken().remove(QChar(0x2068)).remove(QChar(0x2069)) : QString(); }
    void getMail()
    {
        QTRY_VERIFY(!m_walk->sees(m_walk->folders(), u"Checking for mail"_s));
        QTest::keyClick(m_walk->main(), Qt::Key_F5);
    }
    void useTheList();
    void beginWithOneLetter();

    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<Walk> m_walk;
    std::unique_ptr<ScriptedServer> m_server;
    quint16 m_port = 0;
};

void tst_desk_trouble::init()
{
    if (!m_theme)
        m_theme = std::make_unique<look::Theme>(*qApp);
    m_walk = std::make_unique<Walk>(*m_theme);
}

void tst_desk_trouble::cleanup()
{
    m_walk.reset();
    m_server.reset();
}

void tst_desk_trouble::addAccount(const QString &address, const QString &incoming, const QString &outgoing)
{
    const store::AccountRecord record {.name = address,
                                       .email = address,
                                       .displayName = u"Marta"_s,
                                       .incomingUrl = incoming,
                                       .outgoingUrl = outgoing,
                                       .passwordCommand = u"echo secret"_s};
    m_walk->sobre().store().writer().act([record](store::Database &database) -> Result<> {
        const auto added = store::accounts::add(database, record);
        return added ? Result<> {} : std::unexpected(added.error());
    });
    QTRY_VERIFY(Walk::sees(m_walk->main(), address) || Walk::sees(m_walk->main(), u"accounts"_s));
    QSettings settings(m_walk->profile() + u"/settings.ini"_s, QSettings::IniFormat);
    Preferences::setUndoDelay(settings, store::AccountId {1}, 0s);
    m_walk->end();
    m_walk->start();
}

void tst_desk_trouble::beginWithOneLetter()
{
    serve(OneLetter);
    addAccount(u"marta@example.org"_s, u"pop3+insecure://marta@127.0.0.1:%1"_s.arg(m_port), u"smtp+insecure://127.0.0.1:1"_s);
    QTRY_COMPARE(m_walk->rows(), 1);
    QTRY_VERIFY(m_walk->sees(m_walk->folders(), u"Checked at"_s));
    QVERIFY(!strip());
}

/// Letters are read, found, deleted and brought back while the strip stands above them.
void tst_desk_trouble::useTheList()
{
    const QString before = said();
    m_walk->clickRow(0);
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Letter 1"_s));
    m_walk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 1);
    m_walk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_walk->rows(), 1);
    m_walk->press(Qt::Key_K, Qt::ControlModifier);
    m_walk->type(u"words"_s);
    QTRY_COMPARE(m_walk->main()->windowTitle(), u"Inbox – Sobre"_s);
    QTRY_COMPARE(m_walk->rows(), 1);
    m_walk->press(Qt::Key_Escape);
    QCOMPARE(said(), before);
}

void tst_desk_trouble::saysWhenThePasswordIsNoLongerTaken()
{
    beginWithOneLetter();
    serve(Refusing);
    getMail();
    QTRY_COMPARE(said(), u"The server refused the password. It said: “[AUTH] This password ended on Friday.”"_s);
    QVERIFY(m_walk->sees(m_walk->folders(), u"This password ended on Friday."_s));
    useTheList();
    QVERIFY(Walk::click(m_walk->list(), u"Settings…"_s));
    QTRY_VERIFY(Walk::shown<AccountSettingsWindow>());
    Walk::shown<AccountSettingsWindow>()->close();
    QVERIFY(m_walk->backToMain());
    // By keyboard: again in vain, and the focus stays; then it works, and the words go.
    QAbstractButton *again = Walk::button(m_walk->list(), u"Try again"_s);
    QVERIFY(again);
    again->setFocus();
    const int before = m_server->connections();
    m_walk->press(Qt::Key_Space);
    QTRY_COMPARE(m_server->connections(), before + 1);
    QTRY_VERIFY(!m_walk->sees(m_walk->folders(), u"Checking for mail"_s));
    QVERIFY(said().startsWith(u"The server refused"_s));
    QCOMPARE(QApplication::focusWidget(), Walk::button(m_walk->list(), u"Try again"_s));
    serve(TheSameLetter);
    m_walk->press(Qt::Key_Space);
    QTRY_VERIFY2(!strip(), qPrintable(said()));
    QCOMPARE(m_walk->rows(), 1);
}

void tst_desk_trouble::saysWhenTheServerIsDown()
{
    beginWithOneLetter();
    m_server->close();
    getMail();
    QTRY_VERIFY(strip());
    const QRegularExpression words(u"^Could not get mail at \\d?\\d:\\d\\d. Your mail is safe; we try again at \\d?\\d:\\d\\d. "
                                   "127.0.0.1:%1 does not accept connections: the host answers, but nothing listens there.$"_s.arg(m_port));
    QVERIFY2(words.match(said()).hasMatch(), qPrintable(said()));
    useTheList();
    serve(TheSameLetter);
    QVERIFY(Walk::click(m_walk->list(), u"Try again"_s));
    QTRY_VERIFY2(!strip(), qPrintable(said()));
}

void tst_desk_trouble::saysWhenThereIsNoEncryption()
{
    serve(WithoutTls);
    addAccount(u"marta@example.org"_s, u"pop3://marta@127.0.0.1:%1"_s.arg(m_port), u"smtp+insecure://127.0.0.1:1"_s);
    QTRY_VERIFY2(said().contains(u"127.0.0.1:%1 offers no encryption, so nothing was sent to it"_s.arg(m_port)), qPrintable(said()));
    QVERIFY(said().startsWith(u"Could not get mail at "_s));
    QVERIFY2(!m_server->heard().contains("AUTH") && !m_server->heard().contains("PASS"), m_server->heard());
}

void tst_desk_trouble::saysWhichAccountOfSeveral()
{
    beginWithOneLetter();
    addAccount(u"ana@example.net"_s, u"pop3+insecure://ana@127.0.0.1:1"_s, u"smtp+insecure://127.0.0.1:1"_s);
    QTRY_VERIFY2(said().startsWith(u"ana@example.net: Could not get mail at "_s), qPrintable(said()));
}

void tst_desk_trouble::saysThatItIsCheckingAlready()
{
    beginWithOneLetter();
    serve(Login + "W");
    getMail();
    QTRY_VERIFY(m_walk->sees(m_walk->folders(), u"Checking for mail"_s));
    QVERIFY(!m_walk->sees(m_walk->folders(), u"It is being checked already."_s));
    QTest::keyClick(m_walk->main(), Qt::Key_F5);
    QTRY_VERIFY(m_walk->sees(m_walk->folders(), u"It is being checked already."_s));
    QVERIFY(Walk::click(m_walk->folders(), u"Stop"_s));
    QTRY_VERIFY(!m_walk->sees(m_walk->folders(), u"It is being checked already."_s));
}

/// A letter is written and sent from the main window.
void tst_desk_trouble::write(const QString &to, const QString &subject)
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
            m_walk->type(subject);
    }
    m_walk->type(u"Words."_s);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer);
    QVERIFY(m_walk->backToMain());
}

void tst_desk_trouble::keepsALetterWhileThereIsNoConnection()
{
    quint16 port = 0;
    {
        const MailTaker nobody;
        port = nobody.serverPort();
    }
    serve(OneLetter);
    addAccount(u"marta@example.org"_s, u"pop3+insecure://marta@127.0.0.1:%1"_s.arg(m_port), u"smtp+insecure://127.0.0.1:%1"_s.arg(port));
    QTRY_COMPARE(m_walk->rows(), 1);
    write(u"ana@example.net"_s, u"Keys"_s);
    QTRY_VERIFY2(m_walk->folderWords(u"Outbox"_s).contains(u"1"_s), qPrintable(m_walk->folderWords(u"Outbox"_s)));
    QVERIFY(!strip()); // the list is about other things, and can be used
    useTheList();
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QTRY_VERIFY2(m_walk->sees(m_walk->outbox(), u"Waiting: no connection. Will try again at"_s), qPrintable(m_walk->words(m_walk->outbox())));
    QVERIFY(m_walk->sees(m_walk->outbox(), u"127.0.0.1:%1"_s.arg(port)));
    MailTaker server(port);
    QCOMPARE(server.serverPort(), port);
    QVERIFY(Walk::click(m_walk->outbox(), u"Try now"_s));
    QTRY_COMPARE(server.taken("Keys"), 1);
    QTRY_VERIFY(m_walk->sees(m_walk->outbox(), u"Handed over to 127.0.0.1"_s));
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 0);
}

void tst_desk_trouble::saysWhoWasRefused()
{
    MailTaker server;
    server.refused = "nobody@example.org";
    serve(OneLetter);
    addAccount(u"marta@example.org"_s, u"pop3+insecure://marta@127.0.0.1:%1"_s.arg(m_port), u"smtp+insecure://127.0.0.1:%1"_s.arg(server.serverPort()));
    write(u"nobody@example.org,ana@example.net"_s, u"Keys"_s);
    QTRY_VERIFY2(m_walk->folderWords(u"Outbox"_s).contains(u"waits for you"_s), qPrintable(m_walk->folderWords(u"Outbox"_s)));
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QTRY_VERIFY2(m_walk->sees(m_walk->outbox(), u"Not sent: %n address was refused."_s.replace(u"%n"_s, u"1"_s)), qPrintable(m_walk->words(m_walk->outbox())));
    QVERIFY(m_walk->sees(m_walk->outbox(), u"550 5.1.1 User unknown"_s));
    QVERIFY(m_walk->sees(m_walk->outbox(), u"ana@example.net has not received it either."_s));
    QCOMPARE(server.taken("Keys"), 0);
    QVERIFY(Walk::click(m_walk->outbox(), u"Send to the others"_s));
    QTRY_COMPARE(server.taken("Keys"), 1);
    QTRY_VERIFY(m_walk->sees(m_walk->outbox(), u"Handed over to 127.0.0.1"_s));
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_desk_trouble test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk_trouble.moc"
