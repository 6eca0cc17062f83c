// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/digest.h"
#include "core/store/frame_codec.h"
#include "core/store/uidl_ledger.h"
#include "tests/store/store_fixture.h"

#include <QCryptographicHash>
#include <QTimeZone>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_arrival : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryOctet_data();
    void keepsEveryOctet();
    void keepsAnyChunks();
    void saysWhatALetterSays();
    void datesTheFutureTomorrow_data();
    void datesTheFutureTomorrow();
    void writesTheLedgerWithTheLetter();
    void storesBothLettersOfOneUid();
    void tellsWhenReadersSeeIt();
    void keepsTheOrder();
    void leavesNoTraceOfAnAbandonedLetter_data();
    void leavesNoTraceOfAnAbandonedLetter();
    void storesNothingIfWhatGoesAlongsideFails_data();
    void storesNothingIfWhatGoesAlongsideFails();
    void makesFeedersWait();
    void changesAFlagWhileALargeLetterComes();
    void indexesALargeLetter();
    void findsTheWordsOfHtml();
    void findsTheWordsOfHtmlWithAPlainFooter();
};

namespace {

qint64 rows(StoreFixture &fixture, Sql sql)
{
    return fixture.reader().integer(sql)->value_or(-1);
}

QByteArray letterOf(qsizetype octets, quint32 seed)
{
    return (Draft{}.raw() + test::noise(octets, seed)).left(octets);
}

} // namespace

void tst_store_arrival::keepsEveryOctet_data()
{
    QTest::addColumn<qint64>("octets");
    for (const qint64 octets :
         { qint64(0), qint64(1), qint64(500), FrameOctets - 1, FrameOctets, FrameOctets + 1,
           Intake::SmallLetter - 1, Intake::SmallLetter, Intake::SmallLetter + 1,
           Intake::SmallLetter + FrameOctets, qint64(20'000'001) })
        QTest::addRow("%lld", octets) << octets;
}

void tst_store_arrival::keepsEveryOctet()
{
    QFETCH(qint64, octets);
    StoreFixture fixture;
    const QByteArray raw = letterOf(octets, 1);
    const auto id = fixture.add(raw);
    QVERIFY(id);
    QVERIFY(fixture.raw(*id) == raw);
    const auto row = letters::row(fixture.reader(), *id);
    QVERIFY(row);
    QCOMPARE(row->size, octets);
    QCOMPARE(row->sha256.toHex(), QCryptographicHash::hash(raw, QCryptographicHash::Sha256).toHex());
    QCOMPARE(rows(fixture, "SELECT count(*) FROM arriving"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM message_frames"), (octets + FrameOctets - 1) / FrameOctets);
}

void tst_store_arrival::keepsAnyChunks()
{
    StoreFixture fixture;
    const QByteArray raw = letterOf(3'000'000, 2);
    const auto arrival = fixture.store().intake().begin({});
    qsizetype step = 1;
    for (qsizetype at = 0; at < raw.size(); at += step, step = step * 5 % 400'009 + 1)
        arrival->append(raw.sliced(at, qMin(step, raw.size() - at)));
    QCOMPARE(arrival->size(), raw.size());
    const auto id
        = test::await<Result<LetterId>>([&](QObject *context, auto done) { arrival->finish(context, done); });
    QVERIFY(id);
    QVERIFY(fixture.raw(*id) == raw);
}

void tst_store_arrival::saysWhatALetterSays()
{
    StoreFixture fixture;
    Draft draft;
    draft.from = "=?utf-8?q?Ana_M=C3=A9ndez?= <ana@example.org>";
    draft.to = "Bob <bob@example.net>, carol@example.net";
    draft.subject = "=?utf-8?q?A=C3=B1o?= nuevo";
    draft.messageId = "<one@example.org>";
    draft.body = "First line\r\n\r\nsecond line";
    Incoming incoming;
    incoming.folder = FolderId::Archive;
    incoming.account = AccountId{ 3 };
    incoming.seen = true;
    incoming.flagged = true;
    incoming.received = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
    const auto id = fixture.add(draft.raw(), incoming);
    QVERIFY(id);
    const auto row = letters::row(fixture.reader(), *id);
    QVERIFY(row);
    QCOMPARE(row->folder, FolderId::Archive);
    QCOMPARE(row->folderName, QStringLiteral("Archive"));
    QCOMPARE(row->account, AccountId{ 3 });
    QCOMPARE(row->from, (mime::Mailbox{ QStringLiteral("Ana Méndez"), QStringLiteral("ana@example.org") }));
    QCOMPARE(row->to.size(), 2);
    QCOMPARE(row->to.at(1), (mime::Mailbox{ QString(), QStringLiteral("carol@example.net") }));
    QCOMPARE(row->subject, QStringLiteral("Año nuevo"));
    QCOMPARE(row->date, QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::UTC));
    QCOMPARE(row->received, incoming.received);
    QCOMPARE(row->preview, QStringLiteral("First line second line"));
    QCOMPARE(row->messageId, QStringLiteral("one@example.org"));
    QVERIFY(!row->unread);
    QVERIFY(row->flagged);
    QCOMPARE(row->attachments, 0);
}

void tst_store_arrival::datesTheFutureTomorrow_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QDateTime>("sorted");
    const QDateTime received(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
    QTest::newRow("past") << QByteArray("Sat, 21 Nov 2026 20:05:00 +0000")
                          << QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::UTC);
    QTest::newRow("within a day") << QByteArray("Sun, 22 Nov 2026 20:00:00 +0000")
                                  << QDateTime(QDate(2026, 11, 22), QTime(20, 0), QTimeZone::UTC);
    QTest::newRow("far future") << QByteArray("Mon, 1 Jan 2035 00:00:00 +0000") << received.addDays(1);
    QTest::newRow("none") << QByteArray() << received;
    QTest::newRow("nonsense") << QByteArray("yesterday") << received;
}

void tst_store_arrival::datesTheFutureTomorrow()
{
    QFETCH(QByteArray, date);
    QFETCH(QDateTime, sorted);
    StoreFixture fixture;
    Draft draft;
    draft.date = date;
    Incoming incoming;
    incoming.received = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
    const auto id = fixture.add(draft.raw(), incoming);
    QCOMPARE(letters::row(fixture.reader(), *id)->date, sorted);
}

void tst_store_arrival::writesTheLedgerWithTheLetter()
{
    StoreFixture fixture;
    const QByteArray uid = QByteArray("../a/\0b\xff", 8) + QByteArray(100, 'u');
    Incoming incoming;
    incoming.account = AccountId{ 1 };
    incoming.uid = uid;
    incoming.received = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
    const QByteArray raw = Draft{}.raw();
    const auto id = fixture.add(raw, incoming);
    const auto entries = ledger::entries(fixture.reader(), AccountId{ 1 });
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->at(0).uid, uid);
    QCOMPARE(entries->at(0).letter, *id);
    QCOMPARE(entries->at(0).size, raw.size());
    QCOMPARE(entries->at(0).firstSeen, incoming.received);
    QVERIFY(ledger::entries(fixture.reader(), AccountId{ 2 })->isEmpty());
}

void tst_store_arrival::storesBothLettersOfOneUid()
{
    StoreFixture fixture;
    Incoming incoming;
    incoming.account = AccountId{ 1 };
    incoming.uid = "same";
    QVERIFY(fixture.add(Draft{}.raw(), incoming));
    QVERIFY(fixture.add(Draft{}.raw(), incoming));
    QCOMPARE(ledger::entries(fixture.reader(), AccountId{ 1 })->size(), 2);
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->total, 2);
}

void tst_store_arrival::tellsWhenReadersSeeIt()
{
    StoreFixture fixture;
    Database &reader = fixture.reader();
    for (const qint64 octets : { qint64(1000), qint64(3'000'000) }) {
        const auto before = letters::count(reader, FolderId::Inbox)->total;
        const auto arrival = fixture.store().intake().begin({});
        arrival->append(letterOf(octets, 3));
        bool seen = false;
        const auto id = test::await<Result<LetterId>>([&](QObject *context, auto done) {
            arrival->finish(context, [&, done](const Result<LetterId> &result) {
                seen = result && letters::row(reader, *result).has_value();
                done(result);
            });
        });
        QVERIFY(id);
        QVERIFY(seen);
        QCOMPARE(letters::count(reader, FolderId::Inbox)->total, before + 1);
    }
}

void tst_store_arrival::keepsTheOrder()
{
    StoreFixture fixture;
    QList<QByteArray> letters;
    for (int number = 0; number < 300; ++number) {
        Draft draft;
        draft.subject = QByteArray::number(number);
        draft.body
            = test::noise(number % 7 == 0 ? 200'000 : 10, quint32(number)); // some take longer to prepare
        letters.append(draft.raw());
    }
    const auto results = fixture.addAll(letters);
    LetterId last = LetterId::None;
    for (qsizetype at = 0; at < results.size(); ++at) {
        QVERIFY(results.at(at));
        QVERIFY(*results.at(at) > last);
        last = *results.at(at);
        QCOMPARE(letters::row(fixture.reader(), last)->subject, QString::number(at));
    }
}

void tst_store_arrival::leavesNoTraceOfAnAbandonedLetter_data()
{
    QTest::addColumn<qint64>("octets");
    QTest::newRow("small") << qint64(5000);
    QTest::newRow("large") << qint64(5'000'000);
}

void tst_store_arrival::leavesNoTraceOfAnAbandonedLetter()
{
    QFETCH(qint64, octets);
    StoreFixture fixture;
    {
        const auto arrival = fixture.store().intake().begin({});
        arrival->append(letterOf(octets, 4));
    }
    QTRY_COMPARE(rows(fixture, "SELECT count(*) FROM arriving"), 0);
    QTRY_COMPARE(rows(fixture, "SELECT count(*) FROM message_frames"), 0);
    QVERIFY(fixture.add(Draft{}.raw()));
    QCOMPARE(rows(fixture, "SELECT count(*) FROM messages"), 1);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM message_frames"), 1);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM arriving"), 0);
}

void tst_store_arrival::storesNothingIfWhatGoesAlongsideFails_data()
{
    leavesNoTraceOfAnAbandonedLetter_data();
}

void tst_store_arrival::storesNothingIfWhatGoesAlongsideFails()
{
    QFETCH(qint64, octets);
    StoreFixture fixture;
    Incoming incoming;
    incoming.account = AccountId{ 1 };
    incoming.uid = "u";
    incoming.alongside = [](Database &, LetterId) -> Result<> {
        MailError error;
        error.kind = MailError::Kind::BadInput;
        return std::unexpected(error);
    };
    const auto id = fixture.add(letterOf(octets, 5), incoming);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, MailError::Kind::BadInput);
    QTRY_COMPARE(rows(fixture, "SELECT count(*) FROM message_frames"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM messages"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM message_text"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM letter_index_docsize"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM thread_references"), 0);
    QCOMPARE(rows(fixture, "SELECT count(*) FROM uidl_ledger"), 0);

    LetterId given = LetterId::None;
    incoming.alongside = [&given](Database &, LetterId letter) {
        given = letter;
        return Result<>();
    };
    QCOMPARE(*fixture.add(letterOf(octets, 5), incoming), given);
}

void tst_store_arrival::makesFeedersWait()
{
    StoreFixture fixture;
    Intake &intake = fixture.store().intake();
    QVERIFY(intake.hasRoom());
    QObject context;
    int told = 0;
    const auto arrival = intake.begin({});
    while (intake.hasRoom())
        arrival->append(test::noise(FrameOctets, 6));
    intake.whenRoom(&context, [&told] { ++told; });
    QCOMPARE(told, 0); // never from within the call
    QTRY_COMPARE(told, 1);
    QVERIFY(intake.hasRoom());
    intake.whenRoom(&context, [&told] { ++told; });
    QCOMPARE(told, 1);
    QTRY_COMPARE(told, 2);
}

void tst_store_arrival::changesAFlagWhileALargeLetterComes()
{
    StoreFixture fixture;
    const auto small = fixture.add("Subject: small\r\n\r\nx\r\n");
    QVERIFY(small);
    Intake &intake = fixture.store().intake();
    const auto large = intake.begin({});
    large->append("Subject: large\r\n\r\n");
    for (int i = 0; i < 80; ++i) { // 20 MiB, more than may be under way
        QTRY_VERIFY(intake.hasRoom());
        large->append(test::noise(FrameOctets, i));
    }
    QObject context;
    bool durable = false;
    std::function<void(Result<>)> done = [&durable](const Result<> &outcome) { durable = outcome.has_value(); };
    fixture.store().writer().act(
        [id = *small](Database &database) { return letters::setFlag(database, { id }, Flag::Flagged, true); },
        &context, done);
    QTRY_VERIFY(durable); // nothing more of the large letter comes: the flag does not wait for its end
    QVERIFY(letters::row(fixture.reader(), *small)->flagged);
    QCOMPARE(letters::ids(fixture.reader(), FolderId::Inbox)->size(), 1);

    bool whole = false;
    large->finish(&context, [&whole](const Result<LetterId> &outcome) { whole = outcome.has_value(); });
    QTRY_VERIFY(whole);
    QCOMPARE(letters::ids(fixture.reader(), FolderId::Inbox)->size(), 2);
}

void tst_store_arrival::indexesALargeLetter()
{
    StoreFixture fixture;
    Draft draft;
    draft.subject = "Pictures";
    draft.body = "wombat\r\n" + test::noise(2'000'000, 7);
    const auto id = fixture.add(draft.raw());
    QVERIFY(id);
    QCOMPARE(fixture.find(QStringLiteral("wombat")), QList{ *id });
    QCOMPARE(fixture.find(QStringLiteral("subject:pictures")), QList{ *id });
    QVERIFY(letters::row(fixture.reader(), *id)->preview.startsWith(u"wombat"));
}

void tst_store_arrival::findsTheWordsOfHtml()
{
    StoreFixture fixture;
    const QByteArray raw
        = "From: ana@example.org\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
          "<html><head><style>p { color: zebra }</style></head><body><p>wom<b>bat</b></p></body></html>\r\n";
    const auto id = fixture.add(raw);
    QVERIFY(id);
    QCOMPARE(fixture.find(QStringLiteral("\"wombat\"")), QList{ *id });
    QVERIFY(fixture.find(QStringLiteral("zebra")).isEmpty());
    QCOMPARE(letters::row(fixture.reader(), *id)->preview, QStringLiteral("wombat"));
}

/// As mailing lists send them.
void tst_store_arrival::findsTheWordsOfHtmlWithAPlainFooter()
{
    StoreFixture fixture;
    const auto id = fixture.add("From: ana@example.org\r\nSubject: x\r\n"
                                "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>wombat</p>\r\n"
                                "--b\r\nContent-Type: text/plain\r\n\r\nlist footer\r\n--b--\r\n");
    QVERIFY(id);
    QCOMPARE(fixture.find(QStringLiteral("wombat")), QList{ *id });
    QCOMPARE(fixture.find(QStringLiteral("footer")), QList{ *id });
    QVERIFY(letters::row(fixture.reader(), *id)->preview.startsWith(u"wombat"));
}

SOBRE_STORE_MAIN(tst_store_arrival)
#include "tst_store_arrival.moc"
