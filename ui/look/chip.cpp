// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chip.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sobre::look {

namespace {
constexpr int side = 8;
constexpr int gap = 5;
constexpr int widest = 280;
} // namespace

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setFace(const QString &text, Glyph glyph, Tone tone, const QString &note)
{
    m_text = text;
    m_glyph = glyph;
    m_tone = tone;
    m_note = note;
    describe();
    updateGeometry();
    update();
}

void Chip::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

void Chip::describe()
{
    QStringList parts{ m_text };
    if (!m_detail.isEmpty() && m_detail != m_text)
        parts.append(m_detail);
    if (!m_note.isEmpty())
        parts.append(m_note);
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(parts.join(u'\n').toHtmlEscaped().replace(u'\n', QLatin1StringView("<br>")));
    setAccessibleDescription(m_removable ? tr("Del removes, F2 edits") : QString());
}

QSize Chip::sizeHint() const
{
    int width = 2 * side + fontMetrics().horizontalAdvance(m_text) + 2;
    if (m_glyph != Glyph::None)
        width += scaled(16) + gap;
    if (m_removable)
        width += scaled(24) - side + 2;
    const int height = std::max(scaled(28), fontMetrics().lineSpacing() + 8);
    return QSize(std::min(width, scaled(widest)), height);
}

QSize Chip::minimumSizeHint() const
{
    return QSize(std::min(sizeHint().width(), scaled(80)), sizeHint().height());
}

QRect Chip::crossRect() const
{
    if (!m_removable)
        return {};
    const int target = scaled(24);
    const QRect box(width() - target - 2, (height() - target) / 2, target, target);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const QColor ink = t.foreground(m_tone);
    QPainter painter(this);
    const QColor edge = m_tone == Tone::Neutral ? t.inputBorder : ink;
    paintFace(&painter, rect(), height() / 2.0, t.background(m_tone), edge, t.borderWidth);
    if (hasFocus())
        paintFocusRing(&painter, rect(), height() / 2.0, t.accent);
    int x = side;
    if (m_glyph != Glyph::None) {
        const int icon = scaled(16);
        const QRect box(x, (height() - icon) / 2, icon, icon);
        paintGlyph(&painter, m_glyph, QStyle::visualRect(layoutDirection(), rect(), box), ink);
        x += icon + gap;
    }
    const int end = m_removable ? width() - scaled(24) - 2 : width() - side;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, end - x, height()));
    painter.setPen(ink);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(words,
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::AlignAbsolute | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
    if (m_removable) {
        const QRect cross = crossRect();
        if (m_overCross) {
            QColor veil = ink;
            veil.setAlphaF(0.16f);
            paintFace(&painter, QRectF(cross).adjusted(2, 2, -2, -2), cross.height(), veil);
        }
        const int icon = scaled(13);
        QRect box(0, 0, icon, icon);
        box.moveCenter(cross.center());
        paintGlyph(&painter, Glyph::Close, box, ink);
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->key();
    if (key == forward)
        Q_EMIT walkRequested(1);
    else if (key == back)
        Q_EMIT walkRequested(-1);
    else if (m_removable && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT editRequested();
    else if (!event->text().isEmpty() && event->text().at(0).isPrint()
             && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        Q_EMIT typed(event->text());
    else
        QWidget::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void Chip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !crossRect().contains(event->position().toPoint()))
        Q_EMIT editRequested();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = crossRect().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
}

void Chip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    update();
    QWidget::leaveEvent(event);
}

void Chip::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void Chip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace sobre::look
