// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

namespace sobre::mime {

/// What was handed over makes no sense; `detail` says what.
inline std::unexpected<MailError> badInput(const QString &detail,
                                           MailError::Scope scope = MailError::Scope::Letter)
{
    MailError error;
    error.kind = MailError::Kind::BadInput;
    error.scope = scope;
    error.detail = detail;
    return std::unexpected(error);
}

/// A device could not be read, or refused what was written to it; `detail` is the system's reason.
inline std::unexpected<MailError> unreadable(const QString &detail)
{
    MailError error;
    error.kind = MailError::Kind::FileUnreadable;
    error.scope = MailError::Scope::Letter;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = detail;
    return std::unexpected(error);
}

} // namespace sobre::mime
