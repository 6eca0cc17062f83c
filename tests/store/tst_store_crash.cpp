// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uidl_ledger.h"
#include "core/store/verify.h"
#include "tests/store/numbered_letter.h"
#include "tests/store/store_fixture.h"

#include <QHash>
#include <QProcess>
#include <QSet>

#include <algorithm>

using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

/// Other processes: killed in the middle, out of disk, holding the profile, taking in a very large letter.
class tst_store_crash : public QObject {
    Q_OBJECT

private slots:
    void attack78_losesNothingWhenKilled();
    void attack78_losesNothingWhenTheDiskIsFull_data();
    void attack78_losesNothingWhenTheDiskIsFull();
    void attack78_readsBesideAnotherProcess();
    void attack78_theClockGoesBackwards();
    void staysSmallWithALargeLetter();

private:
    void run(QProcess &child, const StoreFixture &fixture, const QStringList &what);
    QByteArrayList linesUntil(QProcess &child, qsizetype count);
    void examine(StoreFixture &fixture, const QHash<int, qint64> &durable);
};

namespace {

void noteDurable(const QByteArrayList &lines, QHash<int, qint64> &durable)
{
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.trimmed().split(' ');
        if (words.size() == 3 && words.first() == "durable")
            durable.insert(words.at(1).toInt(), words.at(2).toLongLong());
    }
}

} // namespace

void tst_store_crash::run(QProcess &child, const StoreFixture &fixture, const QStringList &what)
{
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_child"),
                QStringList{ fixture.directory() } + what);
    QVERIFY(child.waitForStarted(-1));
}

/// That many lines, or all if it ends before.
QByteArrayList tst_store_crash::linesUntil(QProcess &child, qsizetype count)
{
    QByteArrayList lines;
    while (lines.size() < count) {
        if (!child.canReadLine() && !child.waitForReadyRead(-1)) {
            while (child.canReadLine())
                lines.append(child.readLine());
            break;
        }
        while (child.canReadLine() && lines.size() < count)
            lines.append(child.readLine());
    }
    return lines;
}

/// Everything that is there is whole, what was said to be durable is there, and nothing else is anywhere.
void tst_store_crash::examine(StoreFixture &fixture, const QHash<int, qint64> &durable)
{
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.write([](Database &) { return Result<>(); })); // the sweep went before it
    Database &reader = fixture.reader();
    QHash<int, LetterId> there;
    const auto entries = ledger::entries(reader, AccountId{ 1 });
    for (const LedgerEntry &entry : *entries)
        there.insert(entry.uid.toInt(), entry.letter);
    for (auto [number, id] : durable.asKeyValueRange())
        QCOMPARE(store::number(there.value(number)), id);
    for (auto [number, id] : there.asKeyValueRange())
        QVERIFY(fixture.raw(id) == test::numberedLetter(number));
    QCOMPARE(letters::count(reader, FolderId::Inbox)->total, there.size());
    QCOMPARE(reader.integer("SELECT count(*) FROM uidl_ledger")->value(), there.size());
    QCOMPARE(reader.integer("SELECT count(*) FROM arriving")->value(), 0);
    QCOMPARE(reader.integer("SELECT count(DISTINCT id >> 20) FROM message_frames")->value(), there.size());
    const VerifyReport report = verify(reader);
    QVERIFY2(report.sound(), qPrintable((report.fileProblems + report.indexProblems).join(u'\n')));
    fixture.close();
}

void tst_store_crash::attack78_losesNothingWhenKilled()
{
    constexpr int Letters = 120;
    StoreFixture fixture(false);
    QHash<int, qint64> durable;
    int kills = 0;
    // Each child goes on where the one before was killed, which is after more and more lines.
    for (qsizetype lines = 1;; lines += 1 + lines / 6) {
        QProcess child;
        run(child, fixture, { QStringLiteral("arrive"), QString::number(Letters) });
        noteDurable(linesUntil(child, lines), durable);
        child.kill();
        child.waitForFinished(-1);
        const QByteArrayList rest = child.readAllStandardOutput().split('\n');
        noteDurable(rest, durable); // said before it died
        examine(fixture, durable);
        if (QTest::currentTestFailed())
            return;
        if (child.exitStatus() == QProcess::NormalExit)
            break;
        ++kills;
    }
    qInfo() << "killed" << kills << "times";
    QVERIFY(kills >= 10);
    QVERIFY(fixture.reopen());
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->total, Letters); // each once
}

void tst_store_crash::attack78_losesNothingWhenTheDiskIsFull_data()
{
    QTest::addColumn<qint64>("octets");
    for (const qint64 octets : { 400'000, 1'000'000, 3'000'000, 6'000'000 })
        QTest::addRow("%lld", octets) << octets;
}

void tst_store_crash::attack78_losesNothingWhenTheDiskIsFull()
{
    QFETCH(qint64, octets);
    StoreFixture fixture;
    fixture.close();
    QProcess child;
    run(child, fixture, { QStringLiteral("limited"), QStringLiteral("40"), QString::number(octets) });
    const QByteArrayList lines = linesUntil(child, 1'000'000);
    child.waitForFinished(-1);
    QVERIFY(lines.contains("end\n"));
    int refused = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("refused")) {
            ++refused;
            QVERIFY2(line.endsWith(" disk-full\n"), line.constData());
        }
    }
    QHash<int, qint64> durable;
    noteDurable(lines, durable);
    qInfo() << refused << "refused," << durable.size() << "durable";
    QCOMPARE(refused + durable.size(), 40);
    QVERIFY(refused > 0);
    examine(fixture, durable);
}

void tst_store_crash::attack78_readsBesideAnotherProcess()
{
    StoreFixture fixture(false);
    QProcess child;
    run(child, fixture, { QStringLiteral("hold") });
    QVERIFY(linesUntil(child, 4).contains("end\n"));
    const auto second = Store::open(fixture.directory(), Access::ReadWrite);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, MailError::Kind::StoreBusy);
    QCOMPARE(second.error().detail, QStringLiteral("pid %1").arg(child.processId()));
    const auto reading = Store::open(fixture.directory(), Access::ReadOnly);
    QVERIFY(reading);
    const auto reader = (*reading)->openReader();
    QVERIFY(reader);
    QCOMPARE(letters::count(**reader, FolderId::Inbox)->total, 1);
    // The holder dies without a word: its lock goes with it, and what it wrote can be read without it.
    child.kill();
    child.waitForFinished(-1);
    QCOMPARE(letters::count(**reader, FolderId::Inbox)->total, 1);
    const auto again = Store::open(fixture.directory(), Access::ReadOnly);
    QVERIFY(again);
    QVERIFY((*again)->openReader());
    QVERIFY(fixture.reopen());
    QCOMPARE(letters::count(fixture.reader(), FolderId::Inbox)->total, 1);
}

/// What came later by our numbers came earlier by the clock: nothing is taken for old, twice or gone because of it.
void tst_store_crash::attack78_theClockGoesBackwards()
{
    StoreFixture fixture;
    const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
    const auto settle = [&](const QSet<QByteArray> &listed, const QDateTime &when) {
        return fixture.write([=](Database &database) { return ledger::settle(database, AccountId{ 1 }, listed, when); });
    };
    QList<LetterId> added;
    for (int number = 0; number < 10; ++number) {
        const QDateTime received = now.addYears(-number);
        const auto id = fixture.add(test::numberedLetter(number),
                                    { .account = AccountId{ 1 }, .uid = QByteArray::number(number), .received = received });
        QVERIFY(id);
        added.append(*id);
        QVERIFY(settle({ "0" }, received)); // the others are missing, some since a time that is still to come
    }
    QCOMPARE(ledger::entries(fixture.reader(), AccountId{ 1 })->size(), 10);
    QVERIFY(settle({ "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" }, now.addYears(-9)));
    const auto entries = ledger::entries(fixture.reader(), AccountId{ 1 });
    for (const LedgerEntry &entry : *entries)
        QVERIFY(!entry.gone.isValid());
    QVERIFY(fixture.reopen());
    QVERIFY(std::ranges::is_sorted(added));
    for (int number = 0; number < 10; ++number) {
        QVERIFY(fixture.raw(added.at(number)) == test::numberedLetter(number));
        QCOMPARE(letters::row(fixture.reader(), added.at(number))->received, now.addYears(-number));
    }
    QVERIFY(verify(fixture.reader()).sound());
}

void tst_store_crash::staysSmallWithALargeLetter()
{
    StoreFixture fixture(false);
    QProcess child;
    run(child, fixture, { QStringLiteral("large"), QString::number(100 << 20) });
    const QByteArrayList lines = linesUntil(child, 2);
    child.waitForFinished(-1);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(1).startsWith("memory "), lines.at(1).constData());
    const qint64 kibibytes = lines.at(1).trimmed().sliced(7).toLongLong();
    qInfo() << "greatest memory" << kibibytes << "KiB";
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what was freed
    QVERIFY(kibibytes > 0 && kibibytes <= 64 << 10);
#endif
}

SOBRE_STORE_MAIN(tst_store_crash)
#include "tst_store_crash.moc"
