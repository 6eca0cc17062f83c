// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_feed.h"
#include "core/outbox/queue_letter.h"
#include "tests/outbox/outbox_fixture.h"
#include "tests/support/task_value.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using outbox::OutboxFeed;
using outbox::test::OutboxFixture;
using smtp::SmtpOutcome;
using store::FolderId;
using store::OutboxRow;
using store::OutboxState;
using tests::valueOf;

/// What is on the disk at each step of a connection, when a process may die.
class TestOutboxFeed : public QObject {
    Q_OBJECT

private slots:
    void claimsAFewAheadAndLeavesTheOthers();
    void isMarkedBeforeTheDotMayLeave();
    void resultsAndMarksShareACommit();
    void keepsWhatWasNotBegun();
    void takesWhatComesInMeanwhile();
    void leavesAloneWhatSomebodyElseHas();
    void writesNothingOverWhatHappenedMeanwhile();
    void leavesAloneWhatWasPutOff();
    void letsTheOthersGoFirstAfterABreak();
    void holdsBackAllOfTheAccountAndNobodyElse();
    void keepsTheOrderOfALetterThatCameBack();
    void isNotInDoubtWhereTheDotDidNotLeave();
    void saysWhatTheLetterHolds_data();
    void saysWhatTheLetterHolds();
    void takesUsersOfThisComputerForThePerson();
};

namespace {

using Told = QList<std::pair<store::LetterId, outbox::PostReport>>;

SmtpOutcome taken()
{
    return {.finalReply = "250 2.0.0 queued as ABC", .handedOver = QDateTime::currentDateTimeUtc()};
}

SmtpOutcome failed(MailError::Kind kind, MailError::Scope scope = MailError::Scope::Letter)
{
    return {.error = MailError {.kind = kind, .scope = scope}};
}

outbox::PostTold into(Told &told)
{
    return [&told](store::LetterId letter, const outbox::PostReport &report) { told.append({letter, report}); };
}

int nextNumber(OutboxFeed &feed)
{
    const auto letter = valueOf(feed.next());
    return letter && *letter ? (*letter)->number : 0;
}

} // namespace

void TestOutboxFeed::claimsAFewAheadAndLeavesTheOthers()
{
    OutboxFixture profile;
    for (int i = 0; i < 40; ++i)
        profile.queue(u"r%1"_s.arg(i));
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    QCOMPARE(nextNumber(feed), 1);
    QVERIFY(valueOf(feed.flushed()));
    const QList<OutboxRow> rows = profile.rows();
    const auto sending = std::ranges::count(rows, OutboxState::Sending, &OutboxRow::state);
    QCOMPARE(sending, outbox::BatchWork::ClaimedAtOnce); // the others can be taken back
    QVERIFY(profile.mail.posting.contains(rows.first().letter));
    QVERIFY(!profile.mail.posting.contains(rows.last().letter));
    QSet<int> numbers {1};
    while (const int number = nextNumber(feed))
        numbers.insert(number);
    QCOMPARE(numbers.size(), 40);
}

void TestOutboxFeed::isMarkedBeforeTheDotMayLeave()
{
    OutboxFixture profile;
    const OutboxRow row = profile.queue(u"bob"_s);
    Told told;
    OutboxFeed feed(profile.account, profile.mail, {}, into(told));
    const auto letter = valueOf(feed.next());
    QVERIFY(letter && *letter);
    QCOMPARE((*letter)->letter.recipients, QList<QByteArray> {"bob@dos.test"});
    QCOMPARE((*letter)->letter.envelopeId, "e-bob");
    QCOMPARE(profile.stateOf(row), OutboxState::Sending);
    QVERIFY(valueOf(feed.mark({(*letter)->number})));
    QCOMPARE(profile.stateOf(row), OutboxState::MaybeSent); // a crash from here on never sends it again
    feed.settled((*letter)->number, taken());
    QVERIFY(told.isEmpty()); // not before it is durable
    QVERIFY(valueOf(feed.flushed()));
    QVERIFY(profile.rows().isEmpty());
    QCOMPARE(profile.folderOf(row), FolderId::Sent);
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.first().second.error);
    QVERIFY(!profile.mail.posting.contains(row.letter));
}

void TestOutboxFeed::resultsAndMarksShareACommit()
{
    OutboxFixture profile;
    const QList<OutboxRow> rows {profile.queue(u"a"_s), profile.queue(u"b"_s), profile.queue(u"c"_s)};
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    for (int number = 1; number <= 3; ++number)
        QCOMPARE(nextNumber(feed), number);
    QVERIFY(valueOf(feed.flushed()));
    QVERIFY(valueOf(feed.mark({1, 2})));
    int commits = 0;
    const auto count = [&commits](const store::Changes &) { ++commits; };
    connect(&profile.store.store().writer(), &store::Writer::committed, this, count, Qt::DirectConnection);
    feed.settled(1, taken());
    feed.settled(2, failed(MailError::Kind::LetterRefused));
    QVERIFY(valueOf(feed.mark({3})));
    QCOMPARE(commits, 1);
    QCOMPARE(profile.rows().size(), 2);
    QCOMPARE(profile.stateOf(rows[1]), OutboxState::Failed);
    QCOMPARE(profile.stateOf(rows[2]), OutboxState::MaybeSent);
}

void TestOutboxFeed::keepsWhatWasNotBegun()
{
    OutboxFixture profile;
    const OutboxRow first = profile.queue(u"a"_s);
    const OutboxRow second = profile.queue(u"b"_s);
    Told told;
    OutboxFeed feed(profile.account, profile.mail, {}, into(told));
    QCOMPARE(nextNumber(feed), 1);
    QCOMPARE(nextNumber(feed), 2);
    feed.settled(1, taken());
    feed.settled(2, failed(MailError::Kind::Cancelled, MailError::Scope::Session)); // "nothing was tried with it"
    QVERIFY(valueOf(feed.flushed()));
    QVERIFY(feed.hasRest());
    QVERIFY(feed.hasHandedOver());
    QVERIFY(valueOf(feed.end({})));
    QCOMPARE(profile.folderOf(first), FolderId::Sent);
    const OutboxRow after = profile.rows().first();
    QCOMPARE(after.state, OutboxState::Waiting);
    QCOMPARE(after.tries, 0);
    QVERIFY(!after.error);
    QVERIFY(!profile.mail.posting.contains(second.letter));
    QCOMPARE(told.size(), 1);
}

void TestOutboxFeed::takesWhatComesInMeanwhile()
{
    OutboxFixture profile;
    profile.queue(u"a"_s);
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    QCOMPARE(nextNumber(feed), 1);
    profile.queue(u"later"_s, OutboxState::Waiting, QDateTime::currentDateTimeUtc().addSecs(3600));
    const OutboxRow late = profile.queue(u"b"_s);
    const auto next = valueOf(feed.next());
    QVERIFY(next && *next);
    QCOMPARE((*next)->letter.recipients, QList<QByteArray> {"b@dos.test"});
    QCOMPARE(nextNumber(feed), 0); // what is planned is not its business
}

void TestOutboxFeed::leavesAloneWhatSomebodyElseHas()
{
    OutboxFixture profile;
    const OutboxRow mine = profile.queue(u"mine"_s);
    const OutboxRow changed = profile.queue(u"changed"_s);
    const OutboxRow theirs = profile.queue(u"theirs"_s, OutboxState::MaybeSent);
    QVERIFY(profile.mail.posting.begin(theirs.letter, &profile)); // its dialogue waits for the answer to its dot
    OutboxRow now = changed;
    now.state = OutboxState::Failed;
    QVERIFY(profile.store.write([now](store::Database &database) { return store::outbox::update(database, now); }));
    Told told;
    OutboxFeed feed(profile.account, profile.mail, {.letters = QList<OutboxRow> {mine, changed, theirs}}, into(told));
    QCOMPARE(nextNumber(feed), 1);
    QCOMPARE(nextNumber(feed), 0);
    QCOMPARE(told.size(), 2);
    for (const auto &[letter, report] : told)
        QCOMPARE(report.error->kind, MailError::Kind::BeingSent);
    QCOMPARE(profile.stateOf(theirs), OutboxState::MaybeSent);
    QVERIFY(profile.mail.posting.contains(theirs.letter));
}

/// The terminal wanted a letter that the window's connection had, whose answer never came.
void TestOutboxFeed::writesNothingOverWhatHappenedMeanwhile()
{
    OutboxFixture profile;
    const OutboxRow row = profile.queue(u"a"_s);
    OutboxFeed feed(profile.account, profile.mail, {.letters = QList<OutboxRow> {row}}, {});
    QVERIFY(profile.store.write([&row](store::Database &database) { return store::outbox::setState(database, {row.id}, OutboxState::MaybeSent); }));
    QVERIFY(valueOf(feed.end(MailError {.kind = MailError::Kind::TimedOut, .retry = MailError::Retry::Later})));
    QCOMPARE(profile.stateOf(row), OutboxState::MaybeSent); // it never goes again by itself
}

void TestOutboxFeed::leavesAloneWhatWasPutOff()
{
    OutboxFixture profile;
    const OutboxRow row = profile.queue(u"a"_s);
    Told told;
    OutboxFeed feed(profile.account, profile.mail, {.letters = QList<OutboxRow> {row}}, into(told));
    QVERIFY(profile.store.write([row](store::Database &database) {
        OutboxRow later = row;
        later.nextTry = QDateTime::currentDateTimeUtc().addDays(7);
        return store::outbox::update(database, later);
    }));
    QCOMPARE(nextNumber(feed), 0);
    QCOMPARE(told.size(), 1);
    QCOMPARE(profile.stateOf(row), OutboxState::Waiting);
}

void TestOutboxFeed::letsTheOthersGoFirstAfterABreak()
{
    OutboxFixture profile;
    const OutboxRow breaks = profile.queue(u"a"_s);
    const OutboxRow other = profile.queue(u"b"_s);
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    const MailError lost {.kind = MailError::Kind::ConnectionLost, .retry = MailError::Retry::Later};
    feed.settled(nextNumber(feed), {.error = lost});
    QVERIFY(valueOf(feed.flushed()));
    QVERIFY(valueOf(feed.end(lost)));
    const QList<OutboxRow> rows = profile.rows();
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].nextTry > rows[1].nextTry.addSecs(60));
    QCOMPARE(rows[0].letter, breaks.letter);
    QCOMPARE(rows[1].letter, other.letter);
}

void TestOutboxFeed::holdsBackAllOfTheAccountAndNobodyElse()
{
    OutboxFixture profile;
    const OutboxRow first = profile.queue(u"a"_s);
    const OutboxRow second = profile.queue(u"b"_s);
    const OutboxRow planned = profile.queue(u"planned"_s, OutboxState::Waiting, QDateTime::currentDateTimeUtc().addSecs(3600));
    const OutboxRow maybe = profile.queue(u"maybe"_s, OutboxState::MaybeSent);
    Told told;
    OutboxFeed feed(profile.account, profile.mail, {}, into(told));
    QCOMPARE(nextNumber(feed), 1);
    feed.settled(1, failed(MailError::Kind::Cancelled, MailError::Scope::Session));
    QVERIFY(valueOf(feed.flushed()));
    QVERIFY(valueOf(feed.end(MailError {.kind = MailError::Kind::LoginRefused, .retry = MailError::Retry::WhenUserActs})));
    QCOMPARE(profile.stateOf(first), OutboxState::Failed);
    QCOMPARE(profile.stateOf(second), OutboxState::Failed);
    QCOMPARE(profile.stateOf(planned), OutboxState::Waiting);
    QCOMPARE(profile.stateOf(maybe), OutboxState::MaybeSent);
    QCOMPARE(told.size(), 2);
}

void TestOutboxFeed::keepsTheOrderOfALetterThatCameBack()
{
    OutboxFixture profile;
    for (const char *name : {"a", "b", "c"})
        profile.queue(QString::fromLatin1(name));
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    QCOMPARE(nextNumber(feed), 1);
    QCOMPARE(nextNumber(feed), 2);
    feed.settled(2, failed(MailError::Kind::Cancelled, MailError::Scope::Session));
    feed.settled(1, failed(MailError::Kind::Cancelled, MailError::Scope::Session));
    for (const QByteArray &expected : {QByteArray("a@dos.test"), QByteArray("b@dos.test"), QByteArray("c@dos.test")})
        QCOMPARE((*valueOf(feed.next()))->letter.recipients.first(), expected);
}

void TestOutboxFeed::isNotInDoubtWhereTheDotDidNotLeave()
{
    OutboxFixture profile;
    const OutboxRow row = profile.queue(u"a"_s);
    OutboxFeed feed(profile.account, profile.mail, {}, {});
    QCOMPARE(nextNumber(feed), 1);
    QVERIFY(valueOf(feed.mark({1})));
    QCOMPARE(profile.stateOf(row), OutboxState::MaybeSent);
    feed.settled(1, failed(MailError::Kind::Cancelled, MailError::Scope::Session));
    QVERIFY(valueOf(feed.flushed()));
    QCOMPARE(profile.stateOf(row), OutboxState::Sending);
    QCOMPARE(nextNumber(feed), 2);
}

void TestOutboxFeed::saysWhatTheLetterHolds_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("eightBit");
    QTest::addColumn<bool>("utf8Header");
    const QByteArray head = "From: ann@uno.test\nTo: bob@dos.test\n";
    QTest::newRow("ascii") << head + "Subject: x\n\ny\n" << false << false;
    QTest::newRow("body") << head + "Subject: x\nMIME-Version: 1.0\n\nñ\n" << true << false;
    QTest::newRow("cron's header") << head + "Subject: ñ\n\ny\n" << true << true;
}

void TestOutboxFeed::saysWhatTheLetterHolds()
{
    QFETCH(QByteArray, raw);
    QFETCH(const bool, eightBit);
    QFETCH(const bool, utf8Header);
    OutboxFixture profile;
    QBuffer letter(&raw);
    QBuffer spool;
    letter.open(QIODevice::ReadOnly);
    spool.open(QIODevice::ReadWrite);
    outbox::Sending sending;
    sending.account = profile.account;
    const auto queueing = valueOf(outbox::beginQueueing(letter, spool, sending, profile.store.store(), this));
    QVERIFY(queueing);
    const auto row = valueOf(outbox::queued(*queueing, profile.store.store(), this));
    QVERIFY(row);
    OutboxFeed feed(profile.account, profile.mail, {.letters = QList<OutboxRow> {*row}}, {});
    const auto next = valueOf(feed.next());
    QVERIFY(next && *next);
    QCOMPARE((*next)->letter.eightBit, eightBit);
    QCOMPARE((*next)->letter.utf8Header, utf8Header);
}

void TestOutboxFeed::takesUsersOfThisComputerForThePerson()
{
    OutboxFixture profile;
    QByteArray raw = "From: root (Cron Daemon)\nTo: root, bob@dos.test\nSubject: x\n\ny\n";
    for (const bool local : {true, false}) {
        QBuffer letter(&raw);
        QBuffer spool;
        letter.open(QIODevice::ReadOnly);
        spool.open(QIODevice::ReadWrite);
        outbox::Sending sending;
        sending.account = profile.account;
        sending.localNames = local;
        const auto queueing = valueOf(outbox::beginQueueing(letter, spool, sending, profile.store.store(), this));
        QCOMPARE(queueing.has_value(), local); // who writes "To: root" to us by hand is told so
        if (!local)
            continue;
        const auto row = valueOf(outbox::queued(*queueing, profile.store.store(), this));
        QCOMPARE(row->recipients.size(), 2);
        QCOMPARE(row->recipients.first().address, u"ann@uno.test"_s);
        QCOMPARE(row->sender, u"ann@uno.test"_s);
        QVERIFY(spool.data().contains("From: ann@uno.test\r\n") || spool.data().contains("From: <ann@uno.test>\r\n"));
        QVERIFY(!spool.data().contains("Cron Daemon"));
    }
}

SOBRE_STORE_MAIN(TestOutboxFeed)
#include "tst_outbox_feed.moc"
