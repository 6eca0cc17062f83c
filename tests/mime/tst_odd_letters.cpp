// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/odd_characters.h"
#include "core/mime/parse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestOddLetters : public QObject {
    Q_OBJECT

private slots:
    void warns_data();
    void warns();
    void saysNothingOfUsualLetters_data();
    void saysNothingOfUsualLetters();
    void knowsLookAlikes_data();
    void knowsLookAlikes();
};

void TestOddLetters::warns_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QString>("warning");
    const auto row = [](const QByteArray &letter, const char *warning) {
        QTest::newRow(warning) << letter << QString::fromLatin1(warning);
    };
    const QByteArray from = "From: a@x.example\n";
    row("To: a@x.example\n\n", "From: missing");
    row("From: nobody at all\n\n", "From: no readable address");
    row(from + "From: b@x.example\n\n", "From: several fields");
    row("From: a@x.example, b@x.example\n\n", "From: several addresses and no Sender");
    row("From: Boss boss@bank.example <a@x.example>\n\n", "From: the name looks like another address");
    row("From: \xd0\xa0\xd0\xb0ypal <a@x.example>\n\n", "From: holds look-alike characters");
    row("From: a@b\xd0\xb0nk.example\n\n", "From: holds look-alike characters");
    row("From: a@x.example\nTo: a\xef\xbc\xa0x.example\n\n", "To: holds look-alike characters");
    row("From: A\xe2\xa0\x80 <a@x.example>\n\n", "From: holds invisible or reordering characters");
    row("From: a@x.example\nTo: \xe2\x80\xae"
        "A <a@x.example>\n\n",
        "To: holds invisible or reordering characters");
    row(from + "Date: soon\n\n", "Date: not readable");
    row(QByteArray("From: a@x.example\nSubject: a\0b\n\n", 33), "the header holds NUL octets");
    row(from + QByteArray("\na\0b", 4), "text holds NUL octets");
    row(from + "Content-Type: text/plain; charset=utf-8\n\n\xc3\xbc\xff",
        "text holds octets that its charset does not have");
    row(from + "Content-Type: text/plain; charset=utf-8\n\ngr\xfc\xdf",
        "text is not in the charset it names: utf-8");
    row(from + "Content-Type: multipart/mixed\n\nx", "a multipart has no boundary or no parts");
    row(from + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n",
        "a multipart has no end: the letter may be cut short");
    row(from + "junk\nSubject: x\n\nx", "a header holds lines that are no fields");
    row(from + "Content-Transfer-Encoding: base64\n\n*", "a part is not properly encoded");
    row(from + "Content-Transfer-Encoding: rot13\n\nx", "a part has an unknown transfer encoding");
    row(from + "Content-Disposition: attachment; filename=\"bill.pdf.exe\"\n\nx",
        "an attachment may run a program: bill.pdf.exe");
    row(from + "Content-Disposition: attachment; filename*=utf-8''%E2%80%AEfdp.exe\n\nx",
        "an attachment's name holds invisible or reordering characters");
}

void TestOddLetters::warns()
{
    QFETCH(QByteArray, letter);
    QFETCH(QString, warning);
    const QStringList warnings = parse(letter).warnings;
    QVERIFY2(warnings.contains(warning), qPrintable(warnings.join(u'|')));
}

void TestOddLetters::saysNothingOfUsualLetters_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::newRow("plain") << QByteArray("From: Ana <a@x.example>\nTo: b@x.example\n\nhi\n");
    QTest::newRow("Cyrillic name") << QByteArray(
        "From: \xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0 Smith <a@x.example>\n\nhi\n");
    QTest::newRow("emoji") << QByteArray("From: A \xe2\x9d\xa4\xef\xb8\x8f <a@x.example>\n\nhi\n");
    QTest::newRow("Latin-1") << QByteArray(
        "From: a@x.example\nContent-Type: text/plain; charset=iso-8859-1\n\n\xfc\n");
    QTest::newRow("name is the address") << QByteArray("From: \"a@x.example\" <A@x.example>\n\nhi\n");
}

void TestOddLetters::saysNothingOfUsualLetters()
{
    QFETCH(QByteArray, letter);
    QCOMPARE(parse(letter).warnings, QStringList());
}

void TestOddLetters::knowsLookAlikes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("deceives");
    QTest::newRow("mixed") << u"Рaypal"_s << true;
    QTest::newRow("all foreign, looks Latin") << u"раураl"_s << true;
    QTest::newRow("label") << u"a@сосо.example"_s << true;
    QTest::newRow("dot below") << u"adoḅe.example"_s << true;
    QTest::newRow("full-width at-sign") << u"a＠x.example"_s << true;
    QTest::newRow("Russian") << u"Анна Петрова"_s << false;
    QTest::newRow("Greek") << u"Ελένη"_s << false;
    QTest::newRow("two words, two scripts") << u"Анна Smith"_s << false;
    QTest::newRow("Vietnamese") << u"Nguyễn Thị"_s << false;
    QTest::newRow("Japanese and Latin") << u"東京Office"_s << false;
}

void TestOddLetters::knowsLookAlikes()
{
    QFETCH(QString, text);
    QTEST(looksLikeOther(text), "deceives");
}

QTEST_GUILESS_MAIN(TestOddLetters)
#include "tst_odd_letters.moc"
