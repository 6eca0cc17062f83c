// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/side_list.h"

#include "ui/accounts/side_row_delegate.h"
#include "ui/look/type.h"

namespace sobre::ui {

SideList::SideList(const QString &accessibleName, QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SideRowDelegate(this));
    setMouseTracking(true);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    look::whenFontChanges(this, [this] { updateGeometry(); });
}

void SideList::addPage(look::Glyph glyph, const QString &name, int row)
{
    auto *item = new QListWidgetItem(name);
    insertItem(row < 0 ? count() : row, item);
    item->setData(SideRowDelegate::GlyphRole, int(glyph));
    updateGeometry();
}

QSize SideList::sizeHint() const
{
    return { qMax(look::scaled(190), sizeHintForColumn(0) + 2 * frameWidth()),
             QListWidget::sizeHint().height() };
}

} // namespace sobre::ui
