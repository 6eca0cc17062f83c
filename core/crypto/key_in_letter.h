// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/offered_key.h"
#include "core/mime/message.h"

#include <optional>

class QIODevice;

namespace sobre::crypto {

/// The key that a letter offers: by the Autocrypt field of its header, or else as the only attached one; or what there
/// is in place of one, with its flaw. `letter` is what came, `content` where the paths of `message` count (the inside
/// of an envelope, or the same). For a worker.
std::optional<OfferedKey> offeredKey(QIODevice &letter, QIODevice &content, const mime::Message &message);

} // namespace sobre::crypto
