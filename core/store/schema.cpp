// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/database.h"
#include "core/store/schema_1.h"
#include "core/store/schema_2.h"
#include "core/store/schema_3.h"
#include "core/store/schema_4.h"

#include <array>

namespace sobre::store::schema {

namespace {

struct Found {
    qint64 application = 0;
    qint64 version = 0;
    qint64 tables = 0;
};

MailError error(MailError::Kind kind, const QString &detail)
{
    return { .kind = kind, .scope = MailError::Scope::Profile, .detail = detail };
}

Result<Found> look(Database &database)
{
    const auto application = database.integer("PRAGMA application_id");
    const auto version = database.integer("PRAGMA user_version");
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    for (const auto *answer : { &application, &version, &tables }) {
        if (!*answer)
            return std::unexpected(answer->error());
    }
    const Found found{ application->value_or(0), version->value_or(0), tables->value_or(0) };
    if (found.tables != 0 && found.application != ApplicationId) {
        return std::unexpected(
            error(MailError::Kind::StoreDamaged, QStringLiteral("mail.db is another program's file")));
    }
    if (found.version > Version) {
        return std::unexpected(
            error(MailError::Kind::StoreTooNew,
                  QStringLiteral("schema %1, this Sobre knows %2").arg(found.version).arg(Version)));
    }
    return found;
}

/// One step: the SQL that leads from a version to the next.
constexpr std::array<const char *const *, Version> Steps = { &Tables1, &Tables2, &Tables3, &Tables4 };

Result<> leanIndexIfEmpty(Database &database)
{
    const auto letter = database.integer("SELECT id FROM messages LIMIT 1");
    if (!letter)
        return std::unexpected(letter.error());
    return *letter ? Result<>() : database.script(LeanIndex2);
}

Result<> step(Database &database, qint64 from)
{
    const QByteArray marks = "PRAGMA application_id=" + QByteArray::number(ApplicationId)
        + ";PRAGMA user_version=" + QByteArray::number(from + 1) + ";COMMIT";
    Result<> done = database.script("BEGIN IMMEDIATE");
    if (done)
        done = database.script(*Steps.at(size_t(from)));
    if (done && from == 1)
        done = leanIndexIfEmpty(database);
    if (done)
        done = database.script(marks.constData());
    if (!done && database.inTransaction())
        (void)database.script("ROLLBACK");
    return done;
}

} // namespace

Result<> prepare(Database &database)
{
    const Result<Found> found = look(database);
    if (!found)
        return std::unexpected(found.error());
    for (qint64 version = found->version; version < Version; ++version) {
        if (const Result<> done = step(database, version); !done)
            return done;
    }
    return {};
}

Result<> lookAsMigrated(Database &database, const std::function<Result<>()> &look)
{
    Result<> done = database.script("BEGIN IMMEDIATE");
    for (const char *const *sql : Steps)
        done = done ? database.script(*sql) : done;
    if (done)
        done = look();
    if (database.inTransaction()) {
        const Result<> undone = database.script("ROLLBACK");
        done = done ? undone : done;
    }
    return done;
}

Result<> mayPrepare(Database &database)
{
    const Result<Found> found = look(database);
    return found ? Result<>() : std::unexpected(found.error());
}

Result<> check(Database &database)
{
    const Result<Found> found = look(database);
    if (!found)
        return std::unexpected(found.error());
    if (found->tables == 0)
        return std::unexpected(error(MailError::Kind::NotFound, QStringLiteral("mail.db is empty")));
    if (found->version < Version) {
        return std::unexpected(
            error(MailError::Kind::StoreFailed,
                  QStringLiteral("mail.db has the older schema %1 and must be opened for writing once")
                      .arg(found->version)));
    }
    return {};
}

} // namespace sobre::store::schema
