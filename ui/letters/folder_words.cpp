// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/folder_words.h"

#include "ui/text/folder_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

QString folderPath(const store::Folder &folder, const QList<store::Folder> &all)
{
    QString path = text::folderName(folder);
    store::FolderId parent = folder.parent;
    for (int depth = 0; parent != store::FolderId::None && depth < 20; ++depth) {
        const auto above = std::ranges::find(all, parent, &store::Folder::id);
        if (above == all.end())
            break;
        path = text::folderName(*above) + u" / "_s + path;
        parent = above->parent;
    }
    return path;
}

} // namespace sobre::ui
