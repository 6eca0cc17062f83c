// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QStringList>

namespace sobre::delivery {

/// Whether the letter that came back says that one of `own` addresses sent it. If nothing was sent from here that it could
/// be, somebody used the address, or another program of the person's did. False where no letter came back with the report.
bool claimsOurAddress(const mime::Bounce &bounce, const QStringList &own);

} // namespace sobre::delivery
