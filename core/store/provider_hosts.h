// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// Servers of the post office that keeps an account's mailbox, as far as its letters tell: what wrote their topmost
/// Received lines, by the domain those servers share (mime::serverDomain()), so that a large house is one row.
struct ProviderHost {
    QString host = {}; ///< lower-case
    qint64 letters = 0; ///< how many came with it
    QDateTime first = {}; ///< wall time, UTC, when such a letter was fetched
    QDateTime last = {};
    bool operator==(const ProviderHost &) const = default;
};

} // namespace sobre::store

namespace sobre::store::provider_hosts {

/// Those of an account, the most frequent first.
Result<QList<ProviderHost>> of(Database &database, AccountId account);

// In a writer's job:

/// One more letter that was fetched from the account's mailbox.
Result<> count(Database &database, AccountId account, const QString &host, const QDateTime &when);

} // namespace sobre::store::provider_hosts
