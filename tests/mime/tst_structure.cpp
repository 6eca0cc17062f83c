// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::mime;

class TestStructure : public QObject {
    Q_OBJECT

private slots:
    void findsParts_data();
    void findsParts();
    void offsetsCutTheExactOctets_data();
    void offsetsCutTheExactOctets();
    void findsBoundariesBehindLongLines();
    void writesParts();
    void cutsDeepNesting();
    void cutsManyParts();
    void cutsLongText();
};

namespace {

// "mixed(plain html)"
QString shown(const Part &part)
{
    QString text = QString::fromLatin1(part.type).section(u'/', 1);
    if (part.children.isEmpty())
        return text;
    QStringList children;
    for (const Part &child : part.children)
        children.append(shown(child));
    return text + u'(' + children.join(u' ') + u')';
}

QByteArray body(const QByteArray &letter, const Part &part)
{
    return letter.sliced(part.bodyOffset, part.bodyLength);
}

} // namespace

void TestStructure::findsParts_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const QByteArray &letter, const QString &tree) {
        QTest::newRow(name) << letter << tree;
    };
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    const QByteArray html = "Content-Type: text/html\n\n";
    row("no type", "Subject: x\n\ntext", u"plain"_s);
    row("bad type", "Content-Type: text\n\ntext", u"plain"_s);
    row("two types", "Content-Type: text/html\nContent-Type: text/plain\n\ntext", u"html"_s);
    row("two parts", mixed + "--b\n\n1\n--b\n" + html + "2\n--b--\n", u"mixed(plain html)"_s);
    row("no close", mixed + "--b\n\n1\n--b\n" + html + "2\n", u"mixed(plain html)"_s);
    row("space behind the boundary", mixed + "--b \t\n\n1\n--b-- \n", u"mixed(plain)"_s);
    row("prefix of another", mixed + "--b\n\n1\n--bb\n2\n--b--\n", u"mixed(plain)"_s);
    row("behind the close", mixed + "--b\n\n1\n--b--\n--b\n\n2\n", u"mixed(plain)"_s);
    row("boundary within the header", mixed + "--b\nX: 1\n--b\n\n2\n--b--\n", u"mixed(plain plain)"_s);
    row("no boundary named", "Content-Type: multipart/mixed\n\n--b\n\n1\n", u"mixed"_s);
    row("boundary never seen", mixed + "text", u"mixed"_s);
    row("type lost, boundary kept", "Content-Type: ; boundary=b\n\n--b\n\n1\n--b--\n", u"mixed(plain)"_s);
    row("last boundary without a part", mixed + "--b\n\n1\n--b\n", u"mixed(plain)"_s);
    row("nested, inner not closed",
        mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n1\n--b\n\n2\n--b--\n",
        u"mixed(alternative(plain) plain)"_s);
    row("nested with the same boundary",
        mixed + "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n1\n--b--\n",
        u"mixed(mixed(plain))"_s);
    row("nested, boundary a prefix",
        mixed + "--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\n1\n--bb--\n--b\n\n2\n--b--\n",
        u"mixed(mixed(plain) plain)"_s);
    row("boundary that ends in dashes",
        "Content-Type: multipart/mixed; boundary=\"b--\"\n\n--b--\n\n1\n--b----\n", u"mixed(plain)"_s);
    row("letter in a letter", mixed + "--b\nContent-Type: message/rfc822\n\nSubject: x\n\n1\n--b--\n",
        u"mixed(rfc822(plain))"_s);
    row("encoded letter in a letter",
        mixed
            + "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: "
              "base64\n\nU3ViamVjdDogeA==\n--b--\n",
        u"mixed(rfc822)"_s);
    row("digest", "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\n1\n--b--\n",
        u"digest(rfc822(plain))"_s);
    row("partial letter", "Content-Type: message/partial; id=1\n\nSubject: x\n\n1\n", u"partial"_s);
    row("external body",
        "Content-Type: message/external-body; access-type=local-file; name=\"/etc/passwd\"\n\n"
        "Content-Type: image/png\n\n",
        u"external-body"_s);
}

void TestStructure::findsParts()
{
    QFETCH(QByteArray, letter);
    QFETCH(QString, tree);
    QCOMPARE(shown(parse(letter).root), tree);
    QCOMPARE(shown(parse(QByteArray(letter).replace("\n", "\r\n")).root), tree);
    QCOMPARE(shown(parse(QByteArray(letter).replace("\n", "\r")).root), tree);
}

void TestStructure::offsetsCutTheExactOctets_data()
{
    QTest::addColumn<QByteArray>("eol");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("\n");
}

// What a signature covers is a slice of the letter, and a container ends where its sibling's boundary begins.
void TestStructure::offsetsCutTheExactOctets()
{
    QFETCH(QByteArray, eol);
    const auto lines = [&eol](QByteArray text) { return text.replace("\n", eol); };
    const QByteArray signedHeader = lines("Content-Type: multipart/mixed; boundary=in\n\n");
    const QByteArray signedBody
        = lines("preamble\n--in\n\none\n\n--in\nContent-Type: text/html\n\n<p>two\n--in--\nepilogue");
    const QByteArray signature = lines("-----BEGIN\nabc");
    const QByteArray letter = lines("Subject: x\nContent-Type: multipart/signed; boundary=out\n\n--out\n")
        + signedHeader + signedBody + lines("\n--out\nContent-Type: application/pgp-signature\n\n")
        + signature + lines("\n--out--\n");
    const Part root = parse(letter).root;
    QCOMPARE(root.children.size(), 2);
    const Part &covered = root.children[0];
    QCOMPARE(letter.sliced(covered.headerOffset, covered.bodyOffset - covered.headerOffset), signedHeader);
    QCOMPARE(body(letter, covered), signedBody);
    QCOMPARE(body(letter, root.children[1]), signature);
    QCOMPARE(body(letter, covered.children[0]), lines("one\n"));
    QCOMPARE(body(letter, covered.children[1]), QByteArray("<p>two"));
    QCOMPARE(covered.children[1].path, (PartPath{ 0, 1 }));
    QCOMPARE(root.headerOffset, 0);
    QCOMPARE(root.bodyOffset + root.bodyLength, letter.size());
}

// Lines longer than every buffer, in the body and in the header, and a terminator on the edge of a buffer.
void TestStructure::findsBoundariesBehindLongLines()
{
    for (const qsizetype length : { 65'535, 65'536, 65'537, 262'143, 262'144, 262'145, 1'000'000 }) {
        const QByteArray text(length, 'x');
        const QByteArray letter = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nX-Long: " + text
            + "\r\n\r\n" + text + "\r\n--b\r\n\r\n2\r\n--b--\r\n";
        const Message message = parse(letter);
        QCOMPARE(message.root.children.size(), 2);
        QCOMPARE(body(letter, message.root.children[0]), text);
        QCOMPARE(body(letter, message.root.children[1]), QByteArray("2"));
        QCOMPARE(message.text, QString::fromLatin1(text) + "\n2"_L1);
    }
}

void TestStructure::writesParts()
{
    QByteArray letter = "Content-Type: multipart/mixed; boundary=b\n\n"
                        "--b\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n--b--\n";
    QBuffer device(&letter);
    device.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writePart(device, { 0 }, out));
    QCOMPARE(out.data(), QByteArray("Hello"));
    for (const PartPath &path : { PartPath{ 1 }, PartPath{ -1 }, PartPath{ 0, 0 } }) {
        const Result<> result = writePart(device, path, out);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, MailError::Kind::NotFound);
    }
    QBuffer refusing;
    refusing.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QCOMPARE(writePart(device, { 0 }, refusing).error().kind, MailError::Kind::FileUnreadable);
}

void TestStructure::cutsDeepNesting()
{
    QByteArray letter;
    for (int level = 0; level < 1000; ++level) {
        const QByteArray name = 'b' + QByteArray::number(level);
        letter += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + '\n';
    }
    const Message message = parse(letter + "\ntext\n");
    int depth = 0;
    for (const Part *part = &message.root; !part->children.isEmpty(); part = &part->children[0])
        ++depth;
    QCOMPARE(depth, ParseLimits().depth);
    QCOMPARE(message.attachments.size(), 1); // the rest, as one part
    QVERIFY(message.warnings.contains(u"nested too deeply: the rest is one part"_s));
}

void TestStructure::cutsManyParts()
{
    ParseLimits limits;
    limits.parts = 10;
    const Message message = parse("Content-Type: multipart/mixed; boundary=b\n\n"
                                      + QByteArray("--b\n\nx\n").repeated(50) + "--b--\n",
                                  limits);
    QCOMPARE(message.root.children.size(), 9);
    QCOMPARE(message.root.children.back().size, 1);
    QVERIFY(message.warnings.contains(u"too many parts: the rest is left out"_s));
}

void TestStructure::cutsLongText()
{
    ParseLimits limits;
    limits.textOctets = 5;
    const Message message
        = parse("Content-Type: text/plain; charset=utf-8\n\nab\xc3\xbc\xc3\xbc\xc3\xbc", limits);
    QCOMPARE(message.text, u"abü"_s);
    QCOMPARE(message.root.size, 8);
    QVERIFY(message.warnings.contains(u"the text is too long: the rest is left out"_s));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
