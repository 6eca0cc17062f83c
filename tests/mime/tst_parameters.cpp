// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parameters.h"
#include "core/mime/part_head.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestParameters : public QObject {
    Q_OBJECT

private slots:
    void readsValues_data();
    void readsValues();
    void readsNames_data();
    void readsNames();
    void prefersTheExtendedName_data();
    void prefersTheExtendedName();
    void joinsAThousandSegments();
};

namespace {

// Also what stands behind a NUL.
template <size_t size> QByteArray octets(const char (&text)[size])
{
    return QByteArray(text, size - 1);
}

} // namespace

void TestParameters::readsValues_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("charset");
    const auto row = [](const char *body, const char *value, const QString &charset) {
        QTest::newRow(body) << QByteArray(body) << QByteArray(value) << charset;
    };
    row("text/plain; charset=utf-8", "text/plain", u"utf-8"_s);
    row("Text / HTML; Charset = \"utf-8\"", "text/html", u"utf-8"_s);
    row("text/plain charset=utf-8", "text/plain", u"utf-8"_s);
    row("text/plain;; charset=utf-8;;", "text/plain", u"utf-8"_s);
    row("text/plain; charset=utf-8 format=flowed", "text/plain", u"utf-8"_s);
    row("text/plain; charset=\"utf-8\" format=flowed", "text/plain", u"utf-8"_s);
    row("text/plain; charset=us-ascii (Plain text)", "text/plain", u"us-ascii"_s);
    row("(hi) text/(there)plain (nested (x)); (y) charset=utf-8", "text/plain", u"utf-8"_s);
    row("text/plain; charset=\"utf-8", "text/plain", u"utf-8"_s);
    row("text/plain; charset=utf-8\"", "text/plain", u"utf-8"_s);
    row("text/plain; charset=", "text/plain", u""_s);
    row("text/plain; charset", "text/plain", u""_s);
    row("text/plain;\r\n\tcharset=utf-8", "text/plain", u"utf-8"_s);
    row("charset=utf-8", "", u"utf-8"_s);
    row("", "", u""_s);
    row(";", "", u""_s);
}

void TestParameters::readsValues()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, value);
    QFETCH(QString, charset);
    const ParameterisedValue read = readParameters(body);
    QCOMPARE(read.value, value);
    QCOMPARE(read.text("charset"), charset);
}

void TestParameters::readsNames_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *parameters, const QString &name) {
        QTest::newRow(parameters) << QByteArray(parameters) << name;
    };
    row("filename=a.txt", u"a.txt"_s);
    row("filename=\"a b.txt\"", u"a b.txt"_s);
    row("filename=a b (1).txt", u"a b (1).txt"_s);
    row("filename=\"a \\\"b\\\".txt\"", u"a \"b\".txt"_s);
    row("filename=\"a \"b\".txt\"", u"a \"b\".txt"_s);
    row("filename=\"C:\\dir\\a.txt\"", u"C:\\dir\\a.txt"_s);
    row("filename=\"a;b.txt\"; size=3", u"a;b.txt"_s);
    row("filename==?utf-8?Q?Gr=C3=BC=C3=9Fe.txt?=", u"Grüße.txt"_s);
    row("filename=\"=?utf-8?Q?Gr=C3=BC=C3=9Fe.txt?=\"", u"Grüße.txt"_s);
    row("filename=\"Gr\xc3\xbc\xc3\x9f"
        "e.txt\"",
        u"Grüße.txt"_s);
    row("filename*=utf-8''Gr%C3%BC%C3%9Fe.txt", u"Grüße.txt"_s);
    row("filename*=\"utf-8''Gr%C3%BC%C3%9Fe.txt\"", u"Grüße.txt"_s);
    row("filename*=utf-8'de'it's.txt", u"it's.txt"_s);
    row("filename*=iso-8859-1''Gr%FC%DFe.txt", u"Grüße.txt"_s);
    row("filename*=x-klingon''Gr%C3%BC%C3%9Fe.txt", u"Grüße.txt"_s);
    row("filename*=utf-8''a%FF%C3%BC.txt", u"a\uFFFDü.txt"_s);
    row("filename*=plain.txt", u"plain.txt"_s);
    row("filename*=utf-8''100%.txt", u"100%.txt"_s);
    row("filename*0=\"a\"; filename*1=\"b.txt\"", u"ab.txt"_s);
    row("filename*1=b.txt; filename*0=a", u"ab.txt"_s);
    row("filename*0*=utf-8''a%20; filename*1=b%20; filename*2*=%C3%BC", u"a b%20ü"_s);
    row("filename*0*=utf-8''Gr%C3; filename*1*=%BC.txt", u"Grü.txt"_s);
    row("filename*0=\"=?utf-8?Q?Gr=C3\"; filename*1=\"=BC.txt?=\"", u"Grü.txt"_s);
    row("filename*=utf-8''right.txt; filename=wrong.txt", u"right.txt"_s);
    row("filename=wrong.txt; filename*0*=utf-8''ri; filename*1*=ght.txt", u"right.txt"_s);
    row("filename*0=a;\r\n filename*0=x; filename*1=b", u"ab"_s);
    row("filename*x=a; filename=b", u"b"_s);
}

void TestParameters::readsNames()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, name);
    QCOMPARE(readParameters("attachment; " + parameters).text("filename"), name);
}

void TestParameters::prefersTheExtendedName_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("name");
    QTest::newRow("disposition") << QByteArray(
        "Content-Type: text/plain; name*=utf-8''type.txt\nContent-Disposition: attachment; "
        "filename=disposition.txt\n")
                                 << u"disposition.txt"_s;
    QTest::newRow("type") << QByteArray("Content-Type: text/plain; name=a.txt; name*=utf-8''b.txt\n")
                          << u"b.txt"_s;
    QTest::newRow("cleaned") << QByteArray("Content-Disposition: attachment; filename=\"../../.x\"\n")
                             << u"x"_s;
    QTest::newRow("NUL") << octets("Content-Disposition: attachment; filename=\"a.exe\0.txt\"\n")
                         << u"a.exe\uFFFD.txt"_s;
    QTest::newRow("NUL, escaped") << QByteArray(
        "Content-Disposition: attachment; filename*=utf-8''a.exe%00.txt\n")
                                  << u"a.exe\uFFFD.txt"_s;
}

void TestParameters::prefersTheExtendedName()
{
    QFETCH(QByteArray, block);
    QFETCH(QString, name);
    QCOMPARE(readPartHead(block).fileName, name);
}

void TestParameters::joinsAThousandSegments()
{
    QByteArray body = "attachment";
    for (int at = 999; at >= 0; --at)
        body += ";\r\n filename*" + QByteArray::number(at) + '=' + char('a' + at % 26);
    const QString name = readParameters(body).text("filename");
    QCOMPARE(name.size(), 1000);
    QVERIFY(name.startsWith("abcdefghijklmnopqrstuvwxyzabc"_L1));
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
