// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

namespace sobre::account {

/// What happens to fetched letters at the ISP.
struct KeepPolicy {
    enum class Kind {
        Forever, ///< they stay there
        Days, ///< they are taken away `days` days after Sobre got them
        Never, ///< they are taken away at once
    };
    static constexpr int DefaultDays = 14;

    Kind kind = Kind::Days;
    int days = DefaultDays;

    /// "forever", "never" or "14d". Errors: BadInput.
    static Result<KeepPolicy> parse(const QString &text);
    QString text() const;
    bool operator==(const KeepPolicy &) const = default;
};

} // namespace sobre::account
