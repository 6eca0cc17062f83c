// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accounts.h"

#include <QJsonObject>

namespace sobre::cli {

/// An account as the commands print it; absent things are null. Settings are written as `account set` takes them.
QJsonObject accountJson(const store::AccountRecord &record);

} // namespace sobre::cli
