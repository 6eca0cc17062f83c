// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postings.h"
#include "core/store/repair.h"
#include "core/store/reports.h"
#include "tests/store/damaged_pages.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

/// What is kept of a letter that was handed over, and what is left of that once the letter is deleted for ever.
class tst_store_postings : public QObject {
    Q_OBJECT

private slots:
    void keepsEverythingThatTheServerSaid();
    void packsTheDialogueAndLeavesOutItsMiddle();
    void changesWhatOneReportSaysOfOneRecipient();
    void findsByIdsAndByRecipient();
    void comesThroughARepair();
    void keepsTheIdsAloneOfWhatIsDeletedForEver();
    void attackJ75KeepsNothingReadableOfADeletedDialogue();
};

namespace {

Posting posting(LetterId letter = LetterId::None)
{
    return { .letter = letter,
             .account = AccountId{ 1 },
             .server = u"smtp.isp.example:465"_s,
             .peer = u"192.0.2.7"_s,
             .tls = u"TLS 1.3"_s,
             .certificate = QByteArray(32, '\xab'),
             .mechanism = "SCRAM-SHA-256",
             .time = QDateTime(QDate(2026, 11, 22), QTime(10, 20, 30), QTimeZone::UTC),
             .size = 4711,
             .reply = "250 2.0.0 Ok: queued as 4F1xyz",
             .queueId = u"4F1xyz"_s,
             .envelopeId = u"0123456789abcdef0123456789abcdef"_s,
             .messageId = u"one@isp.example"_s,
             .sender = u"ana@isp.example"_s,
             .dialogue = u"C: MAIL FROM:<ana@isp.example>\nS: 250 ñandú\n"_s,
             .recipients = { { .address = u"bob@Example.NET"_s, .code = 250, .status = u"2.1.5"_s, .reply = "2.1.5 Ok" },
                             { .address = u"eve@example.net"_s, .code = 550, .status = u"5.1.1"_s, .reply = "no", .fate = Fate::NotSent } } };
}

PostingId added(StoreFixture &fixture, const Posting &posting)
{
    return fixture.write([posting](Database &database) { return postings::add(database, posting); }).value_or(PostingId::None);
}

bool anyFileHas(const StoreFixture &fixture, const QByteArray &word)
{
    const QDir directory(fixture.directory());
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            return true;
    }
    return false;
}

} // namespace

void tst_store_postings::keepsEverythingThatTheServerSaid()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(test::Draft{}.raw(), { .folder = FolderId::Sent });
    Posting expected = posting(letter);
    expected.id = added(fixture, expected);
    QVERIFY(fixture.reopen());
    QCOMPARE(*postings::of(fixture.reader(), letter), QList{ expected });
}

void tst_store_postings::packsTheDialogueAndLeavesOutItsMiddle()
{
    StoreFixture fixture;
    Posting large = posting(LetterId{ 5 });
    large.dialogue = u"first line\n"_s;
    for (int line = 0; line < 20'000; ++line)
        large.dialogue += u"S: 250 line %1\n"_s.arg(line);
    large.dialogue += u"last line"_s;
    added(fixture, large);
    const QString kept = postings::of(fixture.reader(), LetterId{ 5 })->constFirst().dialogue;
    QVERIFY(kept.startsWith("first line\n"_L1));
    QVERIFY(kept.endsWith("last line"_L1));
    QVERIFY(kept.contains(u"[…]"_s));
    QVERIFY(kept.toUtf8().size() <= 64 * 1024 + 16);
    const auto octets = fixture.reader().integer("SELECT length(dialogue) FROM postings WHERE letter=5");
    QVERIFY(octets->value_or(0) < kept.size() / 3);
}

void tst_store_postings::changesWhatOneReportSaysOfOneRecipient()
{
    StoreFixture fixture;
    Posting expected = posting(LetterId{ 5 });
    expected.id = added(fixture, expected);
    PostedRecipient said = expected.recipients.at(0);
    said.fate = Fate::Delayed;
    said.fateStatus = u"4.4.1"_s;
    said.reason = u"no-answer"_s;
    said.diagnostic = u"connection timed out"_s;
    said.until = expected.time.addDays(5);
    said.fateTime = expected.time.addSecs(3600);
    said.report = LetterId{ 9 };
    QVERIFY(fixture.write([&](Database &database) { return postings::setFate(database, expected.id, 0, said); }));
    expected.recipients[0] = said;
    QCOMPARE(*postings::of(fixture.reader(), LetterId{ 5 }), QList{ expected });
    const auto absent = fixture.write([&](Database &database) { return postings::setFate(database, expected.id, 2, said); });
    QVERIFY(!absent);
    QCOMPARE(absent.error().kind, MailError::Kind::NotFound);
}

void tst_store_postings::findsByIdsAndByRecipient()
{
    StoreFixture fixture;
    const Posting one = posting(LetterId{ 5 });
    const PostingId id = added(fixture, one);
    Posting nameless = posting(LetterId{ 6 });
    nameless.envelopeId.clear();
    nameless.messageId.clear();
    nameless.time = one.time.addDays(-8);
    added(fixture, nameless);
    Database &reader = fixture.reader();
    const auto only = [](const Result<QList<Posting>> &found) { return found && found->size() == 1 ? found->constFirst().id : PostingId::None; };
    QCOMPARE(only(postings::withEnvelopeId(reader, one.envelopeId)), id);
    QCOMPARE(only(postings::withMessageId(reader, one.messageId)), id);
    QVERIFY(postings::withEnvelopeId(reader, {})->isEmpty());
    QVERIFY(postings::withMessageId(reader, {})->isEmpty());
    QCOMPARE(only(postings::toRecipient(reader, AccountId{ 1 }, u"bob@example.net"_s, one.time.addDays(-7), 10)), id);
    QCOMPARE(postings::toRecipient(reader, AccountId{ 1 }, u"bob@example.net"_s, one.time.addDays(-9), 10)->size(), 2);
    QVERIFY(postings::toRecipient(reader, AccountId{ 2 }, u"bob@example.net"_s, one.time.addDays(-9), 10)->isEmpty());
}

void tst_store_postings::comesThroughARepair()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(test::Draft{}.raw(), { .folder = FolderId::Sent });
    const LetterId came = *fixture.add(test::Draft{}.raw());
    Posting expected = posting(letter);
    expected.id = added(fixture, expected);
    expected.recipients[0].fate = Fate::Returned;
    expected.recipients[0].report = came;
    QVERIFY(fixture.write([&](Database &database) -> Result<> {
        Result<> done = postings::setFate(database, expected.id, 0, expected.recipients.at(0));
        if (done)
            done = reports::add(database, { .letter = came, .content = u"{}"_s });
        return done ? reports::settle(database, came, ReportState::Matched, expected.id) : done;
    }));
    fixture.close();
    const QString file = fixture.directory() + "/mail.db"_L1;
    QByteArray broken = test::contents(file);
    test::overwrite(broken, 1, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(test::replaceDatabase(file, broken));

    const auto repaired = repair(fixture.directory());
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().detail));
    QVERIFY(fixture.reopen());
    QCOMPARE(*postings::of(fixture.reader(), letter), QList{ expected });
    QCOMPARE((*reports::of(fixture.reader(), came))->state, ReportState::Matched);
    QCOMPARE((*reports::of(fixture.reader(), came))->posting, expected.id);
}

void tst_store_postings::keepsTheIdsAloneOfWhatIsDeletedForEver()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(test::Draft{}.raw(), { .folder = FolderId::Sent });
    const Posting sent = posting(letter);
    const PostingId id = added(fixture, sent);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { letter }); }));
    QVERIFY(postings::of(fixture.reader(), letter)->isEmpty());
    Posting left{ .id = id, .envelopeId = sent.envelopeId, .messageId = sent.messageId };
    left.time = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
    QCOMPARE(*postings::withEnvelopeId(fixture.reader(), sent.envelopeId), QList{ left });
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM posting_recipients")->value_or(-1), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!anyFileHas(fixture, "eve@example.net") && !anyFileHas(fixture, "4F1xyz"), 60'000);
}

void tst_store_postings::attackJ75KeepsNothingReadableOfADeletedDialogue()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(test::Draft{}.raw(), { .folder = FolderId::Sent });
    Posting sent = posting(letter);
    sent.dialogue = u"S: 250 plattyposs"_s; // too short to be packed into something else
    added(fixture, sent);
    QVERIFY(anyFileHas(fixture, "plattyposs"));
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { letter }); }));
    QTRY_VERIFY_WITH_TIMEOUT(!anyFileHas(fixture, "plattyposs"), 60'000);
}

SOBRE_STORE_MAIN(tst_store_postings)
#include "tst_store_postings.moc"
