// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/reduce.h"

#include <QString>

namespace sobre::test {

/// The letter reduced; its pictures come from "own:".
html::Reduced reduced(const QString &html, bool dark = false);

/// All that must hold of any letter, in a light and in a dark window: harmIn() and unreadableIn() find
/// nothing, and QTextDocument asks for our own pictures only. What is wrong, or nothing.
QString wrongWith(const QString &html);

} // namespace sobre::test
