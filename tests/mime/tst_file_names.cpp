// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/file_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestFileNames : public QObject {
    Q_OBJECT

private slots:
    void cleans_data();
    void cleans();
    void keepsTheExtensionOfLongNames_data();
    void keepsTheExtensionOfLongNames();
    void knowsPrograms();
};

void TestFileNames::cleans_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, const QString &name, const QString &expected) {
        QTest::newRow(what) << name << expected;
    };
    row("good", u"Bill 2026.pdf"_s, u"Bill 2026.pdf"_s);
    row("folders", u"../../etc/passwd"_s, u"passwd"_s);
    row("absolute", u"/etc/passwd"_s, u"passwd"_s);
    row("Windows folders", u"C:\\Temp\\a.txt"_s, u"a.txt"_s);
    row("only dots", u".."_s, u""_s);
    row("ends in a folder", u"a/"_s, u""_s);
    row("hidden", u".bashrc"_s, u"bashrc"_s);
    row("option", u"--rf -x.txt"_s, u"rf -x.txt"_s);
    row("spaces", u"  a.txt . "_s, u"a.txt"_s);
    row("NUL", u"a.exe"_s + QChar(u'\0') + u".txt"_s, u"a.exe .txt"_s);
    row("line end", u"a\r\nb.txt"_s, u"a  b.txt"_s);
    row("control", u"a\x1b[1m.txt"_s, u"a[1m.txt"_s);
    row("right to left", u"invoice\u202Egpj.exe"_s, u"invoicegpj.exe"_s);
    row("invisible", u"a\u200b.\u2060txt"_s, u"a.txt"_s);
    row("reserved", u"con"_s, u"_con"_s);
    row("reserved with extension", u"LPT1.txt"_s, u"_LPT1.txt"_s);
    row("not reserved", u"console.txt"_s, u"console.txt"_s);
    row("other scripts", u"Übersicht 概要.odt"_s, u"Übersicht 概要.odt"_s);
}

void TestFileNames::cleans()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(cleanFileName(name), expected);
    QCOMPARE(cleanFileName(cleanFileName(name)), expected);
}

void TestFileNames::keepsTheExtensionOfLongNames_data()
{
    QTest::addColumn<QString>("letter");
    QTest::newRow("one octet") << u"x"_s;
    QTest::newRow("two octets") << u"ä"_s;
    QTest::newRow("three octets") << u"概"_s;
    QTest::newRow("four octets") << u"😀"_s;
}

void TestFileNames::keepsTheExtensionOfLongNames()
{
    QFETCH(QString, letter);
    const QString name = cleanFileName(letter.repeated(1000) + ".pdf"_L1);
    QVERIFY(name.endsWith(".pdf"_L1));
    QVERIFY(name.isValidUtf16());
    QVERIFY(name.toUtf8().size() <= 255);
    QVERIFY(name.toUtf8().size() > 245);
}

void TestFileNames::knowsPrograms()
{
    QVERIFY(isDangerousFileName(u"bill.pdf.EXE"));
    QVERIFY(isDangerousFileName(u"x.desktop"));
    QVERIFY(!isDangerousFileName(u"bill.pdf"));
    QVERIFY(!isDangerousFileName(u"exe"));
}

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_file_names.moc"
