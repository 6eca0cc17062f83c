// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/outcome_error.h"

namespace sobre::crypto {

MailError errorOf(const plugin::CryptoOutcome &outcome)
{
    using Kind = plugin::CryptoOutcome::Kind;
    MailError error {.kind = MailError::Kind::CryptoFailed,
                     .scope = MailError::Scope::Letter,
                     .retry = MailError::Retry::WhenUserActs,
                     .detail = outcome.detail()};
    switch (outcome.kind()) {
    case Kind::NoEngine:
        error.kind = MailError::Kind::NoEngine;
        break;
    case Kind::NotUnlocked:
    case Kind::NeedsUnlocking:
        error.kind = MailError::Kind::NotUnlocked;
        break;
    case Kind::Cancelled:
        error.kind = MailError::Kind::Cancelled;
        break;
    case Kind::NoSecretKey:
    case Kind::UnusableKey:
        error.kind = MailError::Kind::NoKey;
        break;
    default:
        break;
    }
    return error;
}

MailError noKeyFor(const QString &address)
{
    return {.kind = MailError::Kind::NoKey,
            .scope = MailError::Scope::Recipient,
            .retry = MailError::Retry::WhenUserActs,
            .detail = address};
}

} // namespace sobre::crypto
