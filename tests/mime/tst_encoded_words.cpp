// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/encoded_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestEncodedWords : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void readsRawOctetsInTheCharsetOfTheText();
};

void TestEncodedWords::decodes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << body << expected;
    };
    row("plain", "Hello  there", u"Hello  there"_s);
    row("q", "=?iso-8859-1?Q?Gr=FC=DFe_an_alle?=", u"Grüße an alle"_s);
    row("b", "=?UTF-8?B?R3LDvMOfZQ==?=", u"Grüße"_s);
    row("b without padding", "=?UTF-8?B?R3LDvMOfZQ?=", u"Grüße"_s);
    row("adjacent words", "=?utf-8?Q?a?= \r\n =?utf-8?Q?b?=", u"ab"_s);
    row("word beside text", "=?utf-8?Q?a?= b =?utf-8?Q?c?=", u"a b c"_s);
    row("glued to text", "x=?utf-8?Q?a?=y", u"xay"_s);
    row("character split between words", "=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC?=", u"Grü"_s);
    row("character split, other case", "=?utf-8?B?w?= =?UTF-8?B?7w=?=", u"ü"_s);
    row("base64 cut anywhere", "=?utf-8?B?R3LD?= =?utf-8?B?vMOfZ?= =?utf-8?B?Q==?=", u"Grüße"_s);
    row("language", "=?utf-8*de?Q?Gr=C3=BC?=", u"Grü"_s);
    row("raw spaces in q", "=?utf-8?Q?Gr=C3=BC an alle?=", u"Grü an alle"_s);
    row("iso-2022-jp", "=?iso-2022-jp?B?GyRCJUYbKEI=?=", u"テ"_s);
    row("two charsets", "=?iso-8859-1?Q?=E9?= =?koi8-r?Q?=CD?=", u"éм"_s);
    row("unknown charset", "=?none?Q?Gr=C3=BC?=", u"Grü"_s);
    row("unknown encoding", "=?utf-8?X?abc?=", u"=?utf-8?X?abc?="_s);
    row("no end", "=?utf-8?Q?abc", u"=?utf-8?Q?abc"_s);
    row("empty word",
        "a =?utf-8?Q?"
        "?= b",
        u"a  b"_s);
    row("word within a word is decoded once", "=?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?=", u"=?utf-8?Q?a?="_s);
    row("broken escape", "=?utf-8?Q?50=ZZ_off?=", u"50=ZZ off"_s);
    row("NUL", "=?utf-8?Q?a=00b?=", u"a\uFFFDb"_s);
    row("line end", "=?utf-8?Q?a=0D=0ABcc:_x=40y?=", u"a  Bcc: x@y"_s);
    row("escape sequence", "=?utf-8?Q?a=1B[31mb?=", u"a\uFFFD[31mb"_s);
    row("raw UTF-8", "Gr\xc3\xbc\xc3\x9f", u"Grüß"_s);
    row("raw Latin-1", "Gr\xfc\xdf", u"Grüß"_s);
    row("raw and encoded", "Gr\xc3\xbc =?utf-8?Q?=C3=9F?=", u"Grü ß"_s);
    row("folding", "one\r\n two\n\t  three", u"one two three"_s);
    row("tab", "one\ttwo", u"one two"_s);
    row("lone CR", "one\rtwo", u"one two"_s);
}

void TestEncodedWords::decodes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(decodeHeaderText(body), expected);
}

void TestEncodedWords::readsRawOctetsInTheCharsetOfTheText()
{
    QCOMPARE(decodeHeaderText("\xcd\xc9\xd2", "koi8-r"), u"мир"_s);
    QCOMPARE(decodeHeaderText("\xc3\xbc", "koi8-r"), u"ü"_s);
}

QTEST_GUILESS_MAIN(TestEncodedWords)
#include "tst_encoded_words.moc"
