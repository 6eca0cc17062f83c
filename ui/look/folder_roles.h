// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/glyphs.h"

#include <QMetaType>
#include <Qt>

namespace sobre::look {

/// What a model of folders answers for FolderRowDelegate, besides Qt::DisplayRole (the name) and
/// Qt::AccessibleTextRole ("Outbox, 1 letter, waits for you").
enum FolderRole {
    FolderGlyphRole = Qt::UserRole + 200, ///< Glyph
    FolderCountRole, ///< int: unread, or waiting; 0 shows nothing
    FolderAttentionRole, ///< bool: something waits for the person; amber with a sign
    FolderHeadingRole, ///< bool: an account's own row
    FolderErrorRole, ///< bool: a heading whose account could not be reached
    FolderDepthRole, ///< int: 0, or how deep below its parent
};

} // namespace sobre::look

Q_DECLARE_METATYPE(sobre::look::Glyph)
