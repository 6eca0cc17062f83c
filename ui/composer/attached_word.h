// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::ui {

/// The first word in `text` that promises a file, as it is written there ("attached", "adjunto",
/// "terlampir"), in any of the languages Sobre speaks; empty if there is none.
QString attachedWord(const QString &text);

} // namespace sobre::ui
