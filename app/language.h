// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace sobre {

/// Loads Sobre's words in this language ("es"), or in the desktop's if empty. English needs none but its plurals.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace sobre
