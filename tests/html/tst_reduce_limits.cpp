// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a letter is shown, how wide and how deep, so that the window never stands still.
#include "core/html/reduce.h"
#include "tests/html/page_check.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::html;
using namespace sobre::test;

namespace {

Reduced reduced(const QString &html, bool dark = false)
{
    ReduceOptions options;
    options.dark = dark;
    options.picture = [](const QString &address) { return u"own:"_s + address.section(u':', 1); };
    return reduce(html, options);
}

} // namespace

class TestReduceLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flattensDeepTables();
    void boundsWidths();
    void saysTooMuch();
    void shedsTablesThatTakeTooLong();
    void measures();
};

void TestReduceLimits::flattensDeepTables()
{
    for (const QString &open : { u"<table><tr><td>x</td><td>y"_s, u"<table bgcolor=#%1%1%1><tr><td>x"_s }) {
        QString html;
        for (int i = 0; i < 30; ++i)
            html += open.contains(u'%') ? open.arg(i % 2 ? u"99"_s : u"ee"_s) : open;
        const Reduced out = reduced(html + u"<p>end</p>"_s);
        QCOMPARE(harmIn(out.html), QString()); // five at most
        QCOMPARE(textIn(out.html).count(u'x'), 30);
        QVERIFY(textIn(out.html).endsWith(u"end"));
        QVERIFY(out.html.count(u"<table") >= 4);
    }
}

void TestReduceLimits::boundsWidths()
{
    const Reduced out
        = reduced(u"<table width=5000><tr><td width=3000 nowrap>a</td><td width=2000>b</td></tr></table>"
                  "<table><tr><td width=900>c</td><td width=100>d</td></tr></table>"
                  "<nobr>e</nobr><img src=cid:1 width=3000 height=1000><pre>f</pre><hr width=4000>"_s);
    QCOMPARE(harmIn(out.html), QString());
    QVERIFY(out.html.contains(u"<td width=\"60%\"") && out.html.contains(u"<td width=\"40%\""));
    QVERIFY(out.html.contains(u"<td width=\"100\"") && !out.html.contains(u"900"));
    QVERIFY(out.html.contains(u"width=\"600\" height=\"200\""));
    // So many columns cannot stand side by side.
    const Reduced wide = reduced(u"<table><tr>"_s + u"<td>wide</td>"_s.repeated(500) + u"</tr></table>"_s);
    QVERIFY(!wide.html.contains(u"<table"));
    QCOMPARE(textIn(wide.html).count(u"wide"_s), 500);
    const Reduced span
        = reduced(u"<table><tr><td colspan=99999999 rowspan=99999999>a</td><td>b</td></tr></table>"_s);
    QVERIFY(!span.html.contains(u"9999"));
}

void TestReduceLimits::saysTooMuch()
{
    QVERIFY(!reduced(u"<b>x</b> "_s.repeated(600)).tooMuch);
    for (const QString &html :
         { u"<b>x</b>"_s.repeated(10'500), u"<p>"_s.repeated(20'001), u"word "_s.repeated(400'001),
           u"é"_s.repeated(1'000'001), u"word "_s.repeated(100'000),
           u"<a href='http://x.example/'>x</a><br>"_s.repeated(6000) }) {
        const Reduced out = reduced(html);
        QVERIFY(out.tooMuch);
        QVERIFY(out.html.isEmpty());
    }
}

void TestReduceLimits::shedsTablesThatTakeTooLong()
{
    const QString long20k = u"lorem ipsum dolor sit amet "_s.repeated(750);
    const auto nested = [&](int depth) {
        return u"<table><tr><td>x</td><td>"_s.repeated(depth) + long20k
            + u"</td></tr></table>"_s.repeated(depth);
    };
    QCOMPARE(reduced(nested(3)).html.count(u"<table"_s), 3);
    QCOMPARE(reduced(nested(5)).html.count(u"<table"_s), 4);
    QVERIFY(!reduced(nested(5)).tooMuch);
    const QString cells = u"<table>"_s + u"<tr><td>a</td><td>b</td></tr>"_s.repeated(3000) + u"</table>"_s;
    QVERIFY(!reduced(cells).html.contains(u"<table"));
    QCOMPARE(textIn(reduced(cells).html).count(u'a'), 3000);
}

void TestReduceLimits::measures()
{
    const QString row
        = u"<tr><td style='padding:10px 20px;background:#ffffff' class=cell><h2 style='color:#204060;"
          "font-family:Arial,sans-serif;font-size:20px'>A headline of the week</h2><p class=text>"
          "Some text that says <b>what</b> happened and <a href='https://news.example/r?id=1234567890'"
          " style='color:#0066cc'>where to read on</a>.</p><img src='https://news.example/i/1.png' "
          "width=560 height=200 alt='A picture' style='display:block;border:0'></td></tr>"_s;
    const QString head
        = u"<html><head><style>.cell p{margin:0 0 10px} .text{font-size:14px;color:#444} "
          "@media only screen{.cell{width:100%!important}}</style></head><body><table width=600 "
          "align=center bgcolor=#f4f4f4>"_s;
    for (const qsizetype size : { 100'000, 2'000'000 }) {
        const QString html = (head + row.repeated(size / row.size() - 2)).left(size);
        QElapsedTimer timer;
        timer.start();
        const Reduced out = reduced(html);
        qInfo("%lld kB: %lld ms, %lld kB%s", html.size() / 1000, timer.elapsed(), out.html.size() / 1000,
              out.tooMuch ? ", too much" : "");
        QCOMPARE(out.tooMuch, size > 1'000'000);
    }
}

QTEST_GUILESS_MAIN(TestReduceLimits)
#include "tst_reduce_limits.moc"
