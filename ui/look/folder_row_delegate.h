// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sobre::look {

/// Paints a row of the sidebar: icon, name, and at its end the count and a sign if something waits. For a
/// view on Pane::Back::Sidebar, without a frame and with a transparent background.
class FolderRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Makes a list or tree fit into the sidebar: no frame, its own background away, hover on, no horizontal
/// scrolling.
void dressSidebarView(class QAbstractItemView *view);

} // namespace sobre::look
