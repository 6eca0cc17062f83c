// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

struct sqlite3_stmt;

namespace sobre::store {

class Database;

/// UTF-8 that is bound as text, where a QByteArray would be bound as a blob.
struct Text {
    QByteArray utf8;
};

/// One SQL statement under way. The first failure sticks: what follows does nothing, next() is false,
/// failure() says why; so a caller asks once, at the end. Belongs to the thread of its Database and must not
/// outlive it.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the values from left to right, following those already bound.
    template <typename... Values> Statement& bind(const Values&... values)
    {
        (bindNext(values), ...);
        return *this;
    }

    /// Steps to the next row. False at the end or at a failure.
    bool next();
    /// Runs to the end, ignoring rows.
    Result<> run();
    /// What went wrong so far, for `return unexpected`.
    const std::optional<MailError>& failure() const { return m_failure; }
    /// Forgets bound values and rows, so that the statement can be used again.
    void reset();

    // The columns of the row, counted from 0.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const; ///< also the bytes of a text
    QDateTime time(int column) const; ///< seconds since 1970 as UTC; invalid for null
    template <typename Id> Id id(int column) const { return static_cast<Id>(integer(column)); }

private:
    friend class Database;
    Statement(Database& database, sqlite3_stmt* statement, bool* inUse);

    void bindNext(qint64 value);
    void bindNext(int value) { bindNext(qint64(value)); }
    void bindNext(bool value) { bindNext(qint64(value)); }
    void bindNext(std::nullptr_t);
    void bindNext(const QString& value); ///< a null string is bound as an empty one
    void bindNext(const QByteArray& value); ///< as a blob
    void bindNext(const Text& value);
    void bindNext(const QDateTime& value); ///< seconds since 1970; invalid: null
    template <typename Id>
        requires std::is_enum_v<Id>
    void bindNext(Id id)
    {
        bindNext(number(id));
    }
    template <typename Value> void bindNext(const std::optional<Value>& value)
    {
        if (value)
            bindNext(*value);
        else
            bindNext(nullptr);
    }
    void check(int code);

    Database* m_database;
    sqlite3_stmt* m_statement;
    bool* m_inUse; ///< the flag in the cache; null where the statement is ours alone
    int m_bound = 0;
    QList<QByteArray> m_held; ///< bytes that SQLite reads in place
    std::optional<MailError> m_failure;
};

} // namespace sobre::store
