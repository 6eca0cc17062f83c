// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/protection.h"

#include <QMap>
#include <QString>

class QIODevice;

namespace sobre::ui {

/// The texts of the parts that claim to be signed, of a letter that is signed in parts only. For a worker.
QMap<mime::PartPath, QString> claimedTexts(QIODevice &letter, const crypto::Protection &protection);

} // namespace sobre::ui
