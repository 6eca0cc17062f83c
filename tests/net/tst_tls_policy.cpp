// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks 8 and 9: which certificates are believed, with a real handshake.
#include "core/async/task.h"
#include "core/net/connector.h"
#include "core/net/host_match.h"
#include "core/net/wire_log.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_certificates.h"
#include "tests/support/wait_until.h"

#include <QTest>

using namespace sobre;
using namespace sobre::net;
using namespace sobre::tests;
using Kind = MailError::Kind;
using Encryption = ServerAddress::Encryption;

class TestTlsPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void believesAGoodCertificate();
    void believesTheSystemAndOurs();
    void refuses_data();
    void refuses();
    void takesAnExceptionForThisCertificateOnly();
    void neverTakesAnExceptionForARevokedOne();
    void saysThatItIsAnotherOneThanTheTrusted();
    void offersWhatCanBeTrusted();
    void namesHost_data();
    void namesHost();
    void refusesClearTextBehindTheAnswerToStls();
    void saysWhenTheServerSpeaksNoTls();

private:
    struct Ended {
        std::optional<MailError> error;
        TlsFacts facts;
        QByteArray heard;
    };
    Ended open(const TestCertificates::Pair &identity, TlsPolicy policy, Encryption encryption,
               const QString &host = QStringLiteral("localhost"));
    static Task<> dialogue(OpenChannel open, ServerAddress address, TlsPolicy policy, WireLog *log,
                           Ended *ended, bool *done);

    std::unique_ptr<TestCertificates> m_certificates;
    quint16 m_port = 0; ///< of the last server
};

void TestTlsPolicy::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    if (!m_certificates->isValid())
        QSKIP("no openssl program to make certificates with");
}

Task<> TestTlsPolicy::dialogue(OpenChannel open, ServerAddress address, TlsPolicy policy, WireLog *log,
                               Ended *ended, bool *done)
{
    try {
        const std::unique_ptr<LineChannel> channel = co_await open(address, policy, log);
        co_await channel->readLine();
        if (address.encryption == Encryption::StartTls) {
            channel->write("STLS\r\n");
            co_await channel->readLine();
            co_await channel->startTls();
        }
        channel->write("PASS secret\r\n");
        co_await channel->readLine();
        ended->facts = channel->tlsFacts();
    } catch (const MailError &error) {
        ended->error = error;
    }
    *done = true;
}

TestTlsPolicy::Ended TestTlsPolicy::open(const TestCertificates::Pair &identity, TlsPolicy policy,
                                         Encryption encryption, const QString &host)
{
    const bool tls = encryption == Encryption::Tls;
    ScriptedServer server(tls ? "S +OK\nC ****\nS +OK\n" : "S +OK\nC STLS\nS +OK\nT\nC ****\nS +OK\n",
                          identity, tls);
    m_port = server.start();
    for (CertificateException &exception : policy.exceptions)
        exception.port = exception.port ? exception.port : m_port;
    Connector connector;
    connector.resolver = [](QString) -> Task<QList<QHostAddress>> {
        co_return QList{ QHostAddress(QHostAddress::LocalHost) };
    };
    Ended ended;
    bool done = false;
    WireLog log;
    const ServerAddress address{ ServerAddress::Protocol::Pop3, encryption, {}, host, m_port };
    Task<> task = dialogue(connector.opener(), address, std::move(policy), &log, &ended, &done);
    task.start();
    if (!waitUntil([&done] { return done; }))
        qWarning("not done");
    QTest::qWait(0); // what a client may still have sent
    ended.heard = server.heard();
    return ended;
}

void TestTlsPolicy::believesAGoodCertificate()
{
    const auto identity = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        const Ended ended = open(identity, { m_certificates->authority().toPem(), {} }, encryption);
        QVERIFY2(!ended.error, ended.error ? qPrintable(ended.error->detail) : "");
        QCOMPARE(ended.facts.version, QStringLiteral("TLS 1.3"));
        QCOMPARE(ended.facts.certificateSha256, identity.certificate.digest(QCryptographicHash::Sha256));
        QVERIFY(ended.heard.contains("PASS secret"));
    }
}

void TestTlsPolicy::believesTheSystemAndOurs()
{
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    TlsPolicy policy;
    policy.extraAuthorities = m_certificates->authority().toPem();
    const QList<QSslCertificate> believed = policy.configuration().caCertificates();
    QVERIFY(believed.contains(m_certificates->authority()));
    for (const QSslCertificate &one : system)
        QVERIFY2(believed.contains(one), qPrintable(one.subjectDisplayName()));
    QVERIFY(!TlsPolicy().configuration().caCertificates().contains(m_certificates->authority()));
}

void TestTlsPolicy::refuses_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("reason");
    QTest::newRow("expired") << "expired" << "expired";
    QTest::newRow("wrong name") << "wrong" << "host-mismatch";
    QTest::newRow("name in the CN only") << "cn" << "host-mismatch";
    QTest::newRow("self-signed") << "self" << "self-signed";
    QTest::newRow("unknown authority") << "unknown" << "unknown-authority";
}

void TestTlsPolicy::refuses()
{
    QFETCH(QString, which);
    QFETCH(QString, reason);
    const QString localhost = QStringLiteral("DNS:localhost");
    TestCertificates::Pair identity;
    if (which == QStringLiteral("expired"))
        identity = m_certificates->issueExpired(localhost);
    else if (which == QStringLiteral("wrong"))
        identity = m_certificates->issue(QStringLiteral("wrong"), QStringLiteral("DNS:elsewhere.test"));
    else if (which == QStringLiteral("cn"))
        identity = m_certificates->issue(QStringLiteral("localhost"), {});
    else if (which == QStringLiteral("self"))
        identity = m_certificates->issueSelfSigned(localhost);
    else
        identity = m_certificates->issue(QStringLiteral("unknown"), localhost);
    QVERIFY(!identity.certificate.isNull());
    TlsPolicy policy;
    if (which != QStringLiteral("unknown"))
        policy.extraAuthorities = m_certificates->authority().toPem();
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        const Ended ended = open(identity, policy, encryption);
        QVERIFY(ended.error);
        QCOMPARE(ended.error->kind, Kind::CertificateRefused);
        QVERIFY2(ended.error->detail.contains(QStringLiteral("reason=") + reason),
                 qPrintable(ended.error->detail));
        QVERIFY(ended.error->detail.contains(QStringLiteral("host=localhost")));
        QVERIFY(ended.error->detail.contains(QString::fromLatin1(fingerprint(identity.certificate))));
        QCOMPARE(ended.error->server, QStringLiteral("localhost:%1").arg(m_port));
        QVERIFY(!ended.heard.contains("PASS"));
    }
}

void TestTlsPolicy::takesAnExceptionForThisCertificateOnly()
{
    const auto identity = m_certificates->issueSelfSigned(QStringLiteral("DNS:elsewhere.test"));
    const auto other = m_certificates->issueSelfSigned(QStringLiteral("DNS:localhost"));
    const auto policy = [](const TestCertificates::Pair &pair, const QString &host, quint16 port) {
        const QByteArray sha256 = pair.certificate.digest(QCryptographicHash::Sha256);
        return TlsPolicy{ {}, { CertificateException{ host, port, sha256 } } };
    };
    const QString localhost = QStringLiteral("localhost");
    QVERIFY(!open(identity, policy(identity, localhost, 0), Encryption::Tls).error);
    QVERIFY(open(other, policy(identity, localhost, 0), Encryption::Tls).error); // it has changed
    QVERIFY(open(identity, policy(identity, QStringLiteral("elsewhere.test"), 0), Encryption::Tls).error);
    QVERIFY(open(identity, policy(identity, localhost, 1), Encryption::Tls).error);
}

void TestTlsPolicy::neverTakesAnExceptionForARevokedOne()
{
    const auto identity = m_certificates->issueSelfSigned(QStringLiteral("DNS:localhost"));
    QSslSocket socket;
    const TlsPolicy policy{
        {}, { { QStringLiteral("localhost"), 995, identity.certificate.digest(QCryptographicHash::Sha256) } }
    };
    const QList<QSslError> errors{ QSslError(QSslError::SelfSignedCertificate, identity.certificate),
                                   QSslError(QSslError::CertificateRevoked, identity.certificate) };
    const auto refused = policy.judgeErrors(socket, QStringLiteral("localhost"), 995, errors);
    QVERIFY(refused);
    QVERIFY(refused->detail.contains(QStringLiteral("revoked")));
}

void TestTlsPolicy::saysThatItIsAnotherOneThanTheTrusted()
{
    const auto identity = m_certificates->issueSelfSigned(QStringLiteral("DNS:localhost"));
    const QByteArray trusted(32, 't');
    const auto with = [&](quint16 port) {
        return TlsPolicy{ {}, { CertificateException{ QStringLiteral("LocalHost."), port, trusted } } };
    };
    const Ended ended = open(identity, with(0), Encryption::Tls);
    QVERIFY(ended.error);
    QVERIFY2(ended.error->detail.contains(QStringLiteral("reason=changed,self-signed")),
             qPrintable(ended.error->detail));
    QVERIFY(ended.error->detail.endsWith(QStringLiteral(" trusted=") + QString::fromLatin1(trusted.toHex())));
    QVERIFY(!ended.heard.contains("PASS"));
    // For another port there was no such word.
    QVERIFY(!open(identity, with(1), Encryption::Tls).error->detail.contains(QStringLiteral("changed")));
    // A valid one needs nobody's word, and no older one stands in its way.
    TlsPolicy policy = with(0);
    policy.extraAuthorities = m_certificates->authority().toPem();
    const auto good = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
    QVERIFY(!open(good, policy, Encryption::Tls).error);
}

void TestTlsPolicy::offersWhatCanBeTrusted()
{
    const auto identity = m_certificates->issueSelfSigned(QStringLiteral("DNS:elsewhere.test"));
    const Ended ended = open(identity, {}, Encryption::StartTls);
    const auto offered = exceptionFor(*ended.error);
    QVERIFY(offered);
    QCOMPARE(offered->host, QStringLiteral("localhost"));
    QCOMPARE(offered->port, m_port);
    QCOMPARE(offered->sha256, identity.certificate.digest(QCryptographicHash::Sha256));
    // Not one that was withdrawn, whatever else is wrong with it, and nothing that is not whole.
    MailError refusal = *ended.error;
    refusal.detail.replace(QStringLiteral("reason="), QStringLiteral("reason=revoked,"));
    QVERIFY(!exceptionFor(refusal));
    refusal.detail = QStringLiteral("host=localhost port=995 reason=expired sha256=ab12");
    QVERIFY(!exceptionFor(refusal));
    refusal = *ended.error;
    refusal.kind = Kind::TlsFailed;
    QVERIFY(!exceptionFor(refusal));
}

void TestTlsPolicy::namesHost_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("fits");
    QTest::newRow("same") << "DNS:mail.uno.test" << "mail.uno.test" << true;
    QTest::newRow("capitals") << "DNS:Mail.Uno.Test" << "MAIL.uno.test" << true;
    QTest::newRow("trailing dot") << "DNS:mail.uno.test" << "mail.uno.test." << true;
    QTest::newRow("IDN") << "DNS:correo.xn--espaa-rta.test" << QStringLiteral("correo.españa.test") << true;
    QTest::newRow("wildcard") << "DNS:*.uno.test" << "mail.uno.test" << true;
    QTest::newRow("wildcard for two labels") << "DNS:*.uno.test" << "a.mail.uno.test" << false;
    QTest::newRow("wildcard for none") << "DNS:*.uno.test" << "uno.test" << false;
    QTest::newRow("wildcard in a label") << "DNS:m*l.uno.test" << "mail.uno.test" << false;
    QTest::newRow("wildcard top level") << "DNS:*.test" << "uno.test" << false;
    QTest::newRow("wildcard alone") << "DNS:*" << "localhost" << false;
    QTest::newRow("IP") << "IP:127.0.0.1" << "127.0.0.1" << true;
    QTest::newRow("IPv6") << "IP:::1" << "::1" << true;
    QTest::newRow("IP as DNS name") << "DNS:127.0.0.1" << "127.0.0.1" << false;
    QTest::newRow("wildcard IP") << "DNS:*.0.0.1" << "127.0.0.1" << false;
    QTest::newRow("none") << "" << "mail.uno.test" << false;
}

void TestTlsPolicy::namesHost()
{
    QFETCH(QString, names);
    QFETCH(QString, host);
    QFETCH(bool, fits);
    const auto identity = m_certificates->issue(QStringLiteral("mail.uno.test"), names);
    QVERIFY(!identity.certificate.isNull());
    QCOMPARE(net::namesHost(identity.certificate, host), fits);
}

void TestTlsPolicy::refusesClearTextBehindTheAnswerToStls()
{
    // Attack 4, over a real socket: in one packet with the answer.
    const auto identity = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
    ScriptedServer server("S +OK\nC STLS\nR +OK\\r\\n+OK injected\\r\\n\nT\nC ****\nS +OK\n", identity);
    const quint16 port = server.start();
    Ended ended;
    bool done = false;
    const ServerAddress address{
        ServerAddress::Protocol::Pop3, Encryption::StartTls, {}, QStringLiteral("localhost"), port
    };
    Task<> task = dialogue(Connector().opener(), address, { m_certificates->authority().toPem(), {} }, nullptr,
                           &ended, &done);
    task.start();
    QVERIFY(waitUntil([&done] { return done; }));
    QVERIFY(ended.error);
    QCOMPARE(ended.error->kind, Kind::DataBeforeTls);
    QCOMPARE(server.heard(), "STLS\r\n");
}

void TestTlsPolicy::saysWhenTheServerSpeaksNoTls()
{
    ScriptedServer server("S +OK this is no TLS");
    Ended ended;
    bool done = false;
    const ServerAddress address{
        ServerAddress::Protocol::Pop3, Encryption::Tls, {}, QStringLiteral("localhost"), server.start()
    };
    Task<> task = dialogue(Connector().opener(), address, {}, nullptr, &ended, &done);
    task.start();
    QVERIFY(waitUntil([&done] { return done; }));
    QVERIFY(ended.error);
    QCOMPARE(ended.error->kind, Kind::TlsFailed);
}

QTEST_GUILESS_MAIN(TestTlsPolicy)
#include "tst_tls_policy.moc"
