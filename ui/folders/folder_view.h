// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QListView>

namespace sobre::ui {

class FolderModel;
class FolderNameDelegate;

/// The list in the sidebar: choose, rename in place, drop letters on a folder.
class FolderView : public QListView {
    Q_OBJECT
public:
    /// `model` outlives the view.
    explicit FolderView(FolderModel &model, QWidget *parent = nullptr);

    FolderNameDelegate *nameDelegate() const { return m_delegate; }
    /// Lets a row stand out without selecting it; an invalid index ends that.
    void mark(const QModelIndex &index);

Q_SIGNALS:
    void lettersDropped(const QList<sobre::store::LetterId> &letters, sobre::store::FolderId folder);
    /// The person asked for what can be done with a row, or with none (invalid index).
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);
    void removeWanted(const QModelIndex &index);
    /// The editor of a name has closed; whether with a name or without.
    void editorClosed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QModelIndex dropTarget(const QDropEvent *event) const;

    FolderModel &m_folders;
    FolderNameDelegate *m_delegate;
};

} // namespace sobre::ui
