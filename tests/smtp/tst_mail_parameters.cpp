// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/mail_parameters.h"
#include "tests/smtp/letter_in_memory.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;

class TestMailParameters : public QObject {
    Q_OBJECT
private slots:
    void says_data();
    void says();
    void asksForReportsOfEachRecipient_data();
    void asksForReportsOfEachRecipient();
    void asksForNoReportsWithoutASender();
    void knowsEnvelopeIds();
};

namespace {

SmtpCapabilities offering(const QByteArray &words)
{
    SmtpReply reply{ .code = 250, .status = {}, .lines = { "mail.uno.test" } };
    reply.lines += words.split(',');
    return SmtpCapabilities::parse(reply);
}

EnvelopeAddress address(const QByteArray &text)
{
    return *EnvelopeAddress::parse(text);
}

} // namespace

void TestMailParameters::says_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("needs"); // of the letter: 8 eight bits, h header, d envelope id, t TLS, a address
    QTest::addColumn<QByteArray>("command");
    const auto row = [](const char *offered, const char *needs, const char *parameters) {
        QTest::addRow("%s to %s", needs, offered)
            << QByteArray(offered) << QByteArray(needs) << QByteArray("MAIL FROM:<ana@uno.test>") + parameters;
    };
    row("HELP", "", "");
    row("HELP", "8hd", "");
    row("SIZE", "", " SIZE=20");
    row("SIZE 0", "", " SIZE=20");
    row("8BITMIME", "", "");
    row("8BITMIME", "8", " BODY=8BITMIME");
    row("8BITMIME,BINARYMIME,CHUNKING", "8", " BODY=8BITMIME");
    row("BINARYMIME,CHUNKING", "", "");
    row("SMTPUTF8", "", "");
    row("SMTPUTF8", "h", " SMTPUTF8");
    row("SMTPUTF8", "a", " SMTPUTF8");
    row("DSN", "", " RET=HDRS");
    row("DSN", "d", " RET=HDRS ENVID=a+2Bb+20c");
    row("REQUIRETLS", "", "");
    row("REQUIRETLS", "t", " REQUIRETLS");
    row("SIZE,8BITMIME,SMTPUTF8,DSN,REQUIRETLS", "8hdt",
        " SIZE=20 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=a+2Bb+20c REQUIRETLS");
}

void TestMailParameters::says()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, needs);
    LetterInMemory source("Subject: x\r\n\r\nHola\r\n");
    const SmtpLetter letter{ .sender = "ana@uno.test",
                             .recipients = {},
                             .eightBit = needs.contains('8'),
                             .utf8Header = needs.contains('h'),
                             .envelopeId = needs.contains('d') ? QByteArray("a+b c") : QByteArray(),
                             .requireTls = needs.contains('t'),
                             .source = &source };
    QTEST(mailCommand(address(letter.sender), letter, offering(offered), needs.contains('a')), "command");
}

void TestMailParameters::asksForReportsOfEachRecipient_data()
{
    QTest::addColumn<QByteArray>("recipient");
    QTest::addColumn<QByteArray>("command");
    const QByteArray notify = " NOTIFY=FAILURE,DELAY";
    QTest::newRow("plain") << QByteArray("luz@due.test")
                           << "RCPT TO:<luz@due.test>" + notify + " ORCPT=rfc822;luz@due.test";
    QTest::newRow("plus") << QByteArray("luz+a@due.test")
                          << "RCPT TO:<luz+a@due.test>" + notify + " ORCPT=rfc822;luz+2Ba@due.test";
    QTest::newRow("quoted") << QByteArray("\"l z\"@due.test")
                            << "RCPT TO:<\"l z\"@due.test>" + notify + " ORCPT=rfc822;\"l+20z\"@due.test";
    QTest::newRow("domain beyond ASCII") << QByteArray("luz@ni\xc3\xb1o.test")
                                         << "RCPT TO:<luz@xn--nio-8ma.test>" + notify
            + " ORCPT=rfc822;luz@xn--nio-8ma.test";
    QTest::newRow("local part beyond ASCII") << QByteArray("pe\xc3\xb1"
                                                           "a@due.test")
                                             << "RCPT TO:<pe\xc3\xb1"
                                                "a@due.test>"
            + notify + " ORCPT=utf-8;pe\\x{F1}a@due.test";
    const QByteArray longName = QByteArray("\xe4\xbe\x8b").repeated(70);
    QTest::newRow("too long for ORCPT") << longName + "@due.test" << "RCPT TO:<" + longName + "@due.test>" + notify;
}

void TestMailParameters::asksForReportsOfEachRecipient()
{
    QFETCH(QByteArray, recipient);
    LetterInMemory source("x");
    const SmtpLetter letter{ .sender = "ana@uno.test", .recipients = { recipient }, .source = &source };
    QTEST(rcptCommand(address(recipient), letter, offering("DSN")), "command");
    const QByteArray plain = rcptCommand(address(recipient), letter, offering("SIZE"));
    QVERIFY2(plain.endsWith('>') && !plain.contains("NOTIFY"), plain);
}

// A report would go to nobody, or round in circles.
void TestMailParameters::asksForNoReportsWithoutASender()
{
    LetterInMemory source("x");
    const SmtpLetter letter{ .recipients = { "luz@due.test" }, .envelopeId = "abc", .source = &source };
    QCOMPARE(mailCommand(EnvelopeAddress::null(), letter, offering("DSN"), false), "MAIL FROM:<>");
    QCOMPARE(rcptCommand(address("luz@due.test"), letter, offering("DSN")), "RCPT TO:<luz@due.test>");
}

void TestMailParameters::knowsEnvelopeIds()
{
    QVERIFY(isEnvelopeId(""));
    QVERIFY(isEnvelopeId("0123456789abcdef0123456789abcdef"));
    QVERIFY(isEnvelopeId(QByteArray(100, 'x')));
    QVERIFY(!isEnvelopeId(QByteArray(101, 'x')));
    for (const char *id : { "a\rb", "a\nb", "a\tb", "\xc3\xb1", "\x7f" })
        QVERIFY2(!isEnvelopeId(id), id);
}

QTEST_GUILESS_MAIN(TestMailParameters)
#include "tst_mail_parameters.moc"
