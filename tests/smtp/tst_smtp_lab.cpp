// SPDX-License-Identifier: GPL-3.0-or-later
// The session against a real Postfix; see tests/lab/README.md.
#include "core/net/connector.h"
#include "core/smtp/smtp_session.h"
#include "tests/smtp/letter_in_memory.h"
#include "tests/support/wait_until.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QTest>
#include <QUuid>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using Encryption = net::ServerAddress::Encryption;

class TestSmtpLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsALetter_data();
    void sendsALetter();
    void deliversTheVeryOctets();
    void carriesALongLetter();
    void refusesAWrongPassword_data();
    void refusesAWrongPassword();
    void reportsRefusedRecipients_data();
    void reportsRefusedRecipients();
    void testsAnAccount();
    void refusesBadServers_data();
    void refusesBadServers();
    void cancelsInTheMiddleOfALetter();

private:
    SmtpSettings settings(const QString &host, Encryption encryption, const QString &user,
                          const QByteArray &password, const QByteArray &remembered = {}) const;
    SmtpOutcome send(const SmtpSettings &settings, const SmtpLetter &letter);
    QByteArray arrived(const QByteArray &address, const QByteArray &mark) const;

    QCA::Initializer m_qca;
    QJsonObject m_lab;
    QByteArray m_log;
};

namespace {

constexpr char AnnsPassword[] = "paper-stone-7";

QByteArray someLetter(const QByteArray &to, const QByteArray &body = "Hola\r\n")
{
    return "From: ann@uno.test\r\nTo: " + to + "\r\nSubject: lab\r\nMessage-ID: <"
        + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "@uno.test>\r\n\r\n" + body;
}

// A mailbox of the test's own.
QByteArray freshAddress()
{
    return "t-smtp-" + QUuid::createUuid().toByteArray(QUuid::Id128).left(12) + "@uno.test";
}

} // namespace

void TestSmtpLab::initTestCase()
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no lab");
    m_lab = QJsonDocument::fromJson(file.readAll()).object();
}

SmtpSettings TestSmtpLab::settings(const QString &host, Encryption encryption, const QString &user,
                                   const QByteArray &password, const QByteArray &remembered) const
{
    SmtpSettings made;
    made.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                    .encryption = encryption,
                    .user = user,
                    .host = host,
                    .port = static_cast<quint16>(encryption == Encryption::Tls ? 465 : 587) };
    made.tls.extraAuthorities = QSslCertificate::fromPath(m_lab[QLatin1String("ca")].toString()).value(0).toPem();
    made.login = { .user = user, .secret = QCA::SecureArray(password), .remembered = remembered };
    return made;
}

SmtpOutcome TestSmtpLab::send(const SmtpSettings &settings, const SmtpLetter &letter)
{
    SmtpSession session(net::Connector().opener(), settings, letter);
    std::optional<SmtpOutcome> outcome;
    connect(&session, &SmtpSession::finished, this, [&outcome](const SmtpOutcome &told) { outcome = told; });
    session.start();
    if (!waitUntil([&outcome] { return outcome.has_value(); }, std::chrono::seconds(60)))
        qFatal("the session does not end: %s", session.wireLog().text().toUtf8().constData());
    m_log = session.wireLog().text().toUtf8();
    return *outcome;
}

// The letter of the mailbox that holds `mark`, with CRLF line ends; waits for it.
QByteArray TestSmtpLab::arrived(const QByteArray &address, const QByteArray &mark) const
{
    const QList<QByteArray> parts = address.split('@');
    const QString folder = m_lab[QLatin1String("maildir")]
                               .toString()
                               .replace(QLatin1String("{local}"), QString::fromLatin1(parts[0]))
                               .replace(QLatin1String("{domain}"), QString::fromLatin1(parts[1]))
        + QLatin1String("/new");
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 20000; QTest::qWait(20)) {
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            QFile file(folder + QLatin1Char('/') + name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QByteArray letter = file.readAll();
            if (letter.contains(mark))
                return letter.replace("\r\n", "\n").replace("\n", "\r\n");
        }
    }
    return {};
}

void TestSmtpLab::sendsALetter_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("remembered");
    QTest::addColumn<QByteArray>("mechanism");
    const QString ann = QStringLiteral("ann@uno.test");
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        const char *how = encryption == Encryption::Tls ? "465" : "587";
        QTest::addRow("%s new account", how)
            << encryption << ann << QByteArray(AnnsPassword) << QByteArray() << QByteArray("SCRAM-SHA-256");
        for (const char *name : { "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256" })
            QTest::addRow("%s %s", how, name)
                << encryption << ann << QByteArray(AnnsPassword) << QByteArray(name) << QByteArray(name);
        QTest::addRow("%s hashed", how)
            << encryption << QStringLiteral("crypt@uno.test") << QByteArray("scissors-paper-9")
            << QByteArray() << QByteArray("PLAIN");
        for (const char *name : { "", "PLAIN", "LOGIN", "CRAM-MD5" })
            QTest::addRow("%s odd %s", how, name)
                << encryption << QStringLiteral("odd@uno.test")
                << QByteArray("\xc3\xb1"
                              "and\xc3\xba \"\\ \xe2\x82\xac%")
                << QByteArray(name) << QByteArray(*name ? name : "SCRAM-SHA-256");
    }
}

void TestSmtpLab::sendsALetter()
{
    QFETCH(Encryption, encryption);
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, remembered);
    const QByteArray to = freshAddress();
    LetterInMemory source(someLetter(to));
    const SmtpOutcome outcome
        = send(settings(QStringLiteral("mail.uno.test"), encryption, user, password, remembered),
               { .sender = user.toUtf8(), .recipients = { to }, .source = &source });
    QVERIFY2(!outcome.error, m_log);
    QTEST(outcome.mechanism, "mechanism");
    QCOMPARE(outcome.tlsVersion, QStringLiteral("TLS 1.3"));
    QCOMPARE(outcome.certificateSha256.size(), 32);
    QCOMPARE(outcome.peerAddress, QStringLiteral("192.0.2.10"));
    QCOMPARE(outcome.recipients.size(), 1);
    QCOMPARE(outcome.recipients.first().code, 250);
    QVERIFY2(outcome.queueId.size() >= 6, outcome.finalReply);
    QVERIFY(!m_log.contains(password) && !m_log.contains(password.toBase64()));
}

void TestSmtpLab::deliversTheVeryOctets()
{
    const QByteArray to = freshAddress();
    const QByteArray body
        = ".\r\n..\r\n.a\r\n\r\n.\r\nFrom here\r\n\xc3\xb1 \xff\r\n" + QByteArray(990, '.') + "\r\n\r\n.";
    LetterInMemory source(someLetter(to, body), 3);
    const SmtpOutcome outcome
        = send(settings(QStringLiteral("mail.uno.test"), Encryption::Tls, QStringLiteral("ann@uno.test"),
                        AnnsPassword),
               { .sender = "ann@uno.test", .recipients = { to }, .eightBit = true, .source = &source });
    QVERIFY2(!outcome.error, m_log);
    const QByteArray letter = arrived(to, "Subject: lab");
    QVERIFY2(letter.endsWith(source.octets + "\r\n"), letter);
}

void TestSmtpLab::carriesALongLetter()
{
    const QByteArray to = freshAddress();
    QByteArray body;
    for (int line = 0; body.size() < 8'000'000; ++line)
        body += (line % 3 ? "" : ".") + QByteArray::number(line) + QByteArray(line % 70, 'x') + "\r\n";
    LetterInMemory source(someLetter(to, body), 100'000);
    const SmtpOutcome outcome = send(settings(QStringLiteral("mail.uno.test"), Encryption::StartTls,
                                              QStringLiteral("ann@uno.test"), AnnsPassword),
                                     { .sender = "ann@uno.test", .recipients = { to }, .source = &source });
    QVERIFY2(!outcome.error, m_log);
    QCOMPARE(outcome.octets, static_cast<quint64>(source.octets.size()));
    QVERIFY(arrived(to, "Subject: lab").endsWith(source.octets));
}

void TestSmtpLab::refusesAWrongPassword_data()
{
    QTest::addColumn<QByteArray>("remembered");
    for (const char *name : { "", "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256" })
        QTest::addRow("%s", *name ? name : "new account") << QByteArray(name);
}

void TestSmtpLab::refusesAWrongPassword()
{
    QFETCH(QByteArray, remembered);
    const SmtpOutcome outcome = send(settings(QStringLiteral("mail.uno.test"), Encryption::Tls,
                                              QStringLiteral("ann@uno.test"), "wrong-password", remembered),
                                     { .sender = "ann@uno.test", .recipients = {} });
    QVERIFY2(outcome.error, m_log);
    QCOMPARE(wordFor(outcome.error->kind), "login-refused");
    QVERIFY2(outcome.error->serverText.startsWith("535 5.7.8 "), outcome.error->serverText);
    QCOMPARE(outcome.error->server, QStringLiteral("mail.uno.test:465"));
    QVERIFY(!m_log.contains("wrong-password") && !m_log.contains("MAIL"));
}

void TestSmtpLab::reportsRefusedRecipients_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<MailError::Retry>("retry");
    const auto row = [](const char *host, const char *address, MailError::Retry retry) {
        QTest::newRow(address) << QString::fromLatin1(host) << QByteArray(address) << retry;
    };
    row("mail.uno.test", "refused@uno.test", MailError::Retry::Never);
    row("mail.uno.test", "later@uno.test", MailError::Retry::Later);
    row("smtp.dos.test", "nobody@dos.test", MailError::Retry::Never);
}

void TestSmtpLab::reportsRefusedRecipients()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, address);
    const bool dos = host.startsWith(u"smtp.dos");
    const QByteArray own = dos ? "bob@dos.test" : "ann@uno.test";
    LetterInMemory source(someLetter(address));
    for (const bool alone : { true, false }) {
        SmtpLetter letter{ .sender = own, .recipients = { address }, .source = &source };
        if (!alone)
            letter.recipients.prepend(own);
        const SmtpOutcome outcome
            = send(dos ? settings(host, Encryption::StartTls, QStringLiteral("bob1042"), "stone-scissors-8")
                       : settings(host, Encryption::StartTls, QStringLiteral("ann@uno.test"), AnnsPassword),
                   letter);
        QVERIFY2(outcome.error, m_log);
        QCOMPARE(wordFor(outcome.error->kind), "recipient-refused");
        QTEST(outcome.error->retry, "retry");
        QCOMPARE(outcome.error->detail.toUtf8(), address);
        QCOMPARE(outcome.recipients.size(), letter.recipients.size());
        QCOMPARE(outcome.recipients.first().isAccepted(), !alone);
        QVERIFY(!outcome.recipients.last().isAccepted());
        QVERIFY(outcome.recipients.last().text.startsWith(outcome.recipients.last().status));
        QCOMPARE(source.at, 0);
    }
}

void TestSmtpLab::testsAnAccount()
{
    const SmtpOutcome outcome = send(settings(QStringLiteral("mail.uno.test"), Encryption::StartTls,
                                              QStringLiteral("ann@uno.test"), AnnsPassword),
                                     { .sender = "ann@uno.test", .recipients = {} });
    QVERIFY2(!outcome.error, m_log);
    QCOMPARE(outcome.mechanism, "SCRAM-SHA-256");
    QVERIFY(m_log.contains("C: RSET") && m_log.contains("C: QUIT") && !m_log.contains("C: DATA"));
}

void TestSmtpLab::refusesBadServers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, Encryption encryption, const char *error) {
        QTest::addRow("%s %s", name, encryption == Encryption::Tls ? "465" : "587")
            << QString::fromLatin1(name) + QLatin1String(".uno.test") << encryption << QByteArray(error);
    };
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        for (const char *name : { "wrong", "expired", "selfsigned", "cnonly" })
            row(name, encryption, "certificate-refused");
        row("small", encryption, "too-large");
        row("down", encryption, "connection-refused");
    }
    row("plain", Encryption::StartTls, "no-tls-offered");
}

void TestSmtpLab::refusesBadServers()
{
    QFETCH(QString, host);
    QFETCH(Encryption, encryption);
    LetterInMemory source(someLetter("ann@uno.test", QByteArray("0123456789abcd\r\n").repeated(2000)));
    const SmtpOutcome outcome
        = send(settings(host, encryption, QStringLiteral("ann@uno.test"), AnnsPassword),
               { .sender = "ann@uno.test", .recipients = { "ann@uno.test" }, .source = &source });
    QVERIFY2(outcome.error, m_log);
    QTEST(wordFor(outcome.error->kind), "error");
    QVERIFY(outcome.error->server.startsWith(host));
    QVERIFY(!m_log.contains("MAIL FROM"));
}

void TestSmtpLab::cancelsInTheMiddleOfALetter()
{
    const QByteArray to = freshAddress();
    LetterInMemory source(someLetter(to, QByteArray("0123456789abcd\r\n").repeated(500'000)), 100'000);
    const SmtpLetter letter{ .sender = "ann@uno.test", .recipients = { to }, .source = &source };
    SmtpSession session(net::Connector().opener(),
                        settings(QStringLiteral("mail.uno.test"), Encryption::Tls,
                                 QStringLiteral("ann@uno.test"), AnnsPassword),
                        letter);
    std::optional<SmtpOutcome> outcome;
    connect(&session, &SmtpSession::finished, this, [&outcome](const SmtpOutcome &told) { outcome = told; });
    connect(&session, &SmtpSession::progress, &session, [&session](quint64 sent, quint64) {
        if (sent > 1'000'000)
            session.cancel();
    });
    QElapsedTimer clock;
    clock.start();
    session.start();
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(outcome->error);
    QCOMPARE(wordFor(outcome->error->kind), "cancelled");
    QVERIFY(source.at < source.octets.size());
    QCOMPARE(source.dotsAllowed, 0);
}

QTEST_GUILESS_MAIN(TestSmtpLab)
#include "tst_smtp_lab.moc"
