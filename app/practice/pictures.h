// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::practice {

/// A drawing as PNG: "lighthouse", "harbour" or "bread". Empty for another name.
QByteArray picture(const QByteArray &name);

} // namespace sobre::practice
