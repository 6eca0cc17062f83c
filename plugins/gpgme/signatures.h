// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

namespace sobre::gpgme {

/// What the operation that `context` has just ended found out about signatures, with the keys of this
/// computer that made them.
QList<plugin::SignatureEvidence> signaturesOf(Context &context, Run &run);

} // namespace sobre::gpgme
