// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_model.h"

#include "ui/look/folder_roles.h"
#include "ui/text/folder_names.h"

#include <limits>

namespace sobre::ui {

using store::Folder;
using store::FolderId;
using store::Role;

void FolderModel::setFolders(const QList<Folder> &folders)
{
    m_folders = folders;
    QList<FolderLine> lines = arrange(m_folders);
    if (m_new) {
        // At the top of those it will lie among.
        qsizetype at = 0;
        int depth = 0;
        if (m_new->parent == FolderId::None) {
            while (at < lines.size() && (lines.at(at).folder.role != Role::User || lines.at(at).depth > 0))
                ++at;
        } else {
            while (at < lines.size() && lines.at(at).folder.id != m_new->parent)
                ++at;
            depth = at < lines.size() ? lines.at(at).depth + 1 : 0;
            at = std::min(at + 1, lines.size());
        }
        lines.insert(at, {*m_new, depth});
    }
    const auto isSame = [](const FolderLine &one, const FolderLine &other) {
        return one.folder.id == other.folder.id && one.depth == other.depth;
    };
    // Row by row, so that the selected folder and an open editor stay where they are.
    for (qsizetype row = 0; row < lines.size(); ++row) {
        if (row < m_lines.size() && isSame(m_lines.at(row), lines.at(row))) {
            m_lines[row] = lines.at(row);
            continue;
        }
        qsizetype later = row;
        while (later < m_lines.size() && !isSame(m_lines.at(later), lines.at(row)))
            ++later;
        if (later < m_lines.size()) {
            beginMoveRows({}, int(later), int(later), {}, int(row));
            m_lines.move(later, row);
            m_lines[row] = lines.at(row);
            endMoveRows();
        } else {
            beginInsertRows({}, int(row), int(row));
            m_lines.insert(row, lines.at(row));
            endInsertRows();
        }
    }
    if (m_lines.size() > lines.size()) {
        beginRemoveRows({}, int(lines.size()), int(m_lines.size() - 1));
        m_lines.resize(lines.size());
        endRemoveRows();
    }
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_lines.size() - 1)));
}

void FolderModel::setNumbers(const FolderNumbers &numbers)
{
    const FolderNumbers before = std::exchange(m_numbers, numbers);
    for (int row = 0; row < m_lines.size(); ++row) {
        const Folder &folder = m_lines.at(row).folder;
        const bool isOutbox = folder.role == Role::Outbox;
        const bool changed = isOutbox ? before.outbox != numbers.outbox || before.outboxNeedsPerson != numbers.outboxNeedsPerson
            : folder.role == Role::Drafts ? before.drafts != numbers.drafts
                                          : before.unread.value(folder.id) != numbers.unread.value(folder.id);
        if (changed)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

Folder FolderModel::folder(const QModelIndex &index) const
{
    return at(index.row()).value_or(Folder {});
}

std::optional<Folder> FolderModel::at(int row) const
{
    return row >= 0 && row < m_lines.size() ? std::optional(m_lines.at(row).folder) : std::nullopt;
}

QModelIndex FolderModel::indexOf(FolderId id) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).folder.id == id)
            return index(row);
    }
    return {};
}

QStringList FolderModel::siblingNames(const QModelIndex &index) const
{
    const Folder own = folder(index);
    QStringList names;
    for (const FolderLine &line : m_lines) {
        if (line.folder.parent != own.parent || line.folder.id == own.id)
            continue;
        names += text::folderName(line.folder);
        if (line.folder.role != Role::User)
            names += line.folder.name; // the store knows it by this one
    }
    return names;
}

int FolderModel::familySize(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    int size = 1;
    while (index.row() + size < m_lines.size()
           && m_lines.at(index.row() + size).depth > m_lines.at(index.row()).depth)
        ++size;
    return size;
}

QModelIndex FolderModel::beginNew(FolderId parent, const QString &name)
{
    m_new = Folder {.name = name, .parent = parent};
    setFolders(m_folders);
    return indexOf(FolderId::None);
}

void FolderModel::endNew()
{
    if (!m_new)
        return;
    m_new.reset();
    setFolders(m_folders);
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

qint64 FolderModel::count(const Folder &folder) const
{
    switch (folder.role) {
    case Role::Inbox:
    case Role::User:
        return m_numbers.unread.value(folder.id);
    case Role::Drafts:
        return m_numbers.drafts;
    case Role::Outbox:
        return m_numbers.outbox;
    case Role::Sent:
    case Role::Trash:
    case Role::Junk:
    case Role::Archive:
        break;
    }
    return 0;
}

QString FolderModel::spoken(const Folder &folder) const
{
    const QString name = text::folderName(folder);
    const int number = int(std::min<qint64>(count(folder), std::numeric_limits<int>::max()));
    if (number == 0)
        return name;
    if (folder.role == Role::Drafts)
        return tr("%1, %n letters", nullptr, number).arg(name);
    if (folder.role != Role::Outbox)
        return tr("%1, %n unread", nullptr, number).arg(name);
    return m_numbers.outboxNeedsPerson ? tr("%1, %n letters, waits for you", nullptr, number).arg(name)
                                       : tr("%1, %n letters wait", nullptr, number).arg(name);
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FolderLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text::folderName(line.folder);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(line.folder);
    case look::FolderGlyphRole:
        return QVariant::fromValue(glyphOf(line.folder.role));
    case look::FolderCountRole:
        return int(std::min<qint64>(count(line.folder), std::numeric_limits<int>::max()));
    case look::FolderAttentionRole:
        return line.folder.role == Role::Outbox && m_numbers.outboxNeedsPerson;
    case look::FolderDepthRole:
        return line.depth;
    default:
        return {};
    }
}

bool FolderModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    Q_EMIT named(folder(index), value.toString());
    return true;
}

Qt::ItemFlags FolderModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Folder here = folder(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (here.role == Role::User)
        flags |= Qt::ItemIsEditable;
    if (here.role != Role::Outbox && here.id != FolderId::None) // a letter leaves by its composer only
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList FolderModel::mimeTypes() const
{
    return {QString::fromLatin1(LettersMimeType)};
}

} // namespace sobre::ui
