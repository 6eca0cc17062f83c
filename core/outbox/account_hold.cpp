// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/account_hold.h"

#include "core/outbox/post_letter.h"
#include "core/store/database.h"

namespace sobre::outbox {

using Kind = MailError::Kind;

bool neverReached(Kind kind)
{
    switch (kind) {
    case Kind::HostNotFound:
    case Kind::ConnectionRefused:
    case Kind::Unreachable:
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::Cancelled:
        return true;
    default:
        return false;
    }
}

bool needsPersonFirst(Kind kind)
{
    switch (kind) {
    case Kind::NoTlsOffered:
    case Kind::TlsRefused:
    case Kind::TlsFailed:
    case Kind::DataBeforeTls:
    case Kind::CertificateRefused:
    case Kind::NoPassword:
    case Kind::NoMechanism:
    case Kind::LoginRefused:
        return true;
    default:
        return false;
    }
}

store::OutboxRow heldBack(store::OutboxRow row, const MailError &error, const QDateTime &now)
{
    const int tries = row.tries;
    row = afterFailure(std::move(row), error, {}, now);
    if (row.state == store::OutboxState::Failed && error.retry != MailError::Retry::Later)
        row.tries = tries;
    return row;
}

bool isHeldBack(const store::OutboxRow &row)
{
    return row.state == store::OutboxState::Failed && row.error && needsPersonFirst(row.error->kind);
}

store::OutboxRow released(store::OutboxRow row)
{
    row.state = store::OutboxState::Waiting;
    row.nextTry = {};
    row.error.reset();
    return row;
}

Result<> releaseHeldBack(store::Database &database, store::AccountId account)
{
    const auto rows = store::outbox::list(database);
    if (!rows)
        return std::unexpected(rows.error());
    for (const store::OutboxRow &row : *rows) {
        if (row.account != account || !isHeldBack(row))
            continue;
        if (const Result<> done = store::outbox::update(database, released(row)); !done)
            return done;
    }
    return {};
}

} // namespace sobre::outbox
