// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frame_codec.h"
#include "core/store/verify.h"
#include "tests/store/store_fixture.h"

#include <QFile>
#include <QSet>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_verify : public QObject {
    Q_OBJECT

private slots:
    void findsASoundStoreSound();
    void findsChangedOctets_data();
    void findsChangedOctets();
    void comparesTheIndex();
    void losesTheLettersOfADamagedPageOnly_data();
    void losesTheLettersOfADamagedPageOnly();
    void stopsWhenTold();
};

namespace {

QList<QByteArray> someLetters(int count)
{
    QList<QByteArray> raw;
    for (int number = 0; number < count; ++number) {
        Draft draft;
        draft.subject = "Letter " + QByteArray::number(number);
        draft.body = test::noise(3000, quint32(number));
        raw.append(draft.raw());
    }
    return raw;
}

constexpr qsizetype PageSize = 16384;

qint64 rootOf(StoreFixture &fixture, const QByteArray &table)
{
    fixture.reopen();
    qint64 root = 0;
    {
        Statement row
            = fixture.reader().prepareText("SELECT rootpage FROM sqlite_schema WHERE name='" + table + '\'');
        if (row.next())
            root = row.integer(0);
    }
    fixture.close();
    return root;
}

/// The children of an inner page of a table (https://sqlite.org/fileformat.html, 1.6).
QList<qint64> leavesUnder(const QByteArray &page)
{
    const auto number = [&page](qsizetype at, int octets) {
        qint64 value = 0;
        for (int index = 0; index < octets; ++index)
            value = value << 8 | quint8(page.at(at + index));
        return value;
    };
    QList<qint64> leaves;
    if (page.at(0) != 5)
        return leaves;
    for (qint64 cell = 0; cell < number(3, 2); ++cell)
        leaves.append(number(number(12 + 2 * cell, 2), 4));
    leaves.append(number(8, 4));
    return leaves;
}

void change(StoreFixture &fixture, const char *sql)
{
    const auto done = fixture.write([sql](Database &database) { return database.script(sql); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

} // namespace

void tst_store_verify::findsASoundStoreSound()
{
    StoreFixture fixture;
    QVERIFY(verify(fixture.reader()).sound());
    fixture.addAll(someLetters(100));
    fixture.add(test::noise(3'000'000, 1));
    fixture.add({});
    int told = 0;
    const VerifyReport report = verify(fixture.reader(), [&told](qint64 done, qint64 all) {
        ++told;
        return done == told && all == 102;
    });
    QVERIFY2(report.sound(), qPrintable((report.fileProblems + report.indexProblems).join(u'\n')));
    QCOMPARE(report.letters, 102);
    QCOMPARE(told, 102);
}

void tst_store_verify::findsChangedOctets_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
    row("a bit of the frame",
        "UPDATE message_frames SET bytes=CAST(substr(bytes,1,500)||x'00'||substr(bytes,502) AS BLOB) WHERE "
        "id=3<<20");
    row("another letter's frame",
        "UPDATE message_frames SET bytes=(SELECT bytes FROM message_frames WHERE id=4<<20) WHERE id=3<<20");
    row("codec", "UPDATE message_frames SET codec=9 WHERE id=3<<20");
    row("no frame", "DELETE FROM message_frames WHERE id=3<<20");
    row("one frame more", "INSERT INTO message_frames VALUES((3<<20)+1, 0, x'41')");
    row("checksum", "UPDATE message_text SET sha256=x'00' WHERE id=3");
    row("no text", "DELETE FROM message_text WHERE id=3");
    row("no row", "DELETE FROM messages WHERE id=3");
}

void tst_store_verify::findsChangedOctets()
{
    QFETCH(QByteArray, sql);
    StoreFixture fixture;
    fixture.addAll(someLetters(10));
    change(fixture, sql.constData());
    const VerifyReport report = verify(fixture.reader());
    QCOMPARE(report.damaged.size(), 1);
    QCOMPARE(report.damaged.first().id, LetterId{ 3 });
    QVERIFY(!report.damaged.first().reason.isEmpty());
    QVERIFY(report.indexProblems.isEmpty());
    QCOMPARE(report.letters, 10);
}

void tst_store_verify::comparesTheIndex()
{
    StoreFixture fixture;
    fixture.addAll(someLetters(10));
    change(fixture,
           "DELETE FROM letter_index WHERE rowid=3; INSERT INTO letter_index(rowid, body) VALUES(77, 'x')");
    const VerifyReport report = verify(fixture.reader());
    QVERIFY(report.damaged.isEmpty());
    QCOMPARE(report.indexProblems.size(), 2);
    QVERIFY(report.indexProblems.at(0).contains(u"3"));
    QVERIFY(report.indexProblems.at(1).contains(u"77"));
}

void tst_store_verify::losesTheLettersOfADamagedPageOnly_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char *table : { "message_frames", "messages", "message_text" })
        QTest::newRow(table) << QByteArray(table);
}

/// Every page of a table in turn is overwritten: those letters that are not said to be damaged must be whole.
void tst_store_verify::losesTheLettersOfADamagedPageOnly()
{
    QFETCH(QByteArray, table);
    StoreFixture fixture;
    const QList<QByteArray> raw = someLetters(1200);
    const auto added = fixture.addAll(raw);
    fixture.close();
    QFile file(fixture.directory() + QStringLiteral("/mail.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    const qint64 root = rootOf(fixture, table);
    const QList<qint64> leaves = leavesUnder(sound.sliced((root - 1) * PageSize, PageSize));
    QVERIFY(leaves.size() > 1);
    for (qsizetype index = 0; index < leaves.size(); index += leaves.size() / 3 + 1) {
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(sound);
        file.seek((leaves.at(index) - 1) * PageSize);
        file.write(QByteArray(PageSize, '\x5a'));
        file.close();
        QVERIFY(fixture.reopen());
        const VerifyReport report = verify(fixture.reader());
        QVERIFY(!report.sound());
        QSet<LetterId> damaged;
        for (const DamagedLetter &letter : report.damaged)
            damaged.insert(letter.id);
        qInfo() << table << "leaf" << index << "of" << leaves.size() << ":" << damaged.size()
                << "letters lost of" << report.letters;
        QVERIFY(!damaged.isEmpty());
        QVERIFY(damaged.size() < 1000);
        QCOMPARE(report.letters, 1200);
        for (qsizetype at = 0; at < added.size(); ++at) {
            if (!damaged.contains(*added.at(at)))
                QVERIFY(fixture.raw(*added.at(at)) == raw.at(at));
        }
        fixture.close();
        for (const char *log : { "/mail.db-wal", "/mail.db-shm" })
            QFile::remove(fixture.directory() + QString::fromLatin1(log));
    }
}

void tst_store_verify::stopsWhenTold()
{
    StoreFixture fixture;
    fixture.addAll(someLetters(10));
    const VerifyReport report = verify(fixture.reader(), [](qint64 done, qint64) { return done < 4; });
    QVERIFY(report.cancelled);
    QVERIFY(!report.sound());
    QCOMPARE(report.letters, 4);
}

SOBRE_STORE_MAIN(tst_store_verify)
#include "tst_store_verify.moc"
