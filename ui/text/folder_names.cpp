// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/folder_names.h"

#include "ui/text/isolate.h"

#include <QCoreApplication>

#include <algorithm>

namespace sobre::text {
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

    static QString fault(const QString &name, const QStringList &siblings)
    {
        constexpr qsizetype Longest = 200;
        if (name.trimmed().isEmpty())
            return tr("A folder needs a name.");
        if (name.contains(u'/'))
            return tr("A folder's name cannot hold “/”.");
        if (std::ranges::any_of(name, [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }))
            return tr("This name holds characters that cannot be shown.");
        if (name.size() > Longest)
            return tr("This name is too long.");
        if (siblings.contains(name, Qt::CaseInsensitive))
            return tr("There is a folder “%1” already.").arg(isolated(name));
        return {};
    }
};

} // namespace

QString roleName(store::Role role)
{
    return FolderNames::ofRole(role);
}

QString folderName(const store::Folder &folder)
{
    return folder.role == store::Role::User ? folder.name : roleName(folder.role);
}

QString folderNameFault(const QString &name, const QStringList &siblings)
{
    return FolderNames::fault(name, siblings);
}

} // namespace sobre::text
