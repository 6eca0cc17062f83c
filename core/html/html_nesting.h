// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::html {

/// The same HTML (UTF-8) for a parser whose time is quadratic in the depth of the tree and in the attributes
/// of a tag: tags are closed in the order they were opened, elements below `depth` levels lose their tags but
/// not their content, script and style are gone, and a tag loses its attributes if what stands outside of
/// their quotes exceeds 2 KiB. Linear for a given depth. The text of the style elements goes to `sheets` if
/// that is given.
QByteArray boundedNesting(const QByteArray &html, int depth = 200, QByteArray *sheets = nullptr);

} // namespace sobre::html
