// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_people.h"

#include "core/store/database.h"

#include <algorithm>

namespace sobre::store::key_people {

namespace {

Result<QList<KeyPerson>> collect(Statement &row)
{
    QList<KeyPerson> found;
    while (row.next()) {
        const qint64 wish = row.integer(1);
        found.append({ .address = row.text(0),
                       .wish = wish >= 0 && wish <= qint64(SealWish::Ask) ? SealWish(wish) : SealWish::Ask,
                       .chosenKey = row.text(2),
                       .lastSeen = row.time(3),
                       .autocryptSeen = row.time(4),
                       .autocryptKey = row.text(5),
                       .prefersSealing = row.integer(6) != 0,
                       .firstEnvelope = row.time(7),
                       .lastEnvelope = row.time(8) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

QDateTime notInTheFuture(const QDateTime &date)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return date.isValid() ? std::min(date, now) : now;
}

} // namespace

QString normal(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? address : address.first(at) + address.sliced(at).toLower();
}

Result<KeyPerson> of(Database &database, const QString &address)
{
    Statement row = database.prepare("SELECT address, wish, chosen, last_seen, autocrypt_seen, autocrypt_key, prefers,"
                                     " first_envelope, last_envelope FROM key_people WHERE address=?");
    row.bind(normal(address));
    const auto found = collect(row);
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? KeyPerson{ .address = normal(address) } : found->constFirst();
}

Result<QList<KeyPerson>> all(Database &database)
{
    Statement rows = database.prepare("SELECT address, wish, chosen, last_seen, autocrypt_seen, autocrypt_key, prefers,"
                                      " first_envelope, last_envelope FROM key_people ORDER BY address");
    return collect(rows);
}

Result<> setWish(Database &database, const QString &address, SealWish wish)
{
    return database.run("INSERT INTO key_people(address, wish) VALUES(?1,?2)"
                        " ON CONFLICT(address) DO UPDATE SET wish=excluded.wish",
                        normal(address), wish);
}

Result<> setChosenKey(Database &database, const QString &address, const QString &fingerprint)
{
    return database.run("INSERT INTO key_people(address, chosen) VALUES(?1,?2)"
                        " ON CONFLICT(address) DO UPDATE SET chosen=excluded.chosen",
                        normal(address), fingerprint);
}

Result<> sawLetter(Database &database, const QString &address, const QDateTime &date)
{
    return database.run("UPDATE key_people SET last_seen=max(coalesce(last_seen, 0), ?2) WHERE address=?1", normal(address),
                        notInTheFuture(date));
}

Result<> sawAutocrypt(Database &database, const QString &address, const QDateTime &date, const QString &fingerprint,
                      bool prefersSealing)
{
    return database.run("INSERT INTO key_people(address, last_seen, autocrypt_seen, autocrypt_key, prefers) VALUES(?1,?2,?2,?3,?4)"
                        " ON CONFLICT(address) DO UPDATE SET last_seen=max(coalesce(last_seen, 0), ?2),"
                        " autocrypt_key=excluded.autocrypt_key, prefers=excluded.prefers, autocrypt_seen=?2"
                        " WHERE coalesce(autocrypt_seen, 0)<=?2",
                        normal(address), notInTheFuture(date), fingerprint, prefersSealing);
}

Result<> gotEnvelope(Database &database, const QStringList &addresses, const QDateTime &when)
{
    Result<> done;
    for (const QString &address : addresses) {
        if (!done)
            break;
        done = database.run("INSERT INTO key_people(address, first_envelope, last_envelope) VALUES(?1,?2,?2)"
                            " ON CONFLICT(address) DO UPDATE SET first_envelope=coalesce(first_envelope, ?2),"
                            " last_envelope=max(coalesce(last_envelope, 0), ?2)",
                            normal(address), when);
    }
    return done;
}

} // namespace sobre::store::key_people
