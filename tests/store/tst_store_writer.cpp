// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"
#include "core/store/schema.h"
#include "tests/store/store_fixture.h"

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_writer : public QObject {
    Q_OBJECT

private slots:
    void takesActionsBeforeArrivals();
    void failsOneJobAlone();
    void writesNothingBesideATransactionThatEnds();
    void tellsAfterTheCommitOnly();
    void tellsNobodyWhoIsGone();
    void tellsWhatChanged();
    void flushes();
    void commitsAllBeforeItEnds();
    void losesNothingOnAFullDisk();
    void goesOnWhenThereIsRoomAgain();
};

namespace {

Result<> note(Database &database, const QByteArray &key)
{
    return database.run("INSERT INTO meta(key, value) VALUES(?, '')", Text{ key });
}

MailError refusal()
{
    MailError error;
    error.kind = MailError::Kind::BadInput;
    return error;
}

qint64 notes(Database &reader)
{
    return reader.integer("SELECT count(*) FROM meta WHERE key<>'purge'")->value_or(-1);
}

} // namespace

void tst_store_writer::takesActionsBeforeArrivals()
{
    StoreFixture fixture;
    Writer &writer = fixture.store().writer();
    std::promise<void> gate;
    writer.enqueue(Writer::Queue::Action,
                   { .work = [opened = gate.get_future().share()](Database &) -> Result<> {
                        opened.wait(); // holds the writer until all are queued
                        return {};
                    },
                     .done = {} });
    QByteArray order;
    std::mutex mutex;
    const auto job = [&](Writer::Queue queue, char name) {
        writer.enqueue(queue,
                       { .work = [&mutex, &order, name](Database &) -> Result<> {
                            const std::scoped_lock lock(mutex);
                            order += name;
                            return {};
                        },
                         .done = {} });
    };
    for (const char name : { 'a', 'b', 'c' })
        job(Writer::Queue::Arrival, name);
    for (const char name : { 'X', 'Y' })
        job(Writer::Queue::Action, name);
    gate.set_value();
    fixture.close();
    QCOMPARE(order, QByteArray("XYabc"));
}

void tst_store_writer::failsOneJobAlone()
{
    StoreFixture fixture;
    Writer &writer = fixture.store().writer();
    QStringList outcomes;
    QObject context;
    const auto told = [&outcomes](const Result<> &result) {
        outcomes.append(result ? QStringLiteral("ok") : QString::fromLatin1(wordFor(result.error().kind)));
    };
    writer.follow([](Database &database) { return note(database, "one"); }, &context, told);
    writer.follow(
        [](Database &database) -> Result<> {
            (void)note(database, "two");
            return std::unexpected(refusal());
        },
        &context, told);
    writer.follow([](Database &database) { return note(database, "one"); }, &context,
                  told); // the key is taken
    writer.follow([](Database &database) { return note(database, "three"); }, &context, told);
    writer.flush();
    QTRY_COMPARE(outcomes.size(), 4);
    QCOMPARE(outcomes.join(u' '), QStringLiteral("ok bad-input store-failed ok"));
    QCOMPARE(notes(fixture.reader()), 2);
}

/// A batch runs again without what failed in it, and SQLite ends the transaction on the way, as a full disk can make it
/// do: what comes behind must not be written for itself, and then once more.
void tst_store_writer::writesNothingBesideATransactionThatEnds()
{
    StoreFixture fixture;
    Writer &writer = fixture.store().writer();
    QStringList outcomes;
    QObject context;
    const auto told = [&outcomes](const Result<> &result) {
        outcomes.append(result ? QStringLiteral("ok") : QString::fromLatin1(wordFor(result.error().kind)));
    };
    const auto runs = std::make_shared<int>(0);
    writer.follow(
        [runs](Database &database) -> Result<> {
            (void)note(database, "first");
            if (++*runs == 2)
                (void)database.script("ROLLBACK");
            return {};
        },
        &context, told);
    writer.follow([](Database &database) { return note(database, "second"); }, &context, told);
    writer.follow(
        [](Database &database) -> Result<> {
            (void)note(database, "third");
            return std::unexpected(refusal());
        },
        &context, told);
    writer.flush();
    QTRY_COMPARE(outcomes.size(), 3);
    QVERIFY(*runs > 2);
    QCOMPARE(outcomes.join(u' '), QStringLiteral("ok ok bad-input"));
    QCOMPARE(notes(fixture.reader()), 2);
}

void tst_store_writer::tellsAfterTheCommitOnly()
{
    StoreFixture fixture;
    Database &reader = fixture.reader();
    for (int round = 0; round < 50; ++round) {
        const QByteArray key = QByteArray::number(round);
        qint64 seen = -1;
        const Result<int> answer = test::await<Result<int>>([&](QObject *context, auto done) {
            fixture.store().writer().act(
                [key, round](Database &database) -> Result<int> {
                    if (const Result<> written = note(database, key); !written)
                        return std::unexpected(written.error());
                    return round;
                },
                context,
                [&, done](const Result<int> &result) {
                    seen = notes(reader);
                    done(result);
                });
        });
        QCOMPARE(*answer, round);
        QCOMPARE(seen, round + 1);
    }
}

void tst_store_writer::tellsNobodyWhoIsGone()
{
    StoreFixture fixture;
    bool told = false;
    {
        QObject context;
        fixture.store().writer().act([](Database &database) { return note(database, "x"); }, &context,
                                     [&told](const Result<> &) { told = true; });
    }
    fixture.store().writer().act([](Database &database) { return note(database, "y"); });
    QVERIFY(fixture.write([](Database &database) { return note(database, "z"); }));
    QCOMPARE(notes(fixture.reader()), 3);
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void tst_store_writer::tellsWhatChanged()
{
    StoreFixture fixture;
    QObject context;
    Changes all;
    connect(&fixture.store().writer(), &Writer::committed, &context,
            [&all](const Changes &changes) { all.add(changes); });
    const auto id = fixture.add(Draft{}.raw());
    QTRY_COMPARE(all.added, QList{ *id });
    QVERIFY(fixture.write(
        [&](Database &database) { return letters::setFlag(database, { *id }, Flag::Seen, true); }));
    QTRY_COMPARE(all.altered, QList{ *id });
    // What is as it was is no change, and neither is what was undone.
    QVERIFY(fixture.write(
        [&](Database &database) { return letters::setFlag(database, { *id }, Flag::Seen, true); }));
    QVERIFY(!fixture.write([&](Database &database) -> Result<> {
        (void)letters::setFlag(database, { *id }, Flag::Seen, false);
        return std::unexpected(refusal());
    }));
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { *id }); }));
    QTRY_COMPARE(all.removed, QList{ *id });
    QCOMPARE(all.altered, QList{ *id });
    QVERIFY(fixture.write([](Database &database) { return accounts::add(database, {}); }));
    QTRY_VERIFY(all.accounts);
}

/// What was there before the flush is committed, and told, before anything that came after it runs.
void tst_store_writer::flushes()
{
    StoreFixture fixture;
    Writer &writer = fixture.store().writer();
    std::promise<void> gate;
    writer.enqueue(Writer::Queue::Action,
                   { .work = [opened = gate.get_future().share()](Database &) -> Result<> {
                        opened.wait(); // holds the writer until all are queued
                        return {};
                    },
                     .done = {} });
    std::atomic_bool told = false;
    std::atomic_bool wasTold = false;
    writer.enqueue(Writer::Queue::Arrival, { .work = [](Database &database) { return note(database, "x"); },
                                             .done = [&told](const Result<> &) { told = true; } });
    writer.flush();
    writer.enqueue(Writer::Queue::Arrival, { .work = [&told, &wasTold](Database &database) {
                                                wasTold = told.load();
                                                return note(database, "y");
                                            },
                                             .done = {} });
    gate.set_value();
    fixture.close();
    QVERIFY(told);
    QVERIFY(wasTold);
}

void tst_store_writer::commitsAllBeforeItEnds()
{
    StoreFixture fixture;
    for (int number = 0; number < 1000; ++number) {
        fixture.store().writer().follow(
            [key = QByteArray::number(number)](Database &database) { return note(database, key); }, nullptr,
            [](const Result<> &) {});
    }
    QVERIFY(fixture.reopen());
    QCOMPARE(notes(fixture.reader()), 1000);
}

/// The letters of a batch that no longer fits are told so one by one; those that fit are kept.
void tst_store_writer::losesNothingOnAFullDisk()
{
    StoreFixture fixture;
    const qint64 pages = fixture.reader().integer("PRAGMA page_count")->value();
    QVERIFY(fixture.write([pages](Database &database) { return database.limitPages(pages + 100); }));
    QList<QByteArray> letters;
    for (int number = 0; number < 60; ++number)
        letters.append(Draft{}.raw() + test::noise(number % 10 == 0 ? 1'500'000 : 40'000, quint32(number)));
    const auto results = fixture.addAll(letters);
    int kept = 0;
    for (qsizetype at = 0; at < results.size(); ++at) {
        if (results.at(at)) {
            ++kept;
            QVERIFY(fixture.raw(*results.at(at)) == letters.at(at));
        } else {
            QCOMPARE(results.at(at).error().kind, MailError::Kind::DiskFull);
        }
    }
    qInfo() << kept << "of" << results.size() << "letters were kept";
    QVERIFY(kept > 0 && kept < results.size());
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->total, kept);
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM letter_index_docsize")->value(), kept);
    QTRY_COMPARE(fixture.reader().integer("SELECT count(*) FROM arriving")->value(), 0);
    QCOMPARE(fixture.reader().integer("SELECT count(DISTINCT id >> 20) FROM message_frames")->value(), kept);
}

void tst_store_writer::goesOnWhenThereIsRoomAgain()
{
    StoreFixture fixture;
    const qint64 pages = fixture.reader().integer("PRAGMA page_count")->value();
    QVERIFY(fixture.write([pages](Database &database) { return database.limitPages(pages + 2); }));
    const QByteArray raw = Draft{}.raw() + test::noise(200'000, 1);
    const auto refused = fixture.add(raw);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, MailError::Kind::DiskFull);
    QVERIFY(fixture.write([pages](Database &database) { return database.limitPages(pages + 1000); }));
    const auto id = fixture.add(raw);
    QVERIFY(id);
    QVERIFY(fixture.raw(*id) == raw);
}

SOBRE_STORE_MAIN(tst_store_writer)
#include "tst_store_writer.moc"
