// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/charset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestCharset : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void saysWhatWasWrong();
    void neverDropsAnOctet();
};

void TestCharset::decodes_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *label, const QByteArray &bytes, const QString &expected) {
              QTest::newRow(name) << QByteArray(label) << bytes << expected;
          };
    row("utf-8", "UTF-8", "gr\xc3\xbc\xc3\x9f", u"grüß"_s);
    row("utf-8 with mark", "utf8", "\xef\xbb\xbfgr", u"gr"_s);
    row("ascii label, UTF-8 text", "us-ascii", "gr\xc3\xbc", u"grü"_s);
    row("ascii label, Latin text", "us-ascii", "gr\xfc", u"grü"_s);
    row("no label, UTF-8", "", "gr\xc3\xbc", u"grü"_s);
    row("no label, Latin", "", "gr\xfc \x80", u"grü €"_s);
    row("utf-8 label, Latin text", "utf-8", "gr\xfc\xdf dich", u"grüß dich"_s);
    row("utf-8 with one bad octet", "utf-8", "\xc3\xbc \xff \xc3\x9f", u"ü \uFFFD ß"_s);
    row("overlong", "utf-8", "\xc3\xbc\xc0\xaf", u"ü\uFFFD\uFFFD"_s);
    row("Latin-1 means windows-1252", "iso-8859-1", "\x93hi\x94 \x80", u"“hi” €"_s);
    row("a hole in windows-1252", "windows-1252", "a\x81", u"a\uFFFD"_s);
    row("iso-8859-15", "ISO-8859-15", "\xa4", u"€"_s);
    row("iso-8859-9 means windows-1254", "iso-8859-9", "\xfd\x80", u"ı€"_s);
    row("iso-8859-8-i", "iso-8859-8-i", "\xf9", u"ש"_s);
    row("koi8-r", "KOI8-R", "\xcd\xc9\xd2", u"мир"_s);
    row("windows-1251, misspelled", "cp-1251", "\xec\xe8\xf0", u"мир"_s);
    row("windows-31j under shift_jis", "Shift_JIS", "\x87\x40 \\ \x83\x65", u"① \\ テ"_s);
    row("iso-2022-jp", "iso-2022-jp", "\x1b$B%F%9%H\x1b(B", u"テスト"_s);
    row("iso-2022-jp with vendor characters", "iso-2022-jp-ms", "\x1b$B-!\x1b(B", u"①"_s);
    row("iso-2022-jp with narrow kana", "iso-2022-jp", "\x1b(I12\x1b(B!", u"ｱｲ!"_s);
    row("iso-2022-jp without label", "", "\x1b$B%F\x1b(B", u"テ"_s);
    row("euc-jp", "EUC-JP", "\xa5\xc6", u"テ"_s);
    row("gb2312 means gb18030", "gb2312", "\xc4\xe3\x81\x30\x84\x36", u"你\u00a5"_s);
    row("gbk", "GBK", "\xc4\xe3", u"你"_s);
    row("big5", "Big5", "\xa7\x41", u"你"_s);
    row("ks_c_5601 means cp949", "ks_c_5601-1987", "\xb0\xa1\x81\x41", u"가갂"_s);
    row("euc-kr", "euc-kr", "\xb0\xa1", u"가"_s);
    row("utf-7", "utf-7", "a +AGE- +ZeU-", u"a a 日"_s);
    row("utf-7, lone surrogate", "utf-7", "+2AA- a", u"\uFFFD a"_s);
    row("utf-16 big without mark", "utf-16", QByteArray("\0a\0b", 4), u"ab"_s);
    row("utf-16 little without mark", "utf-16", QByteArray("a\0b\0", 4), u"ab"_s);
    row("utf-16 with mark", "utf-16",
        QByteArray("\xff\xfe"
                   "a\0",
                   4),
        u"a"_s);
    row("utf-16be with little mark", "utf-16be",
        QByteArray("\xff\xfe"
                   "a\0",
                   4),
        u"a"_s);
    row("utf-16, half a character", "utf-16le", QByteArray("a\0b", 3), u"a\uFFFD"_s);
    row("utf-16, lone surrogate", "utf-16le",
        QByteArray("\x00\xd8"
                   "a\0",
                   4),
        u"\uFFFDa"_s);
    row("utf-16 in name only", "utf-16", "plain text", u"plain text"_s);
    row("NUL", "us-ascii", QByteArray("a\0b", 3), u"a\uFFFDb"_s);
    row("unknown", "x-klingon", "gr\xc3\xbc", u"grü"_s);
    row("quoted label", "\"utf-8\"", "\xc3\xbc", u"ü"_s);
    row("macintosh", "macintosh", "\x8a", u"ä"_s);
    row("ibm850", "cp850", "\x84", u"ä"_s);
}

void TestCharset::decodes()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(decodeText(bytes, label).text, expected);
}

void TestCharset::saysWhatWasWrong()
{
    QVERIFY(!decodeText("gr\xc3\xbc", "utf-8").damaged);
    QVERIFY(decodeText("\xc3\xbc\xff", "utf-8").damaged);
    QVERIFY(decodeText("\x81\xff", "shift_jis").damaged);
    QVERIFY(decodeText("gr\xfc", "utf-8").guessed);
    QVERIFY(decodeText("x", "x-klingon").guessed);
    QVERIFY(!decodeText("gr\xfc", "").guessed);
}

// What cannot be read is a replacement, at the end of the text, too.
void TestCharset::neverDropsAnOctet()
{
    for (const char *label : { "utf-8", "shift_jis", "euc-jp", "gb18030", "big5", "windows-949", "euc-kr" }) {
        const QString text = decodeText("\xc3\xbc ab\xe3", label).text;
        QVERIFY2(text.endsWith(QChar::ReplacementCharacter), label);
        QVERIFY2(text.contains("ab"_L1), label);
    }
}

QTEST_GUILESS_MAIN(TestCharset)
#include "tst_charset.moc"
