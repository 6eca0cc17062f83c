// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draft_text.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/withdrawn.h"

using namespace Qt::StringLiterals;

namespace sobre::store::draft_text {
namespace {

QString keyOf(LetterId draft)
{
    return u"draft-text-%1"_s.arg(number(draft));
}

} // namespace

Result<> keep(Database &database, LetterId draft, const QByteArray &octets)
{
    if (const auto row = letters::row(database, draft); !row)
        return std::unexpected(row.error());
    if (const Result<> done = withdrawn::forget(database, draft); !done) // these words know better, and say it all
        return done;
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", keyOf(draft), QString::fromLatin1(octets.toBase64()));
}

Result<QByteArray> of(Database &database, LetterId draft)
{
    Statement row = database.prepare("SELECT value FROM meta WHERE key=?");
    row.bind(keyOf(draft));
    QByteArray octets;
    if (row.next())
        octets = QByteArray::fromBase64(row.text(0).toLatin1());
    if (row.failure())
        return std::unexpected(*row.failure());
    return octets;
}

Result<> forget(Database &database, LetterId draft)
{
    return database.run("DELETE FROM meta WHERE key=?", keyOf(draft));
}

} // namespace sobre::store::draft_text
