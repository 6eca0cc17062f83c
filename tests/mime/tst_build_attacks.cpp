// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks 20 (header injection) and 25 (what this computer is called and where it stands) on the letters that we build.
#include "core/mime/build.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/mime/prepare.h"
#include "tests/mime/built_letter.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::mime;
using namespace sobre::tests;

namespace {

Draft plainDraft()
{
    Draft draft;
    draft.from = { u"Ann"_s, u"ann@isp.example"_s };
    draft.to = { { u"Bob"_s, u"bob@far.example"_s } };
    draft.subject = u"Hello"_s;
    draft.text = u"Hi\n"_s;
    draft.messageId = u"1@isp.example"_s;
    draft.attachments = { OutgoingAttachment::fromBytes(u"a.txt"_s, "text/plain", "a") };
    return draft;
}

/// The names of all fields, of the letter and of its parts, in their order: what a reader takes for a field.
QList<QByteArray> fieldNames(const QByteArray &letter)
{
    QList<QByteArray> names;
    bool header = true;
    for (const QByteArray &line : letter.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().isEmpty())
            header = false;
        else if (line.startsWith("--=_"))
            header = true;
        else if (header && !line.startsWith(' ') && !line.startsWith('\t') && colon > 0)
            names += line.first(colon).toLower();
    }
    return names;
}

Result<PreparedLetter> prepared(const QByteArray &raw, QByteArray *octets)
{
    QBuffer in;
    in.setData(raw);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    auto letter = prepare(in, out, { .from = { u"Ann"_s, u"ann@isp.example"_s } });
    *octets = out.data();
    return letter;
}

using Change = void (*)(Draft &draft, const QString &value);

} // namespace
Q_DECLARE_METATYPE(Change)

class TestBuildAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attackC20AddsNoField_data();
    void attackC20AddsNoField();
    void attackC20RefusesLineBreaksInAddressesAndIds_data();
    void attackC20RefusesLineBreaksInAddressesAndIds();
    void attackC20TakesABareCrForASpace_data();
    void attackC20TakesABareCrForASpace();
    void attackC20KeepsBareCrOfTheBody();
    void attackC25SaysNothingOfThisComputer();
    void attackC25DatesInUniversalTimeUnlessAsked();
    void attackC25NamesNoPath();
};

void TestBuildAttacks::attackC20AddsNoField_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("subject") << Change([](Draft &draft, const QString &value) { draft.subject = value; });
    QTest::newRow("sender's name") << Change([](Draft &draft, const QString &value) { draft.from.name = value; });
    QTest::newRow("recipient's name") << Change([](Draft &draft, const QString &value) { draft.to[0].name = value; });
    QTest::newRow("name in Bcc") << Change([](Draft &draft, const QString &value) { draft.bcc = { { value, u"c@far.example"_s } }; });
    QTest::newRow("file name") << Change([](Draft &draft, const QString &value) { draft.attachments[0].name = value; });
    QTest::newRow("type of a file") << Change([](Draft &draft, const QString &value) { draft.attachments[0].type = value.toUtf8(); });
    QTest::newRow("charset of a file") << Change([](Draft &draft, const QString &value) { draft.attachments[0].charset = value.toUtf8(); });
    QTest::newRow("text") << Change([](Draft &draft, const QString &value) { draft.text = value; });
}

void TestBuildAttacks::attackC20AddsNoField()
{
    QFETCH(Change, change);
    const QList<QByteArray> usual = fieldNames(written(plainDraft()));
    QVERIFY(usual.size() > 8);
    for (const QString &end : { u"\r\n"_s, u"\n"_s, u"\r"_s, u"\0"_s, u"\x0b"_s, u"\x0c"_s, u"\u0085"_s, u"\u2028"_s, u"\u2029"_s, u"\r\n\r\n"_s, u"\r\n "_s }) {
        for (const QString &before : { u"x"_s, QString(90, u'x'), u"ñ"_s.repeated(40), u""_s }) {
            Draft draft = plainDraft();
            change(draft, before + end + u"Bcc: victim@far.example"_s + end + u"X-Injected: yes"_s);
            const QByteArray letter = written(draft);
            QVERIFY2(!letter.startsWith("refused"), letter);
            const QByteArray broken = brokenRule(letter);
            QVERIFY2(broken.isEmpty() || QByteArrayView(QTest::currentDataTag()) == "text", broken + " in " + letter);
            QCOMPARE(fieldNames(letter), usual);
            const auto envelope = envelopeOf(draft);
            QVERIFY(envelope && !envelope->recipients.contains("victim@far.example"));
        }
    }
}

void TestBuildAttacks::attackC20RefusesLineBreaksInAddressesAndIds_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("From") << Change([](Draft &draft, const QString &value) { draft.from.address = value; });
    QTest::newRow("Sender") << Change([](Draft &draft, const QString &value) { draft.sender = { {}, value }; });
    QTest::newRow("Reply-To") << Change([](Draft &draft, const QString &value) { draft.replyTo = { { {}, value } }; });
    QTest::newRow("To") << Change([](Draft &draft, const QString &value) { draft.to[0].address = value; });
    QTest::newRow("Cc") << Change([](Draft &draft, const QString &value) { draft.cc = { { {}, value } }; });
    QTest::newRow("Bcc") << Change([](Draft &draft, const QString &value) { draft.bcc = { { {}, value } }; });
    QTest::newRow("Message-ID") << Change([](Draft &draft, const QString &value) { draft.messageId = value; });
    QTest::newRow("In-Reply-To") << Change([](Draft &draft, const QString &value) { draft.inReplyTo = value; });
    QTest::newRow("References") << Change([](Draft &draft, const QString &value) { draft.references = { value }; });
    QTest::newRow("Content-ID") << Change([](Draft &draft, const QString &value) { draft.attachments[0].contentId = value; });
}

void TestBuildAttacks::attackC20RefusesLineBreaksInAddressesAndIds()
{
    QFETCH(Change, change);
    for (const QString &end : { u"\r\n"_s, u"\n"_s, u"\r"_s, QString(1, QChar()) }) {
        for (const QString &value : { u"a@x.example"_s + end + u"Bcc: b@x.example"_s, u"a@x.example>"_s + end, end + u"a@x.example"_s, u"\"a"_s + end + u"b\"@x.example"_s }) {
            Draft draft = plainDraft();
            change(draft, value);
            const QByteArray letter = written(draft);
            QVERIFY2(letter.startsWith("refused: bad-input"), letter);
        }
    }
}

void TestBuildAttacks::attackC20TakesABareCrForASpace_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("subject") << "Subject: a\rBcc: victim@far.example"_ba << "Subject: a Bcc: victim@far.example"_ba;
    QTest::newRow("first") << "\rBcc: victim@far.example"_ba << " Bcc: victim@far.example"_ba;
    QTest::newRow("two") << "Subject: a\r\rBcc: victim@far.example"_ba << "Subject: a  Bcc: victim@far.example"_ba;
    QTest::newRow("end of the header") << "Subject: a\r\rBcc: victim@far.example\r\rtext"_ba << "Subject: a  Bcc: victim@far.example  text"_ba;
    QTest::newRow("folded") << "Subject: a\n b\rCc: victim@far.example"_ba << "Subject: a\r\n b Cc: victim@far.example"_ba;
}

void TestBuildAttacks::attackC20TakesABareCrForASpace()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, expected);
    for (const QByteArray &end : { "\n"_ba, "\r\n"_ba }) {
        const QByteArray above = "From: ann@isp.example" + end + "To: bob@far.example" + end + "Date: x" + end + "Message-ID: <1@isp.example>" + end;
        QByteArray octets;
        const auto letter = prepared(above + field + end + end + "te\rxt" + end, &octets);
        QVERIFY(letter);
        QCOMPARE(letter->recipients, QList<QByteArray>{ "bob@far.example" });
        QVERIFY2(octets.endsWith("<1@isp.example>\r\n" + expected + "\r\n\r\nte\r\nxt\r\n"), octets);
    }
    // A letter whose every line ends so is none: better refused than sent to whom it does not name.
    QByteArray octets;
    QVERIFY(!prepared("From: ann@isp.example\rTo: bob@far.example\r\rtext\r", &octets));
}

/// There it ends a line, as ever: it must not be left bare, and a file's lines must not run into one.
void TestBuildAttacks::attackC20KeepsBareCrOfTheBody()
{
    QByteArray octets;
    QVERIFY(prepared("To: bob@far.example\nMIME-Version: 1.0\n\na\rb\r\rc\r\nd", &octets));
    QVERIFY2(octets.endsWith("\r\n\r\na\r\nb\r\n\r\nc\r\nd\r\n"), octets);
}

void TestBuildAttacks::attackC25SaysNothingOfThisComputer()
{
    QTemporaryDir home;
    QFile file(home.filePath(u"plan.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("the plan") > 0);
    file.close();
    Draft draft = plainDraft();
    draft.messageId.clear();
    draft.html = u"<p>Hi <img src=\"cid:pic@isp.example\"></p>"_s;
    OutgoingAttachment picture = OutgoingAttachment::fromBytes(u"pic.png"_s, "image/png", "png");
    picture.isInline = true;
    picture.contentId = u"pic@isp.example"_s;
    draft.attachments = { OutgoingAttachment::fromFile(file.fileName(), "text/plain"), picture };
    const QByteArray letter = written(draft);
    QCOMPARE(brokenRule(letter), QByteArray());

    QList<QByteArray> secrets{ QSysInfo::machineHostName().toUtf8(), QHostInfo::localHostName().toUtf8(), qgetenv("USER"), qgetenv("LOGNAME"), QDir::homePath().toUtf8(),
                               home.path().toUtf8(), QSysInfo::machineUniqueId(), "user-agent", "x-mailer", "x-originating-ip", "localhost", QSysInfo::kernelVersion().toUtf8() };
    for (const QHostAddress &address : QNetworkInterface::allAddresses())
        secrets += address.toString().toUtf8();
    for (const QByteArray &secret : std::as_const(secrets)) {
        // Short words ("root", "::1") may stand in 128 random bits or in ordinary ones: there the whole of a header is looked at.
        if (secret.size() >= 4)
            QVERIFY2(!letter.toLower().contains(secret.toLower()), secret + " in " + letter);
    }
    const QList<QByteArray> known{ "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "content-id" };
    for (const QByteArray &name : fieldNames(letter))
        QVERIFY2(known.contains(name), name);
    const Message read = parse(letter);
    QVERIFY(read.messageId.endsWith(u"@isp.example"_s));
    QVERIFY(written(draft) != letter); // ids and boundaries are drawn, so nothing can be counted by them
}

void TestBuildAttacks::attackC25DatesInUniversalTimeUnlessAsked()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    Draft draft = plainDraft();
    const auto date = [&] {
        const QByteArray letter = written(draft);
        const qsizetype at = letter.indexOf("\r\nDate: ") + 8;
        return letter.sliced(at, letter.indexOf("\r\n", at) - at);
    };
    draft.date = QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::utc());
    QCOMPARE(date(), "Sat, 21 Nov 2026 20:05:00 +0000"_ba);
    draft.date = draft.date.toLocalTime();
    QCOMPARE(date(), "Sat, 21 Nov 2026 20:05:00 +0000"_ba); // however it was given
    draft.localDate = true;
    QCOMPARE(date(), "Sun, 22 Nov 2026 01:50:00 +0545"_ba);
    draft.date = draft.date.toUTC(); // what is in local time would move with the clock
    qputenv("TZ", "America/St_Johns");
    tzset();
    QCOMPARE(date(), "Sat, 21 Nov 2026 16:35:00 -0330"_ba);
    draft.date = {}; // now
    QVERIFY2(date().endsWith(" -0330") || date().endsWith(" -0230"), date());
    draft.localDate = false;
    QVERIFY2(date().endsWith(" +0000"), date());
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

void TestBuildAttacks::attackC25NamesNoPath()
{
    for (const QString &name : { u"/home/somebody/secret/a.txt"_s, u"../a.txt"_s, u"./a.txt"_s, u"file:///home/somebody/secret/a.txt"_s }) {
        Draft draft = plainDraft();
        draft.attachments[0].name = name;
        const QByteArray letter = written(draft);
        QVERIFY2(letter.contains("filename=\"a.txt\"") && !letter.contains("somebody") && !letter.contains("../"), letter);
    }
}

QTEST_GUILESS_MAIN(TestBuildAttacks)
#include "tst_build_attacks.moc"
