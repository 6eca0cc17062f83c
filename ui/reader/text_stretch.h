// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/open_letter.h"

#include <QList>
#include <QString>

class QIODevice;

namespace sobre::ui {

/// Words of a letter of which only parts are signed. A value.
struct TextStretch {
    QString text;
    bool isCovered = false; ///< signed, checked and well so: it gets the frame
};

/// All that the letter shows as text, in its order: each signed part by itself, exactly as it was signed, and what nobody
/// signed between them. HTML as its words. For a worker.
QList<TextStretch> stretchesOf(QIODevice &letter, const QList<crypto::GoodPart> &good);

} // namespace sobre::ui
