// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/changes.h"
#include "core/store/statement.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace sobre::store {

/// SQL that stands in the program; prepared once per connection and kept.
class Sql {
public:
    consteval Sql(const char* literal) : text(literal) { }
    const char* text;
};

/// One connection to mail.db. Used by one thread at a time, nothing in it locks. Statements borrow from it.
class Database {
public:
    enum class Mode {
        Write, ///< the one writing connection: WAL, synchronous=FULL
        Read, ///< read-only, beside a writer in this or another process
        ReadImmutable, ///< for a directory that cannot be written to: no locks, no log; nobody may be writing
    };

    /// How long a statement waits for another connection.
    static constexpr int BusyMilliseconds = 5000;

    /// Errors: StoreFailed, StoreDamaged (not a database), StoreBusy. Write on an absent or empty file leaves
    /// it ready for schema::prepare. The file must exist (Profile makes it, with its mode).
    static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    Mode mode() const { return m_mode; }
    Statement prepare(Sql sql);
    /// For SQL put together while running; values still go by bind().
    Statement prepareText(const QByteArray& sql);

    /// Prepares, binds and runs.
    template <typename... Values> Result<> run(Sql sql, const Values&... values)
    {
        return prepare(sql).bind(values...).run();
    }
    /// The first column of the first row; none if there is no row or it is null.
    template <typename... Values> Result<std::optional<qint64>> integer(Sql sql, const Values&... values)
    {
        Statement rows = prepare(sql);
        rows.bind(values...);
        return firstInteger(rows);
    }
    /// Several statements without values, separated by semicolons.
    Result<> script(const char* sql);

    qint64 lastId() const;
    qint64 changedRows() const; ///< by the last statement
    qint64 allChangedRows() const; ///< by all statements since the connection was opened
    bool inTransaction() const;
    /// Octets SQLite asks the system for may not grow the file beyond this many pages. For tests of a full
    /// disk.
    Result<> limitPages(qint64 pages);
    /// Gives back the memory of pages that were read or written and are in the file already.
    void forgetPages();

    /// What the jobs of the transaction under way changed; the functions that write add to it.
    Changes changes;

    sqlite3* handle() const { return m_handle; }
    MailError errorFor(int code) const;

private:
    Database(sqlite3* handle, Mode mode);
    static Result<std::optional<qint64>> firstInteger(Statement& rows);

    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool inUse = false;
    };
    sqlite3* m_handle;
    Mode m_mode;
    std::unordered_map<const char*, Cached> m_cache;
};

} // namespace sobre::store
