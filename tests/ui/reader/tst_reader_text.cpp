// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/reader/attachment_words.h"
#include "ui/reader/letter_pictures.h"
#include "ui/reader/people_words.h"
#include "ui/reader/plain_page.h"
#include "ui/reader/quoted_text.h"
#include "ui/reader/read_letter.h"
#include "ui/reader/route_words.h"
#include "ui/reader/source_window.h"
#include "ui/reader/text_links.h"
#include "ui/text/date_words.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTranslator>

using namespace sobre;
using namespace sobre::ui;
using namespace Qt::StringLiterals;

namespace {

mime::Hop hop(const char *by, const char *time, std::optional<bool> tls, bool trusted = false)
{
    mime::Hop one;
    one.by = QString::fromLatin1(by);
    one.time = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
    one.tls = tls;
    one.trusted = trusted;
    return one;
}

/// As mime::readRoute() does: newest first, no delay where a clock runs backwards.
QList<mime::Hop> route(QList<mime::Hop> hops)
{
    for (qsizetype i = 0; i + 1 < hops.size(); ++i)
        if (hops[i + 1].time.isValid() && hops[i].time.isValid() && hops[i + 1].time <= hops[i].time)
            hops[i].delaySeconds = hops[i + 1].time.secsTo(hops[i].time);
    return hops;
}

/// The English plural forms, which come with the translations.
class Plurals : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        if (n < 0)
            return {};
        return text.replace(u"do(es)"_s, n == 1 ? u"does"_s : u"do"_s)
            .replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
    }
};

} // namespace

class TestReaderText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }
    void takesQuotesApart();
    void findsTheSignature();
    void findsLinks_data();
    void findsLinks();
    void opensOnlyTheWebAndMail_data();
    void opensOnlyTheWebAndMail();
    void removesWhatReorders();
    void foldsDeepQuotes();
    void keepsLinesReadable();
    void drawsHostileTextInTime_data();
    void drawsHostileTextInTime();
    void saysTheRoute_data();
    void saysTheRoute();
    void saysThatAClockIsWrong();
    void foldsTheStepsWithinAHouse();
    void saysWhoIsTrusted();
    void namesRecipients();
    void distrustsNamesThatAreAddresses();
    void saysWhereRepliesGo();
    void saysTheDate();
    void namesFiles();
    void refusesPicturesThatAreTooLarge();
    void showsHiddenCharactersOfTheSource();

private:
    Plurals m_plurals;
};

void TestReaderText::takesQuotesApart()
{
    const QList<Passage> found = passagesOf(u"Yes\n> a\n>b\n>> c\n> > d\n>\n>From here\nend\n\n"_s);
    const QList<Passage> wanted{ { 0, false, { u"Yes"_s } },
                                 { 1, false, { u"a"_s, u"b"_s } },
                                 { 2, false, { u"c"_s, u"d"_s } },
                                 { 1, false, { QString() } },
                                 { 0, false, { u">From here"_s, u"end"_s } } };
    QCOMPARE(found, wanted);
}

void TestReaderText::findsTheSignature()
{
    const QList<Passage> found = passagesOf(u"Hi\n-- \nAna\n> quoted\n> -- \n> Bob"_s);
    QCOMPARE(found.size(), 3);
    QVERIFY(!found[0].signature);
    QVERIFY(found[1].signature);
    QCOMPARE(found[1].lines, QStringList({ u"-- "_s, u"Ana"_s }));
    QVERIFY(!found[2].signature);
    QCOMPARE(passagesOf(u"a\n--\nb"_s).size(), 1);
}

void TestReaderText::findsLinks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("end of sentence") << u"See https://example.net/a."_s
                                     << QStringList{ u"https://example.net/a"_s };
    QTest::newRow("parentheses") << u"(https://example.net/a_(b)) x"_s
                                 << QStringList{ u"https://example.net/a_(b)"_s };
    QTest::newRow("angle") << u"<http://example.net>, ok"_s << QStringList{ u"http://example.net"_s };
    QTest::newRow("two") << u"HTTP://a.example mailto:b@c.example!"_s
                         << QStringList{ u"http://a.example"_s, u"mailto:b@c.example"_s };
    QTest::newRow("script") << u"javascript:alert(1) file:///etc/passwd data:text/html,x"_s << QStringList();
    QTest::newRow("inside a word") << u"xhttp://example.net"_s << QStringList();
    QTest::newRow("no host") << u"http:// https:///x"_s << QStringList();
}

void TestReaderText::findsLinks()
{
    QFETCH(QString, line);
    QFETCH(QStringList, targets);
    QStringList found;
    for (const TextLink &link : linksIn(line))
        found.append(link.target);
    QCOMPARE(found, targets);
}

void TestReaderText::opensOnlyTheWebAndMail_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("safe");
    QTest::newRow("https") << u"https://example.net/x"_s << true;
    QTest::newRow("http") << u"HTTP://example.net"_s << true;
    QTest::newRow("mailto") << u"mailto:a@b.example"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("javascript") << u"javascript:x"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("smb") << u"smb://host/share"_s << false;
    QTest::newRow("relative") << u"x/y"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestReaderText::opensOnlyTheWebAndMail()
{
    QFETCH(QString, url);
    QFETCH(bool, safe);
    QCOMPARE(isSafeLink(QUrl(url)), safe);
    QCOMPARE(shownTarget(QUrl(u"http://ex\u0430mple.net/"_s)), u"http://xn--exmple-4nf.net/"_s);
}

void TestReaderText::removesWhatReorders()
{
    QCOMPARE(withoutReordering(u"a\u202egpj.exe\u202c\u2066x\u2069\n\tb"_s), u"agpj.exex\n\tb"_s);
    QCOMPARE(withoutReordering(u"a\x1b[31m\u2029b"_s), u"a\ufffd[31m\nb"_s);
    const QString family = u"\U0001F468\u200D\U0001F469"_s;
    QCOMPARE(withoutReordering(family), family);
}

void TestReaderText::foldsDeepQuotes()
{
    const QString text = u"top\n> 1\n>> 2\n>>> 3\n>>>> 4\n>> 2 again\n>>> another"_s;
    PageOptions options;
    LetterPage page = plainPage(text, options);
    QCOMPARE(page.folds, 2);
    QString shown = page.document->toPlainText();
    QVERIFY(!shown.contains(u'3') && !shown.contains(u'4'));
    QVERIFY(shown.contains(u"Show 2 more quoted lines"_s));
    QVERIFY(shown.contains(u"Show 1 more quoted line"_s));
    options.opened = { 0 };
    page = plainPage(text, options);
    shown = page.document->toPlainText();
    QVERIFY(shown.contains(u'3') && shown.contains(u'4') && !shown.contains(u"another"_s));
    options.unfolded = true;
    QVERIFY(plainPage(text, options).document->toPlainText().contains(u"another"_s));
}

void TestReaderText::keepsLinesReadable()
{
    PageOptions options;
    QString paragraph;
    while (paragraph.size() < 600)
        paragraph += u"the quick brown fox jumps over the lazy dog and walks home "_s;
    LetterPage page = plainPage(paragraph, options);
    page.document->setTextWidth(page.width);
    QVERIFY(page.document->size().height() > 0); // lays it out
    const QTextLayout *layout = page.document->begin().layout();
    QVERIFY(layout->lineCount() > 5);
    for (int i = 0; i < layout->lineCount(); ++i)
        QVERIFY2(layout->lineAt(i).textLength() <= 82,
                 qPrintable(QString::number(layout->lineAt(i).textLength())));
    // What its writer broke at 78 is not broken again.
    const QString hard = u"The committee met on Wednesday morning and wants more women among its members"_s;
    page = plainPage(hard + u'\n' + hard, options);
    page.document->setTextWidth(page.width);
    QVERIFY(page.document->size().height() > 0);
    QCOMPARE(page.document->begin().layout()->lineCount(), 2);
}

void TestReaderText::drawsHostileTextInTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QString(2'000'000, u'x');
    QTest::newRow("many lines") << u"a\n"_s.repeated(500'000);
    QTest::newRow("many levels") << u">"_s.repeated(1'000'000);
    QTest::newRow("alternating quotes") << u"> a\nb\n"_s.repeated(200'000);
    QTest::newRow("links") << u"http://a.example/("_s.repeated(60'000);
    QTest::newRow("folds") << u">>> a\nb\n"_s.repeated(100'000);
}

void TestReaderText::drawsHostileTextInTime()
{
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    const LetterPage page = plainPage(text, {});
    QVERIFY2(clock.elapsed() < 8000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(page.textCut || page.document->characterCount() <= 600'000);
    QVERIFY(page.document->characterCount() < 700'000);
}

void TestReaderText::saysTheRoute_data()
{
    QTest::addColumn<QList<mime::Hop>>("hops");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QList<mime::Hop> &hops, const QString &words) {
        QTest::newRow(name) << route(hops) << words;
    };
    row("all TLS",
        { hop("mx.example.org", "2026-11-21T20:45:15Z", true), hop("b", "2026-11-21T20:45:03Z", true),
          hop("a", "2026-11-21T20:45:01Z", true) },
        u"3 hops \u00b7 14 seconds \u00b7 TLS claimed all the way"_s);
    row("one without", { hop("b", "2026-11-21T20:45:15Z", true), hop("a", "2026-11-21T20:40:15Z", false) },
        u"2 hops \u00b7 5 minutes \u00b7 no sign of TLS on one step"_s);
    row("two without",
        { hop("c", "2026-11-21T22:45:15Z", false), hop("b", "2026-11-21T20:45:15Z", true),
          hop("a", "2026-11-21T20:40:15Z", false) },
        u"3 hops \u00b7 2 hours \u00b7 no sign of TLS on 2 steps"_s);
    row("silent",
        { hop("c", "2026-11-21T20:45:16Z", true), hop("b", "2026-11-21T20:45:15Z", std::nullopt),
          hop("a", "2026-11-21T20:45:15Z", true) },
        u"3 hops \u00b7 1 second \u00b7 TLS on 2 of 3 steps; 1 does not say"_s);
    row("backwards", { hop("b", "2026-11-21T20:45:00Z", true), hop("a", "2026-11-21T20:46:01Z", true) },
        u"2 hops \u00b7 clock wrong \u00b7 TLS claimed all the way"_s);
    row("one hop", { hop("a", "2026-11-21T20:46:00Z", std::nullopt) },
        u"1 hop \u00b7 no step says whether it used TLS"_s);
    row("no times", { hop("b", "", true), hop("a", "", true) }, u"2 hops \u00b7 TLS claimed all the way"_s);
}

void TestReaderText::saysTheRoute()
{
    QFETCH(QList<mime::Hop>, hops);
    QFETCH(QString, words);
    QCOMPARE(routeSummary(hops), words);
}

void TestReaderText::saysThatAClockIsWrong()
{
    const QList<mime::Hop> hops
        = route({ hop("c", "2026-11-21T20:45:30Z", true), hop("b", "2026-11-21T20:40:00Z", true),
                  hop("a", "2026-11-21T20:45:00Z", false) });
    const QList<RouteStop> stops
        = routeStops(hops, QDateTime::fromString(u"2026-11-21T20:50:00Z"_s, Qt::ISODate));
    QCOMPARE(stops.size(), 5); // the sender, three servers, this computer
    QCOMPARE(stops[1].name, u"a"_s);
    QVERIFY(stops[2].clockWrong && stops[2].note.endsWith(u"its clock is 5 minutes slow"_s));
    QVERIFY(!stops[3].clockWrong);
    for (const RouteStop &stop : stops)
        QVERIFY(!stop.note.contains(u'-'));
    QCOMPARE(tlsWord(stops[1]), u"no sign of TLS"_s);
    QCOMPARE(tlsWord(stops[2]), u"TLS"_s);
    QVERIFY(tlsWord(stops[4]).isEmpty());
    const QList<mime::Hop> fast
        = route({ hop("c", "2026-11-21T20:45:30Z", true), hop("b", "2026-11-21T22:50:40Z", true),
                  hop("a", "2026-11-21T20:45:00Z", true) });
    QVERIFY(routeStops(fast, QDateTime::currentDateTime())[2].note.endsWith(u"its clock is 2 hours fast"_s));
    QVERIFY2(routeSummary(fast).contains(u"30 seconds"_s), qPrintable(routeSummary(fast))); // those beside it agree
    const QList<mime::Hop> back
        = route({ hop("b", "2026-11-21T20:40:00Z", true), hop("a", "2026-11-21T20:45:00Z", true) });
    QVERIFY(routeStops(back, QDateTime::currentDateTime())[2].note.endsWith(u"clock wrong"_s));
    QList<mime::Hop> loop;
    for (int i = 0; i < 200; ++i)
        loop.append(hop("x", "", true));
    QCOMPARE(routeStops(loop, QDateTime::currentDateTime()).size(), 32);
    QCOMPARE(routeStops(loop, QDateTime::currentDateTime()).first().name, u"170 earlier hops"_s);
}

void TestReaderText::foldsTheStepsWithinAHouse()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QList<mime::Hop> hops
        = route({ hop("box.isp.example", "2026-11-21T20:45:30Z", true, true),
                  hop("localhost", "2026-11-21T20:45:20Z", false, true), hop("mx.isp.example", "2026-11-21T20:45:10Z", true, true),
                  hop("out.far.example", "2026-11-21T20:45:00Z", true) });
    const QList<RouteStop> stops = routeStops(hops, now);
    QCOMPARE(stops.size(), 4); // the sender, two houses, this computer
    QCOMPARE(stops[2].name, u"mx.isp.example"_s);
    QVERIFY2(stops[2].note.contains(u"2 more inside"_s), qPrintable(stops[2].note));
    QCOMPARE(stops[2].inside, (QStringList{ u"localhost"_s, u"box.isp.example"_s }));
    // What is folded counts all the same.
    QVERIFY(stops[2].insideInClear && stops[2].note.contains(u"no sign of TLS on one"_s));
    QVERIFY2(routeSummary(hops).endsWith(u"no sign of TLS on one step"_s), qPrintable(routeSummary(hops)));
    QVERIFY(!stops[1].insideInClear && stops[1].inside.isEmpty());
}

void TestReaderText::saysWhoIsTrusted()
{
    const auto trust = [](const QList<bool> &lines) {
        QList<mime::Hop> hops;
        for (const bool line : lines)
            hops.append(hop("x", "", true, line));
        return routeTrust(hops);
    };
    QVERIFY(trust({ true, true, false })
                .endsWith(u"Only the last 2 are written by servers you trust; earlier ones can be faked."_s));
    QVERIFY(
        trust({ true, false })
            .endsWith(u"Only the last one is written by a server you trust; earlier ones can be faked."_s));
    QVERIFY(trust({ false, false }).endsWith(u"all can be faked."_s));
    QVERIFY(trust({ true }).contains(u"All of them"_s));
}

void TestReaderText::namesRecipients()
{
    const auto plain = [](QString words) { return words.remove(QChar(0x2068)).remove(QChar(0x2069)); };
    mime::Message message;
    QCOMPARE(recipientWords(message, {}), u"to nobody named"_s);
    message.to = { { u"Jonas"_s, u"jonas@example.net"_s }, { {}, u"Marta@example.org"_s } };
    QCOMPARE(plain(recipientWords(message, { u"marta@example.org"_s })), u"to me, Jonas"_s);
    message.cc = { { u"A"_s, u"a@b"_s }, { u"B"_s, u"b@b"_s }, { {}, u"c@b"_s } };
    QCOMPARE(plain(recipientWords(message, { u"marta@example.org"_s })), u"to me, Jonas and 3 more"_s);
    QVERIFY(recipientWords(message, {}).contains(QChar(0x2068)));
    message.to = { { u"you@bank.example"_s, u"x@y.example"_s } };
    message.cc = {};
    QCOMPARE(plain(recipientWords(message, {})), u"to x@y.example"_s);
}

void TestReaderText::distrustsNamesThatAreAddresses()
{
    SenderWords words = senderWords({ { u"Ana Ruiz"_s, u"ana@example.net"_s } });
    QCOMPARE(words.name, u"Ana Ruiz"_s);
    QCOMPARE(words.address, u"ana@example.net"_s);
    QVERIFY(words.claim.isEmpty());
    words = senderWords({ { u"security@bank.example"_s, u"x@mailer.example"_s } });
    QCOMPARE(words.name, u"x@mailer.example"_s);
    QVERIFY(words.claim.contains(u"security@bank.example"_s));
    words = senderWords({ { u"X@mailer.example"_s, u"x@mailer.example"_s } });
    QVERIFY(words.claim.isEmpty());
    words = senderWords({ { u"P\u0430yments"_s, u"x@mailer.example"_s } }); // a Cyrillic a
    QCOMPARE(words.name, u"x@mailer.example"_s);
    QVERIFY(!words.claim.isEmpty());
    QCOMPARE(senderWords({}).name, u"No sender named"_s);
}

void TestReaderText::saysWhereRepliesGo()
{
    mime::Message message;
    message.from = { { u"Ana"_s, u"ana@example.net"_s } };
    QVERIFY(replyToWords(message).isEmpty());
    message.replyTo = { { {}, u"desk@EXAMPLE.net"_s } };
    QVERIFY(replyToWords(message).isEmpty());
    message.replyTo.append({ {}, u"ana@example.nett"_s });
    QVERIFY(replyToWords(message).contains(u"ana@example.nett"_s));
}

void TestReaderText::saysTheDate()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(22, 0));
    QVERIFY(sobre::text::dateAndTime(now.addSecs(-3600), now).startsWith(u"Today "_s));
    QVERIFY(sobre::text::dateAndTime(now.addDays(-1), now).startsWith(u"Yesterday "_s));
    QVERIFY(sobre::text::dateAndTime(now.addDays(-3), now).startsWith(u"Wed "_s));
    QVERIFY(sobre::text::dateAndTime(now.addDays(-7), now).startsWith(u"14 Nov, "_s));
    QVERIFY(sobre::text::dateAndTime(now.addYears(-1), now).startsWith(u"21 Nov 2025, "_s));
    QVERIFY(sobre::text::dateAndTime(now.addDays(2), now).startsWith(u"23 Nov, "_s));
    QVERIFY(sobre::text::dateAndTime({}, now).isEmpty());
    // The C locale has seconds in its short form; nobody wants to see them.
    const QDateTime noon(now.date(), QTime(12, 34, 56));
    QCOMPARE(sobre::text::dateAndTime(noon, now, QLocale::c()), u"Today 12:34"_s);
    QCOMPARE(sobre::text::durationWords(-5), u"0 seconds"_s);
    QCOMPARE(sobre::text::durationWords(3 * 86400), u"3 days"_s);
}

void TestReaderText::namesFiles()
{
    mime::Attachment file;
    file.name = u"../../x/evil.txt"_s;
    file.type = "text/plain";
    QCOMPARE(attachmentName(file), u"evil.txt"_s);
    QVERIFY(!mayRun(file));
    file.name = u"invoice.pdf.exe"_s;
    QVERIFY(mayRun(file));
    file.name = u"readme"_s;
    file.type = "application/x-shellscript";
    QVERIFY(mayRun(file));
    file.name.clear();
    file.type = "image/png";
    QCOMPARE(attachmentName(file), u"unnamed.png"_s);
    QCOMPARE(sizeWords(88'000), u"88 kB"_s);
    QCOMPARE(sizeWords(2'100'000), u"2.1 MB"_s);
}

void TestReaderText::refusesPicturesThatAreTooLarge()
{
    const auto png = [](int width, int height) {
        QImage image(width, height, QImage::Format_Mono);
        image.fill(0);
        QByteArray octets;
        QBuffer buffer(&octets);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return octets;
    };
    QCOMPARE(LetterPictures::decode(png(40, 30), 10'000).size(), QSize(40, 30));
    QCOMPARE(LetterPictures::decode(png(1360, 100), 1'000'000).size(), QSize(680, 50));
    QVERIFY(LetterPictures::decode(png(20'000, 20'000), 1'000'000'000)
                .isNull()); // 50 kB that would become 1.6 GB
    QVERIFY(LetterPictures::decode(png(40, 30), 1'000).isNull());
    QVERIFY(LetterPictures::decode("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 10'000)
                .isNull());
    QVERIFY(LetterPictures::decode("nonsense", 10'000).isNull());
}

void TestReaderText::showsHiddenCharactersOfTheSource()
{
    QCOMPARE(SourceWindow::readable("a\r\nb\x1b\tc\xe2\x80\xae!"), u"a\nb<U+001B>\tc<U+202E>!"_s);
    const QString broken = SourceWindow::readable(QByteArray(10'000, 'x'));
    QVERIFY(broken.count(u'\n') >= 4);
}

QTEST_MAIN(TestReaderText)
#include "tst_reader_text.moc"
