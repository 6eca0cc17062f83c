// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks 12, 13, 16 and 17 as far as they are a matter of parsing.
#include "core/pop3/pop3_reply.h"

#include <QTest>

using namespace sobre::pop3;

class TestPop3Reply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void status();
    void noStatus_data();
    void noStatus();
    void capabilities();
    void stat();
    void noStat_data();
    void noStat();
    void list();
    void uidl();
    void timestamp();
};

void TestPop3Reply::status()
{
    QCOMPARE(parseStatus("+OK"), (StatusLine{ true, {}, {} }));
    QCOMPARE(parseStatus("+OK  ready"), (StatusLine{ true, {}, "ready" }));
    QCOMPARE(parseStatus("+ok ready"), (StatusLine{ true, {}, "ready" }));
    QCOMPARE(parseStatus("-ERR no"), (StatusLine{ false, {}, "no" }));
    QCOMPARE(parseStatus("-ERR [in-use] wait"), (StatusLine{ false, "IN-USE", "wait" }));
    QCOMPARE(parseStatus("-ERR [SYS/TEMP]"), (StatusLine{ false, "SYS/TEMP", {} }));
    QCOMPARE(parseStatus("-ERR [half"), (StatusLine{ false, {}, "[half" }));
    QCOMPARE(parseStatus("+OK [IN-USE] x"), (StatusLine{ true, {}, "[IN-USE] x" })); // means nothing here
    QVERIFY(parseStatus("-ERR [IN-USE]")->isForNow());
    QVERIFY(parseStatus("-ERR [LOGIN-DELAY]")->isForNow());
    QVERIFY(!parseStatus("-ERR [AUTH]")->isForNow());
    QVERIFY(!parseStatus("-ERR IN-USE")->isForNow());
}

void TestPop3Reply::noStatus_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const QByteArray &line : { QByteArray(""), QByteArray("+"), QByteArray("+ "), QByteArray("+OKAY"),
                                    QByteArray("OK"), QByteArray(" +OK"), QByteArray("-ERRx"),
                                    QByteArray("354 go"), QByteArray("+OK a\0b", 7), QByteArray("* OK") })
        QTest::newRow(line.constData()) << line;
}

void TestPop3Reply::noStatus()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseStatus(line));
}

void TestPop3Reply::capabilities()
{
    Capabilities capabilities;
    for (const char *line :
         { "USER", "sasl plain SCRAM-sha-256", "LOGIN-DELAY 300", "", "STLS ", "  Pipelining" })
        capabilities.add(line);
    QVERIFY(capabilities.has("USER") && capabilities.has("STLS") && capabilities.has("PIPELINING"));
    QVERIFY(!capabilities.has("TOP"));
    QCOMPARE(capabilities.words("SASL"), (QList<QByteArray>{ "PLAIN", "SCRAM-SHA-256" }));
    QCOMPARE(capabilities.words("LOGIN-DELAY"), QList<QByteArray>{ "300" });
}

void TestPop3Reply::stat()
{
    QCOMPARE(parseStat("0 0"), (MailboxSize{ 0, 0 }));
    QCOMPARE(parseStat("3 4096 more"), (MailboxSize{ 3, 4096 }));
    QCOMPARE(parseStat("4294967295 18446744073709551615"),
             (MailboxSize{ 4294967295U, 18446744073709551615U }));
}

void TestPop3Reply::noStat_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         { "", "3", "three 4", "3 four", "-1 0", "3 -1", "4294967296 0", "0 18446744073709551616", "+3 1",
           "0x3 1", "3,1", "999999999999999999999999999999 1" })
        QTest::newRow(text) << QByteArray(text);
}

void TestPop3Reply::noStat()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseStat(text));
}

void TestPop3Reply::list()
{
    QCOMPARE(parseListLine("1 120"), (ListedSize{ 1, 120 }));
    QCOMPARE(parseListLine("1  120 extra"), (ListedSize{ 1, 120 }));
    QCOMPARE(parseListLine("2 4294967306"), (ListedSize{ 2, 4294967306U }));
    QCOMPARE(parseListLine("2 -1"), (ListedSize{ 2, std::nullopt }));
    QCOMPARE(parseListLine("2 18446744073709551616"), (ListedSize{ 2, std::nullopt }));
    QCOMPARE(parseListLine("2 999999999999999999999999999999"), (ListedSize{ 2, std::nullopt }));
    for (const char *line :
         { "", "1", "1 ", "one 2", "1 two", "0 5", "-1 5", "4294967296 5", "1 --5", "1 -" })
        QVERIFY2(!parseListLine(line), line);
}

void TestPop3Reply::uidl()
{
    QCOMPARE(parseUidlLine("1 abc"), (ListedUid{ 1, "abc" }));
    QCOMPARE(parseUidlLine("1 "), (ListedUid{ 1, "" }));
    QCOMPARE(parseUidlLine("1 ../../etc/passwd"), (ListedUid{ 1, "../../etc/passwd" }));
    QCOMPARE(parseUidlLine("1 a b"), (ListedUid{ 1, "a b" }));
    QCOMPARE(parseUidlLine(QByteArray("1 a\0b", 5)), (ListedUid{ 1, QByteArray("a\0b", 3) }));
    QCOMPARE(parseUidlLine("1 " + QByteArray(500, 'u')), (ListedUid{ 1, QByteArray(500, 'u') }));
    for (const char *line : { "", "3", "x y", "0 a", "-1 a", "99999999999 a", " 1 a" })
        QVERIFY2(!parseUidlLine(line), line);
}

void TestPop3Reply::timestamp()
{
    QCOMPARE(apopTimestamp("ready <1896.697170952@mail.uno.test> go"), "<1896.697170952@mail.uno.test>");
    for (const char *greeting :
         { "ready", "<>", "<a>", "<@a>", "<a@>", "<a b@c>", "<a@b", "<a@b@c>", "<a\x80@b>", "<<a@b>" })
        QVERIFY2(apopTimestamp(greeting).isEmpty(), greeting);
}

QTEST_GUILESS_MAIN(TestPop3Reply)
#include "tst_pop3_reply.moc"
