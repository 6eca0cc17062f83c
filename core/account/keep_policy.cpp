// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keep_policy.h"

using namespace Qt::StringLiterals;

namespace sobre::account {

Result<KeepPolicy> KeepPolicy::parse(const QString &text)
{
    if (text == "forever"_L1)
        return KeepPolicy {.kind = Kind::Forever, .days = 0};
    if (text == "never"_L1)
        return KeepPolicy {.kind = Kind::Never, .days = 0};
    bool isNumber = false;
    const int days = text.endsWith(u'd') ? text.chopped(1).toInt(&isNumber) : 0;
    if (!isNumber || days < 1 || days > 3650) {
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .scope = MailError::Scope::Account,
                                          .detail = u"“%1” is not forever, never or a number of days such as 14d"_s.arg(text)});
    }
    return KeepPolicy {.kind = Kind::Days, .days = days};
}

QString KeepPolicy::text() const
{
    switch (kind) {
    case Kind::Forever:
        return u"forever"_s;
    case Kind::Never:
        return u"never"_s;
    case Kind::Days:
        break;
    }
    return QString::number(days) + u'd';
}

} // namespace sobre::account
