// SPDX-License-Identifier: GPL-3.0-or-later
// Attack 73: letters that are made for the patterns which look through reports. Each has one from which a pattern that
// backtracks does not come back for a long time.
#include "core/mime/parse.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

constexpr int MuchText = 256 << 10; // as much as is looked through
constexpr int MostTime = 1000; // ms: ten times what the slowest takes, for slow machines and sanitizers

const QByteArray Head = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.isp.example\nTo: ann@isp.example\nSubject: Undelivered\n";

QByteArray filled(const QByteArray &piece, int octets = MuchText)
{
    return piece.repeated(std::max(1, octets / int(piece.size())));
}

} // namespace

class TestReportPatterns : public QObject {
    Q_OBJECT

public:
    // Where patterns are not compiled to machine code none is saved by what the compiler finds out about it.
    static void initMain() { qputenv("QT_ENABLE_REGEXP_JIT", "0"); }

private Q_SLOTS:
    void attackI73LooksThroughTextsInTime_data();
    void attackI73LooksThroughTextsInTime();
    void attackI73LooksThroughFieldsInTime_data();
    void attackI73LooksThroughFieldsInTime();
    void readsHtmlAsBefore_data();
    void readsHtmlAsBefore();
    void readsHeadsAsBefore_data();
    void readsHeadsAsBefore();
};

void TestReportPatterns::attackI73LooksThroughTextsInTime_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("heads of addresses", filled(QByteArray("<mailto:").repeated(20) + "x@ \n"));
    row("heads of other kinds", filled(QByteArray("recipient address: <user: <").repeated(20) + "x@ \n"));
    row("tags before an address", "<div>\n" + filled("<a", 200'000) + "@>");
    row("hidden parts", "<div>\n" + filled("<style>"));
    row("hidden parts without ends", "<div>\n" + filled("<style ", 200'000) + ">");
    row("all hidden parts", "<div>\n" + filled("<style><script><head></he"));
    row("rules", filled(QByteArray(300, '-') + "x\n"));
    row("empty lines, and others behind so many that they are not read",
        filled(QByteArray(36, ' ') + "\n", 185'000) + QByteArray(60'000, '\n') + "x@y.example\n");
}

void TestReportPatterns::attackI73LooksThroughTextsInTime()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    (void)parse(Head + "Content-Type: text/plain\n\nUndelivered:\n" + text);
    QVERIFY2(timer.elapsed() < MostTime, qPrintable(QString::number(timer.elapsed())));
}

void TestReportPatterns::attackI73LooksThroughFieldsInTime_data()
{
    QTest::addColumn<QByteArray>("letter");
    const auto row = [](const char *name, const QByteArray &letter) { QTest::newRow(name) << letter; };
    const QByteArray text = "Content-Type: text/plain\n\nUndelivered:\nnobody@far.example\n";
    const QByteArray name = QByteArray(60'000, 'a') + " @\n";
    row("addresses", Head + "Delivered-To: " + name + "X-Original-To: " + name + "Envelope-To: " + name + text);
    row("failed recipients", Head + ("X-Failed-Recipients: " + name).repeated(3) + text);
    const QByteArray status = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nUndelivered\n--b\n"
                              "Content-Type: message/delivery-status\n\n";
    row("Final-Recipient",
        Head + status + filled("Final-Recipient: rfc822; <" + QByteArray(1900, '@') + "<>\nOriginal-Recipient: <"
                                   + QByteArray(1900, '@') + "<>\n\n", 4 << 20) + "--b--\n");
}

void TestReportPatterns::attackI73LooksThroughFieldsInTime()
{
    QFETCH(QByteArray, letter);
    QElapsedTimer timer;
    timer.start();
    (void)parse(letter);
    QVERIFY2(timer.elapsed() < MostTime, qPrintable(QString::number(timer.elapsed())));
}

void TestReportPatterns::readsHtmlAsBefore_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("breaks", "<p>Hello</p>first line<BR clear=all>&lt;bob@far.example&gt;: user unknown<br>");
    row("tags", "<p><b title='x'><i>bob@far.example</i></b><br>user unknown");
    row("an address is no tag", "<div>Hello<br><bob@far.example>: user unknown</div>");
    row("hidden", "<html><head><title>eve@far.example</title></head><style>\n.x { eve@far.example: }\n</STYLE>"
                  "<p>bob@far.example: user unknown</p>");
    row("hidden, one without its end", "<script><style>eve@far.example\n</style><p>bob@far.example: user unknown</p>");
}

void TestReportPatterns::readsHtmlAsBefore()
{
    QFETCH(QByteArray, text);
    const auto bounce = parse(Head + "Content-Type: text/plain\n\n" + text).bounce;
    QVERIFY(bounce);
    QCOMPARE(bounce->recipients.size(), 1);
    QCOMPARE(bounce->recipients[0].address, u"bob@far.example"_s);
    QCOMPARE(bounce->recipients[0].reason, "no-such-user");
}

void TestReportPatterns::readsHeadsAsBefore_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : { "<mailto:bob@far.example>: no", "mailto:bob@far.example", "> <bob@far.example>", "* 'bob@far.example'",
                              "- \"bob@far.example\"", "Failed recipient: <bob@far.example>", "address: smtp:bob@far.example",
                              "RCPT TO: <bob@far.example>", "Intended recipient address: [mailto:bob@far.example]",
                              "Bob <mailto:bob@far.example> no", "Undeliverable address: bob@far.example", "User: <bob@far.example>" })
        QTest::newRow(line) << QByteArray(line);
}

void TestReportPatterns::readsHeadsAsBefore()
{
    QFETCH(QByteArray, line);
    const auto bounce = parse(Head + "Content-Type: text/plain\n\nHello\n" + line + "\nuser unknown\n").bounce;
    QVERIFY(bounce);
    QCOMPARE(bounce->recipients.size(), 1);
    QCOMPARE(bounce->recipients[0].address, u"bob@far.example"_s);
}

QTEST_GUILESS_MAIN(TestReportPatterns)
#include "tst_report_patterns.moc"
