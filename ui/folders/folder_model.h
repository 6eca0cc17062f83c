// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/folders/folder_lines.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace sobre::ui {

/// What the sidebar says of folders besides their names.
struct FolderNumbers {
    QHash<store::FolderId, qint64> unread = {};
    qint64 drafts = 0;
    qint64 outbox = 0; ///< letters that have not left
    bool outboxNeedsPerson = false;
    bool operator==(const FolderNumbers &) const = default;
};

/// The folders for look::FolderRowDelegate: one row each, those within others below them. A row may stand for a folder
/// that is still being named. Window thread.
class FolderModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Takes over what there is now. Rows keep their place where nothing changed.
    void setFolders(const QList<store::Folder> &folders);
    void setNumbers(const FolderNumbers &numbers);

    /// The folder of a row; id None for the one that is being named.
    store::Folder folder(const QModelIndex &index) const;
    /// Invalid where there is no such folder.
    QModelIndex indexOf(store::FolderId id) const;
    /// The folder of the n-th row, from 0.
    std::optional<store::Folder> at(int row) const;
    /// Names beside `index`, as shown, without its own.
    QStringList siblingNames(const QModelIndex &index) const;
    /// Itself and those within.
    int familySize(const QModelIndex &index) const;

    /// Adds a row for a new folder within `parent`, to be named by an editor. One at a time.
    QModelIndex beginNew(store::FolderId parent, const QString &name);
    /// Takes that row away.
    void endNew();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Qt::EditRole: passes the name on by named() and changes nothing itself.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }

Q_SIGNALS:
    /// The person gave a name: to a folder, or to the new one (id None) within its parent.
    void named(const sobre::store::Folder &folder, const QString &name);

private:
    qint64 count(const store::Folder &folder) const;
    QString spoken(const store::Folder &folder) const;

    QList<FolderLine> m_lines;
    QList<store::Folder> m_folders;
    FolderNumbers m_numbers;
    std::optional<store::Folder> m_new;
};

/// The type of what is dragged out of a list of letters: their numbers, decimal, one a line.
inline constexpr char LettersMimeType[] = "application/x-sobre-letters";

} // namespace sobre::ui
