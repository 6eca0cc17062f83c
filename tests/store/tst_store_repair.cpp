// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"
#include "core/store/folders.h"
#include "core/store/repair.h"
#include "core/store/uidl_ledger.h"
#include "core/store/verify.h"
#include "tests/store/damaged_pages.h"

#include <QDir>

#include <algorithm>
using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

/// Pages of mail.db are overwritten, then repaired. SOBRE_REPAIR_SEEDS says how many times 100 random ones (6).
class tst_store_repair : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void savesEveryLetterWhoseFramesMatch_data();
    void savesEveryLetterWhoseFramesMatch();
    void findsItsWayWithoutTheTrees_data();
    void findsItsWayWithoutTheTrees();
    void keepsWhatElseThereIs();
    void takesPlacesFromTheIndex();
    void readsTheLog();
    void forgetsInTheLedgerWhatIsLost();
    void believesNoLostLedgerRowWithoutItsLetter();
    void attack78_mendsTheIndex_data();
    void attack78_mendsTheIndex();

private:
    QString file() const { return m_fixture->directory() + QStringLiteral("/mail.db"); }
    bool damage(const QByteArray &octets)
    {
        m_fixture->close();
        return test::replaceDatabase(file(), octets);
    }
    Result<RepairReport> repaired() { return repair(m_fixture->directory()); }
    QList<qsizetype> pagesOf(const char *table, bool innerOnly);
    void removeDamaged();

    std::unique_ptr<StoreFixture> m_fixture;
    QByteArray m_sound; ///< the file as it was
    QHash<qint64, QByteArray> m_raw; ///< letters by number
    QHash<qint64, int> m_numbers; ///< what letter() made them from
    QHash<qint64, QSet<qsizetype>> m_pages;
    QHash<qint64, LetterKey> m_keys;
};

namespace {

constexpr int Small = 700;
constexpr int Binary = 60;
constexpr int Large = 10;

QByteArray letter(int number)
{
    Draft draft;
    draft.subject = "Letter " + QByteArray::number(number);
    draft.messageId = '<' + QByteArray::number(number) + "@example.org>";
    draft.body = "wombat" + QByteArray::number(number) + "\r\n";
    if (number < Small || number >= Small + Binary + Large) {
        draft.body += test::noise(1500 + number % 7 * 900, quint32(number));
    } else if (number < Small + Binary) { // does not shrink: stored as it is
        QRandomGenerator random(quint32(number) + 1);
        QByteArray octets(4000, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(octets.data()), 1000);
        draft.body += octets;
    } else {
        draft.body += test::noise(300'000 + (number - Small - Binary) * 150'000, quint32(number));
    }
    return draft.raw();
}

} // namespace

void tst_store_repair::initTestCase()
{
    m_fixture = std::make_unique<StoreFixture>();
    const auto made = m_fixture->write([](Database &database) -> Result<> {
        const auto account = accounts::add(database, { .name = QStringLiteral("one"),
                                                       .email = QStringLiteral("a@example.org"),
                                                       .incomingUrl = QStringLiteral("pop3s://a@example.org"),
                                                       .outgoingUrl = QStringLiteral("smtps://a@example.org") });
        const auto folder = folders::create(database, QStringLiteral("Bills"));
        return account && folder ? Result<>() : std::unexpected(MailError{});
    });
    QVERIFY(made);
    QList<LetterId> added;
    for (int number = 0; number < Small + Binary + Large; number += 64) {
        QList<QByteArray> some;
        for (int each = number; each < qMin(number + 64, Small + Binary + Large); ++each)
            some.append(letter(each));
        const auto results = m_fixture->addAll(some, { .account = AccountId{ 1 }, .uid = "many" });
        for (qsizetype at = 0; at < some.size(); ++at) {
            QVERIFY(results.at(at));
            m_raw.insert(store::number(*results.at(at)), some.at(at));
            m_numbers.insert(store::number(*results.at(at)), number + int(at));
            added.append(*results.at(at));
        }
    }
    QVERIFY(m_fixture->write([&](Database &database) -> Result<> {
        Result<> done = database.script("UPDATE uidl_ledger SET uid=CAST('uid-' || letter AS BLOB);"
                                        "INSERT INTO tags(name, colour) VALUES('urgent', '#f00');"
                                        "INSERT INTO message_tags SELECT id, 1 FROM messages WHERE id%5=0");
        for (const LetterId id : std::as_const(added)) {
            if (done && store::number(id) % 3 == 0)
                done = letters::setFlag(database, { id }, Flag::Seen, true);
            if (done && store::number(id) % 4 == 0)
                done = letters::move(database, { id }, FolderId{ 100 });
        }
        return done;
    }));
    const auto all = letters::keysOf(m_fixture->reader(), added);
    for (const LetterKey &key : *all)
        m_keys.insert(store::number(key.id), key);
    m_fixture->close();
    m_sound = test::contents(file());
    QVERIFY(m_fixture->reopen());
    m_pages = test::pagesOfLetters(m_fixture->reader(), m_sound);
    QCOMPARE(m_pages.size(), m_raw.size());
    QCOMPARE(m_keys.size(), m_raw.size());
    qInfo() << m_raw.size() << "letters on" << m_sound.size() / test::PageOctets << "pages";
}

void tst_store_repair::removeDamaged()
{
    QDir directory(m_fixture->directory());
    for (const QString &name : directory.entryList({ QStringLiteral("*.damaged-*") }))
        directory.remove(name);
}

/// Of a table's tree, from the roots down (https://sqlite.org/fileformat.html, 1.6).
QList<qsizetype> tst_store_repair::pagesOf(const char *table, bool innerOnly)
{
    damage(m_sound);
    m_fixture->reopen();
    const auto root = m_fixture->reader().integer("SELECT rootpage FROM sqlite_schema WHERE name=?", QString::fromLatin1(table));
    m_fixture->close();
    QList<qsizetype> all, todo{ qsizetype(root->value_or(0)) };
    const auto number = [this](qsizetype at, int octets) {
        qsizetype value = 0;
        for (int index = 0; index < octets; ++index)
            value = value << 8 | quint8(m_sound.at(at + index));
        return value;
    };
    while (!todo.isEmpty()) {
        const qsizetype page = todo.takeFirst(), start = (page - 1) * test::PageOctets;
        const bool inner = m_sound.at(start) == 5 || m_sound.at(start) == 2;
        if (inner || !innerOnly)
            all.append(page);
        if (!inner)
            continue;
        for (qsizetype cell = 0; cell < number(start + 3, 2); ++cell)
            todo.append(number(start + number(start + 12 + 2 * cell, 2), 4));
        todo.append(number(start + 8, 4));
    }
    return all;
}

void tst_store_repair::savesEveryLetterWhoseFramesMatch_data()
{
    QTest::addColumn<int>("seed");
    bool given = false;
    const int seeds = qEnvironmentVariableIntValue("SOBRE_REPAIR_SEEDS", &given);
    for (int seed = 1; seed <= (given ? seeds : 6); ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void tst_store_repair::savesEveryLetterWhoseFramesMatch()
{
    QFETCH(int, seed);
    QRandomGenerator random(quint32(seed) * 7919);
    const qsizetype count = m_sound.size() / test::PageOctets;
    QSet<qsizetype> hit;
    QByteArray broken = m_sound;
    while (hit.size() < 100) {
        const qsizetype page = 1 + random.bounded(int(count));
        if (hit.contains(page))
            continue;
        hit.insert(page);
        if (seed % 4 == 3) { // written to the wrong place: what stands there is well formed
            const qsizetype other = random.bounded(int(count));
            test::overwrite(broken, page, m_sound.sliced(other * test::PageOctets, test::PageOctets));
        } else {
            test::overwrite(broken, page, seed % 4 == 0 ? QByteArray(test::PageOctets, '\0') : test::randomPage(random));
        }
    }
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(!report->damagedFile.isEmpty());
    QVERIFY(test::contents(report->damagedFile) == broken);

    QVERIFY(m_fixture->reopen());
    const VerifyReport sound = verify(m_fixture->reader());
    QVERIFY2(sound.sound(), qPrintable((sound.fileProblems + sound.indexProblems).join(u'\n')));
    QSet<qint64> lost;
    for (const LostLetter &each : report->lost)
        lost.insert(store::number(each.id));
    QCOMPARE(lost.size(), report->lost.size());
    int whole = 0, untold = 0;
    for (const auto &[id, raw] : m_raw.asKeyValueRange()) {
        const auto key = letters::keysOf(m_fixture->reader(), { LetterId{ id } });
        const bool there = !key->isEmpty();
        const bool matches = !m_pages.value(id).intersects(hit);
        QVERIFY2(there || !matches, qPrintable(QStringLiteral("letter %1 is whole and was not saved").arg(id)));
        QVERIFY(!there || !lost.contains(id));
        if (there) {
            ++whole;
            QVERIFY2(m_fixture->raw(LetterId{ id }) == raw, qPrintable(QStringLiteral("letter %1 differs").arg(id)));
            if (report->misplaced.contains(LetterId{ id }))
                continue;
            QCOMPARE(key->first().folder, m_keys.value(id).folder);
        } else {
            untold += !lost.contains(id);
        }
    }
    qInfo() << whole << "saved," << lost.size() << "lost," << report->misplaced.size() << "misplaced," << report->unproven.size()
            << "unproven";
    QCOMPARE(report->saved, whole);
    QCOMPARE(untold, 0);
    QVERIFY(!lost.isEmpty());
    QVERIFY(whole > m_raw.size() / 2);
    removeDamaged();
}

void tst_store_repair::findsItsWayWithoutTheTrees_data()
{
    QTest::addColumn<QList<qsizetype>>("pages");
    QTest::newRow("the head") << QList<qsizetype>{ 1 };
    QTest::newRow("the map") << QList<qsizetype>{ 2 };
    QTest::newRow("head and map") << QList<qsizetype>{ 1, 2 };
    QList<qsizetype> inner;
    for (const char *table : { "messages", "message_text", "message_frames" }) {
        inner += pagesOf(table, true);
    }
    QVERIFY(!inner.isEmpty());
    QTest::newRow("inner pages") << inner;
    QTest::newRow("inner pages and head") << inner + QList<qsizetype>{ 1 };
    QTest::newRow("inner pages, head and map") << inner + QList<qsizetype>{ 1, 2 };
}

/// Not one letter lies on these pages, so not one may be lost.
void tst_store_repair::findsItsWayWithoutTheTrees()
{
    QFETCH(QList<qsizetype>, pages);
    QByteArray broken = m_sound;
    QRandomGenerator random(5);
    for (const qsizetype page : std::as_const(pages))
        test::overwrite(broken, page, test::randomPage(random));
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->lost.size(), 0);
    QCOMPARE(report->saved, m_raw.size());
    QVERIFY(m_fixture->reopen());
    QVERIFY(verify(m_fixture->reader()).sound());
    for (const auto &[id, raw] : m_raw.asKeyValueRange())
        QVERIFY(m_fixture->raw(LetterId{ id }) == raw);
    removeDamaged();
}

/// One page of frames is damaged: all that is no frame is as it was.
void tst_store_repair::keepsWhatElseThereIs()
{
    QByteArray broken = m_sound;
    const qint64 victim = 50;
    for (const qsizetype page : m_pages.value(victim))
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY(report);
    QVERIFY(report->misplaced.isEmpty() && report->unproven.isEmpty() && report->lostAccounts.isEmpty());
    QVERIFY(!report->lost.isEmpty());
    for (const LostLetter &lost : report->lost) {
        QCOMPARE(lost.subject, QStringLiteral("Letter %1").arg(m_numbers.value(store::number(lost.id))));
        QCOMPARE(lost.from, QStringLiteral("Ana Mendez"));
        QVERIFY(lost.date.isValid() && lost.atServer && !lost.reason.isEmpty());
        QCOMPARE(lost.account, AccountId{ 1 });
    }
    QVERIFY(m_fixture->reopen());
    Database &reader = m_fixture->reader();
    QCOMPARE(accounts::list(reader)->size(), 1);
    QCOMPARE(accounts::list(reader)->first().email, QStringLiteral("a@example.org"));
    QCOMPARE(folders::byName(reader, QStringLiteral("Bills"))->id, FolderId{ 100 });
    for (const auto &[id, key] : m_keys.asKeyValueRange()) {
        const auto now = letters::keysOf(reader, { LetterId{ id } });
        if (now->isEmpty())
            continue;
        QCOMPARE(now->first().flags, key.flags);
        QCOMPARE(now->first().folder, key.folder);
        QCOMPARE(now->first().date, key.date);
        QCOMPARE(m_fixture->find(QStringLiteral("\"wombat%1\"").arg(m_numbers.value(id))), QList{ LetterId{ id } });
    }
    const qint64 tagged = std::ranges::count_if(m_keys, [](const LetterKey &key) { return store::number(key.id) % 5 == 0; });
    const qint64 lostTagged = std::ranges::count_if(
        report->lost, [](const LostLetter &lost) { return store::number(lost.id) % 5 == 0; });
    QCOMPARE(reader.integer("SELECT count(*) FROM message_tags")->value(), tagged - lostTagged);
    // A number that was given is not given again.
    const auto next = m_fixture->add(letter(5000));
    QVERIFY(store::number(*next) > std::ranges::max(m_keys.keys()));
    removeDamaged();
}

void tst_store_repair::takesPlacesFromTheIndex()
{
    QByteArray broken = m_sound;
    const QList<qsizetype> pages = pagesOf("messages", false);
    for (const qsizetype page : pages)
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY(report);
    QCOMPARE(report->saved, m_raw.size());
    QVERIFY(report->misplaced.isEmpty());
    QVERIFY(m_fixture->reopen());
    for (const auto &[id, key] : m_keys.asKeyValueRange()) {
        const auto now = letters::keysOf(m_fixture->reader(), { LetterId{ id } });
        QCOMPARE(now->size(), 1);
        QCOMPARE(now->first().folder, key.folder);
        QCOMPARE(now->first().date, key.date);
    }
    removeDamaged();
}

/// A crash left the newest letters in the log.
void tst_store_repair::readsTheLog()
{
    QVERIFY(damage(m_sound));
    QVERIFY(m_fixture->reopen());
    QList<LetterId> added;
    for (int number = 6000; number < 6010; ++number)
        added.append(*m_fixture->add(letter(number)));
    QByteArray broken = test::contents(file());
    const QByteArray log = test::contents(file() + QStringLiteral("-wal"));
    QVERIFY(log.size() > 10 * test::PageOctets);
    for (const qsizetype page : m_pages.value(50))
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    QFile logFile(file() + QStringLiteral("-wal"));
    QVERIFY(logFile.open(QIODevice::WriteOnly));
    logFile.write(log + "torn");
    logFile.close();
    const auto report = repaired();
    QVERIFY(report);
    QVERIFY(test::contents(report->damagedFile + QStringLiteral("-wal")).startsWith(log));
    QVERIFY(m_fixture->reopen());
    for (qsizetype index = 0; index < added.size(); ++index)
        QVERIFY(m_fixture->raw(added.at(index)) == letter(6000 + int(index)));
    QCOMPARE(report->saved + report->lost.size(), m_raw.size() + 10);
    removeDamaged();
}

void tst_store_repair::forgetsInTheLedgerWhatIsLost()
{
    QVERIFY(damage(m_sound));
    QVERIFY(m_fixture->reopen());
    const qint64 victim = 50;
    QList<qint64> beside; // on the same page
    for (const auto &[id, pages] : m_pages.asKeyValueRange()) {
        if (pages.intersects(m_pages.value(victim)))
            beside.append(id);
    }
    QVERIFY(beside.size() >= 2);
    const qint64 gone = beside.first() == victim ? beside.last() : beside.first();
    QVERIFY(m_fixture->write([gone](Database &database) {
        return database.run("UPDATE uidl_ledger SET gone=1 WHERE letter=?", gone); // the server has it no more
    }));
    m_fixture->close();
    QByteArray broken = test::contents(file());
    for (const qsizetype page : m_pages.value(victim))
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY(report);
    for (const LostLetter &lost : report->lost)
        QCOMPARE(lost.atServer, store::number(lost.id) != gone);
    QVERIFY(m_fixture->reopen());
    QHash<QByteArray, LedgerEntry> known;
    const auto entries = ledger::entries(m_fixture->reader(), AccountId{ 1 });
    for (const LedgerEntry &entry : *entries)
        known.insert(entry.uid, entry);
    for (const qint64 id : std::as_const(beside))
        QCOMPARE(known.contains("uid-" + QByteArray::number(id)), id == gone);
    QCOMPARE(known.value("uid-" + QByteArray::number(gone)).letter, LetterId::None);
    QCOMPARE(known.size(), m_raw.size() - beside.size() + 1);
    removeDamaged();
}

/// Only the indexes of the ledger are left. What was never fetched must not become *fetched, and deleted here*: that may
/// be deleted at the server.
void tst_store_repair::believesNoLostLedgerRowWithoutItsLetter()
{
    QVERIFY(damage(m_sound));
    QVERIFY(m_fixture->reopen());
    QVERIFY(m_fixture->write([](Database &database) {
        const Result<> done = database.script("UPDATE messages SET flags=flags|64 WHERE id=30"); // its header alone is here
        return done ? ledger::fail(database, AccountId{ 1 }, { .uid = "never-had", .size = 5000, .firstSeen = QDateTime::currentDateTimeUtc() }, { .kind = MailError::Kind::StoreFailed })
                    : done;
    }));
    m_fixture->close();
    QByteArray broken = test::contents(file());
    const QList<qsizetype> pages = pagesOf("uidl_ledger", false);
    for (const qsizetype page : pages)
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    QVERIFY(repaired());
    QVERIFY(m_fixture->reopen());
    const auto entries = ledger::entries(m_fixture->reader(), AccountId{ 1 });
    QCOMPARE(entries->size(), m_raw.size());
    for (const LedgerEntry &entry : *entries) {
        QVERIFY(entry.letter != LetterId::None);
        QCOMPARE(entry.uid, "uid-" + QByteArray::number(store::number(entry.letter)));
        // Here, but nothing is deleted on that evidence; of what is not all here the rest can still be fetched.
        QCOMPARE(entry.state, entry.letter == LetterId{ 30 } ? LedgerState::Skipped : LedgerState::Recognised);
        QCOMPARE(entry.size, m_raw.value(store::number(entry.letter)).size());
    }
    removeDamaged();
}

void tst_store_repair::attack78_mendsTheIndex_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("older than the store") << QByteArray("DELETE FROM letter_index WHERE rowid IN (3, 4, 400)");
    QTest::newRow("newer than the store") << QByteArray("INSERT INTO letter_index(rowid, body) VALUES(77777, 'ghost')");
    QTest::newRow("broken") << QByteArray();
}

/// Nothing but the index is wrong: it is mended where it is, and no file is kept.
void tst_store_repair::attack78_mendsTheIndex()
{
    QFETCH(QByteArray, sql);
    QVERIFY(damage(m_sound));
    if (sql.isEmpty()) {
        QByteArray broken = m_sound;
        const QList<qsizetype> pages = pagesOf("letter_index_data", false);
        test::overwrite(broken, pages.last(), QByteArray(test::PageOctets, '\x5a'));
        QVERIFY(damage(broken));
    } else {
        QVERIFY(m_fixture->reopen());
        QVERIFY(m_fixture->write([&sql](Database &database) { return database.script(sql.constData()); }));
        QVERIFY(!verify(m_fixture->reader()).sound());
        m_fixture->close();
    }
    const auto report = repaired();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->saved, m_raw.size());
    if (!sql.isEmpty())
        QVERIFY(report->damagedFile.isEmpty());
    QVERIFY(m_fixture->reopen());
    QVERIFY(verify(m_fixture->reader()).sound());
    for (const qint64 id : { 3, 4, 5, 400 })
        QCOMPARE(m_fixture->find(QStringLiteral("\"wombat%1\"").arg(m_numbers.value(id))), QList{ LetterId{ id } });
    QVERIFY(m_fixture->find(QStringLiteral("ghost")).isEmpty());
    removeDamaged();
}

SOBRE_STORE_MAIN(tst_store_repair)
#include "tst_store_repair.moc"
