// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_reply.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;

class TestSmtpReply : public QObject {
    Q_OBJECT
private slots:
    void readsReplies_data();
    void readsReplies();
    void refusesWhatIsNoReply_data();
    void refusesWhatIsNoReply();
    void refusesEndlessReplies();
    void refusesHugeReplies();
    void startsAnewAfterTake();
    void readsEnhancedStatus_data();
    void readsEnhancedStatus();
    void shortensWordsBetweenCharacters();
};

namespace {

// Feeds lines until the reply is whole; all must be used.
Result<SmtpReply> parse(const QList<QByteArray> &lines)
{
    SmtpReplyParser parser;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Result<bool> whole = parser.add(lines[i]);
        if (!whole)
            return std::unexpected(whole.error());
        if (*whole != (i == lines.size() - 1))
            return std::unexpected(MailError{ .kind = MailError::Kind::BadInput });
    }
    return parser.take();
}

} // namespace

void TestSmtpReply::readsReplies_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("words");
    using Lines = QList<QByteArray>;
    QTest::newRow("one line") << Lines{ "250 OK" } << 250 << QByteArray() << QByteArray("250 OK");
    QTest::newRow("code only") << Lines{ "220" } << 220 << QByteArray() << QByteArray("220");
    QTest::newRow("code and space") << Lines{ "354 " } << 354 << QByteArray() << QByteArray("354");
    QTest::newRow("several lines") << Lines{ "250-mail.uno.test", "250-SIZE", "250 HELP" } << 250
                                   << QByteArray() << QByteArray("250 mail.uno.test\nSIZE\nHELP");
    QTest::newRow("last line bare") << Lines{ "250-a", "250" } << 250 << QByteArray() << QByteArray("250 a");
    QTest::newRow("enhanced") << Lines{ "550 5.1.1 No such user" } << 550 << QByteArray("5.1.1")
                              << QByteArray("550 5.1.1 No such user");
    QTest::newRow("enhanced on each line") << Lines{ "550-5.7.1 No", "550 5.7.1 never" } << 550
                                           << QByteArray("5.7.1") << QByteArray("550 5.7.1 No\n5.7.1 never");
    QTest::newRow("571") << Lines{ "571 5.7.1 Not authorised" } << 571 << QByteArray("5.7.1")
                         << QByteArray("571 5.7.1 Not authorised");
    QTest::newRow("bare CR and 8-bit")
        << Lines{ "554 a\rb\xff" } << 554 << QByteArray() << QByteArray("554 a\rb\xff");
    QTest::newRow("status of another class")
        << Lines{ "250 5.1.1 funny" } << 250 << QByteArray() << QByteArray("250 5.1.1 funny");
}

void TestSmtpReply::readsReplies()
{
    QFETCH(QList<QByteArray>, lines);
    const Result<SmtpReply> reply = parse(lines);
    QVERIFY(reply);
    QTEST(reply->code, "code");
    QCOMPARE(reply->lines.size(), lines.size());
    const QByteArray status = reply->status ? reply->status->toByteArray() : QByteArray();
    QTEST(status, "status");
    QTEST(reply->words(), "words");
}

void TestSmtpReply::refusesWhatIsNoReply_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    using Lines = QList<QByteArray>;
    QTest::newRow("empty") << Lines{ "" };
    QTest::newRow("two digits") << Lines{ "25" };
    QTest::newRow("four digits") << Lines{ "2500 OK" };
    QTest::newRow("a word") << Lines{ "+OK ready" };
    QTest::newRow("HTTP") << Lines{ "HTTP/1.1 400 Bad Request" };
    QTest::newRow("1xx") << Lines{ "150 wait" };
    QTest::newRow("6xx") << Lines{ "600 what" };
    QTest::newRow("0xx") << Lines{ "000 nothing" };
    QTest::newRow("negative") << Lines{ "-25 OK" };
    QTest::newRow("space first") << Lines{ " 250 OK" };
    QTest::newRow("tab separator") << Lines{ "250\tOK" };
    QTest::newRow("codes differ") << Lines{ "250-mail", "220 ready" };
    QTest::newRow("no code on the second line") << Lines{ "250-mail", "SIZE" };
    QTest::newRow("NUL") << Lines{ QByteArray("250 a\0b", 7) };
    QTest::newRow("NUL in a middle line") << Lines{ "250-a", QByteArray("250-\0", 5), "250 b" };
    QTest::newRow("digits of another script") << Lines{ "\xd9\xa2\xd9\xa5\xd9\xa0 OK" };
}

void TestSmtpReply::refusesWhatIsNoReply()
{
    QFETCH(QList<QByteArray>, lines);
    const Result<SmtpReply> reply = parse(lines);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, MailError::Kind::Protocol);
}

void TestSmtpReply::refusesEndlessReplies()
{
    SmtpReplyParser parser;
    for (int i = 0; i < SmtpReply::MaxLines; ++i)
        QCOMPARE(parser.add("250-X"), Result<bool>(false));
    QVERIFY(!parser.add("250-X"));
}

void TestSmtpReply::refusesHugeReplies()
{
    SmtpReplyParser parser;
    const QByteArray line = "250-" + QByteArray(SmtpReply::MaxOctets / 2, 'x');
    QCOMPARE(parser.add(line), Result<bool>(false));
    const Result<bool> second = parser.add(line);
    QVERIFY(!second);
    QVERIFY(second.error().serverText.size() <= 512);
}

void TestSmtpReply::startsAnewAfterTake()
{
    SmtpReplyParser parser;
    QCOMPARE(parser.add("550 5.1.1 no"), Result<bool>(true));
    parser.take();
    QCOMPARE(parser.add("250 yes"), Result<bool>(true));
    const SmtpReply reply = parser.take();
    QCOMPARE(reply.code, 250);
    QCOMPARE(reply.lines, QList<QByteArray>{ "yes" });
    QVERIFY(!reply.status);
}

void TestSmtpReply::readsEnhancedStatus_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("plain") << QByteArray("2.1.5 fine") << 2 << QByteArray("2.1.5");
    QTest::newRow("alone") << QByteArray("4.7.0") << 4 << QByteArray("4.7.0");
    QTest::newRow("three digits") << QByteArray("5.123.456 x") << 5 << QByteArray("5.123.456");
    QTest::newRow("four digits") << QByteArray("5.1234.1 x") << 5 << QByteArray();
    QTest::newRow("no detail") << QByteArray("5.1. x") << 5 << QByteArray();
    QTest::newRow("address") << QByteArray("5.1.1.1 x") << 5 << QByteArray();
    QTest::newRow("class 3") << QByteArray("3.0.0 x") << 3 << QByteArray();
    QTest::newRow("word") << QByteArray("Hello") << 2 << QByteArray();
    QTest::newRow("empty") << QByteArray() << 2 << QByteArray();
}

void TestSmtpReply::readsEnhancedStatus()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const auto parsed = EnhancedStatus::parse(text, kind);
    const QByteArray status = parsed ? parsed->toByteArray() : QByteArray();
    QTEST(status, "status");
}

void TestSmtpReply::shortensWordsBetweenCharacters()
{
    for (int lead = 0; lead < 4; ++lead) {
        const QByteArray cut
            = shortened(QByteArray(lead, 'a') + QByteArray("\xf0\x9f\x93\xa7").repeated(200));
        QVERIFY(cut.size() <= 512 && cut.size() > 508);
        QVERIFY(cut.isValidUtf8());
    }
    QCOMPARE(shortened(QByteArray(600, '\x80')).size(), 508); // no character begins anywhere
}

QTEST_GUILESS_MAIN(TestSmtpReply)
#include "tst_smtp_reply.moc"
