// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sobre::html {

/// 0xRRGGBB of a named colour of CSS Color Module Level 4; the name in lower case.
std::optional<quint32> colorByName(QStringView name);

} // namespace sobre::html
