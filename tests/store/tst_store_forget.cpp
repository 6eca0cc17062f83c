// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

/// What was deleted for ever is not in the profile's files any more, and free pages go back to the disk.
class tst_store_forget : public QObject {
    Q_OBJECT

private slots:
    void forgetsTheWords_data();
    void forgetsTheWords();
    void goesOnAfterACrash();
    void keepsOtherWords();
    void givesPagesBack();
    void isHalfAsLargeWithHalfTheLetters();
    void emptiesTheLogWhenAReaderIsDone();
};

namespace {

bool contains(const StoreFixture &fixture, const QByteArray &word)
{
    const QDir directory(fixture.directory());
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            return true;
    }
    return false;
}

QByteArray secret()
{
    Draft draft;
    draft.subject = "plattyposs";
    draft.body = "the quokkaword here";
    return draft.raw();
}

} // namespace

void tst_store_forget::forgetsTheWords_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("alone") << 0 << 0;
    QTest::newRow("last") << 50 << 0;
    QTest::newRow("first") << 0 << 50;
    QTest::newRow("among many") << 1500 << 1500;
}

void tst_store_forget::forgetsTheWords()
{
    QFETCH(int, before);
    QFETCH(int, after);
    StoreFixture fixture;
    QList<QByteArray> others;
    for (int number = 0; number < before + after; ++number) {
        Draft draft;
        draft.body = "common words " + test::noise(100, quint32(number));
        others.append(draft.raw());
    }
    fixture.addAll(others.first(before));
    const auto id = *fixture.add(secret());
    fixture.addAll(others.sliced(before));
    QVERIFY(contains(fixture, "plattyposs"));
    QVERIFY(contains(fixture, "quokkaword"));
    // A flag and a move leave copies of the row on their way.
    QVERIFY(fixture.write(
        [&](Database &database) { return letters::setFlag(database, { id }, Flag::Seen, true); }));
    QVERIFY(fixture.write([&](Database &database) { return letters::moveToTrash(database, { id }); }));
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
    QTRY_VERIFY_WITH_TIMEOUT(!contains(fixture, "quokkaword") && !contains(fixture, "plattyposs"), 60'000);
    QVERIFY(verify(fixture.reader()).sound());
}

void tst_store_forget::goesOnAfterACrash()
{
    StoreFixture fixture;
    fixture.add(Draft{}.raw());
    const auto id = *fixture.add(secret());
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
    fixture.close(); // the mark lies in the file
    QVERIFY(fixture.reopen());
    QTRY_VERIFY_WITH_TIMEOUT(!contains(fixture, "quokkaword"), 60'000);
    QTRY_VERIFY(!fixture.reader().integer("SELECT 1 FROM meta WHERE key='purge'")->has_value());
}

void tst_store_forget::keepsOtherWords()
{
    StoreFixture fixture;
    QList<QByteArray> raw;
    for (int number = 0; number < 600; ++number) {
        Draft draft;
        draft.body = "word" + QByteArray::number(number) + " año";
        raw.append(draft.raw());
    }
    const auto added = fixture.addAll(raw);
    QList<LetterId> gone;
    for (int number = 0; number < 600; number += 2)
        gone.append(*added.at(number));
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, gone); }));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.reader().integer("SELECT 1 FROM meta WHERE key='purge'")->has_value(),
                             60'000);
    for (int number = 0; number < 600; number += 41) {
        const auto found = fixture.find(QStringLiteral("\"word%1\"").arg(number));
        QCOMPARE(found, number % 2 ? QList{ *added.at(number) } : QList<LetterId>());
    }
    QCOMPARE(fixture.find(QStringLiteral("año"), 1000).size(), 300);
    QVERIFY(verify(fixture.reader()).sound());
}

void tst_store_forget::givesPagesBack()
{
    StoreFixture fixture;
    const auto small = fixture.reader().integer("PRAGMA page_count")->value();
    const auto id = *fixture.add(test::noise(20'000'000, 1));
    QVERIFY(fixture.reader().integer("PRAGMA page_count")->value() > small + 500);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.reader().integer("PRAGMA freelist_count")->value(), 0, 60'000);
    QTRY_VERIFY(QFile(fixture.directory() + QStringLiteral("/mail.db")).size() < 4'000'000);
}

/// Every second letter goes: what is left stands between them on the same pages, and nobody asks for tidying up.
void tst_store_forget::isHalfAsLargeWithHalfTheLetters()
{
    StoreFixture fixture;
    QList<QByteArray> raw;
    for (int number = 0; number < 1200; ++number) {
        Draft draft;
        draft.body = test::noise(6000, quint32(number));
        raw.append(draft.raw());
    }
    const auto added = fixture.addAll(raw);
    QVERIFY(fixture.reopen()); // the log is in the file
    const QString file = fixture.directory() + QStringLiteral("/mail.db");
    const qint64 before = QFile(file).size();
    QSignalSpy rested(&fixture.store().writer(), &Writer::rested);
    QList<LetterId> half;
    for (qsizetype at = 0; at < added.size(); at += 2)
        half.append(*added.at(at));
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, half); }));
    QTRY_VERIFY_WITH_TIMEOUT(!rested.isEmpty()
                                 && !fixture.reader().integer("SELECT 1 FROM meta WHERE key='purge'")->has_value(),
                             60'000);
    const qint64 after = QFile(file).size();
    qInfo() << before << "octets before," << after << "after";
    QVERIFY(after <= before * 6 / 10);
    QVERIFY(QFile(file + QStringLiteral("-wal")).size() < 1'000'000);
    QVERIFY(verify(fixture.reader()).sound());
}

void tst_store_forget::emptiesTheLogWhenAReaderIsDone()
{
    StoreFixture fixture;
    const auto id = *fixture.add(secret());
    QSignalSpy rested(&fixture.store().writer(), &Writer::rested);
    {
        const auto other = fixture.store().openReader();
        QVERIFY((*other)->script("BEGIN; SELECT count(*) FROM messages;")); // looks at the log and stays
        QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { id }); }));
        QTRY_VERIFY_WITH_TIMEOUT(!rested.isEmpty(), 60'000);
        QVERIFY(contains(fixture, "quokkaword"));
    }
    fixture.add(Draft{}.raw());
    QTRY_VERIFY_WITH_TIMEOUT(!contains(fixture, "quokkaword"), 60'000);
}

SOBRE_STORE_MAIN(tst_store_forget)
#include "tst_store_forget.moc"
