// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile servers over real sockets and real TLS, by the numbers of the project's list of attacks: 8,
// certificates; 9, whose they are; 14, answers without end are cancelled within a second.
#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/pop3/pop3_session.h"
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QHostInfo>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

namespace {

const QByteArray Secured = "C CAPA\nS +OK\nS USER\nS .\nC USER ann\nS +OK\nC PASS ****\nS -ERR enough";

} // namespace

class TestPop3AttacksTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attack08_wrongCertificates_data();
    void attack08_wrongCertificates();
    void attack08_anExceptionIsForOneCertificate();
    void attack09_theNameThatWasTypedCounts_data();
    void attack09_theNameThatWasTypedCounts();
    void attack14_endlessAnswersAreCancelled_data();
    void attack14_endlessAnswersAreCancelled();

private:
    TestCertificates::Pair identity(const QString &fault) const;
    /// `heard`: all that the server got.
    MailError visit(const TestCertificates::Pair &shown, Encryption encryption, const QString &host,
                    QByteArray &heard, const QList<net::CertificateException> &exceptions = {},
                    quint16 *port = nullptr);

    std::unique_ptr<TestCertificates> m_certificates;
    TestCertificates::Pair m_good;
};

void TestPop3AttacksTls::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), "no openssl program to make certificates with");
    m_good = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
}

TestCertificates::Pair TestPop3AttacksTls::identity(const QString &fault) const
{
    const QString name = QStringLiteral("DNS:localhost");
    if (fault == QStringLiteral("expired"))
        return m_certificates->issueExpired(name);
    if (fault == QStringLiteral("self-signed"))
        return m_certificates->issueSelfSigned(name);
    if (fault == QStringLiteral("host-mismatch"))
        return m_certificates->issue(QStringLiteral("other"), QStringLiteral("DNS:mail.other.test"));
    return TestCertificates().issue(QStringLiteral("stranger"), name); // by an authority nobody knows
}

MailError TestPop3AttacksTls::visit(const TestCertificates::Pair &shown, Encryption encryption,
                                    const QString &host, QByteArray &heard,
                                    const QList<net::CertificateException> &exceptions, quint16 *port)
{
    const QByteArray start
        = encryption == Encryption::Tls ? "S +OK\n" : "S +OK\nC CAPA\nS +OK\nS STLS\nS .\nC STLS\nS +OK\nT\n";
    ScriptedServer server(start + Secured, shown, encryption == Encryption::Tls);
    Pop3Settings settings = settingsFor(encryption);
    settings.server.host = host;
    settings.server.port = server.start();
    settings.tls.extraAuthorities = m_certificates->authority().toPem();
    settings.tls.exceptions = exceptions;
    for (net::CertificateException &exception : settings.tls.exceptions)
        exception.port
            = quint16(exception.port + settings.server.port); // relative: the port is not known before
    if (port)
        *port = settings.server.port;
    RecordingSink sink;
    Pop3Session session(settings, &sink, net::Connector().opener());
    QSignalSpy spy(&session, &Pop3Session::finished);
    session.start();
    if (!waitUntil([&spy] { return !spy.isEmpty(); }))
        return {};
    heard = server.heard();
    return spy[0][0].value<Pop3Outcome>().error.value_or(MailError{ .kind = Kind::Cancelled });
}

void TestPop3AttacksTls::attack08_wrongCertificates_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : { "expired", "self-signed", "host-mismatch", "unknown-authority" })
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestPop3AttacksTls::attack08_wrongCertificates()
{
    QFETCH(QString, fault);
    const TestCertificates::Pair shown = identity(fault);
    const QByteArray sha256 = shown.certificate.digest(QCryptographicHash::Sha256);
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        QByteArray heard;
        quint16 port = 0;
        const MailError error = visit(shown, encryption, QStringLiteral("localhost"), heard, {}, &port);
        QCOMPARE(wordFor(error.kind), wordFor(Kind::CertificateRefused));
        QVERIFY2(error.detail.contains(fault), qPrintable(error.detail));
        QVERIFY(error.detail.contains(QStringLiteral("host=localhost port=%1 ").arg(port)));
        QVERIFY(error.detail.contains(QString::fromLatin1(sha256.toHex())));
        QCOMPARE(heard, encryption == Encryption::Tls ? "" : "CAPA\r\nSTLS\r\n");
        const auto offered = net::exceptionFor(error);
        QVERIFY(offered && offered->sha256 == sha256 && offered->port == port);
        MailError revoked = error; // a list of withdrawn ones is not at hand here, see tst_tls_policy
        revoked.detail.replace(QStringLiteral("reason="), QStringLiteral("reason=revoked,"));
        QVERIFY(!net::exceptionFor(revoked));
    }
}

void TestPop3AttacksTls::attack08_anExceptionIsForOneCertificate()
{
    const QString localhost = QStringLiteral("localhost");
    const TestCertificates::Pair shown = identity(QStringLiteral("self-signed"));
    const TestCertificates::Pair next = identity(QStringLiteral("self-signed"));
    const QByteArray sha256 = shown.certificate.digest(QCryptographicHash::Sha256);
    QByteArray heard;
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        const auto kind
            = [&](const TestCertificates::Pair &pair, const net::CertificateException &exception) {
                  return wordFor(visit(pair, encryption, localhost, heard, { exception }).kind);
              };
        QCOMPARE(kind(shown, { localhost, 0, sha256 }), wordFor(Kind::LoginRefused)); // this one goes on
        QVERIFY(heard.contains("PASS hunter22"));
        QCOMPARE(kind(next, { localhost, 0, sha256 }), wordFor(Kind::CertificateRefused)); // it has changed
        QVERIFY(!heard.contains("USER"));
        QCOMPARE(kind(shown, { localhost, 1, sha256 }), wordFor(Kind::CertificateRefused)); // another port
        QCOMPARE(kind(shown, { QStringLiteral("mail.uno.test"), 0, sha256 }),
                 wordFor(Kind::CertificateRefused));
        QVERIFY(!heard.contains("USER"));
    }
}

void TestPop3AttacksTls::attack09_theNameThatWasTypedCounts_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    const auto row
        = [](const char *title, const char *commonName, const char *names, const char *typed, bool good) {
              QTest::newRow(title) << QString::fromLatin1(commonName) << QString::fromLatin1(names)
                                   << QString::fromLatin1(typed) << good;
          };
    row("its name", "x", "DNS:localhost", "localhost", true);
    row("in capitals", "x", "DNS:localhost", "LocalHost", true);
    row("name in the CN only", "localhost", "", "localhost", false);
    row("name in the CN, another beside it", "localhost", "DNS:mail.other.test", "localhost", false);
    row("its address", "x", "IP:127.0.0.1", "127.0.0.1", true);
    row("its name, the address was typed", "x", "DNS:localhost", "127.0.0.1", false);
    row("its address as a name", "x", "DNS:127.0.0.1", "127.0.0.1", false);
    row("its address, the name was typed", "x", "IP:127.0.0.1", "localhost", false);
    row("a wildcard for everything", "x", "DNS:*", "localhost", false);
    row("a part of a name", "x", "DNS:local*", "localhost", false);
    // What DNS says of the host (CNAME, PTR) is another name: that of the machine itself.
    row("what the host is called elsewhere", "x", "DNS:localhost.localdomain,DNS:ip6-localhost", "localhost",
        false);
}

void TestPop3AttacksTls::attack09_theNameThatWasTypedCounts()
{
    QFETCH(QString, commonName);
    QFETCH(QString, names);
    QFETCH(QString, typed);
    QFETCH(bool, good);
    const TestCertificates::Pair shown = m_certificates->issue(commonName, names);
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        QByteArray heard;
        const MailError error = visit(shown, encryption, typed, heard);
        QCOMPARE(wordFor(error.kind), wordFor(good ? Kind::LoginRefused : Kind::CertificateRefused));
        QCOMPARE(heard.contains("USER"), good);
        if (!good)
            QVERIFY2(error.detail.contains(QStringLiteral("host-mismatch")), qPrintable(error.detail));
    }
}

void TestPop3AttacksTls::attack14_endlessAnswersAreCancelled_data()
{
    QTest::addColumn<QByteArray>("script");
    const QByteArray in
        = "S +OK\nC CAPA\nS +OK\nS USER\nS UIDL\nS TOP\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\n"
          "C STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 300\nS .\n";
    const QByteArray endless = "S +OK\nZ 100000000000";
    QTest::newRow("a letter") << in + "C RETR 1\n" + endless;
    QTest::newRow("a header") << in + "C TOP 1 0\n" + endless;
}

void TestPop3AttacksTls::attack14_endlessAnswersAreCancelled()
{
    QFETCH(QByteArray, script);
    ScriptedServer server(script, m_good);
    Pop3Settings settings = settingsFor(Encryption::None);
    settings.server.host = QStringLiteral("localhost");
    settings.server.port = server.start();
    RecordingSink sink;
    if (script.contains("TOP 1"))
        sink.toLook = { { 1, "a", 300 } };
    Pop3Session session(settings, &sink, net::Connector().opener());
    QSignalSpy spy(&session, &Pop3Session::finished);
    session.start();
    QVERIFY(waitUntil([&server] { return server.flooded() > 5'000'000; }));
    QElapsedTimer clock;
    clock.start();
    session.cancel();
    QVERIFY(waitUntil([&spy] { return !spy.isEmpty(); }));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(wordFor(spy[0][0].value<Pop3Outcome>().error->kind), wordFor(Kind::Cancelled));
    QVERIFY(sink.letters.isEmpty() && !sink.isOpen());
}

SOBRE_QCA_TEST_MAIN(TestPop3AttacksTls)
#include "tst_pop3_attacks_tls.moc"
