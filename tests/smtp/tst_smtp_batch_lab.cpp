// SPDX-License-Identifier: GPL-3.0-or-later
// Many letters over one connection to a real Postfix; see tests/lab/README.md.
#include "core/net/connector.h"
#include "tests/smtp/batch_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QTest>
#include <QUuid>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using Encryption = net::ServerAddress::Encryption;

class TestSmtpBatchLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsTwentyLettersOverOneConnection_data();
    void sendsTwentyLettersOverOneConnection();
    void deliversTheVeryOctetsByChunks();
    void carriesALongLetterByChunks();
    void goesOnBehindWhatPostfixRefuses_data();
    void goesOnBehindWhatPostfixRefuses();
    void refusesWhatIsTooLargeAndSendsTheRest();
    void asksForReports();

private:
    void send(LettersInMemory &letters, const QString &host, bool far);
    QList<QByteArray> arrived(const QByteArray &address, qsizetype atLeast) const;

    QCA::Initializer m_qca;
    QJsonObject m_lab;
    QByteArray m_log;
    BatchEnd m_end;
};

namespace {

QByteArray someLetter(int number, const QByteArray &body = "Hola\r\n")
{
    return "From: ann@uno.test\r\nSubject: batch " + QByteArray::number(number) + "\r\nMessage-ID: <"
        + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "@uno.test>\r\n\r\n" + body;
}

// A mailbox of the test's own.
QByteArray freshAddress()
{
    return "t-batch-" + QUuid::createUuid().toByteArray(QUuid::Id128).left(12) + "@uno.test";
}

void add(LettersInMemory &letters, const QList<QByteArray> &recipients, const QByteArray &octets)
{
    letters.add(recipients, octets);
    letters.letters.last().sender = "ann@uno.test";
}

} // namespace

void TestSmtpBatchLab::initTestCase()
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no lab");
    m_lab = QJsonDocument::fromJson(file.readAll()).object();
}

// As over a way of 100 ms, or of none.
void TestSmtpBatchLab::send(LettersInMemory &letters, const QString &host, bool far)
{
    SmtpSettings settings;
    settings.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                        .encryption = Encryption::Tls,
                        .user = QStringLiteral("ann@uno.test"),
                        .host = host,
                        .port = 465 };
    settings.tls.extraAuthorities = QSslCertificate::fromPath(m_lab[QLatin1String("ca")].toString()).value(0).toPem();
    settings.login
        = { .user = QStringLiteral("ann@uno.test"), .secret = QCA::SecureArray("paper-stone-7"), .remembered = {} };
    letters.slow = true;
    SmtpBatch batch(net::Connector().opener(), settings, letters);
    std::chrono::milliseconds time{ 0 };
    batch.setClock([far, &time] { return time += std::chrono::milliseconds(far ? 100 : 0); });
    std::optional<BatchEnd> end;
    connect(&batch, &SmtpBatch::finished, this, [&end](const BatchEnd &told) { end = told; });
    batch.start();
    if (!waitUntil([&end] { return end.has_value(); }, std::chrono::seconds(60)))
        qFatal("the batch does not end: %s", batch.wireLog().text().toUtf8().constData());
    m_log = batch.wireLog().text().toUtf8();
    m_end = *end;
}

// The letters of the mailbox, with CRLF line ends; waits for so many.
QList<QByteArray> TestSmtpBatchLab::arrived(const QByteArray &address, qsizetype atLeast) const
{
    const QList<QByteArray> parts = address.split('@');
    const QString folder = m_lab[QLatin1String("maildir")]
                               .toString()
                               .replace(QLatin1String("{local}"), QString::fromLatin1(parts[0]))
                               .replace(QLatin1String("{domain}"), QString::fromLatin1(parts[1]))
        + QLatin1String("/new");
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 20000 && QDir(folder).entryList(QDir::Files).size() < atLeast;)
        QTest::qWait(20);
    QList<QByteArray> letters;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly))
            letters.append(file.readAll().replace("\r\n", "\n").replace("\n", "\r\n"));
    }
    return letters;
}

void TestSmtpBatchLab::sendsTwentyLettersOverOneConnection_data()
{
    QTest::addColumn<bool>("far");
    QTest::newRow("near: DATA") << false;
    QTest::newRow("far: BDAT") << true;
}

void TestSmtpBatchLab::sendsTwentyLettersOverOneConnection()
{
    QFETCH(bool, far);
    const QByteArray to = freshAddress();
    const QByteArray other = freshAddress();
    LettersInMemory letters;
    for (int i = 0; i < 20; ++i) // some with several recipients
        add(letters, i % 5 == 4 ? QList<QByteArray>{ to, other } : QList<QByteArray>{ to }, someLetter(i));
    send(letters, QStringLiteral("mail.uno.test"), far);
    QVERIFY2(!m_end.error, m_log);
    QCOMPARE(m_end.mechanism, "SCRAM-SHA-256");
    QVERIFY(m_end.sizeLimit.value_or(0) > 0);
    QCOMPARE(m_end.peerAddress, QStringLiteral("192.0.2.10"));
    QSet<QByteArray> ids;
    for (int number = 1; number <= 20; ++number) {
        QVERIFY2(letters.error(number) == "none", m_log);
        ids.insert(letters.outcomes[number].queueId);
        const QString dialogue = letters.outcomes[number].dialogue;
        QVERIFY2(dialogue.contains(QStringLiteral("S: 220 ")) && dialogue.contains(QStringLiteral("C: AUTH SCRAM-SHA-256 ****")),
                 qPrintable(dialogue));
        QVERIFY(dialogue.count(QStringLiteral("C: MAIL FROM")) == 1 && !dialogue.contains(QStringLiteral("paper-stone-7")));
    }
    QCOMPARE(ids.size(), 20);
    QVERIFY(letters.mostOpen <= 8);
    QVERIFY2(m_log.contains(far ? "C: BDAT " : "C: DATA") && !m_log.contains(far ? "C: DATA" : "C: BDAT "), m_log);
    const QList<QByteArray> there = arrived(to, 20);
    QCOMPARE(there.size(), 20);
    for (int i = 0; i < 20; ++i) {
        const QByteArray subject = "Subject: batch " + QByteArray::number(i) + "\r\n";
        QCOMPARE(std::ranges::count_if(there, [&](const QByteArray &letter) { return letter.contains(subject); }), 1);
    }
    QCOMPARE(arrived(other, 4).size(), 4);
}

void TestSmtpBatchLab::deliversTheVeryOctetsByChunks()
{
    const QByteArray to = freshAddress();
    const QByteArray body
        = ".\r\n..\r\n.a\r\n\r\n.\r\nFrom here\r\n\xc3\xb1 \xff\r\n" + QByteArray(990, '.') + "\r\n\r\n.";
    LettersInMemory letters;
    add(letters, { to }, someLetter(1, body));
    letters.letters[0].eightBit = true;
    letters.sources[0]->blockSize = 3;
    send(letters, QStringLiteral("mail.uno.test"), true);
    QVERIFY2(letters.error(1) == "none", m_log);
    QVERIFY(m_log.contains("BODY=8BITMIME"));
    const QList<QByteArray> there = arrived(to, 1);
    QVERIFY2(there.value(0).endsWith(letters.sources[0]->octets + "\r\n"), there.value(0));
}

void TestSmtpBatchLab::carriesALongLetterByChunks()
{
    const QByteArray to = freshAddress();
    QByteArray body;
    for (int line = 0; body.size() < 8'000'000; ++line)
        body += (line % 3 ? "" : ".") + QByteArray::number(line) + QByteArray(line % 70, 'x') + "\r\n";
    LettersInMemory letters;
    add(letters, { to }, someLetter(1, body));
    add(letters, { to }, someLetter(2));
    send(letters, QStringLiteral("mail.uno.test"), true);
    QVERIFY2(letters.error(1) == "none" && letters.error(2) == "none", m_log);
    QCOMPARE(letters.outcomes[1].octets, static_cast<quint64>(letters.sources[0]->octets.size()));
    const QList<QByteArray> there = arrived(to, 2);
    QVERIFY(std::ranges::any_of(there, [&](const QByteArray &letter) { return letter.endsWith(letters.sources[0]->octets); }));
}

void TestSmtpBatchLab::goesOnBehindWhatPostfixRefuses_data()
{
    QTest::addColumn<bool>("far");
    QTest::addColumn<bool>("alone");
    for (const bool far : { false, true }) {
        for (const bool alone : { false, true })
            QTest::addRow("%s %s", far ? "far" : "near", alone ? "alone" : "beside another") << far << alone;
    }
}

void TestSmtpBatchLab::goesOnBehindWhatPostfixRefuses()
{
    QFETCH(bool, far);
    QFETCH(bool, alone);
    const QByteArray to = freshAddress();
    const QByteArray spared = freshAddress();
    LettersInMemory letters;
    add(letters, { to }, someLetter(1));
    for (const char *bad : { "refused@uno.test", "later@uno.test" })
        add(letters, alone ? QList<QByteArray>{ bad } : QList<QByteArray>{ spared, bad }, someLetter(2));
    add(letters, { to }, someLetter(3));
    send(letters, QStringLiteral("mail.uno.test"), far);
    QVERIFY2(letters.error(1) == "none" && letters.error(4) == "none", m_log);
    for (const int number : { 2, 3 }) {
        QVERIFY2(letters.error(number) == "recipient-refused", m_log);
        QVERIFY(letters.outcomes[number].error->detail.endsWith(QStringLiteral("@uno.test")));
    }
    QCOMPARE(letters.outcomes[2].error->retry, MailError::Retry::Never);
    QCOMPARE(letters.outcomes[3].error->retry, MailError::Retry::Later);
    QCOMPARE(arrived(to, 2).size(), 2);
    QVERIFY(arrived(spared, 0).isEmpty());
}

void TestSmtpBatchLab::refusesWhatIsTooLargeAndSendsTheRest()
{
    const QByteArray to = freshAddress();
    LettersInMemory letters;
    add(letters, { to }, someLetter(1, QByteArray("0123456789abcd\r\n").repeated(2000)));
    add(letters, { to }, someLetter(2));
    send(letters, QStringLiteral("small.uno.test"), false);
    QVERIFY2(letters.error(1) == "too-large", m_log);
    QVERIFY2(letters.error(2) == "none", m_log);
    QCOMPARE(letters.outcomes[1].error->detail.section(u' ', 1), QString::number(*m_end.sizeLimit));
}

void TestSmtpBatchLab::asksForReports()
{
    const QByteArray to = freshAddress();
    LettersInMemory letters;
    add(letters, { to }, someLetter(1));
    letters.letters[0].envelopeId = "0123456789abcdef0123456789abcdef";
    send(letters, QStringLiteral("mail.uno.test"), false);
    QVERIFY2(letters.error(1) == "none", m_log);
    QVERIFY2(m_log.contains(" RET=HDRS ENVID=0123456789abcdef0123456789abcdef"), m_log);
    QVERIFY2(m_log.contains("RCPT TO:<" + to + "> NOTIFY=FAILURE,DELAY ORCPT=rfc822;" + to), m_log);
    QCOMPARE(arrived(to, 1).size(), 1);
}

QTEST_GUILESS_MAIN(TestSmtpBatchLab)
#include "tst_smtp_batch_lab.moc"
