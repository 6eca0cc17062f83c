// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>

namespace sobre::store {
class Database;
}

/// What was written in a draft since it was stored, beside the draft itself: so that large files that go with it need not
/// be written again for every word. It goes when the draft goes.
namespace sobre::store::draft_text {

/// In a writer's job: in place of what was kept before, and of what withdrawn::of() says of it. Errors: NotFound (no such letter).
Result<> keep(Database &database, LetterId draft, const QByteArray &octets);
/// Empty: nothing was written since.
Result<QByteArray> of(Database &database, LetterId draft);
/// In a writer's job: nothing is kept any more.
Result<> forget(Database &database, LetterId draft);

} // namespace sobre::store::draft_text
