// SPDX-License-Identifier: GPL-3.0-or-later
// What of a letter is shown, and how.
#include "core/html/reduce.h"
#include "tests/html/page_check.h"

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

class TestReduce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAnew_data();
    void writesAnew();
    void leavesHiddenOut_data();
    void leavesHiddenOut();
    void appliesSheets_data();
    void appliesSheets();
    void keepsTextReadable_data();
    void keepsTextReadable();
    void dropsPalePagesInTheDark();
    void keepsSignsInTheDark();
    void turnsPaddedLinksIntoBoxes();
    void unwrapsTablesThatOnlyPlace();
    void keepsDataTables();
    void showsPictures();
    void listsRemotePictures_data();
    void listsRemotePictures();
    void showsRemotePicturesThatAreAllowed();
    void asksForEachPictureOnce();
    void refusesSourcesOfTheNetwork();
    void linksWithinTheLetter();
};

void TestReduce::writesAnew_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("page");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("nothing to see") << u"<p> </p><div>\n<span></span></div>&nbsp;"_s << u""_s;
    QTest::newRow("text") << u"a < b & \"c\""_s << u"<div>a &lt; b &amp; &quot;c&quot;</div>"_s;
    QTest::newRow("paragraphs") << u"<p>a</p><p>b</p>"_s
                                << u"<div>a</div><div style=\"margin-top:12px\">b</div>"_s;
    QTest::newRow("lines") << u"<div>a</div><div>b</div>"_s << u"<div>a</div><div>b</div>"_s;
    QTest::newRow("empty line") << u"<div>a</div><div><br></div><div>b</div>"_s
                                << u"<div>a</div><div style=\"margin-top:14px\">b</div>"_s;
    QTest::newRow("br") << u"a<br>b<br><br><br><br><br>c<br>"_s << u"<div>a<br>b<br><br><br>c</div>"_s;
    QTest::newRow("margins") << u"<p style='margin:0'>a</p><p style='margin:0'>b</p>"_s
                             << u"<div>a</div><div>b</div>"_s;
    QTest::newRow("negative margins")
        << u"a<p style='margin:-900px 0 0 -900px'>b</p>"_s << u"<div>a</div><div>b</div>"_s;
    QTest::newRow("white space") << u" a \n b <b> c</b>"_s << u"<div>a b <b>c</b></div>"_s;
    QTest::newRow("headings") << u"<h1>a</h1><h4>b</h4>"_s
                              << u"<h1 style=\"margin-top:0px;margin-bottom:0px\">a</h1>"
                                 "<h4 style=\"margin-top:16px;margin-bottom:0px\">b</h4>"_s;
    QTest::newRow("inline")
        << u"<b>b</b><i>i</i><u>u</u><s>s</s><sub>1</sub><sup>2</sup><code>c</code>"_s
        << u"<div><b>b</b><i>i</i><u>u</u><s>s</s><sub>1</sub><sup>2</sup><tt>c</tt></div>"_s;
    QTest::newRow("inline by style")
        << u"<span style='font-weight:700;font-style:italic'>a</span><span style='text-decoration:underline'>b</span>"_s
        << u"<div><b><i>a</i></b><u>b</u></div>"_s;
    QTest::newRow("sizes") << u"<span style='font-size:9pt'>a</span><font size=5>b</font><big>c</big>"_s
                           << u"<div>a<font size=\"5\">b</font><font size=\"4\">c</font></div>"_s;
    QTest::newRow("list")
        << u"<ul><li>a<li>b<ol start=3 type=a><li>c</ol></ul>"_s
        << u"<ul style=\"margin-top:0px;margin-bottom:0px\"><li>a</li><li>b"
           "<ol type=\"a\" start=\"3\" style=\"margin-top:0px;margin-bottom:0px\"><li>c</li></ol>"
           "</li></ul>"_s;
    QTest::newRow("list without marks")
        << u"<ul style='list-style:none'><li>a<li>b</ul>"_s << u"<div>a</div><div>b</div>"_s;
    QTest::newRow("quotes") << u"<blockquote>a<blockquote>b</blockquote></blockquote>"_s
                            << u"<blockquote type=\"cite\" style=\"margin:0px 0px 0px 16px\"><div>a</div>"
                               "<blockquote type=\"cite\" style=\"margin:0px 0px 0px 16px\">"
                               "<div style=\"margin-top:8px\">b</div></blockquote></blockquote>"_s;
    QTest::newRow("pre")
        << u"<pre>a\n  b</pre>"_s
        << u"<pre style=\"margin-top:0px;margin-bottom:0px;white-space:pre-wrap\">a\n  b</pre>"_s;
    QTest::newRow("white-space: pre")
        << u"<p style='white-space:pre'>a  b\nc</p>"_s << u"<div>a \u00A0b<br>c</div>"_s;
    QTest::newRow("hr")
        << u"a<hr>b"_s
        << u"<div>a</div><hr style=\"background-color:#b4bcc5\"><div style=\"margin-top:8px\">b</div>"_s;
    QTest::newRow("rtl") << u"<p dir=rtl>a</p>"_s << u"<div dir=\"rtl\">a</div>"_s;
    QTest::newRow("align")
        << u"<center>a</center><p align=right>b</p><p style='text-align:justify'>c</p>"_s
        << u"<div align=\"center\">a</div><div align=\"right\" style=\"margin-top:12px\">b</div>"
           "<div align=\"justify\" style=\"margin-top:12px\">c</div>"_s;
    QTest::newRow("link") << u"<a href='HTTPS://x.example/?a=1&amp;b=2' title=t onclick=x>y</a>"_s
                          << u"<div><a href=\"https://x.example/?a=1&amp;b=2\">y</a></div>"_s;
    QTest::newRow("one link around several looks")
        << u"<a href='http://x.example'>y<b>z</b></a>"_s
        << u"<div><a href=\"http://x.example\">y<b>z</b></a></div>"_s;
    QTest::newRow("mailto") << u"<a href='mailto:a@b.example?subject=x y'>y</a>"_s
                            << u"<div><a href=\"mailto:a@b.example?subject=x%20y\">y</a></div>"_s;
    QTest::newRow("plain link of its own colour")
        << u"<a href='http://x.example' style='text-decoration:none;color:#a00000'>y</a>"_s
        << u"<div><a href=\"http://x.example\" style=\"text-decoration:none\">"
           "<font color=\"#a00000\">y</font></a></div>"_s;
    QTest::newRow("link that hides in the text")
        << u"<a href='http://x.example' style='text-decoration:none;color:black'>y</a>"_s
        << u"<div><a href=\"http://x.example\"><font color=\"#000000\">y</font></a></div>"_s;
    QTest::newRow("unknown elements") << u"<o:p>a</o:p><blink>b</blink><form>c<button>d</button></form>"_s
                                      << u"<div>ab</div><div>cd</div>"_s;
    QTest::newRow("bad nesting") << u"<b>a<i>b</b>c</i></div>d"_s
                                 << u"<div><b>a</b><b><i>b</i></b>cd</div>"_s;
    QTest::newRow("conditional comments")
        << u"<!--[if mso]>x<![endif]-->a<!--[if !mso]><!-->b<!--<![endif]-->"_s << u"<div>ab</div>"_s;
    QTest::newRow("Qt's own marks by number")
        << u"a&#xFDD0;b&#xFDD1;c&#xFFFC;d&#x2029;e&#x202E;f"_s << u"<div>a\uFFFDb\uFFFDcd ef</div>"_s;
    QTest::newRow("NUL and Qt's own marks")
        << QString(u"a\0b\uFDD0c\uFFFCd\u2029e"_s) << u"<div>ab\uFFFDcd e</div>"_s;
}

void TestReduce::writesAnew()
{
    QFETCH(QString, html);
    QFETCH(QString, page);
    const Reduced out = reduced(html);
    QCOMPARE(out.html, page);
    QCOMPARE(harmIn(out.html), QString());
    QVERIFY(!out.tooMuch);
}

void TestReduce::leavesHiddenOut_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {
             "<div style='display:none'>X<p>X</p></div>",
             "<div style='DISPLAY : NONE !important; display:block'>X</div>",
             "<span style='visibility:hidden'>X</span>",
             "<div style='mso-hide:all'>X</div>",
             "<div style='opacity:0'>X</div>",
             "<div style='max-height:0px;overflow:hidden'>X</div>",
             "<div style='height:0;overflow:hidden'>X</div>",
             "<div style='font-size:0px'>X</div>",
             "<div style='font-size:1px;line-height:1px;color:#ffffff'>X</div>",
             "<div style='position:absolute;left:-9999px'>X</div>",
             "<div style='text-indent:-9999px'>X</div>",
             "<div hidden>X</div>",
             "<div style='/* a */display/**/:none'>X</div>",
             "<style>.h{display:none}</style><div class='a H'>X</div>",
             "<style>#h{display:none!important}</style><div id=h style='display:block'>X</div>",
             "<style>div.a span{visibility:hidden}</style><div class=a><b><span>X</span></b></div>",
             "<head><title>X</title></head>",
             "<script>X</script><style>X</style><iframe>X</iframe><object>X</object><noframes>X</noframes>",
             "<svg><text>X</text></svg><math><mi>X</mi></math><template>X</template><canvas>X</canvas>",
             "<input value=X placeholder=X><video>X</video><audio>X</audio>",
             "<div style='display:none'><img src='http://x.example/X'></div>",
             "<table><tr style='display:none'><td>X</td></tr></table>",
         })
        QTest::newRow(html) << QString::fromUtf8(html);
}

void TestReduce::leavesHiddenOut()
{
    QFETCH(QString, html);
    const Reduced out = reduced(u"<p>a</p>"_s + html + u"<p>b</p>"_s);
    QCOMPARE(textIn(out.html), u"a b"_s);
    QVERIFY(out.remotePictures.isEmpty());
}

void TestReduce::appliesSheets_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("isRed");
    const QString p = u"<div class=out><p class='a b' id=i>x</p></div>"_s;
    QTest::newRow("element") << u"p{color:red}"_s << p << true;
    QTest::newRow("class") << u".a{color:red}"_s << p << true;
    QTest::newRow("id") << u"#i { COLOR : Red }"_s << p << true;
    QTest::newRow("both classes") << u"p.a.b{color:red}"_s << p << true;
    QTest::newRow("list") << u"h1, .q, p{color:red}"_s << p << true;
    QTest::newRow("within") << u".out p{color:red}"_s << p << true;
    QTest::newRow("child") << u"div>p{color:red}"_s << p << true;
    QTest::newRow("inherited") << u".out{color:red}"_s << p << true;
    QTest::newRow("all") << u"*{color:red}"_s << p << true;
    QTest::newRow("comments") << u"<!-- /* p{} */ p/**/{color:/* blue */red} -->"_s << p << true;
    QTest::newRow("specificity") << u"#i{color:red} p{color:blue} .a{color:green}"_s << p << true;
    QTest::newRow("order") << u"p{color:blue} p{color:red}"_s << p << true;
    QTest::newRow("important") << u"p{color:red!important} #i{color:blue}"_s << p << true;
    QTest::newRow("after what is broken") << u"@import url(x); } q{; p{color:red}"_s << p << false;
    QTest::newRow("after @import") << u"@import url(x); p{color:red}"_s << p << true;
    QTest::newRow("own style wins") << u"p{color:blue}"_s << u"<p style='color:red'>x</p>"_s << true;
    QTest::newRow("in the body") << u""_s << u"<p>x</p><style>p{color:red}</style>"_s << true;
    QTest::newRow("@media") << u"@media screen { p{color:red} }"_s << p << false;
    QTest::newRow("after @media") << u"@media print { p{color:blue} } p{color:red}"_s << p << true;
    QTest::newRow(":hover") << u"p:hover{color:red}"_s << p << false;
    QTest::newRow("attribute") << u"p[class]{color:red}"_s << p << false;
    QTest::newRow("sibling") << u"b + p{color:red}"_s << p << false;
    QTest::newRow("other class") << u".c{color:red}"_s << p << false;
    QTest::newRow("not within") << u".in p{color:red}"_s << p << false;
    QTest::newRow("not a child") << u"body>p{color:red}"_s << p << false;
}

void TestReduce::appliesSheets()
{
    QFETCH(QString, sheet);
    QFETCH(QString, html);
    QFETCH(bool, isRed);
    const Reduced out = reduced(u"<style>"_s + sheet + u"</style>"_s + html);
    QCOMPARE(out.html.contains(u"color=\"#e60000\""), isRed); // red, as far as it is readable on white
    QCOMPARE(textIn(out.html), u"x"_s);
}

void TestReduce::keepsTextReadable_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("white on white") << u"<p style='color:white'>x</p>"_s << u"<div>x</div>"_s;
    QTest::newRow("readable") << u"<p style='color:#800000'>x</p>"_s << u"<font color=\"#800000\">x</font>"_s;
    QTest::newRow("pale grey") << u"<font color=#cccccc>x</font>"_s << u"<font color=\"#"_s;
    QTest::newRow("panel") << u"<td bgcolor=#003366><font color=white>x</font></td>"_s << u"x"_s;
    QTest::newRow("table") << u"<table bgcolor=#003366><tr><td><font color=white>x</td></tr></table>"_s
                           << u"bgcolor=\"#003366\""_s;
    QTest::newRow("table without ink")
        << u"<table bgcolor=#003366><tr><td>x</td></tr></table>"_s << u"<font color=\"#ffffff\">x</font>"_s;
    QTest::newRow("gradient")
        << u"<div style='background:linear-gradient(90deg, #003366 0%, #fff);color:#fff'>x</div>"_s
        << u"bgcolor=\"#003366\""_s;
    QTest::newRow("gradient as a picture")
        << u"<div style='background-color:#fff;background-image:-webkit-linear-gradient(top,rgb(0, 51, "
           u"102),white);"
           "color:#fff'>x</div>"_s
        << u"bgcolor=\"#003366\""_s;
    QTest::newRow("white on middling blue")
        << u"<div style='background:#007bff;color:#fff'>x</div>"_s << u"<font color=\"#ffffff\">x</font>"_s;
    QTest::newRow("highlight") << u"a <span style='background:yellow'>x</span>"_s
                               << u"<span style=\"background-color:#ffff00\">x</span>"_s;
    QTest::newRow("link on dark") << u"<div style='background:#222'><a href='http://x.example'>x</a></div>"_s
                                  << u"<font color=\"#ffffff\">x</font>"_s;
    QTest::newRow("rgb()") << u"<span style='color:rgb(128 0 0 / 100%)'>x</span>"_s << u"#800000"_s;
    QTest::newRow("hsl()") << u"<span style='color:hsl(0, 100%, 25%)'>x</span>"_s << u"#800000"_s;
    QTest::newRow("transparent ink") << u"<span style='color:rgba(0,0,0,0)'>x</span>"_s << u"<div>x</div>"_s;
}

void TestReduce::keepsTextReadable()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const Reduced light = reduced(html);
    QVERIFY2(light.html.contains(expected), qPrintable(light.html));
    QVERIFY2(textIn(light.html).contains(u'x'), qPrintable(light.html));
    for (const bool dark : { false, true }) {
        const Reduced out = reduced(html, dark);
        QCOMPARE(unreadableIn(out.html, dark), QString());
        QCOMPARE(harmIn(out.html), QString());
    }
}

void TestReduce::dropsPalePagesInTheDark()
{
    const QString html
        = u"<body bgcolor=#ffffff><table bgcolor=#f4f4f4 width=100%><tr><td bgcolor=white>"
          "<p style='color:#333'>plain</p><p style='color:#003366'>blue</p></td></tr></table>"_s;
    const Reduced out = reduced(html, true);
    QVERIFY2(!out.html.contains(u"bgcolor"), qPrintable(out.html));
    QVERIFY2(out.html.contains(u">plain</div>"), qPrintable(out.html));
    QCOMPARE(unreadableIn(out.html, true), QString());
}

void TestReduce::keepsSignsInTheDark()
{
    const Reduced out = reduced(u"<td><div style='background:#ffcc00;color:#000'>x</div>"
                                "<div style='background:#004080;color:#fff'>y</div>"_s,
                                true);
    QVERIFY2(out.html.contains(u"#ffcc00") && out.html.contains(u"#004080"), qPrintable(out.html));
    QCOMPARE(unreadableIn(out.html, true), QString());
}

void TestReduce::turnsPaddedLinksIntoBoxes()
{
    const Reduced out
        = reduced(u"<p align=center>Now <a href='https://x.example/' style='display:inline-block;"
                  "background:#004080;color:#fff;padding:12px 24px;text-decoration:none'>Pay</a></p>"_s);
    QVERIFY2(out.html.contains(
                 u"<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\" align=\"center\" "
                 "bgcolor=\"#004080\"><tr><td valign=\"middle\" style=\"padding-top:12px;"
                 "padding-right:24px;padding-bottom:12px;padding-left:24px\">"
                 "<div align=\"center\"><a href=\"https://x.example/\" style=\"text-decoration:none\">"
                 "<font color=\"#ffffff\">Pay</font></a></div></td></tr></table>"),
             qPrintable(out.html));
    QVERIFY(
        !reduced(u"<a href='https://x.example/' style='background:#eee'>x</a>"_s).html.contains(u"<table"));
}

void TestReduce::unwrapsTablesThatOnlyPlace()
{
    const Reduced out
        = reduced(u"<table width=100%><tr><td align=center><table width=600><tr><td width=20>&nbsp;</td>"
                  "<td><p>a</p></td><td width=20></td></tr><tr><td colspan=3>b</td></tr></table>"_s);
    QCOMPARE(out.html, u"<div>a</div><div style=\"margin-top:12px\">b</div>"_s);
}

void TestReduce::keepsDataTables()
{
    const Reduced out = reduced(u"<table border=1><tr><th>a</th><th>b</th></tr>"
                                "<tr bgcolor=#eeeeee><td colspan=2>c</td></tr></table>"_s);
    QCOMPARE(
        out.html,
        u"<table border=\"0\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\"><tr>"
        "<th valign=\"middle\" style=\"border:1px solid #b4bcc5\"><div align=\"center\"><b>a</b></div></th>"
        "<th valign=\"middle\" style=\"border:1px solid #b4bcc5\"><div "
        "align=\"center\"><b>b</b></div></th></tr>"
        "<tr><td colspan=\"2\" bgcolor=\"#eeeeee\" valign=\"middle\" style=\"border:1px solid #b4bcc5\">"
        "<div>c</div></td></tr></table>"_s);
}

void TestReduce::showsPictures()
{
    const Reduced out = reduced(u"<p>a <img src=' cid:part1@x ' width=200 alt='A \"cat\"' onerror=x> b"
                                "<a href='http://x.example'><img src='data:image/png;base64,AAAA'></a>"
                                "<img src='http://x.example/y.png' alt='A dog'> c</p>"_s);
    QCOMPARE(
        out.html,
        u"<div>a <img src=\"own:part1@x\" width=\"200\" alt=\"A &quot;cat&quot;\" style=\"max-width:100%\"> b"
        "<a href=\"http://x.example\"><img src=\"own:image/png;base64,AAAA\" style=\"max-width:100%\"></a>"
        " A dog c</div>"_s);
    QCOMPARE(out.remotePictures, QStringList{ u"http://x.example/y.png"_s });
    // 200 kB of data in one attribute
    const QString data = u"data:image/png;base64,"_s + u"A"_s.repeated(200'000);
    QVERIFY(reduced(u"<img src='"_s + data + u"'>"_s).html.contains(data.sliced(5)));
    // without a callback there are no pictures
    QCOMPARE(reduce(u"<img src=cid:1 alt=b>"_s, {}).html, u"<div>b </div>"_s);
}

void TestReduce::listsRemotePictures_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    const auto row
        = [](const char *name, const QString &html, const QString &address = u"https://t.example/x"_s,
             const QString &host = u"t.example"_s) { QTest::newRow(name) << html << address << host; };
    row("src", u"<img src='https://t.example/x'>"_s);
    row("src twice", u"<img src='https://t.example/x'><img src='https://t.example/x'>"_s);
    row("input", u"<image src='https://t.example/x'>"_s);
    row("white space", u"<img src='\n https://t.exam\nple/x '>"_s);
    row("tracker", u"<img width=1 height=1 alt=no src='https://t.example/x'>"_s);
    row("srcset", u"<img srcset='https://t.example/x 2x'>"_s);
    row("srcset beside", u"<img src=x.png srcset='https://t.example/x, x.png 2x'>"_s);
    row("background", u"<table background='https://t.example/x'><tr><td>a</table>"_s);
    row("body", u"<body background='https://t.example/x'>a"_s);
    row("url()", u"<p style='background:#fff url( \"https://t.example/x\" ) no-repeat'>a</p>"_s);
    row("url() bare", u"<p style='background-image:URL(https://t.example/x)'>a</p>"_s);
    row("list mark", u"<ul style='list-style-image:url(https://t.example/x)'><li>a</ul>"_s);
    row("sheet", u"<style>p{background:url(https://t.example/x)}</style><p>a</p>"_s);
    row("no scheme", u"<img src='//t.example/x'>"_s);
    row("upper case", u"<img src='HTTP://T.Example/x'>"_s, u"HTTP://T.Example/x"_s);
    row("ftp", u"<img src='ftp://t.example/x'>"_s, u"ftp://t.example/x"_s);
    row("user", u"<img src='https://bank.example@t.example/x'>"_s, u"https://bank.example@t.example/x"_s);
    row("idn", u"<img src='https://bücher.example/x'>"_s, u"https://bücher.example/x"_s,
        u"xn--bcher-kva.example"_s);
}

void TestReduce::listsRemotePictures()
{
    QFETCH(QString, html);
    QFETCH(QString, address);
    QFETCH(QString, host);
    QStringList asked;
    ReduceOptions options;
    options.picture = [&](const QString &picture) {
        asked += picture;
        return QString();
    };
    const Reduced out = reduce(html, options);
    QCOMPARE(out.remotePictures, QStringList{ address });
    QCOMPARE(out.remoteHosts, QStringList{ host });
    QVERIFY(asked.isEmpty());
    QVERIFY2(!out.html.contains(u"example", Qt::CaseInsensitive), qPrintable(out.html));
}

void TestReduce::showsRemotePicturesThatAreAllowed()
{
    ReduceOptions options;
    options.remotePictures = true;
    options.picture = [](const QString &address) { return address.endsWith(u"1") ? u"own:1"_s : QString(); };
    const Reduced out
        = reduce(u"<img src='https://x.example/1'><img src='https://x.example/2' alt=two>"_s, options);
    QCOMPARE(out.html, u"<div><img src=\"own:1\" style=\"max-width:100%\"> two </div>"_s);
    QCOMPARE(out.remotePictures, QStringList{ u"https://x.example/2"_s });
}

void TestReduce::asksForEachPictureOnce()
{
    int asked = 0;
    ReduceOptions options;
    options.picture = [&](const QString &) {
        ++asked;
        return u"own:1"_s;
    };
    const Reduced out = reduce(u"<img src=cid:1>"_s.repeated(50), options);
    QCOMPARE(out.html.count(u"<img"_s), 50);
    QCOMPARE(asked, 1);
}

void TestReduce::refusesSourcesOfTheNetwork()
{
    for (const QString &source : { u"http://x.example/"_s, u"HTTPS://x.example/"_s, u"//x.example/"_s,
                                   u"file:///etc/passwd"_s, u"/etc/passwd"_s, u":/icon.svg"_s, u"qrc:/x"_s,
                                   u"\\\\x\\y"_s, u"smb://x/y"_s, u"data:image/svg+xml,x"_s, u"C:\\x"_s }) {
        ReduceOptions options;
        options.picture = [&](const QString &) { return source; };
        QCOMPARE(reduce(u"<img src=cid:1 alt=cat>"_s, options).html, u"<div>cat </div>"_s);
    }
}

void TestReduce::linksWithinTheLetter()
{
    const Reduced out
        = reduced(u"<a href='#top'>up</a><p id=top>a</p><p id=other>b</p><a name=x></a><a href='#x'>c</a>"
                  "<a href='#<\"'>d</a>"_s);
    QCOMPARE(out.html,
             u"<div><a href=\"#letter-top\">up</a></div>"
             "<div style=\"margin-top:12px\"><a name=\"letter-top\"></a>a</div>"
             "<div style=\"margin-top:12px\">b</div>"
             "<div style=\"margin-top:12px\"><a name=\"letter-x\"></a><a href=\"#letter-x\">c</a>d</div>"_s);
}

QTEST_GUILESS_MAIN(TestReduce)
#include "tst_reduce.moc"
