// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/provider_hosts.h"

#include "core/store/database.h"

namespace sobre::store::provider_hosts {

Result<QList<ProviderHost>> of(Database &database, AccountId account)
{
    QList<ProviderHost> found;
    Statement row = database.prepare(
        "SELECT host, letters, first, last FROM provider_hosts WHERE account=? ORDER BY letters DESC, host");
    row.bind(account);
    while (row.next())
        found.append({ .host = row.text(0), .letters = row.integer(1), .first = row.time(2), .last = row.time(3) });
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

Result<> count(Database &database, AccountId account, const QString &host, const QDateTime &when)
{
    return database.run("INSERT INTO provider_hosts(account, host, letters, first, last) VALUES(?1,?2,1,?3,?3)"
                        " ON CONFLICT(account, host) DO UPDATE SET letters=letters+1,"
                        " first=min(first, excluded.first), last=max(last, excluded.last)",
                        account, host, when);
}

} // namespace sobre::store::provider_hosts
