// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"

#include "core/store/database.h"
#include "core/store/outbox_rows.h"
#include "core/store/stored_error.h"

namespace sobre::store::accounts {

namespace {

MailError unknown(const QString &what)
{
    return { .kind = MailError::Kind::NotFound,
             .scope = MailError::Scope::Account,
             .retry = MailError::Retry::WhenUserActs,
             .detail = QStringLiteral("account “%1”").arg(what) };
}

Result<> expectOne(Database &database, AccountId id)
{
    if (database.changedRows() != 1)
        return std::unexpected(unknown(QString::number(number(id))));
    database.changes.accounts = true;
    return {};
}

} // namespace

Result<QList<AccountRecord>> list(Database &database)
{
    QList<AccountRecord> all;
    Statement row = database.prepare(
        "SELECT id, name, email, display_name, incoming_url, outgoing_url, keep, ca_pem, password_command,"
        " incoming_mechanism, outgoing_mechanism, last_check, last_error, login_choice, delete_there, fetch_limit,"
        " every_minutes, not_before, server_says, may_age, outgoing_size_limit, sends_key, seal_new FROM accounts ORDER BY id");
    while (row.next()) {
        all.append({ .id = row.id<AccountId>(0),
                     .name = row.text(1),
                     .email = row.text(2),
                     .displayName = row.text(3),
                     .incomingUrl = row.text(4),
                     .outgoingUrl = row.text(5),
                     .keep = row.text(6),
                     .caPem = row.text(7),
                     .passwordCommand = row.text(8),
                     .incomingMechanism = row.blob(9),
                     .outgoingMechanism = row.blob(10),
                     .lastCheck = row.time(11),
                     .lastError = errorFromColumn(row, 12),
                     .loginChoice = row.blob(13),
                     .deleteThere = row.integer(14) != 0,
                     .fetchLimit = row.integer(15),
                     .everyMinutes = int(row.integer(16)),
                     .notBefore = row.time(17),
                     .serverSays = row.text(18),
                     .sendsKey = row.integer(21) != 0,
                     .sealNew = int(row.integer(22)),
                     .mayAge = row.integer(19) != 0,
                     .outgoingSizeLimit = row.integer(20) }); // NULL: 0
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return all;
}

Result<AccountRecord> byId(Database &database, AccountId id)
{
    const Result<QList<AccountRecord>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    for (const AccountRecord &account : *all) {
        if (account.id == id)
            return account;
    }
    return std::unexpected(unknown(QString::number(number(id))));
}

Result<AccountRecord> find(Database &database, const QString &what)
{
    bool isNumber = false;
    const AccountId id{ what.toLongLong(&isNumber) };
    if (isNumber)
        return byId(database, id);
    const Result<QList<AccountRecord>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    QList<AccountRecord> found;
    for (const AccountRecord &account : *all) {
        if (account.name.compare(what, Qt::CaseInsensitive) == 0
            || account.email.compare(what, Qt::CaseInsensitive) == 0)
            found.append(account);
    }
    if (found.isEmpty())
        return std::unexpected(unknown(what));
    if (found.size() > 1) {
        return std::unexpected(
            MailError{ .kind = MailError::Kind::BadInput,
                       .scope = MailError::Scope::Account,
                       .retry = MailError::Retry::WhenUserActs,
                       .detail = QStringLiteral("several accounts are called “%1”").arg(what) });
    }
    return found.constFirst();
}

Result<QList<LetterId>> someLetters(Database &database, AccountId id, int limit)
{
    Statement row = database.prepare("SELECT id FROM message_text WHERE account=? LIMIT ?");
    row.bind(id, limit);
    QList<LetterId> found;
    while (row.next())
        found.append(row.id<LetterId>(0));
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

Result<AccountId> add(Database &database, const AccountRecord &account)
{
    const Result<> done = database.run(
        "INSERT INTO accounts(name, email, display_name, incoming_url, outgoing_url, keep, ca_pem, "
        "password_command,"
        " incoming_mechanism, outgoing_mechanism, last_check, last_error, login_choice, delete_there, fetch_limit,"
        " every_minutes, not_before, server_says, may_age, outgoing_size_limit, sends_key, seal_new)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        account.name, account.email, account.displayName, account.incomingUrl, account.outgoingUrl,
        account.keep, account.caPem, account.passwordCommand, account.incomingMechanism,
        account.outgoingMechanism, account.lastCheck, toColumn(account.lastError), account.loginChoice,
        account.deleteThere, account.fetchLimit, account.everyMinutes, account.notBefore, account.serverSays,
        account.mayAge, account.outgoingSizeLimit, account.sendsKey, account.sealNew);
    if (!done)
        return std::unexpected(done.error());
    database.changes.accounts = true;
    return AccountId{ database.lastId() };
}

Result<> update(Database &database, const AccountRecord &account)
{
    const Result<> done = database.run(
        "UPDATE accounts SET name=?, email=?, display_name=?, incoming_url=?, outgoing_url=?, keep=?, "
        "ca_pem=?,"
        " password_command=?, incoming_mechanism=?, outgoing_mechanism=?, last_check=?, last_error=?, login_choice=?,"
        " delete_there=?, fetch_limit=?, every_minutes=?, not_before=?, server_says=?, may_age=?,"
        " outgoing_size_limit=?, sends_key=?, seal_new=? WHERE id=?",
        account.name, account.email, account.displayName, account.incomingUrl, account.outgoingUrl,
        account.keep, account.caPem, account.passwordCommand, account.incomingMechanism,
        account.outgoingMechanism, account.lastCheck, toColumn(account.lastError), account.loginChoice,
        account.deleteThere, account.fetchLimit, account.everyMinutes, account.notBefore, account.serverSays,
        account.mayAge, account.outgoingSizeLimit, account.sendsKey, account.sealNew, account.id);
    return done ? expectOne(database, account.id) : done;
}

Result<> setLastCheck(Database &database, AccountId id, const QDateTime &when,
                      const std::optional<MailError> &error)
{
    const Result<> done = database.run("UPDATE accounts SET last_check=?, last_error=? WHERE id=?", when,
                                       toColumn(error), id);
    return done ? expectOne(database, id) : done;
}

Result<> setIncomingMechanism(Database &database, AccountId id, const QByteArray &mechanism)
{
    const Result<> done = database.run("UPDATE accounts SET incoming_mechanism=? WHERE id=?", mechanism, id);
    return done ? expectOne(database, id) : done;
}

Result<> setOutgoingMechanism(Database &database, AccountId id, const QByteArray &mechanism)
{
    const Result<> done = database.run("UPDATE accounts SET outgoing_mechanism=? WHERE id=?", mechanism, id);
    return done ? expectOne(database, id) : done;
}

Result<> setOutgoingSizeLimit(Database &database, AccountId id, qint64 limit)
{
    const Result<> done = database.run("UPDATE accounts SET outgoing_size_limit=? WHERE id=?", limit, id);
    return done ? expectOne(database, id) : done;
}

namespace {

// What waits to leave by it never could any more. What is leaving, or may have left, stays until that is known.
Result<> makeDraftsOfQueued(Database &database, AccountId id)
{
    const auto rows = outbox::list(database);
    if (!rows)
        return std::unexpected(rows.error());
    for (const OutboxRow &row : *rows) {
        if (row.account != id || row.state == OutboxState::Sending || row.state == OutboxState::MaybeSent)
            continue;
        if (const Result<> done = outbox::cancel(database, row.id, FolderId::Drafts); !done)
            return done;
    }
    return {};
}

} // namespace

Result<> remove(Database &database, AccountId id)
{
    Result<> done = makeDraftsOfQueued(database, id);
    if (done)
        done = database.run("DELETE FROM server_headers WHERE ledger IN (SELECT id FROM uidl_ledger WHERE account=?)", id);
    if (done)
        done = database.run("DELETE FROM uidl_ledger WHERE account=?", id);
    if (done)
        done = database.run("DELETE FROM identities WHERE account=?", id);
    if (done)
        done = database.run("DELETE FROM provider_hosts WHERE account=?", id);
    if (done)
        done = database.run("DELETE FROM accounts WHERE id=?", id);
    return done ? expectOne(database, id) : done;
}

} // namespace sobre::store::accounts
