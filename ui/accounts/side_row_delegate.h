// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sobre::ui {

/// Draws a row of SideList: sign, name, and a rounded face when it is chosen.
class SideRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int GlyphRole = Qt::UserRole; ///< a look::Glyph as int

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sobre::ui
