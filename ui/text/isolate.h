// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::text {

/// A name, address or number within a sentence, between FSI and PDI: its writing direction changes nothing around it.
inline QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace sobre::text
