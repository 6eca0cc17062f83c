// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/folders.h"
#include "ui/look/glyphs.h"

#include <QList>

namespace sobre::ui {

/// A folder at its place in the sidebar.
struct FolderLine {
    store::Folder folder;
    int depth = 0; ///< how deep below its parent
};

/// The order of the sidebar: Inbox, Drafts, Outbox, Sent, Archive, Junk, Trash, then the person's own by name as their
/// language sorts it, each followed by those within. None is lost, whatever its parent.
QList<FolderLine> arrange(const QList<store::Folder> &folders);

/// The drawing of a folder of this role.
look::Glyph glyphOf(store::Role role);

} // namespace sobre::ui
