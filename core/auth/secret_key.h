// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"
#include "core/error/mail_error.h"

#include <QString>

namespace sobre::auth {

/// What a secret is called in the key ring and in the vault: "account-7/incoming".
inline QString keyFor(const SecretName &name)
{
    return QStringLiteral("account-%1/%2").arg(name.account).arg(name.direction);
}

inline MailError noPassword(const QString &detail)
{
    MailError error;
    error.kind = MailError::Kind::NoPassword;
    error.scope = MailError::Scope::Account;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = detail;
    return error;
}

inline MailError notAvailable(const QString &detail)
{
    MailError error;
    error.kind = MailError::Kind::NotAvailable;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = detail;
    return error;
}

} // namespace sobre::auth
