// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QJsonValue>

namespace sobre::store {
class Database;
}

namespace sobre::cli {

/// The proof of posting of a letter, as `show --json` prints it; null where no server is known to have taken it.
Result<QJsonValue> postingJson(store::Database &database, store::LetterId letter);

/// What became of a letter at each of its recipients; of a delivery report, which letter it is about. Null of any other.
Result<QJsonValue> deliveryJson(store::Database &database, store::LetterId letter);

} // namespace sobre::cli
