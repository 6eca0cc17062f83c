// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/folder_row_delegate.h"

#include <QPersistentModelIndex>

namespace sobre::ui {

/// Rows of the sidebar whose names are typed in place. A name that will not do keeps the editor open.
class FolderNameDelegate : public look::FolderRowDelegate {
    Q_OBJECT
public:
    using FolderRowDelegate::FolderRowDelegate;

    /// A row that stands out without being selected: letters hang over it, or its menu is open.
    void setMarked(const QModelIndex &index) { m_marked = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// The name does not do; `sentence` says why. The editor stays.
    void refused(const QString &sentence);
    /// Other words are being typed.
    void edited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QString fault(QObject *editor) const;

    QPersistentModelIndex m_marked;
    mutable QPersistentModelIndex m_edited; // the row of the open editor
};

} // namespace sobre::ui
