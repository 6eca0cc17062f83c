// SPDX-License-Identifier: GPL-3.0-or-later
// The session against a real Dovecot; see tests/lab/README.md.
#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/pop3/pop3_session.h"
#include "tests/pop3/recording_sink.h"
#include "tests/support/qca_main.h"
#include "tests/support/wait_until.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

class TestPop3Lab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsIn_data();
    void logsIn();
    void triesPlainWhereTheServerKeepsAHash();
    void takesAnOddPassword();
    void refusesAWrongPassword_data();
    void refusesAWrongPassword();
    void fetchesTheVeryOctetsAndDeletes();
    void looksAtHeadersAndDeletesByHand();
    void refusesBadServers_data();
    void refusesBadServers();
    void goesRoundADeadAddress();
    void isCancelledWhileNobodyAnswers();

private:
    Pop3Settings settings(const QString &host, Encryption encryption, const QString &user,
                          const QByteArray &password) const;
    Pop3Outcome visit(const Pop3Settings &settings, MailSink *sink = nullptr);
    QByteArray freshPassword() const;
    void put(const QString &user, const QList<QByteArray> &letters) const;
    int flights() const;

    QJsonObject m_lab;
    QList<QSslCertificate> m_authority;
    QString m_log;
};

void TestPop3Lab::initTestCase()
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("no lab here: run by ctest -L lab");
    m_lab = QJsonDocument::fromJson(file.readAll()).object();
    m_authority = QSslCertificate::fromPath(m_lab[QStringLiteral("ca")].toString());
    QCOMPARE(m_authority.size(), 1);
}

QByteArray TestPop3Lab::freshPassword() const
{
    return m_lab[QStringLiteral("fresh")][QStringLiteral("password")].toString().toUtf8();
}

Pop3Settings TestPop3Lab::settings(const QString &host, Encryption encryption, const QString &user,
                                   const QByteArray &password) const
{
    Pop3Settings made;
    const quint16 port = encryption == Encryption::Tls ? 995 : 110;
    made.server = { net::ServerAddress::Protocol::Pop3, encryption, user, host, port };
    made.tls.extraAuthorities = m_authority.constFirst().toPem();
    made.login.user = user;
    made.login.secret = QCA::SecureArray(password);
    made.want = Pop3Settings::Want::Test;
    return made;
}

Pop3Outcome TestPop3Lab::visit(const Pop3Settings &settings, MailSink *sink)
{
    net::WireLog log;
    Pop3Outcome outcome;
    int finished = 0;
    Pop3Session session(settings, sink, net::Connector().opener(), &log);
    connect(&session, &Pop3Session::finished, this, [&](const Pop3Outcome &how) {
        outcome = how;
        ++finished;
    });
    session.start();
    if (!waitUntil([&finished] { return finished > 0; }, std::chrono::minutes(1)))
        qWarning("not finished");
    m_log = log.text();
    return outcome;
}

void TestPop3Lab::logsIn_data()
{
    QTest::addColumn<int>("encryption");
    QTest::addColumn<QByteArray>("remembered");
    QTest::addColumn<QByteArray>("mechanism");
    for (const auto &[name, encryption] :
         { std::pair{ "TLS", Encryption::Tls }, std::pair{ "STLS", Encryption::StartTls } }) {
        QTest::addRow("%s, by itself", name)
            << int(encryption) << QByteArray() << QByteArray("SCRAM-SHA-256");
        for (const char *mechanism : { "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN", "USER" })
            QTest::addRow("%s, %s", name, mechanism)
                << int(encryption) << QByteArray(mechanism) << QByteArray(mechanism);
    }
}

void TestPop3Lab::logsIn()
{
    QFETCH(int, encryption);
    QFETCH(QByteArray, remembered);
    QFETCH(QByteArray, mechanism);
    Pop3Settings how = settings(QStringLiteral("mail.uno.test"), Encryption(encryption),
                                QStringLiteral("ann@uno.test"), "paper-stone-7");
    how.login.remembered = remembered;
    how.hasty = true;
    const Pop3Outcome outcome = visit(how);
    QVERIFY2(!outcome.error, qPrintable(m_log));
    QCOMPARE(outcome.mechanism, mechanism);
    QCOMPARE(outcome.tlsVersion, QStringLiteral("TLS 1.3"));
    QVERIFY(!m_log.contains(QStringLiteral("paper-stone")));
    QVERIFY(!m_log.contains(QString::fromLatin1(QByteArray("paper-stone-7").toBase64())));
}

void TestPop3Lab::triesPlainWhereTheServerKeepsAHash()
{
    const Pop3Outcome outcome = visit(settings(QStringLiteral("mail.uno.test"), Encryption::StartTls,
                                               QStringLiteral("crypt@uno.test"), "scissors-paper-9"));
    QVERIFY2(!outcome.error, qPrintable(m_log));
    QCOMPARE(outcome.mechanism, "PLAIN");
}

void TestPop3Lab::takesAnOddPassword()
{
    for (const char *mechanism : { "SCRAM-SHA-256", "CRAM-MD5", "PLAIN", "USER" }) {
        Pop3Settings how = settings(QStringLiteral("mail.uno.test"), Encryption::Tls,
                                    QStringLiteral("odd@uno.test"), "ñandú \"\\ €%");
        how.login.remembered = mechanism;
        const Pop3Outcome outcome = visit(how);
        QVERIFY2(!outcome.error, qPrintable(m_log));
    }
}

void TestPop3Lab::refusesAWrongPassword_data()
{
    QTest::addColumn<QByteArray>("remembered");
    for (const char *mechanism : { "", "SCRAM-SHA-256", "CRAM-MD5", "PLAIN", "USER" })
        QTest::addRow("%s", *mechanism ? mechanism : "by itself") << QByteArray(mechanism);
}

void TestPop3Lab::refusesAWrongPassword()
{
    QFETCH(QByteArray, remembered);
    Pop3Settings how = settings(QStringLiteral("pop3.dos.test"), Encryption::StartTls,
                                QStringLiteral("t-wrong@dos.test"), "not this one");
    how.login.remembered = remembered;
    const Pop3Outcome outcome = visit(how);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, Kind::LoginRefused);
    QVERIFY(!outcome.error->serverText.isEmpty());
    QCOMPARE(outcome.error->server, QStringLiteral("pop3.dos.test:110"));
}

void TestPop3Lab::fetchesTheVeryOctetsAndDeletes()
{
    QMap<QByteArray, int> sent;
    QList<QByteArray> letters;
    for (int i = 0; i < 100; ++i) {
        const QByteArray body
            = i % 3 == 0 ? QByteArray("..\r\n.\r\n.x\r\n") : QByteArray(i * 997 % 70'000, 'a') + "\r\n";
        letters.append("Subject: " + QByteArray::number(i) + "\r\n\r\n" + body);
        ++sent[letters.constLast()];
    }
    const QString user = QStringLiteral("t-pop3session@uno.test");
    put(user, letters);

    RecordingSink sink;
    sink.removeAll = true;
    sink.slow = true;
    Pop3Settings how = settings(QStringLiteral("mail.uno.test"), Encryption::Tls, user, freshPassword());
    how.want = Pop3Settings::Want::Fetch;
    how.login.remembered = "PLAIN";
    how.hasty = true;
    sink.sizesFirst = false;
    const Pop3Outcome outcome = visit(how, &sink);
    QVERIFY2(!outcome.error, qPrintable(m_log));
    QCOMPARE(outcome.fetched, 100);
    QCOMPARE(outcome.deleted, 100);
    QCOMPARE(outcome.letters, 100);
    QCOMPARE(outcome.otherSizes, 0);
    QCOMPARE(flights(), 4); // CAPA; log-in and listing; letters; deletions and QUIT
    for (const RecordingSink::Kept &kept : std::as_const(sink.letters)) {
        QVERIFY(!kept.letter.uid.isEmpty());
        QCOMPARE(kept.letter.size, quint64(kept.octets.size()));
        --sent[kept.octets];
    }
    QVERIFY(std::all_of(sent.begin(), sent.end(), [](int left) { return left == 0; }));

    RecordingSink again;
    how.knownCapabilities = outcome.capabilities;
    const Pop3Outcome second = visit(how, &again);
    QVERIFY2(!second.error, qPrintable(m_log));
    QCOMPARE(second.letters, 0);
    QCOMPARE(flights(), 2);
}

void TestPop3Lab::put(const QString &user, const QList<QByteArray> &letters) const
{
    const QTemporaryDir folder;
    QStringList files;
    for (const QByteArray &letter : letters) {
        QFile file(folder.filePath(QStringLiteral("%1.eml").arg(files.size())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(letter);
        files.append(file.fileName());
    }
    QProcess drop;
    drop.start(m_lab[QStringLiteral("command")].toString(),
               QStringList{ QStringLiteral("drop"), user } + files);
    QVERIFY(drop.waitForFinished() && drop.exitCode() == 0);
}

/// How often the last visit waited for the server, after the greeting.
int TestPop3Lab::flights() const
{
    int count = 0;
    bool flying = false;
    for (const QString &line : m_log.split(u'\n')) {
        const bool client = line.startsWith(QLatin1String("C: "));
        count += client && !flying ? 1 : 0;
        flying = client || (flying && !line.startsWith(QLatin1String("S: ")));
    }
    return count;
}

void TestPop3Lab::looksAtHeadersAndDeletesByHand()
{
    const QString user = QStringLiteral("t-pop3look@uno.test");
    const QByteArray header = "Subject: large\r\nX-Long: " + QByteArray(900, 'x') + "\r\n\r\n";
    put(user, { "Subject: small\r\n\r\nsmall\r\n", header + QByteArray("body\r\n").repeated(100'000) });
    Pop3Settings how = settings(QStringLiteral("mail.uno.test"), Encryption::Tls, user, freshPassword());
    how.want = Pop3Settings::Want::Look;
    RecordingSink first;
    first.toFetch = QList<Listed>();
    QVERIFY(!visit(how, &first).error);
    QCOMPARE(first.listing.size(), 2);
    const Listed large = first.listing[0].size > first.listing[1].size ? first.listing[0] : first.listing[1];

    RecordingSink sink;
    sink.toFetch = QList<Listed>();
    sink.afterLook = QList<Listed>();
    sink.toLook = first.listing;
    sink.toRemove = QList<Listed>{ large };
    const Pop3Outcome outcome = visit(how, &sink);
    QVERIFY2(!outcome.error, qPrintable(m_log));
    QVERIFY(outcome.hasTop && outcome.hasUidl);
    QCOMPARE(sink.seen.size(), 2);
    QVERIFY(sink.seen[0].header == header || sink.seen[1].header == header);
    QCOMPARE(outcome.deleted, 1);
    QVERIFY(!m_log.contains(QStringLiteral("RETR")));
    RecordingSink left;
    QVERIFY(!visit(how, &left).error);
    QCOMPARE(left.letters.size(), 1);
    QVERIFY(left.letters[0].octets.startsWith("Subject: small"));
}

void TestPop3Lab::refusesBadServers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("encryption");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls }) {
        const auto row = [encryption](const char *host, const char *reason) {
            QTest::addRow("%s, %s", host, encryption == Encryption::Tls ? "TLS" : "STLS")
                << QString::fromLatin1(host) + QStringLiteral(".uno.test") << int(encryption)
                << int(Kind::CertificateRefused) << QString::fromLatin1(reason);
        };
        row("wrong", "host-mismatch");
        row("expired", "expired");
        row("selfsigned", "self-signed");
        row("cnonly", "host-mismatch");
    }
    QTest::newRow("no TLS") << "plain.uno.test" << int(Encryption::StartTls) << int(Kind::NoTlsOffered) << "";
    QTest::newRow("down") << "down.uno.test" << int(Encryption::Tls) << int(Kind::ConnectionRefused) << "";
    QTest::newRow("no such host") << "nowhere.invalid" << int(Encryption::Tls) << int(Kind::HostNotFound)
                                  << "";
}

void TestPop3Lab::refusesBadServers()
{
    QFETCH(QString, host);
    QFETCH(int, encryption);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    const Pop3Outcome outcome
        = visit(settings(host, Encryption(encryption), QStringLiteral("ann@uno.test"), "paper-stone-7"));
    QVERIFY(outcome.error);
    QCOMPARE(wordFor(outcome.error->kind), wordFor(Kind(kind)));
    QVERIFY2(outcome.error->detail.contains(detail), qPrintable(outcome.error->detail));
    for (const char *word : { "AUTH", "USER", "PASS" })
        QVERIFY2(!m_log.contains(QStringLiteral("C: ") + QString::fromLatin1(word)), qPrintable(m_log));
}

void TestPop3Lab::goesRoundADeadAddress()
{
    QElapsedTimer clock;
    clock.start();
    const Pop3Outcome outcome = visit(settings(QStringLiteral("dual.uno.test"), Encryption::Tls,
                                               QStringLiteral("ann@uno.test"), "paper-stone-7"));
    QVERIFY2(!outcome.error, qPrintable(m_log));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

void TestPop3Lab::isCancelledWhileNobodyAnswers()
{
    Pop3Session session(
        settings(QStringLiteral("hole.uno.test"), Encryption::Tls, QStringLiteral("ann"), "x"), nullptr,
        net::Connector().opener());
    std::optional<Pop3Outcome> outcome;
    connect(&session, &Pop3Session::finished, this, [&outcome](const Pop3Outcome &how) { outcome = how; });
    session.start();
    QTest::qWait(100);
    QVERIFY(!outcome);
    QElapsedTimer clock;
    clock.start();
    session.cancel();
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(outcome->error->kind, Kind::Cancelled);
}

SOBRE_QCA_TEST_MAIN(TestPop3Lab)
#include "tst_pop3_lab.moc"
