// SPDX-License-Identifier: GPL-3.0-or-later
// Adding an account through the real window, with the keyboard alone, at the lab's real servers.
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "tests/ui/accounts/lab.h"
#include "ui/accounts/add_account_window.h"
#include "ui/look/theme.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class tst_add_account : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void addsUno();
    void addsDosWithACustomerNumber();
    void remembersTheLogIn();
    void showsEachStepAsItHappens();
    void returnsAWrongPasswordWithTheServersWords();
    void tellsOfACertificateForAnotherName();
    void tellsThatAServerIsDown();
    void tellsThatNoSuchServerExists();
    void warnsBeforeAndAfterAClearConnection();
    void refusesAServerWithoutTls();
    void stopsWithinASecond();
    void endsTheCheckWhenItIsClosed();
    void saysWhyItCannotGoOn();
    void leavesNoPasswordBehind();
    void keepsNothingIfThePasswordCannotBeKept();

private:
    bool enter(const QString &address, const QString &password);
    bool enterServers(const QString &incoming, const QString &outgoing, const QString &user = {});
    QWidget *part(const char *name) { return m_window->findChild<QWidget *>(QLatin1StringView(name)); }
    bool isOn(const char *name) { return part(name) && part(name)->isVisible(); }

    Lab m_lab;
    std::unique_ptr<DeskFixture> m_desk;
    QPointer<AddAccountWindow> m_window;
    std::unique_ptr<Keyboard> m_keys;
};

void tst_add_account::initTestCase()
{
    if (!m_lab.enter())
        QSKIP("no lab");
}

void tst_add_account::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_window = new AddAccountWindow(m_desk->desk);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
}

void tst_add_account::cleanup()
{
    delete m_window;
    m_desk.reset();
}

bool tst_add_account::enter(const QString &address, const QString &password)
{
    if (m_keys->focus() != "name"_L1) // it begins there
        return false;
    m_keys->type(u"Marta Vidal"_s);
    if (!m_keys->fill("address", address) || !m_keys->fill("password", password))
        return false;
    m_keys->press(Qt::Key_Return);
    return m_keys->focus() == "incomingHost"_L1;
}

bool tst_add_account::enterServers(const QString &incoming, const QString &outgoing, const QString &user)
{
    if (!m_keys->fill("incomingHost", incoming) || !m_keys->fill("outgoingHost", outgoing))
        return false;
    if (!user.isEmpty() && !m_keys->fill("user", user))
        return false;
    m_keys->press(Qt::Key_Return);
    return m_keys->focus() == "stop"_L1;
}

void tst_add_account::addsUno()
{
    const QString address = Lab::fresh(u"window"_s);
    QSignalSpy added(m_window, &AddAccountWindow::added);
    QVERIFY(enter(address, m_lab.password()));
    // One name typed fills both.
    m_keys->type(u"mail.uno.test"_s);
    m_keys->press(Qt::Key_Tab);
    QCOMPARE(m_window->findChild<QLineEdit *>(u"outgoingHost"_s)->text(), u"mail.uno.test"_s);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    QVERIFY2(m_keys->sees(u"mail.uno.test:995 · TLS 1.3 · user "_s + address + u" · no messages there"_s),
             qPrintable(m_keys->words()));
    QVERIFY(m_keys->sees(u"mail.uno.test:465 · TLS 1.3 · same user and password"_s));
    QVERIFY(!isOn("usedInClear"));
    QVERIFY(m_desk->book.accounts().isEmpty()); // nothing is kept yet
    QVERIFY(m_keys->tabTo("keepForDays"));
    m_keys->press(Qt::Key_Down); // always
    QVERIFY(m_keys->tabTo("add"));
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    QTRY_VERIFY(!m_window);

    const store::AccountRecord record = m_desk->record(address);
    QCOMPARE(record.displayName, u"Marta Vidal"_s);
    QCOMPARE(record.name, address);
    QCOMPARE(record.keep, u"forever"_s);
    QCOMPARE(record.incomingUrl,
             u"pop3s://"_s + QString(address).replace(u'@', "%40"_L1) + u"@mail.uno.test"_s);
    QCOMPARE(m_desk->keptPassword(record.id), m_lab.password());
    QTRY_COMPARE(m_desk->book.accounts().size(), 1);
}

void tst_add_account::addsDosWithACustomerNumber()
{
    QSignalSpy added(m_window, &AddAccountWindow::added);
    QVERIFY(enter(u"bob@dos.test"_s, u"stone-scissors-8"_s));
    m_keys->type(u"pop3.dos.test"_s);
    QVERIFY(m_keys->tabTo("outgoingHost"));
    QCOMPARE(m_window->findChild<QLineEdit *>(u"outgoingHost"_s)->text(),
             u"smtp.dos.test"_s); // guessed from pop3.
    QVERIFY(m_keys->fill("user", u"bob1042"_s));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    m_keys->press(Qt::Key_Return); // it has the focus
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    const store::AccountRecord record = m_desk->record(u"bob@dos.test"_s);
    QCOMPARE(record.outgoingUrl, u"smtps://bob1042@smtp.dos.test"_s);
    QCOMPARE(record.keep, u"14d"_s);
}

void tst_add_account::remembersTheLogIn()
{
    const QString address = Lab::fresh(u"window"_s);
    QSignalSpy added(m_window, &AddAccountWindow::added);
    QVERIFY(enter(address, m_lab.password()));
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    QCOMPARE(m_desk->record(address).incomingMechanism, "SCRAM-SHA-256");
    QCOMPARE(m_desk->record(address).outgoingMechanism, "SCRAM-SHA-256");
}

void tst_add_account::showsEachStepAsItHappens()
{
    QStringList seen;
    QList<int> counts;
    auto *bar = m_window->findChild<QProgressBar *>();
    connect(bar, &QProgressBar::valueChanged, this, [&](int value) {
        counts += value;
        seen += m_keys->words();
    });
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    QCOMPARE(counts.mid(counts.indexOf(1)), (QList<int>{ 1, 2, 3, 4, 5 }));
    const QString first = seen.at(counts.indexOf(1));
    QVERIFY2(first.contains(u"Sign in for sending"_s), qPrintable(first)); // what is still to do is there too
    QVERIFY(first.contains(u"step 1 of 5"_s));
    const QString last = seen.last();
    for (const QString &words :
         { u"Connected to mail.uno.test, port 995"_s, u"TLS 1.3, the certificate is valid for this name"_s,
           u"Signed in for receiving"_s, u"log-in method SCRAM-SHA-256"_s,
           u"Connected to mail.uno.test, port 465"_s, u"Signed in for sending"_s,
           u"The server accepts your address as sender"_s, u"no mail is sent"_s })
        QVERIFY2(last.contains(words), qPrintable(words + u" in "_s + last));
}

void tst_add_account::returnsAWrongPasswordWithTheServersWords()
{
    QVERIFY(enter(u"ann@uno.test"_s, u"not-the-password"_s));
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("password"), 40000);
    QCOMPARE(m_keys->focus(), u"password"_s);
    QVERIFY2(m_keys->sees(u"The server refused the password. It said: “[AUTH] Authentication failed.”"_s),
             qPrintable(m_keys->words()));
    QCOMPARE(qobject_cast<QLineEdit *>(part("password"))->selectedText().size(), 16);
    // The right one leads on; the servers are still there.
    m_keys->type(u"paper-stone-7"_s);
    QVERIFY(!m_keys->sees(u"refused the password"_s));
    m_keys->press(Qt::Key_Return);
    QCOMPARE(qobject_cast<QLineEdit *>(part("incomingHost"))->text(), u"mail.uno.test"_s);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
}

void tst_add_account::tellsOfACertificateForAnotherName()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"wrong.uno.test"_s, u"wrong.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("stopHere"), 40000);
    QVERIFY(m_keys->sees(u"The certificate is not valid"_s));
    QVERIFY2(m_keys->sees(
                 u"Nothing was sent to wrong.uno.test:995. Its certificate: it belongs to another server."_s),
             qPrintable(m_keys->words()));
    QVERIFY(m_keys->sees(u"Fingerprint (SHA-256)"_s));
    QVERIFY(m_keys->sees(u"from "_s));
    QCOMPARE(m_keys->focus(), u"stopHere"_s); // the default
    m_keys->press(Qt::Key_Return);
    QCOMPARE(m_keys->focus(), u"incomingHost"_s);
    QVERIFY(m_keys->sees(u"The certificate of wrong.uno.test:995 is not valid"_s));
}

void tst_add_account::tellsThatAServerIsDown()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"mail.uno.test"_s, u"down.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("outgoingHost"), 40000);
    QVERIFY(m_keys->sees(u"These settings do not work"_s));
    QVERIFY(m_keys->sees(u"Nothing was saved."_s));
    QVERIFY2(
        m_keys->sees(
            u"down.uno.test:465 does not accept connections: the host answers, but nothing listens there."_s),
        qPrintable(m_keys->words()));
    QVERIFY(m_keys->sees(u"Signed in for receiving"_s)); // what did work is there too
    QCOMPARE(m_keys->focus(), u"outgoingHost"_s); // the one to correct
}

void tst_add_account::tellsThatNoSuchServerExists()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"pop.nowhere.test"_s, u"smtp.nowhere.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("incomingHost"), 40000);
    QVERIFY2(m_keys->sees(u"No server of the name pop.nowhere.test:995 was found."_s),
             qPrintable(m_keys->words()));
    QVERIFY(m_keys->sees(u"No server of the name smtp.nowhere.test:465 was found."_s));
    QCOMPARE(m_keys->focus(), u"incomingHost"_s);
    QVERIFY(m_keys->tabTo("correct"));
    m_keys->press(Qt::Key_Return);
    QCOMPARE(m_keys->focus(), u"address"_s);
    QVERIFY(qobject_cast<QLineEdit *>(part("address"))->hasSelectedText());
    // However much stands above it, the warning is in sight before a password can go out.
    m_keys->press(Qt::Key_Tab);
    QVERIFY(m_keys->fill("password", m_lab.password()));
    m_keys->press(Qt::Key_Return);
    QVERIFY(m_keys->tabTo("outgoingSecurity"));
    m_keys->press(Qt::Key_End);
    auto *warning = part("clearText");
    QTRY_VERIFY(warning->isVisible()
                && warning->visibleRegion().boundingRect().height() == warning->height());
}

void tst_add_account::refusesAServerWithoutTls()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(m_keys->tabTo("incomingSecurity"));
    m_keys->press(Qt::Key_Down);
    QVERIFY(m_keys->tabTo("outgoingSecurity"));
    m_keys->press(Qt::Key_Down);
    QCOMPARE(qobject_cast<QLineEdit *>(part("incomingPort"))->text(), u"110"_s); // follows STARTTLS
    QVERIFY(enterServers(u"plain.uno.test"_s, u"plain.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("incomingHost"), 40000);
    QVERIFY2(m_keys->sees(u"plain.uno.test:110 offers no encryption, so nothing was sent to it"_s),
             qPrintable(m_keys->words()));
    QVERIFY(m_keys->sees(u"plain.uno.test:587 offers no encryption, so nothing was sent to it"_s));
    QVERIFY(m_keys->sees(u"you can choose None below: anyone on the way can then read your password"_s));
}

void tst_add_account::warnsBeforeAndAfterAClearConnection()
{
    const QString address = Lab::fresh(u"window"_s);
    QSignalSpy added(m_window, &AddAccountWindow::added);
    QVERIFY(enter(address, m_lab.password()));
    QVERIFY(m_keys->fill("incomingHost", u"plain.uno.test"_s));
    QVERIFY(m_keys->tabTo("incomingSecurity"));
    m_keys->press(Qt::Key_End);
    QVERIFY(m_keys->tabTo("outgoingSecurity"));
    m_keys->press(Qt::Key_End);
    const QString warning = u"This connection is not encrypted: anyone on the way can read your password."_s;
    QVERIFY(m_keys->sees(warning)); // before it is sent
    QVERIFY(m_keys->sees(u"Try without encryption"_s));
    QVERIFY(m_keys->tabTo("try"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 40000);
    QVERIFY(m_keys->sees(warning));
    QVERIFY(m_keys->sees(u"plain.uno.test:110 · not encrypted"_s));
    QVERIFY(m_keys->sees(u"Use it without encryption"_s));
    QVERIFY(isOn("usedInClear"));
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    QVERIFY(m_desk->record(address).incomingUrl.startsWith("pop3+insecure://"_L1));
}

void tst_add_account::stopsWithinASecond()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"hole.uno.test"_s, u"hole.uno.test"_s));
    auto *bar = m_window->findChild<QProgressBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(m_keys->sees(u"waiting 2 s of at most 15 s"_s), 5000);
    QCOMPARE(bar->value(), 0); // time moves nothing
    QElapsedTimer clock;
    clock.start();
    m_keys->press(Qt::Key_Return); // Stop has the focus
    QTRY_VERIFY_WITH_TIMEOUT(isOn("incomingHost"), 1000);
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(m_keys->focus(), u"incomingHost"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(part("incomingHost"))->text(), u"hole.uno.test"_s);
    // And it can be tried again, with other words.
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
}

void tst_add_account::endsTheCheckWhenItIsClosed()
{
    QVERIFY(enter(Lab::fresh(u"window"_s), m_lab.password()));
    QVERIFY(enterServers(u"hole.uno.test"_s, u"hole.uno.test"_s));
    QTRY_VERIFY(m_keys->sees(u"waiting 0 s of at most 15 s"_s));
    m_window->close();
    QTRY_VERIFY(!m_window);
    QTest::qWait(300); // nobody is called who is gone
    QVERIFY(m_desk->book.accounts().isEmpty());
}

void tst_add_account::saysWhyItCannotGoOn()
{
    QVERIFY(!qobject_cast<QAbstractButton *>(part("continue"))->isEnabled());
    QVERIFY(m_keys->sees(u"Type your email address."_s));
    QVERIFY(m_keys->fill("address", u"marta"_s));
    QVERIFY(m_keys->sees(u"An email address looks like name@provider.example."_s));
    m_keys->press(Qt::Key_Return);
    QCOMPARE(m_keys->focus(), u"address"_s); // it stays
    m_keys->type(u"@uno.test"_s);
    QVERIFY(m_keys->sees(u"Type the password of your mailbox."_s));
    QVERIFY(m_keys->fill("password", u"x"_s));
    QVERIFY(qobject_cast<QAbstractButton *>(part("continue"))->isEnabled());
    m_keys->press(Qt::Key_Return);
    QVERIFY(m_keys->sees(u"Type the name of the receiving server."_s));
    QVERIFY(m_keys->fill("incomingHost", u"no server"_s));
    QVERIFY(m_keys->sees(u"no server cannot be the name of a server."_s));
}

void tst_add_account::leavesNoPasswordBehind()
{
    const QString secret = u"scissors-paper-9"_s;
    QVERIFY(enter(u"crypt@uno.test"_s, secret));
    QVERIFY(!m_keys->sees(secret));
    QSignalSpy added(m_window, &AddAccountWindow::added);
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    QVERIFY(!m_keys->sees(secret));
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    m_desk->settings.sync();
    int files = 0;
    QDirIterator all(m_desk->store.directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 3); // mail.db, vault, vault.key
}

void tst_add_account::keepsNothingIfThePasswordCannotBeKept()
{
    delete m_window;
    m_desk = std::make_unique<DeskFixture>(DeskFixture::Secrets::ClosedKeyring);
    m_window = new AddAccountWindow(m_desk->desk);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
    const QString address = Lab::fresh(u"window"_s);
    QVERIFY(enter(address, m_lab.password()));
    QVERIFY(enterServers(u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 20000);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_keys->sees(u"The account was not added."_s), 20000);
    QVERIFY2(m_keys->sees(u"the key ring stays closed"_s), qPrintable(m_keys->words()));
    QVERIFY(m_desk->record(address).email.isEmpty());
    QVERIFY(part("add")->isEnabled()); // it can be tried again
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const look::Theme theme(application);
    const QCA::Initializer qca;
    tst_add_account test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_add_account.moc"
