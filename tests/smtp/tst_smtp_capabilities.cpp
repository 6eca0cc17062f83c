// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_capabilities.h"

#include <QTest>

using namespace sobre::smtp;

class TestSmtpCapabilities : public QObject {
    Q_OBJECT
private slots:
    void readsAWholeAnswer();
    void neverReadsTheFirstLine();
    void readsMechanisms_data();
    void readsMechanisms();
    void readsSizes_data();
    void readsSizes();
};

namespace {

SmtpCapabilities capabilities(QList<QByteArray> lines)
{
    lines.prepend("mail.uno.test");
    return SmtpCapabilities::parse({ .code = 250, .status = {}, .lines = lines });
}

} // namespace

void TestSmtpCapabilities::readsAWholeAnswer()
{
    const SmtpCapabilities can = capabilities({ "PIPELINING", "size 36700160", "StartTls", "8BITMIME",
                                                "ENHANCEDSTATUSCODES", "CHUNKING", "BINARYMIME", "SMTPUTF8",
                                                "DSN", "REQUIRETLS", "AUTH PLAIN", "HELP", "X-\xff\xfe" });
    QVERIFY(can.pipelining && can.startTls && can.eightBitMime && can.enhancedStatusCodes && can.chunking);
    QVERIFY(can.binaryMime && can.smtpUtf8 && can.dsn && can.requireTls && can.size);
    QCOMPARE(can.sizeLimit, std::optional<quint64>(36700160));
    QCOMPARE(can.mechanisms, QList<QByteArray>{ "PLAIN" });
    QCOMPARE(capabilities({}), SmtpCapabilities());
}

void TestSmtpCapabilities::neverReadsTheFirstLine()
{
    QCOMPARE(SmtpCapabilities::parse({ .code = 250, .status = {}, .lines = { "STARTTLS" } }),
             SmtpCapabilities());
    QVERIFY(!capabilities({ "STARTTLSX", "XSTARTTLS", "START TLS" }).startTls);
}

void TestSmtpCapabilities::readsMechanisms_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QList<QByteArray>>("mechanisms");
    using Words = QList<QByteArray>;
    QTest::newRow("new") << Words{ "AUTH LOGIN PLAIN" } << Words{ "LOGIN", "PLAIN" };
    QTest::newRow("old") << Words{ "AUTH=LOGIN PLAIN" } << Words{ "LOGIN", "PLAIN" };
    QTest::newRow("both") << Words{ "AUTH PLAIN LOGIN", "AUTH=PLAIN LOGIN" } << Words{ "PLAIN", "LOGIN" };
    QTest::newRow("lower case") << Words{ "auth scram-sha-256 plain" } << Words{ "SCRAM-SHA-256", "PLAIN" };
    QTest::newRow("no words") << Words{ "AUTH", "AUTH=" } << Words{};
    QTest::newRow("odd spaces") << Words{ "AUTH  PLAIN \t LOGIN " } << Words{ "PLAIN", "LOGIN" };
    QTest::newRow("not mechanisms") << Words{ "AUTH PL*IN <b> A-NAME-OF-MORE-THAN-TWENTY X" } << Words{ "X" };
}

void TestSmtpCapabilities::readsMechanisms()
{
    QFETCH(QList<QByteArray>, lines);
    QTEST(capabilities(lines).mechanisms, "mechanisms");
}

void TestSmtpCapabilities::readsSizes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<quint64>("limit"); // 0: none
    QTest::newRow("none") << QByteArray("SIZE") << quint64(0);
    QTest::newRow("zero") << QByteArray("SIZE 0") << quint64(0);
    QTest::newRow("one") << QByteArray("SIZE 1") << quint64(1);
    QTest::newRow("2^32+10") << QByteArray("SIZE 4294967306") << quint64(4294967306);
    QTest::newRow("2^64-1") << QByteArray("SIZE 18446744073709551615") << quint64(18446744073709551615U);
    QTest::newRow("2^64") << QByteArray("SIZE 18446744073709551616") << quint64(0);
    QTest::newRow("30 digits") << QByteArray("SIZE 123456789012345678901234567890") << quint64(0);
    QTest::newRow("negative") << QByteArray("SIZE -1") << quint64(0);
    QTest::newRow("plus") << QByteArray("SIZE +5") << quint64(0);
    QTest::newRow("word") << QByteArray("SIZE lots") << quint64(0);
    QTest::newRow("hexadecimal") << QByteArray("SIZE 0x10") << quint64(0);
}

void TestSmtpCapabilities::readsSizes()
{
    QFETCH(QByteArray, line);
    const SmtpCapabilities can = capabilities({ line });
    QVERIFY(can.size);
    QTEST(can.sizeLimit.value_or(0), "limit");
}

QTEST_GUILESS_MAIN(TestSmtpCapabilities)
#include "tst_smtp_capabilities.moc"
