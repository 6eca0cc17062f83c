// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace sobre::store {

namespace {

// These count at birth only. Said again they would do nothing, but auto_vacuum would write the file's head each time.
const char *const BirthPragmas = "PRAGMA page_size=16384;"
                                 "PRAGMA auto_vacuum=INCREMENTAL;";
const char *const WriterPragmas
    = "PRAGMA journal_mode=WAL;"
      "PRAGMA synchronous=FULL;"
      "PRAGMA journal_size_limit=33554432;"
      "PRAGMA wal_autocheckpoint=0;" // the writer does it when callers were told
      "PRAGMA cache_size=-4096;"
      "PRAGMA temp_store=MEMORY;" // nothing of a letter in other directories
      "PRAGMA secure_delete=FAST;"; // no ghosts within pages that are written anyway
const char *const ReaderPragmas = "PRAGMA query_only=1;"
                                  "PRAGMA temp_store=MEMORY;";

QByteArray openName(const QString &file, Database::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(file);
    if (mode == Database::Mode::ReadImmutable)
        url.setQuery(QStringLiteral("immutable=1"));
    return url.toEncoded(QUrl::FullyEncoded);
}

bool meansDiskFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

/// SQLite counts all its memory under one lock, for which the window's thread would wait while a writer that holds it
/// has no core. Nobody asks for that count.
void leaveMemoryUncounted()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)once; // refused where SQLite runs already: it counts, then
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    const int access = mode == Mode::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    leaveMemoryUncounted();
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(openName(file, mode).constData(), &handle,
                                     access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW
                                         | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    if (!handle) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreFailed,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QStringLiteral("out of memory") });
    }
    std::unique_ptr<Database> database(new Database(handle, mode));
    if (code != SQLITE_OK)
        return std::unexpected(database->errorFor(code));
    sqlite3_busy_timeout(handle, BusyMilliseconds);
    // What is in the file is not to be trusted: it may be damaged, or come from someone else's backup.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (auto done = database->script("PRAGMA cell_size_check=1;"); !done)
        return std::unexpected(done.error());
    if (mode == Mode::Write && QFileInfo(file).size() == 0) {
        if (auto done = database->script(BirthPragmas); !done)
            return std::unexpected(done.error());
    }
    if (auto done = database->script(mode == Mode::Write ? WriterPragmas : ReaderPragmas); !done)
        return std::unexpected(done.error());
    return database;
}

Database::Database(sqlite3 *handle, Mode mode) : m_handle(handle), m_mode(mode) { }

Database::~Database()
{
    for (auto &[text, cached] : m_cache)
        sqlite3_finalize(cached.statement);
    sqlite3_close_v2(m_handle);
}

Statement Database::prepare(Sql sql)
{
    Cached &cached = m_cache[sql.text];
    if (cached.inUse)
        return prepareText(sql.text);
    if (cached.statement)
        return Statement(*this, cached.statement, &cached.inUse);
    const int code
        = sqlite3_prepare_v3(m_handle, sql.text, -1, SQLITE_PREPARE_PERSISTENT, &cached.statement, nullptr);
    Statement statement(*this, cached.statement, &cached.inUse);
    statement.check(code);
    return statement;
}

Statement Database::prepareText(const QByteArray &sql)
{
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), 0, &prepared, nullptr);
    Statement statement(*this, prepared, nullptr);
    statement.check(code);
    return statement;
}

Result<std::optional<qint64>> Database::firstInteger(Statement &rows)
{
    std::optional<qint64> value;
    if (rows.next() && !rows.isNull(0))
        value = rows.integer(0);
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return value;
}

Result<> Database::script(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(errorFor(code));
    return {};
}

qint64 Database::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Database::allChangedRows() const
{
    return sqlite3_total_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return !sqlite3_get_autocommit(m_handle);
}

Result<> Database::limitPages(qint64 pages)
{
    return script(QByteArray("PRAGMA max_page_count=" + QByteArray::number(pages)).constData());
}

void Database::forgetPages()
{
    sqlite3_db_release_memory(m_handle);
}

MailError Database::errorFor(int code) const
{
    MailError error{ .kind = MailError::Kind::StoreFailed, .scope = MailError::Scope::Profile };
    error.detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (code & 0xff) {
    case SQLITE_FULL:
        error.kind = MailError::Kind::DiskFull;
        error.retry = MailError::Retry::WhenUserActs;
        break;
    case SQLITE_IOERR:
        if (meansDiskFull(sqlite3_system_errno(m_handle))) {
            error.kind = MailError::Kind::DiskFull;
            error.retry = MailError::Retry::WhenUserActs;
        } else if (code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA) {
            error.kind = MailError::Kind::StoreDamaged;
        }
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.kind = MailError::Kind::StoreDamaged;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.kind = MailError::Kind::StoreBusy;
        error.retry = MailError::Retry::Later;
        break;
    default:
        break;
    }
    return error;
}

} // namespace sobre::store
