// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build.h"
#include "core/mime/encode_body.h"
#include "core/mime/encode_header.h"
#include "tests/mime/built_letter.h"

#include <QBuffer>
#include <QTest>

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
    draft.date = QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::utc());
    return draft;
}

} // namespace

class TestBuild : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesThePlainestLetter();
    void encodesHeaders_data();
    void encodesHeaders();
    void namesFiles_data();
    void namesFiles();
    void flowsText_data();
    void wrapsNoDeepQuotation();
    void flowsText();
    void choosesTheShortestEncoding_data();
    void choosesTheShortestEncoding();
    void refusesWhatCannotBeAnAddress_data();
    void refusesWhatCannotBeAnAddress();
    void refusesControlsInIds();
    void leavesOutIdsThatCannotBeWritten();
    void keepsBccToTheEnvelope();
    void sendsLettersWithinLetters_data();
    void sendsLettersWithinLetters();
    void guardsLineEndsOfSignedLetters();
    void makesIdsThatTellNothing();
    void tellsAFileThatCannotBeRead();
    void tellsADeviceThatRefuses();
    void streamsLargeFiles();
};

void TestBuild::writesThePlainestLetter()
{
    QCOMPARE(written(plainDraft()),
             "From: Ann <ann@isp.example>\r\n"
             "To: Bob <bob@far.example>\r\n"
             "Subject: Hello\r\n"
             "Date: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
             "Message-ID: <1@isp.example>\r\n"
             "MIME-Version: 1.0\r\n"
             "Content-Type: text/plain; charset=us-ascii; format=flowed\r\n"
             "Content-Transfer-Encoding: 7bit\r\n"
             "\r\n"
             "Hi\r\n"_ba);
}

void TestBuild::encodesHeaders_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Hello"_s << "Subject: Hello\r\n"_ba;
    QTest::newRow("one word") << u"Viele liebe Grüße an alle"_s
                              << "Subject: Viele liebe =?UTF-8?B?R3LDvMOfZQ==?= an alle\r\n"_ba;
    QTest::newRow("by Q") << u"Überraschung"_s << "Subject: =?UTF-8?Q?=C3=9Cberraschung?=\r\n"_ba;
    QTest::newRow("plain around") << u"To Łódź now"_s << "Subject: To =?UTF-8?B?xYHDs2TFug==?= now\r\n"_ba;
    QTest::newRow("Japanese") << u"件名"_s << "Subject: =?UTF-8?B?5Lu25ZCN?=\r\n"_ba;
    QTest::newRow("injection") << u"a\r\nBcc: b@c"_s << "Subject: a  Bcc: b@c\r\n"_ba;
    QTest::newRow("fold")
        << QString(u"word "_s.repeated(18))
        << "Subject: word word word word word word word word word word word word word word\r\n"
           " word word word word\r\n"_ba;
    QTest::newRow("looks encoded") << u"=?a?q?b?="_s << "Subject: =?UTF-8?B?PT9hP3E/Yj89?=\r\n"_ba;
}

void TestBuild::encodesHeaders()
{
    QFETCH(QString, subject);
    QFETCH(QByteArray, field);
    Draft draft = plainDraft();
    draft.subject = subject;
    const QByteArray letter = written(draft);
    const qsizetype at = letter.indexOf("Subject:");
    QCOMPARE(letter.sliced(at, letter.indexOf("Date:") - at), field);
    QCOMPARE(brokenRule(letter), QByteArray());
}

void TestBuild::namesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("disposition");
    QTest::newRow("plain") << u"a.txt"_s << "attachment; filename=\"a.txt\"\r\n"_ba;
    QTest::newRow("path") << u"/home/somebody/a.txt"_s << "attachment; filename=\"a.txt\"\r\n"_ba;
    QTest::newRow("quotes") << u"a\"b\\c.txt"_s << "attachment; filename=\"a\\\"b\\\\c.txt\"\r\n"_ba;
    QTest::newRow("umlaut") << u"ü.txt"_s
                            << "attachment; filename*=UTF-8''%C3%BC.txt;\r\n"
                               " filename=\"=?UTF-8?B?w7wudHh0?=\"\r\n"_ba;
    QTest::newRow("none") << QString() << "attachment\r\n"_ba;
    QTest::newRow("long") << QString(70, u'n')
                          << "attachment;\r\n"
                             " filename*0*=UTF-8''nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn;\r\n"
                             " filename*1*=nnnnnnnnnnnnnnnnnnnn;\r\n"
                             " filename=\"=?UTF-8?Q?nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn?=\r\n"
                             " =?UTF-8?Q?nnnnnnnnnnnnnnnnnnnnnn?=\"\r\n"_ba;
}

void TestBuild::namesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, disposition);
    Draft draft = plainDraft();
    draft.attachments = { OutgoingAttachment::fromBytes(name, "text/csv", "a,b") };
    const QByteArray letter = written(draft);
    const QByteArray field = "\r\nContent-Disposition: ";
    const qsizetype at = letter.indexOf(field) + field.size();
    QCOMPARE(letter.sliced(at, letter.indexOf("\r\n\r\n", at) + 2 - at), disposition);
    QCOMPARE(brokenRule(letter), QByteArray());
}

void TestBuild::flowsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("short") << u"a\nb\n"_s << u"a\nb\n"_s;
    QTest::newRow("stuffed") << u" a\nFrom b"_s << u"  a\n From b"_s;
    QTest::newRow("trailing") << u"a  \nb"_s << u"a\nb"_s;
    QTest::newRow("signature") << u"-- \nAnn"_s << u"-- \nAnn"_s;
    QTest::newRow("quote") << u"> a\n>b\n> > c\n>"_s << u"> a\n> b\n>> c\n>"_s;
    QTest::newRow("breaks") << QString(u"word "_s.repeated(15) + u"end"_s)
                            << QString(u"word "_s.repeated(14) + u"\nword end"_s);
    QTest::newRow("breaks before a mark") << QString(u"word "_s.repeated(14) + u"From x > y"_s)
                                          << QString(u"word "_s.repeated(14) + u"\n From x > y"_s);
    QTest::newRow("one long word") << QString(200, u'x') << QString(200, u'x');
}

void TestBuild::flowsText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(flowed(text), expected);
}

// Each piece would bear the whole quote: a letter of 200 kB would be answered with one of 143 MB.
void TestBuild::wrapsNoDeepQuotation()
{
    const QString line = QString(100'000, u'>') + QStringLiteral(" word").repeated(20'000);
    QVERIFY(flowed(line).size() < 2 * line.size());
}

void TestBuild::choosesTheShortestEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ascii") << u"plain\n"_s << "7bit"_ba;
    QTest::newRow("long line") << QString(1000, u'a') << "quoted-printable"_ba;
    QTest::newRow("998") << QString(998, u'a') << "7bit"_ba;
    QTest::newRow("Latin") << u"Viele Grüße aus Köln am Rhein\n"_s << "quoted-printable"_ba;
    QTest::newRow("Cyrillic") << u"Привет, мир\n"_s << "base64"_ba;
    QTest::newRow("control") << u"a\x1bz\n"_s << "quoted-printable"_ba;
    QTest::newRow("From") << u"From here\n"_s << "quoted-printable"_ba;
}

void TestBuild::choosesTheShortestEncoding()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    QCOMPARE(encodeText(text, false).encoding, encoding);
}

void TestBuild::refusesWhatCannotBeAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no domain") << u"ann"_s;
    QTest::newRow("empty domain") << u"ann@"_s;
    QTest::newRow("no local part") << u"@isp.example"_s;
    QTest::newRow("line end") << u"ann@isp.example\r\nBcc: x@y"_s;
    QTest::newRow("line end in local part") << u"ann\r\nRCPT TO:<x@y>@isp.example"_s;
    QTest::newRow("NUL") << QString(u"ann\0@isp.example"_s);
    QTest::newRow("space") << u"ann b@isp.example"_s;
    QTest::newRow("brackets") << u"<ann@isp.example>"_s;
    QTest::newRow("two") << u"ann@isp.example,bob@isp.example"_s;
    QTest::newRow("open quote") << u"\"ann@isp.example"_s;
    QTest::newRow("line end in quotes") << u"\"a\r\nb\"@isp.example"_s;
    QTest::newRow("space in domain") << u"ann@isp .example"_s;
    QTest::newRow("dots in domain") << u"ann@isp..example"_s;
    QTest::newRow("overlong") << QString(QString(600, u'a') + u"@isp.example"_s);
    QTest::newRow("line separator") << u"ann\u2028@isp.example"_s;
}

void TestBuild::refusesWhatCannotBeAnAddress()
{
    QFETCH(QString, address);
    for (int place = 0; place < 5; ++place) {
        Draft draft = plainDraft();
        const Mailbox bad{ u"X"_s, address };
        switch (place) {
        case 0:
            draft.from = bad;
            break;
        case 1:
            draft.to += bad;
            break;
        case 2:
            draft.cc += bad;
            break;
        case 3:
            draft.bcc += bad;
            break;
        default:
            draft.replyTo += bad;
        }
        QVERIFY2(written(draft).startsWith("refused: bad-input"), written(draft));
        if (place < 4)
            QVERIFY(!envelopeOf(draft));
    }
}

void TestBuild::refusesControlsInIds()
{
    Draft draft = plainDraft();
    draft.inReplyTo = u"a@b>\r\nX-Injected: 1"_s;
    QVERIFY(written(draft).startsWith("refused: bad-input"));
    draft = plainDraft();
    draft.references = { u"good@x"_s, u"a\n@b"_s };
    QVERIFY(written(draft).startsWith("refused: bad-input"));
}

void TestBuild::leavesOutIdsThatCannotBeWritten()
{
    Draft draft = plainDraft();
    draft.inReplyTo = u"has space@x"_s;
    draft.references = { u"<one@x>"_s, u"a><b@x"_s, u"ü@x"_s, u""_s, u"two@x"_s };
    const QByteArray letter = written(draft);
    QVERIFY(!letter.contains("In-Reply-To"));
    QVERIFY(letter.contains("\r\nReferences: <one@x> <two@x>\r\n"));
}

void TestBuild::keepsBccToTheEnvelope()
{
    Draft draft = plainDraft();
    draft.to.clear();
    draft.bcc = { { u"Secret"_s, u"secret@far.example"_s },
                  { {}, u"SECRET@far.example"_s },
                  { {}, u"secret@FAR.example"_s },
                  { {}, u"zoë@far.example"_s } };
    const QByteArray letter = written(draft);
    QVERIFY(letter.contains("\r\nTo: undisclosed-recipients:;\r\n"));
    QVERIFY(!letter.toLower().contains("secret"));
    QVERIFY(!letter.toLower().contains("bcc:"));
    const auto envelope = envelopeOf(draft);
    QVERIFY(envelope);
    QCOMPARE(envelope->sender, "ann@isp.example"_ba);
    QCOMPARE(envelope->recipients,
             (QList<QByteArray>{ "secret@far.example", "SECRET@far.example", "zo\xC3\xAB@far.example" }));
    QVERIFY(envelope->needsUtf8);
    draft.bcc.clear();
    QVERIFY(!envelopeOf(draft));
}

void TestBuild::sendsLettersWithinLetters_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("as it is") << "Subject: x\n\n.\n..\nend"_ba
                              << "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 7bit\r\n"
                                 "Content-Disposition: attachment; filename=\"x.eml\"\r\n\r\n"
                                 "Subject: x\r\n\r\n.\r\n..\r\nend\r\n\r\n--"_ba;
    QTest::newRow("8 bit") << "Subject: x\n\n\xFF\n"_ba << "Content-Type: application/octet-stream\r\n"_ba;
    QTest::newRow("bare CR") << "Subject: x\n\na\rb\n"_ba << "Content-Type: application/octet-stream\r\n"_ba;
    QTest::newRow("NUL") << QByteArray("Subject: x\n\n\0\n", 14)
                         << "Content-Type: application/octet-stream\r\n"_ba;
    QTest::newRow("long line") << QByteArray("Subject: x\n\n" + QByteArray(999, 'a') + '\n')
                               << "Content-Type: application/octet-stream\r\n"_ba;
}

void TestBuild::sendsLettersWithinLetters()
{
    QFETCH(QByteArray, inner);
    QFETCH(QByteArray, expected);
    Draft draft = plainDraft();
    draft.attachments = { OutgoingAttachment::fromBytes(u"x.eml"_s, "message/rfc822", inner) };
    const QByteArray letter = written(draft);
    QVERIFY2(letter.contains(expected), letter);
    QCOMPARE(brokenRule(letter), QByteArray());
}

void TestBuild::guardsLineEndsOfSignedLetters()
{
    Draft draft = plainDraft();
    draft.text = u"word "_s.repeated(40) + u"end\n-- \nAnn\n"_s;
    draft.toBeSigned = true;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeEntity(draft, out));
    QVERIFY(!out.data().contains(" \r\n"));
    QVERIFY(out.data().startsWith("Content-Type: text/plain;"));
}

void TestBuild::makesIdsThatTellNothing()
{
    const QString one = newMessageId(u"ann@Bücher.example"_s);
    QVERIFY(one.endsWith(u"@xn--bcher-kva.example"_s));
    QCOMPARE(one.indexOf(u'@'), 32);
    QVERIFY(one != newMessageId(u"ann@Bücher.example"_s));
    QVERIFY(newMessageId(u"no address"_s).endsWith(u"@localhost.invalid"_s));
}

void TestBuild::tellsAFileThatCannotBeRead()
{
    Draft draft = plainDraft();
    draft.attachments = { OutgoingAttachment::fromFile(u"/nowhere/a.txt"_s, "text/plain") };
    QVERIFY(written(draft).startsWith("refused: file-unreadable /nowhere/a.txt"));
}

void TestBuild::tellsADeviceThatRefuses()
{
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QCOMPARE(writeLetter(plainDraft(), closed).error().kind, MailError::Kind::FileUnreadable);
}

void TestBuild::streamsLargeFiles()
{
    // A device of 400 MB that exists nowhere, into a device that keeps nothing.
    class Endless : public QIODevice {
    public:
        bool isSequential() const override { return true; }
        bool atEnd() const override { return m_left == 0; }

    protected:
        qint64 readData(char *data, qint64 size) override
        {
            const qint64 got = std::min(size, m_left);
            memset(data, 'x', static_cast<size_t>(got));
            m_left -= got;
            return got;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        qint64 m_left = 400'000'000;
    };
    class Counter : public QIODevice {
    public:
        qint64 largest = 0;
        qint64 total = 0;

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64 size) override
        {
            largest = std::max(largest, size);
            total += size;
            return size;
        }
    };
    OutgoingAttachment file;
    file.name = u"large.bin"_s;
    file.type = "application/octet-stream";
    file.open = [](QString *) -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<Endless>();
        device->open(QIODevice::ReadOnly);
        return device;
    };
    Draft draft = plainDraft();
    draft.attachments = { file };
    Counter out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeLetter(draft, out));
    QVERIFY(out.total > 400'000'000 * 4 / 3);
    QVERIFY2(out.largest < 1 << 20, qPrintable(QString::number(out.largest)));
}

QTEST_GUILESS_MAIN(TestBuild)
#include "tst_build.moc"
