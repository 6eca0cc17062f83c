// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/xtext.h"

#include <QTest>

using namespace sobre::smtp;

class TestXtext : public QObject {
    Q_OBJECT
private slots:
    void writes_data();
    void writes();
    void readsBackEveryOctet();
    void refusesWhatIsNone();
    void writesAddressesBeyondAscii();
};

void TestXtext::writes_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("an address") << QByteArray("luz@due.test") << QByteArray("luz@due.test");
    QTest::newRow("plus") << QByteArray("luz+a=b@due.test") << QByteArray("luz+2Ba+3Db@due.test");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("a+20b");
    QTest::newRow("line break") << QByteArray("a\r\nDATA") << QByteArray("a+0D+0ADATA");
    QTest::newRow("NUL and 255") << QByteArray("\0\xff", 2) << QByteArray("+00+FF");
    QTest::newRow("the ends of the range") << QByteArray("!~\x7f") << QByteArray("!~+7F");
}

void TestXtext::writes()
{
    QFETCH(QByteArray, octets);
    QTEST(toXtext(octets), "text");
    QCOMPARE(fromXtext(toXtext(octets)), octets);
}

void TestXtext::readsBackEveryOctet()
{
    QByteArray all;
    for (int octet = 0; octet < 256; ++octet)
        all += static_cast<char>(octet);
    const QByteArray text = toXtext(all);
    for (const char c : text)
        QVERIFY(c > ' ' && c <= '~' && c != '=');
    QCOMPARE(fromXtext(text), all);
    QCOMPARE(fromXtext("a+2b"), QByteArray("a+"));
}

void TestXtext::refusesWhatIsNone()
{
    for (const char *text : { "a b", "a=b", "+", "+2", "+2G", "+G2", "a\xc3\xb1", "a\r\nb" })
        QVERIFY2(!fromXtext(text), text);
}

void TestXtext::writesAddressesBeyondAscii()
{
    QCOMPARE(toUtf8AddressXtext("pe\xc3\xb1"
                                "a+x=y\\z@due.test"),
             "pe\\x{F1}a\\x{2B}x\\x{3D}y\\x{5C}z@due.test");
    QCOMPARE(toUtf8AddressXtext("\xf0\x9f\x93\xae"), "\\x{1F4EE}");
}

QTEST_GUILESS_MAIN(TestXtext)
#include "tst_xtext.moc"
