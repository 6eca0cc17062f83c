// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/database.h"

#include <QTimeZone>

#include <sqlite3.h>

namespace sobre::store {

Statement::Statement(Database &database, sqlite3_stmt *statement, bool *inUse)
    : m_database(&database), m_statement(statement), m_inUse(inUse)
{
    if (m_inUse)
        *m_inUse = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_inUse(std::exchange(other.m_inUse, nullptr)), m_bound(other.m_bound), m_held(std::move(other.m_held)),
      m_failure(std::move(other.m_failure))
{
}

Statement::~Statement()
{
    if (!m_inUse) {
        sqlite3_finalize(m_statement); // harmless for null
        return;
    }
    *m_inUse = false;
    if (!m_statement) // it could not be prepared
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement); // it must not keep pointers to bytes that go away
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && !m_failure)
        m_failure = m_database->errorFor(code);
}

bool Statement::next()
{
    if (m_failure)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

Result<> Statement::run()
{
    while (next()) { }
    if (m_failure)
        return std::unexpected(*m_failure);
    return {};
}

void Statement::reset()
{
    if (!m_statement)
        return; // its failure stays
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_held.clear();
    m_bound = 0;
    m_failure.reset();
}

void Statement::bindNext(qint64 value)
{
    if (!m_failure)
        check(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void Statement::bindNext(std::nullptr_t)
{
    if (!m_failure)
        check(sqlite3_bind_null(m_statement, ++m_bound));
}

void Statement::bindNext(const QString &value)
{
    bindNext(Text{ value.toUtf8() });
}

void Statement::bindNext(const Text &value)
{
    if (m_failure)
        return;
    m_held.append(value.utf8);
    const QByteArray &held = m_held.constLast();
    check(sqlite3_bind_text64(m_statement, ++m_bound, held.constData(), sqlite3_uint64(held.size()),
                              SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindNext(const QByteArray &value)
{
    if (m_failure)
        return;
    m_held.append(value);
    const QByteArray &held = m_held.constLast();
    check(sqlite3_bind_blob64(m_statement, ++m_bound, held.constData(), sqlite3_uint64(held.size()),
                              SQLITE_STATIC));
}

void Statement::bindNext(const QDateTime &value)
{
    if (value.isValid())
        bindNext(value.toSecsSinceEpoch());
    else
        bindNext(nullptr);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromSecsSinceEpoch(integer(column), QTimeZone::UTC);
}

} // namespace sobre::store
