// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::html {

/// The same HTML (UTF-8) for a parser whose time is quadratic in the depth of the tree and in the attributes
/// of a tag: tags are closed in the order they were opened, elements below `depth` levels lose their tags but
/// not their content, script and style are gone, and a tag over 64 KiB loses its attributes. Linear for a
/// given depth.
QByteArray boundedNesting(const QByteArray &html, int depth = 200);

} // namespace sobre::html
