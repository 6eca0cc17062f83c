// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_lines.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace sobre::ui {
namespace {

using store::Folder;
using store::FolderId;
using store::Role;

int rank(Role role)
{
    switch (role) {
    case Role::Inbox:
        return 0;
    case Role::Drafts:
        return 1;
    case Role::Outbox:
        return 2;
    case Role::Sent:
        return 3;
    case Role::Archive:
        return 4;
    case Role::Junk:
        return 5;
    case Role::Trash:
        return 6;
    case Role::User:
        break;
    }
    return 7;
}

void take(QList<Folder> &left, FolderId parent, int depth, QList<FolderLine> &lines)
{
    QList<Folder> here;
    left.removeIf([&](const Folder &folder) {
        if (folder.parent == parent)
            here.append(folder);
        return folder.parent == parent;
    });
    for (const Folder &folder : std::as_const(here)) {
        lines.append({folder, depth});
        take(left, folder.id, depth + 1, lines);
    }
}

} // namespace

QList<FolderLine> arrange(const QList<Folder> &folders)
{
    QCollator collator {QLocale()};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QList<Folder> left = folders;
    std::ranges::stable_sort(left, [&](const Folder &one, const Folder &other) {
        const int first = rank(one.role);
        const int second = rank(other.role);
        return first != second ? first < second
                               : one.role == Role::User && collator.compare(one.name, other.name) < 0;
    });
    QList<FolderLine> lines;
    take(left, FolderId::None, 0, lines);
    // What is left has a parent that does not exist, or is its own.
    for (const Folder &orphan : std::as_const(left))
        lines.append({orphan, 0});
    return lines;
}

look::Glyph glyphOf(Role role)
{
    switch (role) {
    case Role::Inbox:
        return look::Glyph::Inbox;
    case Role::Drafts:
        return look::Glyph::Drafts;
    case Role::Outbox:
        return look::Glyph::Outbox;
    case Role::Sent:
        return look::Glyph::Sent;
    case Role::Trash:
        return look::Glyph::Trash;
    case Role::Junk:
        return look::Glyph::Junk;
    case Role::Archive:
        return look::Glyph::Archive;
    case Role::User:
        break;
    }
    return look::Glyph::Folder;
}

} // namespace sobre::ui
