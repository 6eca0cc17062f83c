// SPDX-License-Identifier: GPL-3.0-or-later
// What letters try, by the numbers of the list of attacks (28 … 68).
#include "core/html/reduce.h"
#include "tests/html/letter_check.h"
#include "tests/html/page_check.h"

#include <QTest>
#include <QTextDocument>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace sobre::html;
using namespace sobre::test;

class TestReduceAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a28_openAttributeEndsWithThePart();
    void a31_showsTheSameOnEveryScreen();
    void a43_staysInItsPlace();
    void a50_52_asksForNothing_data();
    void a50_52_asksForNothing();
    void a53_runsNoScript_data();
    void a53_runsNoScript();
    void a54_escapesWhatItWrites();
    void a55_followsNoOtherScheme_data();
    void a55_followsNoOtherScheme();
    void a56_leavesLinksAsTheyAre_data();
    void a56_leavesLinksAsTheyAre();
    void a57_dropsInvisibleCharactersOfLinks();
    void a58_staysFast_data();
    void a58_staysFast();
    void a68_keepsDecodingOut();
};

void TestReduceAttacks::a28_openAttributeEndsWithThePart()
{
    const Reduced out = reduced(u"<p>before</p><img src=\"http://evil.example/\n\nSECRET"_s);
    QCOMPARE(textIn(out.html), u"before"_s);
    QVERIFY(out.remotePictures.isEmpty());
}

void TestReduceAttacks::a31_showsTheSameOnEveryScreen()
{
    const Reduced out = reduced(u"<style>.a{display:none} @media screen{.a{display:block}.b{display:none}} "
                                "@media print{.c{display:none}} @supports(x:y){.c{display:none}} "
                                ".d:not(.e){display:none}</style>"
                                "<p class=a>A</p><p class=b>B</p><p class=c>C</p><p class=d>D</p>"_s);
    QCOMPARE(textIn(out.html), u"B C D"_s);
    QVERIFY(!out.html.contains(u"class"));
}

void TestReduceAttacks::a43_staysInItsPlace()
{
    const Reduced out = reduced(
        u"<div style='position:fixed;top:-200px;left:0;z-index:99;float:left;width:9000px;height:9000px;"
        "margin:-500px;transform:scale(9);background:#0a0'>Signature valid</div><p>a</p>"_s);
    QCOMPARE(harmIn(out.html), QString());
    QCOMPARE(textIn(out.html), u"Signature valid a"_s);
    for (const QString &word : { u"position"_s, u"float"_s, u"transform"_s, u"9000"_s, u"-"_s + u"500"_s })
        QVERIFY(!out.html.contains(word));
}

void TestReduceAttacks::a50_52_asksForNothing_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {
             "<link rel=stylesheet href='http://t.example/'>",
             "<link rel=dns-prefetch href='//t.example'><link rel=preconnect href='http://t.example'>",
             "<link rel=icon href='http://t.example/'><link rel=manifest href='http://t.example/'>",
             "<meta http-equiv=refresh content='0;url=http://t.example/'>",
             "<base href='http://t.example/'><img src='x.png'><a href='x'>a</a>",
             "<style>@import url(http://t.example/);@font-face{font-family:x;src:url(http://t.example/f)}"
             "*{font-family:x}</style>a",
             "<p style='behavior:url(http://t.example/);cursor:url(http://t.example/),auto;"
             "content:url(http://t.example/);filter:url(http://t.example/)'>a</p>",
             "<p style='background:u\\72l(http://t.example/)'>a</p>",
             "<iframe src='http://t.example/'></iframe><iframe srcdoc='<img "
             "src=http://t.example/>'></iframe>",
             "<frameset><frame src='http://t.example/'></frameset>",
             "<object data='http://t.example/'></object><embed src='http://t.example/'>",
             "<applet codebase='http://t.example/' code=x></applet><bgsound src='http://t.example/'>",
             "<audio src='http://t.example/' autoplay></audio><video poster='http://t.example/'></video>",
             "<svg><image xlink:href='http://t.example/'/><use href='http://t.example/#a'/></svg>",
             "<form action='http://t.example/'><input type=image src='http://t.example/'><button "
             "formaction='http://t.example/'>a</button></form>",
             "<html manifest='http://t.example/'><script src='http://t.example/'></script>a",
             "<blockquote cite='http://t.example/'>a</blockquote><q cite='http://t.example/'>b</q>",
             "<img lowsrc='http://t.example/' dynsrc='http://t.example/' longdesc='http://t.example/' "
             "usemap='http://t.example/'>",
             "<img src='http://t.example/' alt=a><img srcset='http://t.example/ 2x'>",
             "<picture><source srcset='http://t.example/'><img alt=a></picture>",
             "<table background='http://t.example/'><tr><td background='http://t.example/'>a</table>",
             "<p style=\"background:url('http://t.example/')\">a</p>",
             "<xml><t:set attributename='src' to='http://t.example/'></xml>",
             "<img src='\\\\t.example\\x'><img src='file://t.example/x'><img src='smb://t.example/x'>",
             "<img src='http:t.example'><img src='///t.example'><img src='ht\ntp://t.example'>",
         })
        QTest::newRow(QByteArray(html).simplified().constData()) << QString::fromUtf8(html);
}

void TestReduceAttacks::a50_52_asksForNothing()
{
    QFETCH(QString, html);
    const Reduced out = reduced(html);
    QVERIFY2(!out.html.contains(u"t.example"), qPrintable(out.html));
    QCOMPARE(wrongWith(html), QString());
}

void TestReduceAttacks::a53_runsNoScript_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {
             "<script>alert(1)</script>",
             "<scr<script>ipt>alert(1)</scr</script>ipt>",
             "<img src=x onerror=alert(1)>",
             "<body onload=alert(1)>a",
             "<a href='javascript:alert(1)'>a</a>",
             "<a href='JaVaScRiPt:alert(1)'>a</a>",
             "<a href=' &#1; java&#10;script&Tab;:alert(1)'>a</a>",
             "<a href='java&#x200B;script:alert(1)'>a</a>",
             "<a href='java&#x0;script:alert(1)'>a</a>",
             "<a href='&#106;&#97;vascript&colon;alert(1)'>a</a>",
             "<a href='http:javascript:alert(1)' href='x'>a</a>",
             "<a href='vbscript:x'>a</a><a href='data:text/html,<script>alert(1)</script>'>b</a>",
             "<a href='view-source:javascript:alert(1)'>a</a><a href='feed:javascript:alert(1)'>b</a>",
             "<p style='width:expression(alert(1));-moz-binding:url(x)'>a</p>",
             "<style>p{background:url(javascript:alert(1))}</style><p>a</p>",
             "<svg/onload=alert(1)><math href='javascript:alert(1)'>a",
             "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
             "<p title='\"><script>alert(1)</script>'>a</p>",
             "<img alt='\" onerror=\"alert(1)' src='cid:1'>",
             "<a href='http://x.example/\"onmouseover=\"alert(1)'>a</a>",
             "<font color='red\" onclick=\"alert(1)' size='9\"'>a</font>",
             "<table width='1\" onclick=\"alert(1)' bgcolor='\"><script>'><tr><td>a<td>b</table>",
             "<ol start='1\"><script>' type='<script>'><li>a</ol>",
             "<a name='\"><script>'></a><a href='#\"><script>'>a</a><p id='\"><script>'>b</p>",
             "<textarea><script>alert(1)</script></textarea><xmp><script>alert(1)</script></xmp>",
             "<!--><script>alert(1)</script>--><![CDATA[<script>alert(1)</script>]]>",
             "<?php <script>alert(1)</script> ?>",
         })
        QTest::newRow(QByteArray(html).simplified().constData()) << QString::fromUtf8(html);
}

void TestReduceAttacks::a53_runsNoScript()
{
    QFETCH(QString, html);
    const Reduced out = reduced(html);
    QCOMPARE(harmIn(out.html), QString());
    for (const QString &word :
         { u"<script"_s, u"href=\"java"_s, u"onerror=\""_s, u"onclick=\""_s, u"expression"_s })
        QVERIFY2(!out.html.contains(word, Qt::CaseInsensitive), qPrintable(out.html));
    QCOMPARE(wrongWith(html), QString());
}

void TestReduceAttacks::a54_escapesWhatItWrites()
{
    const Reduced out = reduced(u"<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &#60;b&#62; \" '</p>"_s);
    QCOMPARE(out.html, u"<div>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &lt;b&gt; &quot; &#39;</div>"_s);
}

void TestReduceAttacks::a55_followsNoOtherScheme_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : { "file:///etc/passwd",
                                 "qrc:/x",
                                 "//evil.example",
                                 "\\\\evil.example\\x",
                                 "smb://evil.example/x",
                                 "mailbox:///x",
                                 "imap://x",
                                 "mhtml:http://x.example",
                                 "cid:part",
                                 "mid:x",
                                 "data:text/html,x",
                                 "ftp://x.example",
                                 "about:blank",
                                 "chrome://x",
                                 "res://x",
                                 "ms-word:x",
                                 "tel:112",
                                 "sms:1",
                                 "blob:x",
                                 "/etc/passwd",
                                 "x.html",
                                 "",
                                 " ",
                                 "http:",
                                 "http://",
                                 "https:///",
                                 "mailto:",
                                 "#",
                                 "fold:1",
                                 "letter:x" })
        QTest::newRow(address) << QString::fromUtf8(address);
}

void TestReduceAttacks::a55_followsNoOtherScheme()
{
    QFETCH(QString, address);
    QCOMPARE(reduced(u"<a href='"_s + address + u"'>a</a>"_s).html, u"<div>a</div>"_s);
    ReduceOptions options;
    options.picture = [](const QString &picture) { return u"own:"_s + picture; };
    const Reduced out = reduce(u"<img src='"_s + address + u"' alt=b>"_s, options);
    if (address.startsWith(u"cid:"))
        QVERIFY(out.html.contains(u"own:cid:part"));
    else
        QVERIFY2(!out.html.contains(u"<img"), qPrintable(out.html));
    // data: only for raster pictures
    for (const QString &data :
         { u"data:image/svg+xml,x"_s, u"data:text/html,x"_s, u"data:,x"_s, u"data:image/png"_s })
        QVERIFY(!reduce(u"<img src='"_s + data + u"'>"_s, options).html.contains(u"<img"));
}

void TestReduceAttacks::a56_leavesLinksAsTheyAre_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("target");
    const auto row = [](const QString &written, const QString &target) {
        QTest::newRow(qPrintable(written.simplified())) << written << target;
    };
    row(u"https://bank.example@evil.example/x"_s, u"https://bank.example@evil.example/x"_s);
    row(u"http://xn--pple-43d.example/"_s, u"http://xn--pple-43d.example/"_s);
    row(u"http://аррӏе.example/"_s, u"http://аррӏе.example/"_s);
    row(u"https:\\\\evil.example\\x"_s, u"https://evil.example/x"_s);
    row(u"https:/evil.example"_s, u"https://evil.example"_s);
    row(u"HTTPS://Evil.Example/A?b#c"_s, u"https://Evil.Example/A?b#c"_s);
    row(u" \thttp://evil.exa\nmple/a b"_s, u"http://evil.example/a%20b"_s);
    row(u"http://x.example/?u=\\'&quot;&lt;&gt;`{}"_s.replace(u'\'', u'!'),
        u"http://x.example/?u=%5C!%22%3C%3E%60%7B%7D"_s);
}

void TestReduceAttacks::a56_leavesLinksAsTheyAre()
{
    QFETCH(QString, written);
    QFETCH(QString, target);
    const QString html = reduced(u"<a href='"_s + written + u"'>https://bank.example/</a>"_s).html;
    QCOMPARE(html, u"<div><a href=\""_s + target.toHtmlEscaped() + u"\">https://bank.example/</a></div>"_s);
}

void TestReduceAttacks::a57_dropsInvisibleCharactersOfLinks()
{
    QCOMPARE(reduced(u"<a href='http://ev\u200Bil\u202E.exa\u00ADmple\u2066/\uFEFF'>a</a>"_s).html,
             u"<div><a href=\"http://evil.example/\">a</a></div>"_s);
    // what would turn the text around is gone from the text too
    QCOMPARE(textIn(reduced(u"<p>a\u202Ebc\u202D</p>"_s).html), u"abc"_s);
}

void TestReduceAttacks::a58_staysFast_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &piece, qsizetype size = 1'900'000) {
        QTest::newRow(name) << piece.repeated(size / piece.size());
    };
    row("divs", u"<div>"_s);
    row("tables", u"<table><tr><td>"_s);
    row("tables side by side", u"<table><tr><td>x</td></tr></table>"_s);
    row("spans", u"<span style='color:red'>"_s);
    row("links", u"<a href='http://x.example/'>x</a>"_s);
    row("lists", u"<ul><li>x"_s);
    row("quotes", u"<blockquote>x"_s);
    row("wide spans", u"<table><tr><td colspan=1000 rowspan=65534>x</table>"_s);
    row("styles", u"<p style='"_s + u"color:red;"_s.repeated(1000) + u"'>x"_s);
    row("open functions", u"<p style='background:"_s + u"url("_s.repeated(2000) + u"'>x"_s);
    row("gradients", u"<p style='background:"_s + u"linear-gradient(a,"_s.repeated(500) + u"'>x"_s);
    row("pictures", u"<img src='http://x.example/'>"_s);
    row("sets", u"<img srcset='"_s + u"http://x.example/1 2x,"_s.repeated(1000) + u"'>"_s);
    row("no-break spaces", u"&nbsp;"_s);
    row("line breaks", u"<br>"_s);
    row("one word", u"x"_s);
    row("comments", u"<style>/*</style>"_s);
    row("one word that is not too long", u"x"_s, 150'000);
    row("one word of no-break spaces", u"x&nbsp;"_s, 700'000);
    QTest::newRow("attributes") << u"<p "_s + u"a=b "_s.repeated(400'000) + u">x"_s;
    QString attributes;
    for (int i = 0; i < 300'000; ++i)
        attributes += u" a%1"_s.arg(i % 1000);
    QTest::newRow("tags of attributes") << (u"<p"_s + attributes.left(1900) + u">x"_s).repeated(980);
    QTest::newRow("rules") << u"<style>"_s + u".a .a .a .a .a{color:red}"_s.repeated(20'000) + u"</style>"_s
            + u"<b class='a b c d e f'>x"_s.repeated(5000);
    QTest::newRow("rules for all") << u"<style>"_s + u"*{color:red;margin:0}"_s.repeated(20'000)
            + u"</style>"_s + u"<b>x</b>"_s.repeated(9000);
    QTest::newRow("selectors") << u"<style>"_s + u"a,"_s.repeated(200'000)
            + u"b{color:red}</style><b>x</b>"_s;
    QTest::newRow("braces") << u"<style>"_s + u"{"_s.repeated(500'000) + u"</style><b>x</b>"_s;
    QTest::newRow("at rules") << u"<style>"_s + u"@media{"_s.repeated(200'000) + u"</style><b>x</b>"_s;
    QTest::newRow("long link around all") << u"<a href='http://x.example/"_s + u"y"_s.repeated(8000) + u"'>"_s
            + u"<div>x</div>"_s.repeated(9000);
    QTest::newRow("100,000 deep") << u"<div>"_s.repeated(100'000) + u"x"_s + u"</div>"_s.repeated(100'000);
}

void TestReduceAttacks::a58_staysFast()
{
    QFETCH(QString, html);
    // Computing time, not the clock on the wall: other processes do not count.
    const auto seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    double start = seconds();
    const Reduced out = reduced(html);
    const double reducing = seconds() - start;
    QVERIFY2(reducing < 15, qPrintable(QString::number(reducing)));
    QVERIFY(out.html.size() <= 4'000'000);
    QCOMPARE(harmIn(out.html), QString());
    if (!out.tooMuch) {
        // What is let through is laid out soon.
        QTextDocument page;
        page.setTextWidth(600);
        start = seconds();
        page.setHtml(out.html);
        (void)page.size();
        const double layout = seconds() - start;
        QVERIFY2(layout < 0.3, qPrintable(QString::number(layout)));
    }
}

void TestReduceAttacks::a68_keepsDecodingOut()
{
    // The octets were decoded by the MIME charset; nothing decodes again.
    for (const QString &html : { u"<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-"_s,
                                 u"<meta http-equiv=content-type content='text/html; charset=utf-16'>x"_s,
                                 u"\uFEFF\x1B$B<script>\x1B(B"_s, u"\xD800<b>\xDC00</b>"_s }) {
        QCOMPARE(wrongWith(html), QString());
        QVERIFY(!reduced(html).html.contains(u"<script"));
    }
}

QTEST_MAIN(TestReduceAttacks)
#include "tst_reduce_attacks.moc"
