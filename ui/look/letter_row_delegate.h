// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/letter_roles.h"

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <memory>

namespace sobre::look {

/// Paints a letter's row from the roles of letter_roles.h: two lines, or one when compact. All rows have one
/// height, so give the view uniform item sizes. Clicking the star or the thread's pill sends a signal and
/// selects nothing.
class LetterRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LetterRowDelegate(QObject *parent = nullptr);

    bool isCompact() const { return m_compact; }
    /// Call the view's scheduleDelayedItemsLayout() afterwards.
    void setCompact(bool compact);

    /// The height of a row in `font`.
    int rowHeight(const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void starClicked(const QModelIndex &index);
    void threadClicked(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    struct Metrics;
    struct Row;
    const Metrics &metrics(const QFont &font) const;
    Row place(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QString elided(const QString &text, bool bold, int width) const;
    void drawText(QPainter *painter, const QStyleOptionViewItem &option, QRect rect, const QString &text,
                  bool bold, const QColor &color, const TextHits &hits = {}) const;

    mutable std::shared_ptr<Metrics> m_metrics;
    mutable QCache<QString, QString> m_elided{ 2000 };
    bool m_compact = false;
};

} // namespace sobre::look
