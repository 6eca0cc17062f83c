// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/offered_key.h"
#include "core/crypto/protection.h"
#include "core/mime/message.h"

#include <QStringList>

#include <QMap>
#include <QString>

#include <optional>

class QIODevice;

namespace sobre::ui {

/// The key that a letter offers: by the Autocrypt field of its header, or else as the only attached one; or what there
/// is in place of one, with its flaw. `letter` is
/// what came, `content` where the paths of `message` count (the inside of an envelope). For a worker.
std::optional<crypto::OfferedKey> offeredKey(QIODevice &letter, QIODevice &content, const mime::Message &message);

/// The texts of the parts that claim to be signed, of a letter that is signed in parts only. For a worker.
QMap<mime::PartPath, QString> claimedTexts(QIODevice &letter, const crypto::Protection &protection);

} // namespace sobre::ui
