// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sobre::store {

class Database;

/// What is remembered of an account. Never a password. Texts are kept as given; core/account gives them
/// meaning.
struct AccountRecord {
    AccountId id = AccountId::None;
    QString name = {}; ///< what the person calls it
    QString email = {};
    QString displayName = {}; ///< the person's own name, in From
    QString incomingUrl = {}; ///< pop3s://user@host
    QString outgoingUrl = {};
    QString keep = QStringLiteral("forever"); ///< on the server: "forever", "never" or "DAYSd"
    QString caPem = {}; ///< certificates trusted for this account besides the system's; usually empty
    QString passwordCommand = {}; ///< empty: the key ring
    QByteArray incomingMechanism = {}; ///< the log-in method that worked last, never weakened silently
    QByteArray outgoingMechanism = {};
    QDateTime lastCheck = {}; ///< wall time, UTC; invalid: never
    std::optional<MailError> lastError = {}; ///< of that check
    QByteArray loginChoice = {}; ///< the person's: CRAM-MD5, APOP, XOAUTH2, OAUTHBEARER or EXTERNAL; empty: ours
    bool deleteThere = false; ///< what leaves the bin here is deleted at the server
    qint64 fetchLimit = 0; ///< octets: of a larger letter only the header is fetched; 0: none is too large
    int everyMinutes = -1; ///< -1: as preferred for all, 0: only when asked for
    QDateTime notBefore = {}; ///< wall time, UTC: the server asked to stay away until then; invalid: it did not
    QString serverSays = QStringLiteral("{}"); ///< what the server said of itself (EXPIRE, LOGIN-DELAY, TOP), as JSON
    bool sendsKey = true; ///< its letters carry its public key (Autocrypt)
    int sealNew = 0; ///< how new letters begin: 0 as advised, 1 in an envelope wherever there can be one, 2 as postcards
    bool mayAge = false; ///< the person agreed once that more than half of a mailbox is deleted by its age
    qint64 outgoingSizeLimit = 0; ///< octets: the outgoing server said that it takes no larger letter (RFC 1870); 0: any, or not known
    bool operator==(const AccountRecord&) const = default;
};

} // namespace sobre::store

namespace sobre::store::accounts {

Result<QList<AccountRecord>> list(Database& database);
/// Errors: NotFound.
Result<AccountRecord> byId(Database& database, AccountId id);
/// By number, name or e-mail address, case not minded. Errors: NotFound, BadInput (several have that name).
Result<AccountRecord> find(Database& database, const QString& what);

/// Letters that belong to it, at most `limit` of them, in no order. Reads all rows until it has them: for a writer's job
/// or a worker.
Result<QList<LetterId>> someLetters(Database& database, AccountId id, int limit);

// In a writer's job:

/// Stores a new one (its id is not looked at) and returns its id.
Result<AccountId> add(Database& database, const AccountRecord& account);
/// Errors: NotFound.
Result<> update(Database& database, const AccountRecord& account);
/// Remembers how a check of the mail went, and nothing else.
Result<> setLastCheck(Database& database, AccountId id, const QDateTime& when,
                      const std::optional<MailError>& error);
/// Remembers the log-in method that worked, and nothing else. Errors: NotFound.
Result<> setIncomingMechanism(Database& database, AccountId id, const QByteArray& mechanism);
Result<> setOutgoingMechanism(Database& database, AccountId id, const QByteArray& mechanism);
/// Octets; 0: any.
Result<> setOutgoingSizeLimit(Database& database, AccountId id, qint64 limit);
/// The account and what it knows of its server. Its letters stay. Errors: NotFound.
Result<> remove(Database& database, AccountId id);

} // namespace sobre::store::accounts
