// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folders.h"
#include "core/store/uidl_ledger.h"
#include "tests/store/store_fixture.h"

#include <algorithm>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_letters : public QObject {
    Q_OBJECT

private slots:
    void listsNewestFirst();
    void pagesThroughTenThousand();
    void keysAreThoseOfTheRows();
    void newestKeysHoldWholeConversations();
    void leavesOutWhatIsNotThere();
    void setsAndClearsFlags();
    void countsPerFolder();
    void movesAndTrashes();
    void removesForever();
    void neverUsesAnIdTwice();
};

namespace {

QByteArray dated(int minute, const QByteArray &subject)
{
    Draft draft;
    draft.date = "Sat, 21 Nov 2026 20:" + QByteArray::number(minute).rightJustified(2, '0') + ":00 +0000";
    draft.subject = subject;
    return draft.raw();
}

} // namespace

void tst_store_letters::listsNewestFirst()
{
    StoreFixture fixture;
    const auto added = fixture.addAll({ dated(10, "b"), dated(30, "d"), dated(5, "a"), dated(10, "c") });
    QString order;
    const auto listed = letters::newest(fixture.reader(), FolderId::Inbox, 10);
    for (const LetterRow &row : *listed)
        order += row.subject;
    QCOMPARE(order, QStringLiteral("dcba")); // of one minute, the later arrival first
    const auto ids = letters::ids(fixture.reader(), FolderId::Inbox);
    QCOMPARE(ids->size(), 4);
    QCOMPARE(ids->first(), *added.at(1));
    QCOMPARE(letters::newest(fixture.reader(), FolderId::Inbox, 2)->size(), 2);
    QCOMPARE(letters::newest(fixture.reader(), FolderId::None, 10)->size(), 4);
    QVERIFY(letters::newest(fixture.reader(), FolderId::Sent, 10)->isEmpty());
    order.clear();
    const auto behind = letters::newest(fixture.reader(), FolderId::Inbox, 10, ids->at(1));
    for (const LetterRow &row : *behind)
        order += row.subject;
    QCOMPARE(order, QStringLiteral("ba"));
}

void tst_store_letters::pagesThroughTenThousand()
{
    StoreFixture fixture;
    QList<QByteArray> raw;
    for (int number = 0; number < 10'000; ++number)
        raw.append(dated(number % 60, "Letter " + QByteArray::number(number)));
    const auto results = fixture.addAll(raw);
    QVERIFY(std::ranges::all_of(results, [](const auto &result) { return result.has_value(); }));
    const auto ids = letters::ids(fixture.reader(), FolderId::Inbox);
    QCOMPARE(ids->size(), 10'000);
    QList<LetterId> paged;
    LetterId after = LetterId::None;
    for (;;) {
        const auto page = letters::newest(fixture.reader(), FolderId::Inbox, 777, after);
        QVERIFY(page);
        if (page->isEmpty())
            break;
        for (const LetterRow &row : *page)
            paged.append(row.id);
        after = paged.constLast();
    }
    QCOMPARE(paged, *ids);
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->unread, 10'000);
    const auto rows = letters::rows(fixture.reader(), ids->mid(5000, 128));
    QCOMPARE(rows->size(), 128);
    QCOMPARE(rows->first().id, ids->at(5000));
}

/// A folder with most of the letters and one with few are read in two ways.
void tst_store_letters::keysAreThoseOfTheRows()
{
    StoreFixture fixture;
    QList<QByteArray> raw;
    for (int number = 0; number < 60; ++number)
        raw.append(dated(number, "Letter " + QByteArray::number(number)));
    fixture.addAll(raw);
    const auto few = fixture.addAll(raw.first(2), { .folder = FolderId::Sent, .seen = true, .flagged = true });
    for (const FolderId folder : { FolderId::Inbox, FolderId::Sent, FolderId::Junk }) {
        const auto keys = letters::keys(fixture.reader(), folder);
        const auto ids = letters::ids(fixture.reader(), folder);
        QCOMPARE(keys->size(), ids->size());
        for (const LetterKey &key : *keys) {
            const auto row = letters::row(fixture.reader(), key.id);
            QVERIFY(ids->contains(key.id));
            QCOMPARE(key.folder, folder);
            QCOMPARE(key.thread, row->thread);
            QCOMPARE(key.date, row->date.toSecsSinceEpoch());
            QCOMPARE(key.has(Flag::Seen), !row->unread);
            QCOMPARE(key.has(Flag::Flagged), row->flagged);
        }
    }
    const auto some = letters::keysOf(fixture.reader(), { *few.at(1), LetterId{ 9999 }, *few.at(0) });
    QCOMPARE(some->size(), 2);
    QCOMPARE(some->at(0).id, *few.at(1));
    QCOMPARE(some->at(0).folder, FolderId::Sent);
}

/// A list that begins with them looks as it will when all are there.
void tst_store_letters::newestKeysHoldWholeConversations()
{
    StoreFixture fixture;
    QList<QByteArray> raw;
    for (int number = 0; number < 60; ++number)
        raw.append(dated(number, "Letter " + QByteArray::number(number)));
    const auto ids = fixture.addAll(raw);
    const LetterId oldest = *ids.first(), newest = *ids.last(), filed = *ids.at(3);
    const auto joined = fixture.write([=](Database &database) -> Result<> {
        for (const LetterId each : { oldest, filed })
            if (const auto done = database.run("UPDATE messages SET thread=? WHERE id=?", number(newest), each); !done)
                return done;
        return letters::move(database, { filed }, FolderId::Archive);
    });
    QVERIFY(joined);
    const auto few = letters::newestKeys(fixture.reader(), FolderId::Inbox, 5);
    const auto all = letters::keys(fixture.reader(), FolderId::Inbox);
    QSet<LetterId> here;
    for (const LetterKey &key : *few) {
        QVERIFY(all->contains(key));
        here.insert(key.id);
    }
    QCOMPARE(here, (QSet<LetterId>{ newest, *ids.at(58), *ids.at(57), *ids.at(56), *ids.at(55), oldest }));
    QCOMPARE(few->size(), here.size());
}

void tst_store_letters::leavesOutWhatIsNotThere()
{
    StoreFixture fixture;
    const auto id = fixture.add(Draft{}.raw());
    QCOMPARE(letters::rows(fixture.reader(), { LetterId{ 99 }, *id, LetterId{ 98 } })->size(), 1);
    const auto none = letters::row(fixture.reader(), LetterId{ 99 });
    QVERIFY(!none);
    QCOMPARE(none.error().kind, MailError::Kind::NotFound);
    QVERIFY(fixture.write(
        [](Database &database) { return letters::setFlag(database, { LetterId{ 99 } }, Flag::Seen, true); }));
    QVERIFY(fixture.write(
        [](Database &database) { return letters::removeForever(database, { LetterId{ 99 } }); }));
}

void tst_store_letters::setsAndClearsFlags()
{
    StoreFixture fixture;
    const auto id = fixture.add(Draft{}.raw());
    const auto set = [&](Flag flag, bool on) {
        QVERIFY(
            fixture.write([&](Database &database) { return letters::setFlag(database, { *id }, flag, on); }));
    };
    for (const Flag flag : { Flag::Seen, Flag::Flagged, Flag::Answered, Flag::Forwarded })
        set(flag, true);
    auto row = *letters::row(fixture.reader(), *id);
    QVERIFY(!row.unread && row.flagged && row.answered && row.forwarded);
    set(Flag::Answered, false);
    set(Flag::Seen, false);
    row = *letters::row(fixture.reader(), *id);
    QVERIFY(row.unread && row.flagged && !row.answered && row.forwarded);
}

void tst_store_letters::countsPerFolder()
{
    StoreFixture fixture;
    const auto added = fixture.addAll({ dated(1, "a"), dated(2, "b"), dated(3, "c") });
    QVERIFY(fixture.write(
        [&](Database &database) { return letters::setFlag(database, { *added.at(0) }, Flag::Seen, true); }));
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->total, 3);
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->unread, 2);
    QCOMPARE(letters::count(fixture.reader(), FolderId::Sent)->total, 0);
}

void tst_store_letters::movesAndTrashes()
{
    StoreFixture fixture;
    const auto id = *fixture.add(Draft{}.raw());
    QVERIFY(fixture.write(
        [&](Database &database) { return letters::move(database, { id }, FolderId::Archive); }));
    QCOMPARE(letters::row(fixture.reader(), id)->folder, FolderId::Archive);
    QVERIFY(fixture.write([&](Database &database) { return letters::moveToTrash(database, { id }); }));
    QCOMPARE(letters::row(fixture.reader(), id)->folder, FolderId::Trash);
    const auto refused
        = fixture.write([&](Database &database) { return letters::move(database, { id }, FolderId{ 50 }); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, MailError::Kind::NotFound);
}

void tst_store_letters::removesForever()
{
    StoreFixture fixture;
    Incoming incoming;
    incoming.account = AccountId{ 1 };
    incoming.uid = "u";
    Draft draft;
    draft.body = "wombat";
    draft.messageId = "<a@example.org>";
    const auto id = *fixture.add(draft.raw() + test::noise(2'000'000, 1), incoming);
    const auto other = *fixture.add(Draft{}.raw());
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
    QVERIFY(!letters::row(fixture.reader(), id));
    QVERIFY(fixture.find(QStringLiteral("wombat")).isEmpty());
    for (const char *table : { "messages", "message_text", "letter_index_docsize" }) {
        Statement rows = fixture.reader().prepareText(QByteArray("SELECT count(*) FROM ") + table);
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), 1);
    }
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM message_frames")->value(), 1);
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM thread_references")->value(), 0);
    // The server's name for it stays known, so that it is not fetched again.
    const auto entries = ledger::entries(fixture.reader(), AccountId{ 1 });
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().letter, LetterId::None);
    QVERIFY(letters::row(fixture.reader(), other));
}

void tst_store_letters::neverUsesAnIdTwice()
{
    StoreFixture fixture;
    LetterId last = LetterId::None;
    for (int round = 0; round < 3; ++round) {
        const auto id = *fixture.add(Draft{}.raw() + test::noise(round == 1 ? 2'000'000 : 10, 1));
        QVERIFY(id > last);
        last = id;
        QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
        QVERIFY(fixture.reopen());
    }
}

SOBRE_STORE_MAIN(tst_store_letters)
#include "tst_store_letters.moc"
