// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QString>

namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// The newest letter from `address` that brings a key of theirs along, None if there is none among the newest of them.
/// Nothing is claimed of the key: it was not even looked at. Not of those in Junk and Trash. For a worker.
store::LetterId offeringLetter(store::Database &reader, const QString &address);

} // namespace sobre::ui
