// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace sobre::look {

/// A window full of widgets: "main", "composer", "controls" or "icons". The caller owns it.
QWidget *galleryPage(const QString &name);

} // namespace sobre::look
