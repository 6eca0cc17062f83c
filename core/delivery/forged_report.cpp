// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/forged_report.h"

#include "core/delivery/same_address.h"

#include <algorithm>

namespace sobre::delivery {

bool claimsOurAddress(const mime::Bounce &bounce, const QStringList &own)
{
    // Whoever writes in somebody's name may spell it as they like: providers do not tell capitals apart.
    const QString claimed = bounce.returnedFrom.toLower();
    return std::ranges::any_of(own, [&claimed](const QString &address) { return sameAddress(address.toLower(), claimed); });
}

} // namespace sobre::delivery
