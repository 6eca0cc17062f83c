// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/envelope_address.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;

class TestEnvelopeAddress : public QObject {
    Q_OBJECT
private slots:
    void takesAddresses_data();
    void takesAddresses();
    void attackC20RefusesInjection_data();
    void attackC20RefusesInjection();
    void attackC20RefusesEveryControlAtEveryPlace();
    void attackC24KeepsLettersOfTheLocalPart();
    void refusesLengths();
};

void TestEnvelopeAddress::takesAddresses_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("octets");
    const auto same
        = [](const char *address) { QTest::newRow(address) << QByteArray(address) << QByteArray(address); };
    same("ana@uno.test");
    same("ana.luz+x/y=z@a-b.uno.test");
    same("a..b.@uno.test");
    same("!#$%&'*+-/=?^_`{|}~@uno.test");
    same("ana@[192.0.2.1]");
    same("ana@[IPv6:2001:db8::1]");
    same("\"ana luz\"@uno.test");
    same("\"a@b\\\">\"@uno.test");
    same("ana@host_name.uno.test");
    same("ana@localhost");
    same("reply+0123456789012345678901234567890123456789012345678901234567890123456789@uno.test");
    QTest::newRow("domain of letters")
        << QByteArray("ana@ni\xc3\xb1o.test") << QByteArray("ana@xn--nio-8ma.test");
    QTest::newRow("capitals") << QByteArray("Ana@NI\xc3\x91O.test") << QByteArray("Ana@xn--nio-8ma.test");
}

void TestEnvelopeAddress::takesAddresses()
{
    QFETCH(QByteArray, typed);
    const auto address = EnvelopeAddress::parse(typed);
    QVERIFY2(address, address ? "" : qPrintable(address.error().detail));
    QTEST(address->octets(), "octets");
    QVERIFY(!address->needsSmtpUtf8());
}

void TestEnvelopeAddress::attackC20RefusesInjection_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no at") << QByteArray("ana");
    QTest::newRow("no local part") << QByteArray("@uno.test");
    QTest::newRow("no domain") << QByteArray("ana@");
    QTest::newRow("CR LF") << QByteArray("ana@uno.test\r\nRCPT TO:<eve@due.test>");
    QTest::newRow("LF") << QByteArray("ana@uno.test\n");
    QTest::newRow("CR") << QByteArray("a\rna@uno.test");
    QTest::newRow("NUL") << QByteArray("ana\0@uno.test", 13);
    QTest::newRow("CR LF quoted") << QByteArray("\"a\r\nb\"@uno.test");
    QTest::newRow("closes the path") << QByteArray("ana@uno.test>");
    QTest::newRow("parameters") << QByteArray("ana@uno.test> SIZE=1 X=<");
    QTest::newRow("angle in local part") << QByteArray("a>b@uno.test");
    QTest::newRow("space") << QByteArray("ana luz@uno.test");
    QTest::newRow("two addresses") << QByteArray("ana@uno.test,eve@due.test");
    QTest::newRow("source route") << QByteArray("@a.test,@b.test:ana@uno.test");
    QTest::newRow("two ats") << QByteArray("ana@due@uno.test");
    QTest::newRow("quote not closed") << QByteArray("\"ana@uno.test");
    QTest::newRow("quote escaped to the end") << QByteArray("\"ana\\");
    QTest::newRow("text after the quote") << QByteArray("\"ana\"x@uno.test");
    QTest::newRow("empty quote") << QByteArray("\"\"@uno.test");
    QTest::newRow("name and address") << QByteArray("Ana <ana@uno.test>");
    QTest::newRow("comment") << QByteArray("ana(x)@uno.test");
    QTest::newRow("empty label") << QByteArray("ana@uno..test");
    QTest::newRow("dot at the end") << QByteArray("ana@uno.test.");
    QTest::newRow("literal not closed") << QByteArray("ana@[192.0.2.1");
    QTest::newRow("literal with a space") << QByteArray("ana@[192.0.2.1 ]");
    QTest::newRow("empty literal") << QByteArray("ana@[]");
    QTest::newRow("wide angle becomes one") << QByteArray("ana@uno\xef\xbc\x9e.test");
    QTest::newRow("wide line separator") << QByteArray("ana@uno\xe2\x80\xa8.test");
    QTest::newRow("not UTF-8") << QByteArray("ana@ni\xf1o.test");
    QTest::newRow("UTF-8 cut") << QByteArray("an\xc3@uno.test");
    QTest::newRow("overlong LF") << QByteArray("an\xc0\x8a@uno.test");
}

void TestEnvelopeAddress::attackC20RefusesInjection()
{
    QFETCH(QByteArray, typed);
    const auto address = EnvelopeAddress::parse(typed);
    QVERIFY(!address);
    QCOMPARE(address.error().kind, MailError::Kind::BadInput);
    for (const QChar c : address.error().detail)
        QVERIFY(c.unicode() >= 0x20);
}

void TestEnvelopeAddress::attackC20RefusesEveryControlAtEveryPlace()
{
    for (const QByteArray &good : { QByteArray("ana@uno.test"), QByteArray("\"a b\"@[192.0.2.1]") }) {
        for (qsizetype at = 0; at <= good.size(); ++at) {
            for (int c = 0; c < 0x20; ++c)
                QVERIFY(!EnvelopeAddress::parse(QByteArray(good).insert(at, static_cast<char>(c))));
            QVERIFY(!EnvelopeAddress::parse(QByteArray(good).insert(at, '\x7f')));
        }
    }
}

void TestEnvelopeAddress::attackC24KeepsLettersOfTheLocalPart()
{
    const auto address = EnvelopeAddress::parse("pe\xc3\xb1"
                                                "a@ni\xc3\xb1o.test");
    QVERIFY(address);
    QVERIFY(address->needsSmtpUtf8());
    QCOMPARE(address->octets(),
             QByteArray("pe\xc3\xb1"
                        "a@xn--nio-8ma.test"));
}

void TestEnvelopeAddress::refusesLengths()
{
    const QByteArray label(63, 'a');
    QVERIFY(EnvelopeAddress::parse("a@" + label + ".test"));
    QVERIFY(!EnvelopeAddress::parse("a@a" + label + ".test"));
    QVERIFY(EnvelopeAddress::parse(QByteArray(245, 'a') + "@uno.test"));
    QVERIFY(!EnvelopeAddress::parse(QByteArray(246, 'a') + "@uno.test"));
    QVERIFY(!EnvelopeAddress::parse("a@" + QByteArray("aaaaaaa.").repeated(40) + "test"));
    QVERIFY(!EnvelopeAddress::parse(QByteArray(1 << 20, 'a') + "@uno.test"));
    QVERIFY(!EnvelopeAddress::parse("a@" + QByteArray("\xc3\xb1").repeated(60) + ".test"));
}

QTEST_GUILESS_MAIN(TestEnvelopeAddress)
#include "tst_envelope_address.moc"
