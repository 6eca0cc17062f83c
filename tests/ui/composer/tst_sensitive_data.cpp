// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sensitive_data.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::ui;
using Kind = SensitiveData::Kind;

/// What is said of a text before it goes out on a postcard, and what is not. All numbers are made up or those that the
/// makers of standards print.
class tst_sensitive_data : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFound_data();
    void isFound();
    void oneDigitAwayIsNothing_data();
    void oneDigitAwayIsNothing();
    void ordinaryTextIsNothing_data();
    void ordinaryTextIsNothing();
    void severalAreToldInOrder();
    void rarelyTakesANumberForMore();
    void takesNoTimeForALongText();
};

void tst_sensitive_data::isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, const QString &text, Kind kind, const QString &end = {}) {
        QTest::newRow(name) << text << int(kind) << end;
    };
    row("Visa", u"My card is 4242424242424242, thanks"_s, Kind::Card, u"4242"_s);
    row("Visa in groups", u"4242 4242 4242 4242"_s, Kind::Card, u"4242"_s);
    row("with hyphens", u"(4242-4242-4242-4242)."_s, Kind::Card, u"4242"_s);
    row("with hard spaces", u"4242\u00a04242\u00a04242\u00a04242"_s, Kind::Card, u"4242"_s);
    row("with its end and code", u"4242 4242 4242 4242 12/27 123"_s, Kind::Card, u"4242"_s);
    row("behind a year", u"2026 4242 4242 4242 4242"_s, Kind::Card, u"4242"_s);
    row("in a line of its own", u"Card:\n5555555555554444\nbye"_s, Kind::Card, u"4444"_s);
    row("in a quotation", u"> 5555 5555 5555 4444"_s, Kind::Card, u"4444"_s);
    row("behind a word", u"tarjeta:5555555555554444"_s, Kind::Card, u"4444"_s);
    row("Mastercard of the second range", u"2223003122003222"_s, Kind::Card, u"3222"_s);
    row("American Express", u"3782 822463 10005"_s, Kind::Card, u"0005"_s);
    row("Diners Club", u"3056 930902 5904"_s, Kind::Card, u"5904"_s);
    row("JCB", u"3566002020360505"_s, Kind::Card, u"0505"_s);
    row("Discover", u"6011 1111 1111 1117"_s, Kind::Card, u"1117"_s);
    row("UnionPay of 19", u"6205 5000 0000 0000 004"_s, Kind::Card, u"0004"_s);

    row("IBAN of Spain", u"ES91 2100 0418 4502 0005 1332"_s, Kind::Iban, u"1332"_s);
    row("IBAN without gaps", u"Es mi cuenta: ES9121000418450200051332."_s, Kind::Iban, u"1332"_s);
    row("IBAN and words behind", u"DE89 3704 0044 0532 0130 00 is mine and yours"_s, Kind::Iban, u"3000"_s);
    row("IBAN with letters", u"GB29 NWBK 6016 1331 9268 19"_s, Kind::Iban, u"6819"_s);
    row("IBAN of France", u"FR14 2004 1010 0505 0001 3M02 606"_s, Kind::Iban, u"2606"_s);
    row("IBAN in small letters", u"nl91abna0417164300"_s, Kind::Iban, u"4300"_s);
    row("the shortest IBAN", u"NO93 8601 1117 947"_s, Kind::Iban, u"7947"_s);
    row("the longest IBAN", u"MT84 MALT 0110 0001 2345 MTLC AST0 01S"_s, Kind::Iban, u"001S"_s);

    row("DNI", u"Mi DNI es 12345678Z."_s, Kind::SpanishId, u"678Z"_s);
    row("DNI with a hyphen", u"DNI 12345678-Z"_s, Kind::SpanishId, u"78-Z"_s);
    row("DNI with dots", u"12.345.678-Z"_s, Kind::SpanishId, u"78-Z"_s);
    row("DNI in small letters", u"dni:12345678z"_s, Kind::SpanishId, u"678z"_s);
    row("NIE", u"NIE X1234567L"_s, Kind::SpanishId, u"567L"_s);
    row("NIE with hyphens", u"Y-1234567-X"_s, Kind::SpanishId, u"67-X"_s);

    row("NIK of a man", u"NIK saya 3171011708450001"_s, Kind::IndonesianId, u"0001"_s);
    row("NIK of a woman", u"NIK: 3273015205900003."_s, Kind::IndonesianId, u"0003"_s);
    row("NIK of a leap day", u"5171022902000004"_s, Kind::IndonesianId, u"0004"_s);

    row("OpenPGP", u"here:\n-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ"_s, Kind::PrivateKey);
    row("OpenPGP, quoted", u"> -----BEGIN PGP PRIVATE KEY BLOCK-----"_s, Kind::PrivateKey);
    row("RSA", u"-----BEGIN RSA PRIVATE KEY-----\nMI"_s, Kind::PrivateKey);
    row("PKCS 8", u"-----BEGIN PRIVATE KEY-----"_s, Kind::PrivateKey);
    row("OpenSSH", u"-----BEGIN OPENSSH PRIVATE KEY-----"_s, Kind::PrivateKey);
    row("PuTTY", u"PuTTY-User-Key-File-3: ssh-ed25519"_s, Kind::PrivateKey);
}

void tst_sensitive_data::isFound()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, end);
    const QList<SensitiveData> found = sensitiveData(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(int(found.first().kind), kind);
    QCOMPARE(found.first().end, end);
}

void tst_sensitive_data::oneDigitAwayIsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &good : { u"4242424242424242"_s, u"ES9121000418450200051332"_s, u"12345678Z"_s, u"X1234567L"_s })
        QTest::newRow(qPrintable(good)) << good;
}

/// A check digit catches every single digit that is wrong, and so does the detector.
void tst_sensitive_data::oneDigitAwayIsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(sensitiveData(text).size(), 1);
    int tried = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text[at].isDigit())
            continue;
        QString wrong = text;
        wrong[at] = QChar(u'0' + (text[at].unicode() - u'0' + 1) % 10);
        QVERIFY2(sensitiveData(wrong).isEmpty(), qPrintable(wrong));
        ++tried;
    }
    QVERIFY(tried >= 7);
}

void tst_sensitive_data::ordinaryTextIsNothing_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    for (const QString &text : {
             u""_s, u"Shall we meet on 2026-11-21 at 20:05?"_s, u"Call me: +34 612 345 678 or 0049 30 1234567"_s,
             u"Invoice 2026-000012345678, total 1.234.567,89 €"_s, u"4242424242424241"_s, u"0000 0000 0000 0000"_s, u"1999999999999992"_s,
             u"https://shop.example/4242424242424242?x=1"_s, u"<4242424242424242@mail.example>"_s, u"www.shop.example/ES9121000418450200051332"_s,
             u"x4242424242424242"_s, u"4242424242424242x"_s, u"42424242424242424242424242"_s, u"4242.4242.4242.4242"_s, u"42 42 42 42 42 42 42 42"_s,
             u"file_4242424242424242.pdf"_s, u"tracking 1Z 999 AA1 01 2345 6784"_s, u"ES91 2100 0418 4502 0005 1333"_s, u"XX91 2100 0418 4502 0005 1332"_s,
             u"12345678A"_s, u"00000000T"_s, u"12345678"_s, u"1234567Z"_s, u"123456789Z"_s, u"ref-12345678Z-9"_s, u"W1234567L"_s,
             u"9971011708450001"_s, u"3171013213450001"_s, u"3171011713450001"_s, u"3171010008450001"_s, u"3171011708450000"_s, u"3100011708450001"_s,
             u"-----BEGIN PGP PUBLIC KEY BLOCK-----"_s, u"-----BEGIN CERTIFICATE-----"_s, u"the words PRIVATE KEY in a text"_s,
             u"-----BEGIN PGP MESSAGE-----"_s, u"ISBN 978-3-16-148410-0, EAN 4006381333931"_s, u"UUID 3f2504e0-4f89-41d3-9a0c-0305e82c3301"_s,
             u"sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s, u"π ≈ 3.14159265358979323846"_s })
        QTest::addRow("%d: %s", number++, qPrintable(text.left(40))) << text;
}

void tst_sensitive_data::ordinaryTextIsNothing()
{
    QFETCH(QString, text);
    const QList<SensitiveData> found = sensitiveData(text);
    QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : qPrintable(found.first().end));
}

void tst_sensitive_data::severalAreToldInOrder()
{
    const QString text = u"12345678Z pays to ES9121000418450200051332 by 4242424242424242, 5555555555554444, 3171011708450001\n-----BEGIN PRIVATE KEY-----"_s;
    QList<int> kinds;
    for (const SensitiveData &one : sensitiveData(text))
        kinds.append(int(one.kind));
    QCOMPARE(kinds, QList<int>({ 0, 1, 2, 3, 4 }));
}

/// Of numbers by chance with the length of a card's few are one: fewer than one in twenty of any beginning.
void tst_sensitive_data::rarelyTakesANumberForMore()
{
    quint64 state = 88172645463325252ULL;
    const auto next = [&state] {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    };
    int found = 0;
    constexpr int Tries = 20'000;
    for (int number = 0; number < Tries; ++number) {
        QString digits;
        for (int digit = 0; digit < 16; ++digit)
            digits += QChar(u'0' + int(next() % 10));
        found += sensitiveData(u"Order "_s + digits + u" has left"_s).isEmpty() ? 0 : 1;
    }
    qInfo() << found << "of" << Tries << "chance numbers of 16 digits";
    QVERIFY(found < Tries / 20);
}

void tst_sensitive_data::takesNoTimeForALongText()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : { u"1"_s, u"4242 "_s, u"ES12 "_s, u"12345678 "_s, u"X"_s, u"a1 "_s }) {
        QString text;
        while (text.size() < 1 << 20)
            text += piece;
        (void)sensitiveData(text);
    }
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_sensitive_data)
#include "tst_sensitive_data.moc"
