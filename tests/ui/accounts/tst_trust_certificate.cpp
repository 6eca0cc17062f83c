// SPDX-License-Identifier: GPL-3.0-or-later
// Trusting one certificate of the lab's real servers that is not valid, through the real windows with the keyboard
// alone: nothing is sent before, everything works after, and another certificate in its place is refused.
#include "core/account/certificate_trust.h"
#include "core/account/fetch_mail.h"
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "tests/ui/accounts/lab.h"
#include "tests/ui/accounts/relay.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/accounts/add_account_window.h"
#include "ui/accounts/certificate_page.h"
#include "ui/accounts/certificate_window.h"
#include "ui/look/theme.h"
#include "ui/text/error_text.h"

#include <QDirIterator>
#include <QPointer>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class tst_trust_certificate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void stopsAndSendsNothing();
    void trustsAndGoesOn();
    void keepsNothingWithoutTheAccount();
    void refusesAnotherCertificateLater();
    void doesNotOfferOneThatWasWithdrawn();
    void trustsAndForgetsInTheSettings();
    void goesOnSavingOnceItIsTrusted();
    void cancelsTrustWithTheRest();

private:
    void openAdding();
    void openSettings(store::AccountId id);
    bool tryServers(const QString &incoming, const QString &outgoing, const QString &incomingPort = {});
    bool isOn(const char *name) const
    {
        const auto *part = m_window ? m_window->findChild<QWidget *>(QLatin1StringView(name)) : nullptr;
        return part && part->isVisible();
    }
    bool sees(const QString &text) const { return m_window && m_keys->sees(text); }
    store::AccountId addDirectly(const QString &host);
    account::FetchReport fetch();
    /// Whether one of the lab's servers has heard of this address.
    bool isKnownToTheServers(const QString &address) const;
    QList<net::CertificateException> trusted()
    {
        return account::trustedCertificates(m_desk->store.reader()).value();
    }

    Lab m_lab;
    QString m_address;
    std::unique_ptr<DeskFixture> m_desk;
    QPointer<QWidget> m_window;
    std::unique_ptr<Keyboard> m_keys;
};

void tst_trust_certificate::initTestCase()
{
    if (!m_lab.enter())
        QSKIP("no lab");
}

void tst_trust_certificate::init()
{
    m_desk = std::make_unique<DeskFixture>(DeskFixture::Secrets::Memory);
    m_address = Lab::fresh(u"trust"_s);
}

void tst_trust_certificate::cleanup()
{
    delete m_window;
    m_desk.reset();
}

void tst_trust_certificate::openAdding()
{
    m_window = new AddAccountWindow(m_desk->desk);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
}

void tst_trust_certificate::openSettings(store::AccountId id)
{
    delete m_window;
    m_window = new AccountSettingsWindow(m_desk->desk, id);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
}

// Until something is said of them.
bool tst_trust_certificate::tryServers(const QString &incoming, const QString &outgoing, const QString &incomingPort)
{
    openAdding();
    m_keys->type(u"Marta Vidal"_s);
    if (!m_keys->fill("address", m_address) || !m_keys->fill("password", m_lab.password()))
        return false;
    m_keys->press(Qt::Key_Return);
    if (!m_keys->fill("incomingHost", incoming) || !m_keys->fill("outgoingHost", outgoing))
        return false;
    if (!incomingPort.isEmpty() && !m_keys->fill("incomingPort", incomingPort))
        return false;
    m_keys->press(Qt::Key_Return);
    return QTest::qWaitFor([this] { return isOn("stopHere") || isOn("add") || isOn("incomingHost"); }, 40000);
}

store::AccountId tst_trust_certificate::addDirectly(const QString &host)
{
    const QString user = QString(m_address).replace(u'@', "%40"_L1);
    const store::AccountRecord record{ .name = m_address,
                                       .email = m_address,
                                       .incomingUrl = u"pop3s://"_s + user + u'@' + host,
                                       .outgoingUrl = u"smtps://"_s + user + u'@' + host };
    const auto id = store::test::await<Result<store::AccountId>>(
        [&](QObject *, auto done) { m_desk->book.add(record, m_lab.password(), {}, done); });
    (void)QTest::qWaitFor([&] { return m_desk->book.byId(*id).has_value(); });
    return *id;
}

// As the window's service fetches: with the account as the book knows it.
account::FetchReport tst_trust_certificate::fetch()
{
    const account::Account account = m_desk->book.accounts().value(0);
    const std::function<Task<account::FetchReport>()> make
        = [account, mail = &m_desk->mail] { return account::fetchMail(account, *mail, {}); };
    return store::test::await<Result<account::FetchReport>>([&](QObject *context, auto done) {
               std::function<void(Result<account::FetchReport>)> then = done;
               m_desk->thread.run<account::FetchReport>(make, context, then);
           })
        .value();
}

bool tst_trust_certificate::isKnownToTheServers(const QString &address) const
{
    QDirIterator logs(m_lab.logs(), QDir::Files, QDirIterator::Subdirectories);
    while (logs.hasNext()) {
        QFile log(logs.next());
        if (log.open(QIODevice::ReadOnly) && log.readAll().contains(address.toUtf8()))
            return true;
    }
    return false;
}

void tst_trust_certificate::stopsAndSendsNothing()
{
    QVERIFY(tryServers(u"wrong.uno.test"_s, u"wrong.uno.test"_s));
    QVERIFY(isOn("stopHere"));
    QVERIFY2(sees(u"Nothing was sent to wrong.uno.test:995. Its certificate: it belongs to another server."_s),
             qPrintable(m_keys->words()));
    QVERIFY(sees(u"Fingerprint (SHA-256)"_s));
    QVERIFY(sees(u"Sobre takes this certificate from this server and this port from now on, and no other that is not valid."_s));
    QCOMPARE(m_keys->focus(), u"stopHere"_s); // Enter stops
    QVERIFY(isOn("trustHere"));
    m_keys->press(Qt::Key_Return);
    QCOMPARE(m_keys->focus(), u"incomingHost"_s);
    QTest::qWait(300);
    QVERIFY(!isKnownToTheServers(m_address)); // no server was told who wants to log in
    QVERIFY(trusted().isEmpty());
}

void tst_trust_certificate::trustsAndGoesOn()
{
    QVERIFY(tryServers(u"wrong.uno.test"_s, u"wrong.uno.test"_s));
    QVERIFY(!isKnownToTheServers(m_address));
    QVERIFY(m_keys->tabTo("trustHere"));
    m_keys->press(Qt::Key_Return);
    // Receiving works now; the sending server's port is another matter.
    QTRY_VERIFY2_WITH_TIMEOUT(sees(u"Nothing was sent to wrong.uno.test:465."_s), qPrintable(m_keys->words()), 40000);
    QTRY_VERIFY(isKnownToTheServers(m_address));
    QCOMPARE(m_keys->focus(), u"stopHere"_s);
    QVERIFY(m_keys->tabTo("trustHere"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 40000);
    QVERIFY2(sees(u"no messages there · certificate trusted by you"_s), qPrintable(m_keys->words()));
    QVERIFY(trusted().isEmpty()); // nothing is kept yet
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 20000);

    const QList<net::CertificateException> kept = trusted();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).host, u"wrong.uno.test"_s);
    QCOMPARE(kept.at(0).port, 465);
    QCOMPARE(kept.at(1).port, 995);
    QTRY_COMPARE(m_desk->book.accounts().size(), 1);
    const account::FetchReport report = fetch();
    QVERIFY2(report.errors.isEmpty(), qPrintable(text::sentence(report.errors.value(0))));
}

void tst_trust_certificate::keepsNothingWithoutTheAccount()
{
    QVERIFY(tryServers(u"wrong.uno.test"_s, u"mail.uno.test"_s));
    QVERIFY(m_keys->tabTo("trustHere"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 40000);
    m_window->close();
    QTRY_VERIFY(!m_window);
    QVERIFY(trusted().isEmpty());
    // And the next one who adds an account is asked again.
    QVERIFY(tryServers(u"wrong.uno.test"_s, u"mail.uno.test"_s));
    QVERIFY(isOn("stopHere"));
}

void tst_trust_certificate::refusesAnotherCertificateLater()
{
    Relay relay(u"selfsigned.uno.test"_s);
    relay.leadTo(u"selfsigned.uno.test"_s, 995);
    QVERIFY(tryServers(u"selfsigned.uno.test"_s, u"mail.uno.test"_s, QString::number(relay.port())));
    QVERIFY2(sees(u"the server vouches for itself"_s), qPrintable(m_keys->words()));
    QVERIFY(m_keys->tabTo("trustHere"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("add"), 40000);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 20000);
    QTRY_COMPARE(m_desk->book.accounts().size(), 1);
    QVERIFY(fetch().errors.isEmpty());

    const int before = relay.connections();
    relay.leadTo(u"expired.uno.test"_s, 995);
    const account::FetchReport report = fetch();
    QVERIFY(relay.connections() > before);
    QCOMPARE(report.errors.size(), 1);
    const MailError refusal = report.errors.first();
    QCOMPARE(refusal.kind, MailError::Kind::CertificateRefused);
    QVERIFY2(text::sentence(refusal).contains(u"it is not the one that you trusted"_s), qPrintable(text::sentence(refusal)));
    // Both fingerprints can be compared.
    CertificateWindow window(refusal);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    Keyboard keys(window);
    QVERIFY(keys.show());
    QVERIFY(keys.sees(u"You trusted another certificate for this server."_s));
    QVERIFY(keys.sees(u"Fingerprint of the one that you trusted"_s));
    QVERIFY(keys.sees(fingerprintLines(QString::fromLatin1(trusted().first().sha256.toHex()))));
    QCOMPARE(keys.focus(), u"stopHere"_s);
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(!window.isVisible());
}

void tst_trust_certificate::doesNotOfferOneThatWasWithdrawn()
{
    const MailError refusal{ .kind = MailError::Kind::CertificateRefused,
                             .server = u"mail.uno.test:995"_s,
                             .detail = u"host=mail.uno.test port=995 reason=self-signed,revoked sha256="_s
                                 + QString(64, u'a') + u" from=2026-01-01 until=2027-01-01"_s };
    CertificateWindow window(refusal);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy trusted(&window, &CertificateWindow::trusted);
    Keyboard keys(window);
    QVERIFY(keys.show());
    QVERIFY(keys.sees(u"it was withdrawn"_s));
    QVERIFY(!keys.sees(u"Trust this one"_s));
    QVERIFY(!keys.sees(u"If you trust"_s));
    QVERIFY(!keys.tabTo("trustHere"));
    QVERIFY(trusted.isEmpty());
}

void tst_trust_certificate::trustsAndForgetsInTheSettings()
{
    const store::AccountId id = addDirectly(u"wrong.uno.test"_s);
    openSettings(id);
    for (const char *server : { "wrong.uno.test, port 995", "wrong.uno.test, port 465" }) {
        QVERIFY(!sees(QString::fromLatin1(server)));
        if (!m_keys->sees(u"Certificate…"_s)) {
            QVERIFY(m_keys->tabTo("test"));
            m_keys->press(Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(isOn("certificate"), 40000);
        }
        QVERIFY(m_keys->tabTo("certificate"));
        m_keys->press(Qt::Key_Space);
        const QPointer<CertificateWindow> facts = m_window->findChild<CertificateWindow *>();
        QVERIFY(facts && QTest::qWaitFor([this] { return m_keys->focus() == "stopHere"_L1; }));
        Keyboard keys(*facts);
        QVERIFY(keys.sees(u"it belongs to another server"_s));
        QCOMPARE(keys.focus(), u"stopHere"_s);
        QVERIFY(keys.tabTo("trustHere"));
        keys.press(Qt::Key_Return);
        QTRY_VERIFY(!facts);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTRY_VERIFY2_WITH_TIMEOUT(!isOn("stop") && isOn("test"), qPrintable(m_keys->words()), 40000);
    }
    QVERIFY2(sees(u"Works."_s), qPrintable(m_keys->words()));
    QVERIFY2(sees(u"Changed: trusted certificate"_s), qPrintable(m_keys->words()));
    QVERIFY(trusted().isEmpty()); // nothing is kept before Save
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 20000);
    QCOMPARE(trusted().size(), 2);
    QTRY_VERIFY(fetch().errors.isEmpty());

    openSettings(id);
    QVERIFY2(sees(u"Its certificate is not valid, and you trust it: wrong.uno.test, port 995."_s), qPrintable(m_keys->words()));
    QVERIFY(sees(fingerprintLines(QString::fromLatin1(trusted().last().sha256.toHex()))));
    // It is for this server alone.
    QVERIFY(m_keys->fill("incomingHost", u"mail.uno.test"_s));
    QVERIFY(!sees(u"you trust it"_s));
    QVERIFY(m_keys->fill("incomingHost", u"wrong.uno.test"_s));
    QVERIFY(m_keys->tabTo("forgetCertificate"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(!sees(u"you trust it"_s));
    QCOMPARE(m_keys->focus(), u"pages"_s);
    QVERIFY2(sees(u"Changed: trusted certificate"_s), qPrintable(m_keys->words()));
    QCOMPARE(trusted().size(), 2);
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 20000);
    QCOMPARE(trusted().size(), 1);
    QTRY_COMPARE(m_desk->book.accounts().value(0).tls.exceptions.size(), 1);
    QCOMPARE(fetch().errors.value(0).kind, MailError::Kind::CertificateRefused);
}

void tst_trust_certificate::goesOnSavingOnceItIsTrusted()
{
    const store::AccountId id = addDirectly(u"mail.uno.test"_s);
    openSettings(id);
    QVERIFY(m_keys->fill("incomingHost", u"wrong.uno.test"_s));
    m_keys->press(Qt::Key_Return); // saves, and tries before that
    QTRY_VERIFY_WITH_TIMEOUT(sees(u"Not saved: these settings do not work."_s), 40000);
    QVERIFY(m_keys->tabTo("certificate"));
    m_keys->press(Qt::Key_Space);
    const QPointer<CertificateWindow> facts = m_window->findChild<CertificateWindow *>();
    QVERIFY(facts && QTest::qWaitFor([this] { return m_keys->focus() == "stopHere"_L1; }));
    Keyboard keys(*facts);
    QVERIFY(keys.tabTo("trustHere"));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window, 40000);
    QVERIFY(m_desk->record(m_address).incomingUrl.endsWith("@wrong.uno.test"_L1));
    QCOMPARE(trusted().size(), 1);
    QCOMPARE(trusted().first().port, 995);
}

void tst_trust_certificate::cancelsTrustWithTheRest()
{
    const store::AccountId id = addDirectly(u"wrong.uno.test"_s);
    openSettings(id);
    QVERIFY(m_keys->tabTo("test"));
    m_keys->press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isOn("certificate"), 40000);
    QVERIFY(m_keys->tabTo("certificate"));
    m_keys->press(Qt::Key_Space);
    QPointer<CertificateWindow> facts = m_window->findChild<CertificateWindow *>();
    QVERIFY(facts && QTest::qWaitFor([this] { return m_keys->focus() == "stopHere"_L1; }));
    Keyboard(*facts).press(Qt::Key_Escape); // stops, as Enter does
    QTRY_VERIFY(!facts);
    QVERIFY2(sees(u"Changed: nothing"_s), qPrintable(m_keys->words()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_keys->press(Qt::Key_Space); // the focus is where it was
    facts = m_window->findChild<CertificateWindow *>();
    QVERIFY(facts && QTest::qWaitFor([this] { return m_keys->focus() == "stopHere"_L1; }));
    Keyboard keys(*facts);
    QVERIFY(keys.tabTo("trustHere"));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(sees(u"Changed: trusted certificate"_s));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY_WITH_TIMEOUT(!isOn("stop"), 40000);
    QVERIFY(m_keys->tabTo("cancel"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!m_window);
    QVERIFY(trusted().isEmpty());
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const look::Theme theme(application);
    const QCA::Initializer qca;
    tst_trust_certificate test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trust_certificate.moc"
