// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"

#include "core/store/accounts.h"
#include "core/store/database.h"

namespace sobre::store::identities {

Result<Identity> ofAccount(Database &database, AccountId account)
{
    Statement row
        = database.prepare("SELECT signature FROM identities WHERE account=? ORDER BY position LIMIT 1");
    row.bind(account);
    Identity identity{ .account = account };
    if (row.next())
        identity.signature = row.text(0);
    if (row.failure())
        return std::unexpected(*row.failure());
    return identity;
}

Result<> save(Database &database, const Identity &identity)
{
    const auto account = accounts::byId(database, identity.account);
    if (!account)
        return std::unexpected(account.error());
    Result<> done = database.run("UPDATE identities SET signature=? WHERE account=? AND position=0",
                                 identity.signature, identity.account);
    if (done && database.changedRows() == 0) {
        done = database.run(
            "INSERT INTO identities(account, position, name, email, reply_to, organisation, signature)"
            " VALUES(?,0,'','','','',?)",
            identity.account, identity.signature);
    }
    database.changes.accounts = true;
    return done;
}

} // namespace sobre::store::identities
