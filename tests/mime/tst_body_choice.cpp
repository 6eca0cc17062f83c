// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestBodyChoice : public QObject {
    Q_OBJECT

private slots:
    void choosesAsReadersDo_data();
    void choosesAsReadersDo();
    void describesAttachments();
    void leavesFilesAloneWhereNobodyAsks();
    void leavesHtmlAloneWhereTheTextSaysAll_data();
    void leavesHtmlAloneWhereTheTextSaysAll();
    void joinsFlowedText_data();
    void joinsFlowedText();
    void readsHtmlInItsOwnCharset();
};

namespace {

// A part in short: type, further fields, body.
QByteArray part(const QByteArray &type, const QByteArray &text, const QByteArray &fields = {})
{
    return "Content-Type: " + type + '\n' + fields + '\n' + text;
}

QByteArray container(const QByteArray &subtype, const QList<QByteArray> &parts,
                     const QByteArray &parameters = {})
{
    const QByteArray boundary = subtype + QByteArray::number(qHash(parts.join()));
    QByteArray text
        = "Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + '"' + parameters + "\n\n";
    for (const QByteArray &one : parts)
        text += "--" + boundary + '\n' + one + '\n';
    return text + "--" + boundary + "--\n";
}

const QByteArray attached = "Content-Disposition: attachment\n";

} // namespace

void TestBodyChoice::choosesAsReadersDo_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("attachments"); // types, inline ones with an asterisk
    const auto row = [](const char *name, const QByteArray &letter, const char *text, const char *html,
                        const char *attachments) {
        QTest::newRow(name) << letter << QString::fromUtf8(text) << QString::fromUtf8(html)
                            << QString::fromLatin1(attachments);
    };
    const QByteArray plain = part("text/plain", "plain");
    const QByteArray html = part("text/html", "<p>html");
    const QByteArray picture = part("image/png", "x", "Content-ID: <p@x>\n");
    row("plain", plain, "plain", "", "");
    row("html", html, "", "<p>html", "");
    row("alternative", container("alternative", { plain, html }), "plain", "<p>html", "");
    row("alternative, reversed", container("alternative", { html, plain }), "plain", "<p>html", "");
    row("alternative, last of a kind", container("alternative", { part("text/plain", "old"), plain, html }),
        "plain", "<p>html", "");
    row("alternative with calendar",
        container("alternative", { plain, html, part("text/calendar", "BEGIN") }), "plain", "<p>html",
        "text/calendar");
    row("alternative with named parts",
        container("alternative", { plain, part("text/html; name=x.html", "<p>html") }), "plain", "<p>html",
        "");
    row("alternative with related",
        container("alternative",
                  { plain, container("related", { part("text/html", "<img src=\"cid:p@x\">"), picture }) }),
        "plain", "<img src=\"cid:p@x\">", "image/png*");
    row("alternative within related",
        container("related", { container("alternative", { plain, html }), picture }), "plain", "<p>html",
        "image/png");
    row("alternative with mixed",
        container("alternative", { plain, container("mixed", { html, part("application/pdf", "x"), html }) }),
        "plain", "<p>html<p>html", "application/pdf");
    row("enriched only where nothing else",
        container("alternative", { part("text/enriched", "rich"), plain }), "plain", "", "");
    row("related by start",
        container("related", { picture, part("text/html", "<p>root", "Content-ID: <r@x>\n") },
                  "; start=\"<r@x>\""),
        "", "<p>root", "image/png");
    row("related, picture first", container("related", { picture, html }), "", "<p>html", "image/png");
    row("mixed", container("mixed", { plain, part("application/pdf", "x", attached) }), "plain", "",
        "application/pdf");
    row("mixed texts", container("mixed", { plain, picture, plain }), "plain\nplain", "", "image/png");
    row("mixed plain and html", container("mixed", { plain, html }), "plain",
        "<div style=\"white-space:pre-wrap\">plain</div><p>html", "");
    row("footer behind alternative",
        container("mixed", { container("alternative", { plain, html }), part("text/plain", "a<b") }),
        "plain\na<b", "<p>html<div style=\"white-space:pre-wrap\">a&lt;b</div>", "");
    row("text as attachment", container("mixed", { plain, part("text/plain", "x", attached) }), "plain", "",
        "text/plain");
    row("text with a name", container("mixed", { plain, part("text/plain; name=x.txt", "x") }), "plain", "",
        "text/plain");
    row("inline text with a name",
        container("mixed",
                  { plain, part("text/plain", "x", "Content-Disposition: inline; filename=x.txt\n") }),
        "plain", "", "text/plain");
    row("vcard", container("mixed", { plain, part("text/vcard", "x") }), "plain", "", "text/vcard");
    row("inline picture",
        container("mixed", { plain, part("image/png", "x", "Content-Disposition: inline\n") }), "plain", "",
        "image/png*");
    row("only a file", part("application/pdf", "x"), "", "", "application/pdf");
    row("attachment is all", part("text/plain", "x", attached), "", "", "text/plain");
    row("unknown disposition",
        container("mixed", { plain, part("text/plain", "x", "Content-Disposition: foo\n") }), "plain", "",
        "text/plain");
    row("signed", container("signed", { plain, part("application/pgp-signature", "x") }), "plain", "", "");
    row("unsigned text behind the signature",
        container("signed", { plain, part("application/pgp-signature", "x"), part("text/plain", "forged") }),
        "plain", "", "text/plain");
    row("encrypted",
        container("encrypted",
                  { part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", "x") }),
        "", "", "application/octet-stream");
    row("report",
        container("report",
                  { plain, part("message/delivery-status", "x"), part("text/rfc822-headers", "Subject: x") }),
        "plain", "", "message/delivery-status text/rfc822-headers");
    row("letter in a letter",
        container("mixed", { plain, part("message/rfc822", "Subject: inner\n\ninner text") }), "plain", "",
        "message/rfc822");
    row("digest", container("digest", { "\nSubject: a\n\nA", "\nSubject: b\n\nB" }), "", "",
        "message/rfc822 message/rfc822");
    row("multipart without parts", "Content-Type: multipart/mixed\n\nlost text", "lost text", "", "");
    row("empty multipart", "Content-Type: multipart/mixed; boundary=b\n\n", "", "", "");
}

void TestBodyChoice::choosesAsReadersDo()
{
    QFETCH(QByteArray, letter);
    const Message message = parse(letter);
    QTEST(message.text, "text");
    QTEST(message.html, "html");
    QStringList types;
    for (const Attachment &attachment : message.attachments)
        types.append(QString::fromLatin1(attachment.type) + (attachment.isInline ? "*"_L1 : ""_L1));
    QTEST(types.join(u' '), "attachments");
}

void TestBodyChoice::describesAttachments()
{
    const QByteArray letter = container(
        "mixed",
        { part("text/plain", "text"),
          part("application/pdf; name=old.pdf", "SGVsbG8=",
               "Content-Disposition: attachment; filename=bill.pdf\nContent-Transfer-Encoding: base64\n"
               "Content-ID: <c@x>\n"),
          part("message/rfc822", "Subject: =?utf-8?Q?a/b_=C3=BC?=\n\ninner"),
          part("message/rfc822", "U3ViamVjdDogZW5jb2RlZAoKeA==", "Content-Transfer-Encoding: base64\n") });
    const QList<Attachment> attachments = parse(letter).attachments;
    QCOMPARE(attachments.size(), 3);
    QCOMPARE(attachments[0].name, u"bill.pdf"_s);
    QCOMPARE(attachments[0].type, QByteArray("application/pdf"));
    QCOMPARE(attachments[0].size, 5);
    QCOMPARE(attachments[0].sha256, QCryptographicHash::hash("Hello", QCryptographicHash::Sha256).toHex());
    QCOMPARE(attachments[0].contentId, u"c@x"_s);
    QCOMPARE(attachments[0].path, (PartPath{ 1 }));
    QCOMPARE(attachments[1].name, u"a_b ü.eml"_s);
    QCOMPARE(attachments[1].size, QByteArray("Subject: =?utf-8?Q?a/b_=C3=BC?=\n\ninner").size());
    QCOMPARE(attachments[2].name, u"encoded.eml"_s);
}

/// For an index: all but what takes decoding is the same.
void TestBodyChoice::leavesFilesAloneWhereNobodyAsks()
{
    const QByteArray letter
        = container("mixed",
                    { part("text/plain", "text"),
                      part("application/pdf; name=bill.pdf", "SGVsbG8=", "Content-Transfer-Encoding: base64\n") });
    ParseLimits limits;
    limits.wholeLetter = false;
    const Message message = parse(letter, limits);
    QCOMPARE(message.text, u"text"_s);
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments[0].name, u"bill.pdf"_s);
    QCOMPARE(message.attachments[0].type, QByteArray("application/pdf"));
    QVERIFY2(message.attachments[0].sha256.isEmpty(), "it was decoded");
    QCOMPARE(parse(letter).attachments[0].size, 5);
}

void TestBodyChoice::leavesHtmlAloneWhereTheTextSaysAll_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<bool>("needsHtml");
    const QByteArray plain = part("text/plain", "plain");
    const QByteArray html = part("text/html", "<p>html <img src=\"cid:p@x\">");
    const QByteArray both = container("alternative", { plain, html });
    QTest::newRow("both forms") << both << false;
    QTest::newRow("with a file") << container("mixed", { both, part("application/pdf", "x") }) << false;
    QTest::newRow("HTML alone") << html << true;
    QTest::newRow("a plain form that says nothing")
        << container("alternative", { part("text/plain", " \n"), html }) << true;
    QTest::newRow("a plain footer") << container("mixed", { html, plain }) << true;
    QTest::newRow("a picture that may stand in it")
        << container("related", { both, part("image/png", "x", "Content-ID: <p@x>\n") }) << true;
}

void TestBodyChoice::leavesHtmlAloneWhereTheTextSaysAll()
{
    QFETCH(QByteArray, letter);
    QFETCH(bool, needsHtml);
    ParseLimits limits;
    limits.wholeLetter = false;
    const Message message = parse(letter, limits);
    const Message whole = parse(letter);
    QCOMPARE(message.html, needsHtml ? whole.html : QString());
    QCOMPARE(message.attachments.value(0).isInline, whole.attachments.value(0).isInline);
    if (message.textSaysAll())
        QVERIFY(whole.textSaysAll() && message.text == whole.text);
    else
        QVERIFY(message.html.contains(u"<p>html"_s));
}

void TestBodyChoice::joinsFlowedText_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &parameters, const QByteArray &text,
                        const QString &expected) { QTest::newRow(name) << parameters << text << expected; };
    row("not flowed", "", "one \ntwo\n", u"one \ntwo\n"_s);
    row("flowed", "format=flowed", "one \ntwo\nthree\n", u"one two\nthree\n"_s);
    row("CR LF", "format=flowed", "one \r\ntwo\r\n", u"one two\n"_s);
    row("spaces deleted", "format=Flowed; delsp=yes", "on \ne\n", u"one\n"_s);
    row("stuffed", "format=flowed", " From me \n to you\n", u"From me to you\n"_s);
    row("quoted", "format=flowed", "> one \n> two\n>> deep \n> back\n", u"> one two\n>> deep \n> back\n"_s);
    row("empty quoted line", "format=flowed", "> \n> one\n", u">\n> one\n"_s);
    row("signature", "format=flowed", "text \n-- \nAna \nRuiz\n", u"text \n-- \nAna Ruiz\n"_s);
    row("flows at the end", "format=flowed", "one \n", u"one \n"_s);
}

void TestBodyChoice::joinsFlowedText()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(parse(part("text/plain; " + parameters, text)).text, expected);
}

void TestBodyChoice::readsHtmlInItsOwnCharset()
{
    const QByteArray meta = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">\xcd";
    QVERIFY(parse(part("text/html", meta)).html.endsWith(u'м'));
    QVERIFY(parse(part("text/html; charset=iso-8859-1", meta)).html.endsWith(u'Í'));
    const QByteArray trick = "<meta charset=utf-7>+ADw-script+AD4-";
    QVERIFY(!parse(part("text/html", trick)).html.contains("<script"_L1));
}

QTEST_GUILESS_MAIN(TestBodyChoice)
#include "tst_body_choice.moc"
