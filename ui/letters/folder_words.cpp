// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/folder_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

class FolderNames {
    Q_DECLARE_TR_FUNCTIONS(FolderNames)

public:
    static QString ofRole(store::Role role)
    {
        switch (role) {
        case store::Role::Inbox:
            return tr("Inbox");
        case store::Role::Drafts:
            return tr("Drafts");
        case store::Role::Outbox:
            return tr("Outbox");
        case store::Role::Sent:
            return tr("Sent");
        case store::Role::Trash:
            return tr("Trash");
        case store::Role::Junk:
            return tr("Junk");
        case store::Role::Archive:
            return tr("Archive");
        case store::Role::User:
            break;
        }
        return {};
    }
};

} // namespace

QString folderWord(const store::Folder &folder)
{
    return folder.role == store::Role::User ? folder.name : FolderNames::ofRole(folder.role);
}

QString folderPath(const store::Folder &folder, const QList<store::Folder> &all)
{
    QString path = folderWord(folder);
    store::FolderId parent = folder.parent;
    for (int depth = 0; parent != store::FolderId::None && depth < 20; ++depth) {
        const auto above = std::ranges::find(all, parent, &store::Folder::id);
        if (above == all.end())
            break;
        path = folderWord(*above) + u" / "_s + path;
        parent = above->parent;
    }
    return path;
}

} // namespace sobre::ui
