// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_offers.h"

#include "core/store/database.h"
#include "core/store/key_people.h"

#include <optional>

namespace sobre::store::key_offers {

namespace {

using Way = KeyOffer::Way;

// Words, so that a file tells by itself what it holds.
constexpr const char *Origins[] = { "autocrypt", "attached", "gossip", "wkd", "keyserver", "file" };

QString originOf(Way way)
{
    return QString::fromLatin1(Origins[int(way)]);
}

Way wayOf(const QString &origin)
{
    for (size_t way = 0; way < std::size(Origins); ++way) {
        if (origin == QLatin1StringView(Origins[way]))
            return Way(way);
    }
    return Way::File;
}

Result<QList<KeyOffer>> collect(Statement &row)
{
    QList<KeyOffer> found;
    while (row.next()) {
        found.append({ .id = row.integer(0),
                       .address = row.text(1),
                       .fingerprint = row.text(2),
                       .way = wayOf(row.text(3)),
                       .letter = row.id<LetterId>(4),
                       .octets = row.blob(5),
                       .firstSeen = row.time(6),
                       .lastSeen = row.time(7),
                       .prefersSealing = row.integer(8) != 0,
                       .putAway = row.integer(9) != 0 });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

std::optional<LetterId> orNull(LetterId letter)
{
    return letter == LetterId::None ? std::nullopt : std::optional(letter);
}

} // namespace

Result<QList<KeyOffer>> of(Database &database, const QString &address)
{
    Statement rows = database.prepare("SELECT id, address, fingerprint, origin, letter, key, received, last_seen, prefers, put_away"
                                      " FROM offered_keys WHERE address=? ORDER BY last_seen DESC, id DESC");
    rows.bind(key_people::normal(address));
    return collect(rows);
}

Result<QList<KeyOffer>> all(Database &database)
{
    Statement rows = database.prepare("SELECT id, address, fingerprint, origin, letter, key, received, last_seen, prefers, put_away"
                                      " FROM offered_keys ORDER BY address, last_seen DESC, id DESC");
    return collect(rows);
}

Result<> add(Database &database, const KeyOffer &offer)
{
    const QString address = key_people::normal(offer.address);
    const QDateTime seen = offer.lastSeen.isValid() ? offer.lastSeen : QDateTime::currentDateTimeUtc();
    const QDateTime first = offer.firstSeen.isValid() ? offer.firstSeen : seen;
    // What an older letter says neither takes the place of newer octets nor of what was preferred since.
    Result<> done = database.run("UPDATE offered_keys SET prefers=CASE WHEN ?1>=last_seen THEN ?2 ELSE prefers END,"
                                 " key=CASE WHEN ?1>=last_seen THEN ?3 ELSE key END, letter=coalesce(?4, letter),"
                                 " received=min(received, ?5), last_seen=max(last_seen, ?1)"
                                 " WHERE address=?6 AND fingerprint=?7 AND origin=?8",
                                 seen, offer.prefersSealing, offer.octets, orNull(offer.letter), first, address,
                                 offer.fingerprint, originOf(offer.way));
    if (!done || database.changedRows() > 0)
        return done;
    // Put away once, put away by whichever way it comes again.
    done = database.run("INSERT INTO offered_keys(address, fingerprint, origin, letter, key, received, last_seen, prefers, put_away)"
                        " VALUES(?1,?2,?3,?4,?5,?6,?7,?8, EXISTS(SELECT 1 FROM offered_keys"
                        " WHERE address=?1 AND fingerprint=?2 AND put_away=1))",
                        address, offer.fingerprint, originOf(offer.way), orNull(offer.letter), offer.octets, first, seen,
                        offer.prefersSealing);
    if (!done)
        return done;
    return database.run("DELETE FROM offered_keys WHERE address=?1 AND id NOT IN"
                        " (SELECT id FROM offered_keys WHERE address=?1 ORDER BY last_seen DESC, id DESC LIMIT ?2)",
                        address, MostOfAddress);
}

Result<> setPutAway(Database &database, qint64 id, bool putAway)
{
    return database.run("UPDATE offered_keys SET put_away=?2 WHERE (address, fingerprint) IN"
                        " (SELECT address, fingerprint FROM offered_keys WHERE id=?1)",
                        id, putAway);
}

Result<> remove(Database &database, qint64 id)
{
    return database.run("DELETE FROM offered_keys WHERE id=?", id);
}

} // namespace sobre::store::key_offers
