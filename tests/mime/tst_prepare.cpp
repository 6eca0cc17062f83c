// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/prepare.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::mime;

namespace {

/// Hands out at most a few octets a call, as a pipe may.
class Trickle : public QIODevice {
public:
    Trickle(const QByteArray &octets, qint64 step) : m_octets(octets), m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_octets.size(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 got = std::min({ size, m_step, m_octets.size() - m_at });
        memcpy(data, m_octets.constData() + m_at, static_cast<size_t>(got));
        m_at += got;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_octets;
    qint64 m_step;
    qint64 m_at = 0;
};

struct Outcome {
    Result<PreparedLetter> letter;
    QByteArray octets;
};

Outcome prepared(const QByteArray &raw, bool ignoreDots = true, qint64 step = 1 << 20)
{
    Trickle in(raw, step);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    PrepareOptions options;
    options.from = { u"Ann"_s, u"ann@isp.example"_s };
    options.ignoreDots = ignoreDots;
    options.now = QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::utc());
    auto letter = prepare(in, out, options);
    return { letter, out.data() };
}

const QByteArray complete = "From: ann@isp.example\r\nDate: x\r\nMessage-ID: <1@isp.example>\r\n";

} // namespace

class TestPrepare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsWhatIsMissing();
    void findsRecipients_data();
    void findsRecipients();
    void refuses_data();
    void refuses();
    void dropsBccWhereverItStands_data();
    void dropsBccWhereverItStands();
    void makesLineEndsCanonical_data();
    void makesLineEndsCanonical();
    void endsAtALoneDotOnlyWhenAsked();
    void sendsOnToTheNewestResentBlock();
    void labelsEightBitTextThatHasNoLabel();
    void tellsWhatTheServerMustCarry();
    void capsTheHeader();
    void streamsTheBody();
    void doesNotDependOnHowItIsRead();
};

void TestPrepare::addsWhatIsMissing()
{
    const auto [letter, octets] = prepared("To: bob@far.example\nsubject : hi\n\ntext\n");
    QVERIFY(letter);
    QCOMPARE(octets,
             "To: bob@far.example\r\nsubject : hi\r\nFrom: Ann <ann@isp.example>\r\n"
             "Date: Sat, 21 Nov 2026 20:05:00 +0000\r\nMessage-ID: <"_ba
                 + letter->messageId.toLatin1() + ">\r\n\r\ntext\r\n");
    QVERIFY(letter->messageId.endsWith(u"@isp.example"_s));
    QCOMPARE(letter->sender, u"ann@isp.example"_s);
    QCOMPARE(letter->size, octets.size());

    const auto [whole, same] = prepared(complete + "To: bob@far.example\r\n\r\ntext\r\n");
    QVERIFY(whole);
    QCOMPARE(same, complete + "To: bob@far.example\r\n\r\ntext\r\n");
    QCOMPARE(whole->messageId, u"1@isp.example"_s);

    const auto [headerOnly, noBody] = prepared(complete + "To: bob@far.example");
    QVERIFY(headerOnly);
    QCOMPARE(noBody, complete + "To: bob@far.example\r\n\r\n");

    const auto [mbox, noFrom]
        = prepared("From ann Sat Nov 21\n" + complete + "To: bob@far.example\n\nFrom here\n");
    QVERIFY(mbox);
    QCOMPARE(noFrom, complete + "To: bob@far.example\r\n\r\nFrom here\r\n");

    const auto [noEmptyLine, split] = prepared(complete + "To: bob@far.example\nno field\nTo: x\n");
    QVERIFY(noEmptyLine);
    QCOMPARE(split, complete + "To: bob@far.example\r\n\r\nno field\r\nTo: x\r\n");
}

void TestPrepare::findsRecipients_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("recipients");
    QTest::newRow("one") << "To: a@x.example\n"_ba << "a@x.example"_ba;
    QTest::newRow("all three") << "To: a@x.example\nCc: b@x.example\nBcc: c@x.example\n"_ba
                               << "a@x.example b@x.example c@x.example"_ba;
    QTest::newRow("names") << "To: \"A, (B)\" <a@x.example>, C =?utf-8?q?=2C?= D <b@x.example>\n"_ba
                           << "a@x.example b@x.example"_ba;
    QTest::newRow("comments") << "To: a@x.example (A, \\) (B)), (x) b@x.example\n"_ba
                              << "a@x.example b@x.example"_ba;
    QTest::newRow("group") << "To: Friends: a@x.example, B <b@x.example>;, c@x.example\n"_ba
                           << "a@x.example b@x.example c@x.example"_ba;
    QTest::newRow("empty group") << "To: undisclosed-recipients:;\nBcc: a@x.example\n"_ba << "a@x.example"_ba;
    QTest::newRow("folded") << "To: a@x.example,\n b@x.example,\n\tc@x.example\n"_ba
                            << "a@x.example b@x.example c@x.example"_ba;
    QTest::newRow("quoted local part") << "To: \"a, b\"@x.example, <\"c>d\"@x.example>\n"_ba
                                       << "\"a, b\"@x.example \"c>d\"@x.example"_ba;
    QTest::newRow("route") << "To: <@r.example,@s.example:a@x.example>\n"_ba << "a@x.example"_ba;
    QTest::newRow("IDN") << "To: a@b\xC3\xBC"
                            "cher.example\n"_ba
                         << "a@xn--bcher-kva.example"_ba;
    QTest::newRow("once") << "To: a@x.example, a@X.example, A@x.example\n"_ba << "a@x.example A@x.example"_ba;
    QTest::newRow("empty pieces") << "To: , a@x.example,, b@x.example,\n"_ba << "a@x.example b@x.example"_ba;
    QTest::newRow("two lines") << "To: a@x.example\nto: b@x.example\n"_ba << "a@x.example b@x.example"_ba;
}

void TestPrepare::findsRecipients()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, recipients);
    const auto [letter, octets] = prepared(fields + "\ntext\n");
    QVERIFY2(letter, letter ? "" : qPrintable(letter.error().detail));
    QCOMPARE(letter->recipients.join(' '), recipients);
}

void TestPrepare::refuses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("nobody") << "Subject: x\n\ntext\n"_ba;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("empty list") << "To: \n\ntext\n"_ba;
    QTest::newRow("no domain") << "To: root\n\ntext\n"_ba;
    QTest::newRow("two addresses without a comma") << "To: a@x.example b@x.example\n\n"_ba;
    QTest::newRow("words behind the brackets") << "To: <a@x.example> b\n\n"_ba;
    QTest::newRow("open bracket") << "To: A <a@x.example\n\n"_ba;
    QTest::newRow("open quote") << "To: \"A <a@x.example>\n\n"_ba;
    QTest::newRow("open comment") << "To: (A a@x.example\n\n"_ba;
    QTest::newRow("empty brackets") << "To: A <>\n\n"_ba;
    QTest::newRow("NUL in the header") << QByteArray("To: a@x.example\nX: \0\n\n", 21);
    QTest::newRow("NUL in the body") << QByteArray("To: a@x.example\n\n\0", 18);
}

void TestPrepare::refuses()
{
    QFETCH(QByteArray, raw);
    const auto [letter, octets] = prepared(raw);
    QVERIFY(!letter);
    QCOMPARE(letter.error().kind, MailError::Kind::BadInput);
    QVERIFY(!letter.error().detail.isEmpty());
}

void TestPrepare::dropsBccWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("plain") << "Bcc: secret@x.example\n"_ba;
    QTest::newRow("folded") << "BCC: a@x.example,\n secret@x.example,\n\tsecret2@x.example\n"_ba;
    QTest::newRow("space before the colon") << "Bcc : secret@x.example\n"_ba;
    QTest::newRow("twice") << "bcc: secret@x.example\nX: y\nbCC: secret2@x.example\n"_ba;
    QTest::newRow("no line end") << "Bcc: secret@x.example"_ba;
    QTest::newRow("Resent-Bcc") << "Resent-Bcc: secret@x.example\n"_ba;
}

void TestPrepare::dropsBccWhereverItStands()
{
    QFETCH(QByteArray, fields);
    const auto [letter, octets] = prepared("To: a@x.example\n" + fields);
    QVERIFY(letter);
    const QByteArray lower = octets.toLower(); // with the colon: "bcc" alone may stand in a Message-ID of random digits
    QVERIFY2(!lower.contains("bcc:") && !lower.contains("bcc :") && !octets.contains("secret"), octets);
    QVERIFY(letter->recipients.contains("secret@x.example"));
}

void TestPrepare::makesLineEndsCanonical_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba << "a\r\nb\r\n"_ba;
    QTest::newRow("LF") << "a\nb\n"_ba << "a\r\nb\r\n"_ba;
    QTest::newRow("CR") << "a\rb\r"_ba << "a\r\nb\r\n"_ba;
    QTest::newRow("no end") << "a"_ba << "a\r\n"_ba;
    QTest::newRow("smuggled LF") << "a\n.\nMAIL FROM:<x@y>\r\n"_ba << "a\r\n.\r\nMAIL FROM:<x@y>\r\n"_ba;
    QTest::newRow("smuggled LF CRLF") << "a\n.\r\nb"_ba << "a\r\n.\r\nb\r\n"_ba;
    QTest::newRow("smuggled CR") << "a\r.\rb"_ba << "a\r\n.\r\nb\r\n"_ba;
    QTest::newRow("CR CRLF") << "a\r\r\nb"_ba << "a\r\n\r\nb\r\n"_ba;
    QTest::newRow("LF CR") << "a\n\rb"_ba << "a\r\n\r\nb\r\n"_ba;
    QTest::newRow("dots") << "..\n.a\n.\n...\n."_ba << "..\r\n.a\r\n.\r\n...\r\n.\r\n"_ba;
    QTest::newRow("empty") << ""_ba << ""_ba;
    QTest::newRow("empty lines") << "\n\n"_ba << "\r\n\r\n"_ba;
}

void TestPrepare::makesLineEndsCanonical()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    for (const qint64 step : { 1, 2, 3, 1 << 20 }) {
        const auto [letter, octets] = prepared(complete + "To: a@x.example\r\n\r\n" + body, true, step);
        QVERIFY(letter);
        QCOMPARE(octets, complete + "To: a@x.example\r\n\r\n" + expected);
    }
}

void TestPrepare::endsAtALoneDotOnlyWhenAsked()
{
    const QByteArray head = complete + "To: a@x.example\r\n\r\n";
    for (const qint64 step : { 1, 1 << 20 }) {
        QCOMPARE(prepared(head + "a\n..\n.b\n.\nc\n", false, step).octets, head + "a\r\n..\r\n.b\r\n");
        QCOMPARE(prepared(head + "a\n.", false, step).octets, head + "a\r\n");
        QCOMPARE(prepared(head + ".\na\n", false, step).octets, head);
        QCOMPARE(prepared(head + "a\n.\nc\n", true, step).octets, head + "a\r\n.\r\nc\r\n");
    }
}

void TestPrepare::sendsOnToTheNewestResentBlock()
{
    const QByteArray original = complete + "To: first@x.example\r\nCc: first2@x.example\r\n";
    const auto [letter, octets] = prepared("Resent-To: new@x.example\r\nResent-Bcc: hidden@x.example\r\n"
                                           "Received: by a\r\nResent-To: old@x.example\r\n"
                                           + original + "\r\ntext\r\n");
    QVERIFY(letter);
    QCOMPARE(letter->recipients, (QList<QByteArray>{ "new@x.example", "hidden@x.example" }));
    QCOMPARE(letter->messageId, u"1@isp.example"_s);
    QVERIFY(octets.startsWith(
        "Resent-From: Ann <ann@isp.example>\r\nResent-Date: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
        "Resent-Message-ID: <"));
    QVERIFY(octets.endsWith(">\r\nResent-To: new@x.example\r\nReceived: by a\r\nResent-To: old@x.example\r\n"
                            + original + "\r\ntext\r\n"));

    const auto [again, twice] = prepared("Resent-From: bob@x.example\nResent-To: new@x.example\n"
                                         "Resent-From: ann@x.example\nResent-To: old@x.example\n"
                                         + original + "\n");
    QVERIFY(again);
    QCOMPARE(again->recipients, QList<QByteArray>{ "new@x.example" });
    QCOMPARE(again->sender, u"bob@x.example"_s);
}

void TestPrepare::labelsEightBitTextThatHasNoLabel()
{
    const QByteArray label = "MIME-Version: 1.0\r\nContent-Type: text/plain; "
                             "charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    const QByteArray head = complete + "To: a@x.example\r\n";
    QCOMPARE(prepared(head + "\r\n\xC3\xB1\r\n").octets, head + label + "\r\n\xC3\xB1\r\n");
    // Not UTF-8, labelled already, or plain: left alone.
    QCOMPARE(prepared(head + "\r\n\xF1\r\n").octets, head + "\r\n\xF1\r\n");
    QCOMPARE(prepared(head + "\r\nn\r\n").octets, head + "\r\nn\r\n");
    QCOMPARE(prepared(head + "Content-Type: text/html\r\n\r\n\xC3\xB1\r\n").octets,
             head + "Content-Type: text/html\r\n\r\n\xC3\xB1\r\n");
}

void TestPrepare::tellsWhatTheServerMustCarry()
{
    const auto plain = prepared("To: a@x.example\n\nx\n").letter;
    QVERIFY(plain && !plain->eightBitHeader && !plain->eightBitBody && !plain->needsUtf8);
    const auto body = prepared("To: a@x.example\n\n\xC3\xB1\n" + QByteArray(1200, 'x')).letter;
    QVERIFY(body && !body->eightBitHeader && body->eightBitBody && !body->needsUtf8);
    QCOMPARE(body->longestLine, 1200);
    const auto header = prepared("To: a@x.example\nSubject: \xC3\xB1\n\nx\n").letter;
    QVERIFY(header && header->eightBitHeader && !header->eightBitBody && !header->needsUtf8);
    const auto address = prepared("To: \xC3\xB1@x.example\n\nx\n").letter;
    QVERIFY(address && address->needsUtf8);
}

void TestPrepare::capsTheHeader()
{
    const QByteArray field = "X: " + QByteArray(1000, 'x') + '\n';
    QVERIFY(prepared("To: a@x.example\n" + field.repeated(1000) + "\ntext\n").letter);
    QVERIFY(!prepared("To: a@x.example\n" + field.repeated(1100) + "\ntext\n").letter);
    QVERIFY(!prepared("To: a@x.example\nX: " + QByteArray(2 << 20, 'x')).letter);
}

void TestPrepare::streamsTheBody()
{
    class Counter : public QIODevice {
    public:
        qint64 largest = 0;

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64 size) override
        {
            largest = std::max(largest, size);
            return size;
        }
    };
    static constexpr qint64 total = 300'000'000;
    class Endless : public QIODevice {
    public:
        bool isSequential() const override { return true; }
        bool atEnd() const override { return m_left == 0; }

    protected:
        qint64 readData(char *data, qint64 size) override
        {
            static const QByteArray head = "To: a@x.example\n\n";
            if (m_left == total) {
                memcpy(data, head.constData(), static_cast<size_t>(head.size()));
                --m_left;
                return head.size();
            }
            const qint64 got = std::min(size, m_left);
            memset(data, 'x', static_cast<size_t>(got));
            for (qint64 i = 70; i < got; i += 71)
                data[i] = '\n';
            m_left -= got;
            return got;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        qint64 m_left = total;
    };
    Endless in;
    in.open(QIODevice::ReadOnly);
    Counter out;
    out.open(QIODevice::WriteOnly);
    PrepareOptions options;
    options.from.address = u"ann@isp.example"_s;
    const auto letter = prepare(in, out, options);
    QVERIFY(letter);
    QVERIFY(letter->size > 300'000'000);
    QVERIFY2(out.largest < 2 << 20, qPrintable(QString::number(out.largest)));
}

void TestPrepare::doesNotDependOnHowItIsRead()
{
    QRandomGenerator random(7);
    static const QByteArrayList pieces
        = { "a", "\r", "\n", "\r\n", ".", "..", " ", "\xC3\xB1", "Bcc: b@x.example", ":" };
    for (int round = 0; round < 500; ++round) {
        QByteArray raw = complete + "To: a@x.example\r\n";
        for (int n = random.bounded(40); n > 0; --n)
            raw += pieces[random.bounded(static_cast<int>(pieces.size()))];
        for (const bool ignoreDots : { false, true }) {
            const Outcome whole = prepared(raw, ignoreDots);
            const Outcome trickled = prepared(raw, ignoreDots, 1 + random.bounded(4));
            QCOMPARE(trickled.octets, whole.octets);
            QCOMPARE(trickled.letter.has_value(), whole.letter.has_value());
            QByteArray rest = whole.octets;
            rest.replace("\r\n", "");
            QVERIFY(!rest.contains('\r') && !rest.contains('\n'));
            // What went out goes out again unchanged.
            if (whole.letter)
                QCOMPARE(prepared(whole.octets, true).octets, whole.octets);
        }
    }
}

QTEST_GUILESS_MAIN(TestPrepare)
#include "tst_prepare.moc"
