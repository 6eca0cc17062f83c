// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/printable.h"
#include "core/net/wire_log.h"

#include <QTest>

using namespace sobre::net;
using namespace Qt::StringLiterals;

class TestWireLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsBothSides();
    void masksASecretAndItsEcho();
    void masksBase64OfTheSecret_data();
    void masksBase64OfTheSecret();
    void masksSaslMessagesAndWhatIsInThem();
    void masksAWholeLineForAShortSecret();
    void masksBeforeItCuts();
    void joinsCommandsThatArriveInPieces();
    void countsALetterInsteadOfShowingIt();
    void isBounded();
    void replacesControlAndBidiCharacters();
};

void TestWireLog::showsBothSides()
{
    WireLog log;
    log.received("+OK ready");
    log.sent("CAPA\r\nSTAT\r\n");
    log.note("TLS begins here");
    QCOMPARE(log.lines(),
             (QStringList{ u"S: +OK ready"_s, u"C: CAPA"_s, u"C: STAT"_s, u"-- TLS begins here"_s }));
}

void TestWireLog::masksASecretAndItsEcho()
{
    WireLog log;
    log.sentSecret("PASS hunter22\r\n", "PASS ****");
    log.received("-ERR wrong password hunter22 for ann");
    QCOMPARE(log.lines(), (QStringList{ u"C: PASS ****"_s, u"S: -ERR wrong password **** for ann"_s }));
}

void TestWireLog::masksBase64OfTheSecret_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("alone") << "x " + QByteArray("hunter22").toBase64();
    for (int before = 0; before < 4; ++before) {
        const QByteArray inside = (QByteArray(before, 'a') + "hunter22 and more").toBase64();
        QTest::addRow("after %d octets", before) << "+ " + inside;
        if (before == 3)
            QTest::newRow("cut inside the base64") << "+ " + inside.mid(1);
    }
}

void TestWireLog::masksBase64OfTheSecret()
{
    QFETCH(QByteArray, line);
    WireLog log;
    log.hide("hunter22");
    log.received(line);
    QVERIFY2(log.lines().constFirst().endsWith(u" ****"), qPrintable(log.text()));
}

void TestWireLog::masksSaslMessagesAndWhatIsInThem()
{
    WireLog log;
    const QByteArray plain = QByteArray("\0ann\0hunter22", 13).toBase64();
    log.sentSecret("AUTH PLAIN " + plain + "\r\n", "AUTH PLAIN ****");
    log.received("-ERR bad blob " + plain);
    log.received("-ERR hunter22");
    const QByteArray bearer = QByteArray("user=ann\1auth=Bearer ya29.token\1\1").toBase64();
    log.sentSecret(bearer + "\r\n", "****");
    log.received("-ERR ya29.token");
    QCOMPARE(log.lines(),
             (QStringList{ u"C: AUTH PLAIN ****"_s, u"S: -ERR bad blob ****"_s, u"S: -ERR ****"_s,
                           u"C: ****"_s, u"S: -ERR ****"_s }));
}

void TestWireLog::masksAWholeLineForAShortSecret()
{
    WireLog log;
    log.sentSecret("PASS ab\r\n", "PASS ****");
    log.received("-ERR no cab here");
    QCOMPARE(log.lines().constLast(), u"S: ****"_s);
}

void TestWireLog::masksBeforeItCuts()
{
    WireLog log;
    log.hide("hunter22");
    log.received(QByteArray(WireLog::MaxLine - 6, 'a') + " hunter22");
    QVERIFY(!log.text().contains(u"hunt"));
}

void TestWireLog::joinsCommandsThatArriveInPieces()
{
    WireLog log;
    log.hide("hunter22");
    log.sent("RETR hun");
    log.sent("ter22\r");
    QVERIFY(log.lines().isEmpty());
    log.sent("\n");
    QCOMPARE(log.lines(), QStringList{ u"C: RETR ****"_s });
}

void TestWireLog::countsALetterInsteadOfShowingIt()
{
    WireLog log;
    log.received("+OK");
    log.receivedBody(1000);
    log.receivedBody(24);
    log.received("+OK");
    log.sentBody(7);
    QCOMPARE(log.lines(),
             (QStringList{ u"S: +OK"_s, u"S: (1024 octets of a letter)"_s, u"S: +OK"_s,
                           u"C: (7 octets of a letter)"_s }));
}

void TestWireLog::isBounded()
{
    WireLog log;
    for (int i = 0; i < 10000; ++i)
        log.received("1 uid");
    QCOMPARE(log.lines().size(), WireLog::MaxAnswerLines + 1);
    for (int i = 0; i < 10000; ++i)
        log.sent("NOOP\r\n");
    log.sent("QUIT\r\n");
    QCOMPARE(log.lines().size(), WireLog::FirstLines + 1 + WireLog::LastLines);
    QCOMPARE(log.lines().constLast(), u"C: QUIT"_s);
    QVERIFY(log.text().contains(u"lines left out"));
    log.sent(QByteArray(1'000'000, 'x'));
    log.sent("\r\n");
    QVERIFY(log.text().size() < 100'000);
}

void TestWireLog::replacesControlAndBidiCharacters()
{
    // Attack 7
    const QString text = printable("a\x1b[31m\0b\xe2\x80\xae\xd7\x90 \xff<b>");
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(!text.contains(QChar(0)));
    QCOMPARE(printable(QByteArray(600, 'a')).size(), 512);
    QCOMPARE(printable(QByteArray(100'000, 'a')).size(), 512);
    QCOMPARE(printable("plain"), u"plain"_s);
}

QTEST_GUILESS_MAIN(TestWireLog)
#include "tst_wire_log.moc"
