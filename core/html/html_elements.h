// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace sobre::html {

/// What there is to know of an element here.
enum Trait : quint32 {
    Void = 1 << 0, ///< has no end tag
    Raw = 1 << 1, ///< its content is text up to its own end tag
    Block = 1 << 2, ///< closes an open paragraph
    Wall = 1 << 3, ///< no end tag reaches out of it, but those of table parts
    TablePart = 1 << 4,
    Table = 1 << 5, ///< no tag at all reaches out of it to close
    List = 1 << 6,
    DefinitionList = 1 << 7,
    Paragraph = 1 << 8,
    Item = 1 << 9,
    Definition = 1 << 10,
    Cell = 1 << 11,
    Row = 1 << 12,
    RowGroup = 1 << 13,
    Option = 1 << 14,
    Select = 1 << 15,
    Heading = 1 << 16,
    Foreign = 1 << 17, ///< SVG and MathML, where "<x/>" is an element without content
    Root = 1 << 18, ///< html, head and body: a parser has them anyway
    Alone = 1 << 19, ///< does not nest within itself: the next one closes it
};

struct Element {
    int id; ///< tells it from the others
    quint32 traits; ///< of Trait
};

/// By their names, in small letters.
using Elements = QHash<QByteArray, Element>;

/// The elements that a scan has to know because of what they do to those around them. Any thread.
const Elements &knownElements();

} // namespace sobre::html
