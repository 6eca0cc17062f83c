// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"
#include "core/store/repair.h"
#include "core/store/schema.h"
#include "core/store/schema_1.h"
#include "core/store/uidl_ledger.h"
#include "core/store/verify.h"
#include "tests/store/damaged_pages.h"
#include "tests/store/numbered_letter.h"

#include <QProcess>

#include <sqlite3.h>

using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

/// A file of the first schema is brought up to date, and the process dies on the way: at each of 20 moments and more.
class tst_store_migration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void bringsAnOlderFileUpToDate();
    void survivesDeathAtAnyWrite();
    void isRepairedWhereverItsTreesStand_data();
    void isRepairedWhereverItsTreesStand();

private:
    QString file() const { return m_fixture.directory() + QStringLiteral("/mail.db"); }
    void makeOlder(const QString &newer);
    int migrate(int at, int moment, int *writes = nullptr);
    void examine();

    StoreFixture m_fixture;
    QByteArray m_older; ///< a file of schema 1 with letters in it
};

namespace {

constexpr int Letters = 40;

bool runSql(sqlite3 *database, const QByteArray &sql)
{
    char *error = nullptr;
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
        qWarning() << error << "in" << sql.left(80);
    const bool done = !error;
    sqlite3_free(error);
    return done;
}

/// What every release must find again, as text.
QByteArray everything(const QString &file)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READWRITE, nullptr);
    QByteArray all;
    const auto append = [](void *into, int count, char **values, char **) {
        for (int column = 0; column < count; ++column)
            static_cast<QByteArray *>(into)->append(values[column] ? values[column] : "-").append('|');
        return 0;
    };
    for (const char *sql : { "SELECT id, folder, date, flags, size, thread FROM messages ORDER BY id",
                             "SELECT *, hex(sha256) FROM message_text ORDER BY id",
                             "SELECT id, codec, hex(bytes) FROM message_frames ORDER BY id",
                             "SELECT id, account, uid, letter, size, first_seen, state, gone FROM uidl_ledger ORDER BY id",
                             "SELECT id, name, email, keep FROM accounts", "SELECT * FROM folders ORDER BY id",
                             "SELECT reference, thread FROM thread_references ORDER BY reference" })
        sqlite3_exec(database, sql, append, &all, nullptr);
    sqlite3_close(database);
    return all;
}

int columnsOf(sqlite3 *database, const char *table)
{
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(database, "SELECT count(*) FROM pragma_table_info(?)", -1, &rows, nullptr);
    sqlite3_bind_text(rows, 1, table, -1, SQLITE_STATIC);
    sqlite3_step(rows);
    const int count = sqlite3_column_int(rows, 0);
    sqlite3_finalize(rows);
    return count;
}

} // namespace

void tst_store_migration::initTestCase()
{
    QVERIFY(m_fixture.write([](Database &database) {
        return accounts::add(database, { .name = QStringLiteral("one"), .email = QStringLiteral("a@example.org"), .keep = QStringLiteral("14d") });
    }));
    for (int number = 0; number < Letters; ++number)
        QVERIFY(m_fixture.add(test::numberedLetter(number), { .account = AccountId{ 1 }, .uid = QByteArray::number(number) }));
    m_fixture.close();
    const QString newer = m_fixture.directory() + QStringLiteral("/newer.db");
    QVERIFY(QFile::rename(file(), newer));
    makeOlder(newer);
    QCOMPARE(everything(file()), everything(newer));
    QVERIFY(everything(file()).size() > 100'000);
    m_older = test::contents(file());
    QFile::remove(newer);
}

/// By the SQL of schema 1 alone, then filled with the rows of a newer one.
void tst_store_migration::makeOlder(const QString &newer)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file()).constData(), &database), SQLITE_OK);
    QByteArray copying = "ATTACH '" + QFile::encodeName(newer) + "' AS newer; BEGIN;"
        "DELETE FROM folders; DELETE FROM sqlite_sequence; DELETE FROM letter_index_data; DELETE FROM letter_index_config;";
    for (const char *table : { "meta", "folders", "messages", "message_text", "message_frames", "thread_references", "letter_index_data",
                               "letter_index_idx", "letter_index_docsize", "letter_index_config" })
        copying += QByteArray("INSERT INTO ") + table + " SELECT * FROM newer." + table + ';';
    const QByteArray account = "id, name, email, display_name, incoming_url, outgoing_url, keep, ca_pem, password_command,"
                               " incoming_mechanism, outgoing_mechanism, last_check, last_error";
    copying += "INSERT INTO accounts(" + account + ") SELECT " + account + " FROM newer.accounts;";
    const QByteArray entry = "id, account, uid, letter, size, first_seen, state, gone";
    copying += "INSERT INTO uidl_ledger(" + entry + ") SELECT " + entry + " FROM newer.uidl_ledger;"
        "DELETE FROM sqlite_sequence; INSERT INTO sqlite_sequence SELECT * FROM newer.sqlite_sequence; COMMIT; DETACH newer";
    QVERIFY(runSql(database, "PRAGMA page_size=16384; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL;"));
    QVERIFY(runSql(database, schema::Tables1));
    QVERIFY(runSql(database, "PRAGMA application_id=" + QByteArray::number(schema::ApplicationId) + "; PRAGMA user_version=1"));
    QVERIFY(runSql(database, copying));
    sqlite3_close(database);
}

/// Restores the older file and opens it in a process that dies at that write (dying_vfs.h); returns its exit code.
int tst_store_migration::migrate(int at, int moment, int *writes)
{
    test::replaceDatabase(file(), m_older);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_child"),
                { m_fixture.directory(), QStringLiteral("migrate"), QString::number(at), QString::number(moment) });
    child.waitForFinished(-1);
    for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
        if (writes && line.startsWith("writes "))
            *writes = line.sliced(7).toInt();
    }
    return child.exitCode();
}

/// Whole, of the old schema or of the new one and nothing between; then it opens, and everything is there.
void tst_store_migration::examine()
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open_v2(QFile::encodeName(file()).constData(), &database, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
    sqlite3_stmt *row = nullptr;
    QCOMPARE(sqlite3_prepare_v2(database, "SELECT user_version FROM pragma_user_version", -1, &row, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_step(row), SQLITE_ROW);
    const int version = sqlite3_column_int(row, 0);
    sqlite3_finalize(row);
    const int accountColumns = columnsOf(database, "accounts"), headerColumns = columnsOf(database, "server_headers");
    const int outboxColumns = columnsOf(database, "outbox"), postingColumns = columnsOf(database, "postings");
    const int offerColumns = columnsOf(database, "offered_keys"), personColumns = columnsOf(database, "key_people");
    const int noteColumns = columnsOf(database, "key_notes");
    sqlite3_close(database);
    QVERIFY(version >= 1 && version <= schema::Version); // each step is a transaction of its own
    QCOMPARE(accountColumns, version == 1 ? 13 : version == 2 ? 20 : version == 3 ? 21 : 23);
    QCOMPARE(headerColumns, version == 1 ? 0 : 2);
    QVERIFY(version < 3 ? outboxColumns == 11 : outboxColumns > 11);
    QCOMPARE(postingColumns, version < 3 ? 0 : 16);
    QCOMPARE(offerColumns, version < 4 ? 7 : 10);
    QCOMPARE(personColumns, version < 4 ? 0 : 9);
    QCOMPARE(noteColumns, version < 4 ? 0 : 8);

    QVERIFY(m_fixture.reopen());
    QCOMPARE(m_fixture.reader().integer("SELECT user_version FROM pragma_user_version")->value(), schema::Version);
    const VerifyReport report = verify(m_fixture.reader());
    QVERIFY2(report.sound(), qPrintable((report.fileProblems + report.indexProblems).join(u'\n')));
    QCOMPARE(report.letters, Letters);
    const auto list = accounts::list(m_fixture.reader());
    QVERIFY(list && list->size() == 1);
    QCOMPARE(list->first().keep, QStringLiteral("14d"));
    QCOMPARE(list->first().everyMinutes, -1);
    QVERIFY(list->first().sendsKey && list->first().sealNew == 0);
    const auto entries = ledger::entries(m_fixture.reader(), AccountId{ 1 });
    QVERIFY(entries && entries->size() == Letters);
    QVERIFY(m_fixture.add(test::numberedLetter(0), { .account = AccountId{ 1 }, .uid = "new" }));
    m_fixture.close();
}

void tst_store_migration::bringsAnOlderFileUpToDate()
{
    test::replaceDatabase(file(), m_older);
    const QByteArray before = everything(file());
    const auto reading = Store::open(m_fixture.directory(), Access::ReadOnly);
    QVERIFY(!reading); // only a writer may do it
    QVERIFY(m_fixture.reopen());
    m_fixture.close();
    QCOMPARE(everything(file()), before);
    examine();
}

void tst_store_migration::survivesDeathAtAnyWrite()
{
    test::replaceDatabase(file(), m_older);
    const QByteArray before = everything(file());
    int writes = 0;
    QCOMPARE(migrate(0, 0, &writes), 0);
    QVERIFY(writes > 4);
    int deaths = 0;
    const int step = qMax(1, writes / 20);
    for (int at = 1; at <= writes; at += step) {
        for (int moment = 0; moment < 3; ++moment) {
            QCOMPARE(migrate(at, moment), 9);
            ++deaths;
            const bool same = everything(file()) == before;
            QVERIFY2(same, qPrintable(QStringLiteral("write %1, moment %2").arg(at).arg(moment)));
            examine();
            if (QTest::currentTestFailed()) {
                qWarning() << "died at write" << at << "of" << writes << "moment" << moment;
                return;
            }
        }
    }
    qInfo() << deaths << "deaths among" << writes << "writes";
    QVERIFY(deaths >= 20);
}

void tst_store_migration::isRepairedWhereverItsTreesStand_data()
{
    QTest::addColumn<bool>("migrated");
    QTest::addColumn<QList<qsizetype>>("pages");
    const qsizetype head = 1, map = 2;
    QTest::newRow("first schema, map lost") << false << QList{ map };
    QTest::newRow("first schema, head lost") << false << QList{ head };
    QTest::newRow("migrated, map lost") << true << QList{ map };
    QTest::newRow("migrated, head lost") << true << QList{ head };
    QTest::newRow("migrated, head and map lost") << true << QList{ head, map };
}

/// In a profile that had letters when it was migrated trees stand elsewhere than in one that was born since.
void tst_store_migration::isRepairedWhereverItsTreesStand()
{
    QFETCH(bool, migrated);
    QFETCH(QList<qsizetype>, pages);
    m_fixture.close();
    test::replaceDatabase(file(), m_older);
    const QByteArray before = everything(file());
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file()).constData(), &database), SQLITE_OK);
    QVERIFY(runSql(database, "INSERT INTO certificate_exceptions VALUES('mail.example.org', 995, x'aa', 5);"
                             "INSERT INTO offered_keys VALUES(7, 'a@example.org', 'ABCD', 'header', NULL, x'bb', 6)"));
    sqlite3_close(database);
    if (migrated)
        QVERIFY(m_fixture.reopen());
    m_fixture.close();
    QByteArray broken = test::contents(file());
    for (const qsizetype page : std::as_const(pages))
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    test::replaceDatabase(file(), broken);

    const auto report = repair(m_fixture.directory());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->saved, Letters);
    QVERIFY(report->lost.isEmpty());
    QVERIFY(m_fixture.reopen());
    QVERIFY(verify(m_fixture.reader()).sound());
    QCOMPARE(m_fixture.reader().integer("SELECT count(*) FROM server_headers")->value(), 0);
    QCOMPARE(m_fixture.reader().integer("SELECT added FROM certificate_exceptions WHERE host='mail.example.org'")->value_or(0), 5);
    QCOMPARE(m_fixture.reader().integer("SELECT received FROM offered_keys WHERE address='a@example.org'")->value_or(0), 6);
    m_fixture.close();
    QCOMPARE(everything(file()), before);
}

SOBRE_STORE_MAIN(tst_store_migration)
#include "tst_store_migration.moc"
