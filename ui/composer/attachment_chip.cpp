// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachment_chip.h"

#include "ui/look/accessible.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>

namespace sobre::ui {

using look::scaled;

namespace {

constexpr int side = 10;
constexpr int gap = 10;
constexpr int widest = 240;

look::Glyph glyphOf(const QByteArray &type)
{
    if (type.startsWith("image/"))
        return look::Glyph::Picture;
    if (type.startsWith("message/"))
        return look::Glyph::Envelope;
    return look::Glyph::Attachment;
}

} // namespace

AttachmentChip::AttachmentChip(const QString &name, const QByteArray &type, qint64 size, QWidget *parent)
    : QWidget(parent), m_name(name.isEmpty() ? tr("File without a name") : name),
      m_size(QLocale().formattedDataSize(size, size < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat)),
      m_glyph(glyphOf(type))
{
    look::installAccessibility();
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void AttachmentChip::setProblem(const QString &problem)
{
    m_problem = problem;
    describe();
    updateGeometry();
    update();
}

void AttachmentChip::setSealed(bool sealed)
{
    if (sealed == m_sealed)
        return;
    m_sealed = sealed;
    describe();
    updateGeometry();
    update();
}

QString AttachmentChip::second() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_sealed ? tr("%1 · will be sealed").arg(m_size) : m_size;
}

void AttachmentChip::describe()
{
    setAccessibleName(m_name + QStringLiteral(", ") + second());
    setAccessibleDescription(tr("Del removes"));
    setToolTip(m_name.toHtmlEscaped() + QStringLiteral("<br>") + second().toHtmlEscaped());
}

QSize AttachmentChip::sizeHint() const
{
    const QFontMetrics small(look::font(look::TextStyle::Caption, font()));
    const int words = std::max(fontMetrics().horizontalAdvance(m_name), small.horizontalAdvance(second()));
    const int width = side + scaled(18) + gap + words + 2 + scaled(28) + 2;
    return { std::min(width, scaled(widest)), fontMetrics().lineSpacing() + small.lineSpacing() + 10 };
}

QRect AttachmentChip::crossRect() const
{
    const int target = scaled(24);
    const QRect box(width() - target - 6, (height() - target) / 2, target, target);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    const bool bad = !m_problem.isEmpty();
    look::paintFace(&painter, rect(), look::radius::card, t.surface, bad ? t.errFg : t.border, t.borderWidth);
    if (hasFocus())
        look::paintFocusRing(&painter, rect(), look::radius::card, t.accent);
    const int icon = scaled(18);
    const QRect iconBox(side, (height() - icon) / 2, icon, icon);
    look::paintGlyph(&painter, bad ? look::Glyph::Error : m_glyph,
                     QStyle::visualRect(layoutDirection(), rect(), iconBox), bad ? t.errFg : t.text2);

    const int left = side + icon + gap;
    const int room = width() - left - scaled(28) - 2;
    const QFont caption = look::font(look::TextStyle::Caption, font());
    const QFontMetrics small(caption);
    const int top = (height() - fontMetrics().lineSpacing() - small.lineSpacing()) / 2;
    const auto line = [&](const QString &text, const QFont &face, const QColor &ink, int y) {
        const QFontMetrics metrics(face);
        painter.setFont(face);
        painter.setPen(ink);
        const QRect box(left, y, room, metrics.lineSpacing());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), box),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                             | Qt::AlignAbsolute | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideMiddle, room));
    };
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    line(m_name, font(), t.text, top);
    line(second(), caption, bad ? t.errFg : t.text2, top + fontMetrics().lineSpacing());

    const QRect cross = crossRect();
    if (m_overCross)
        look::paintFace(&painter, QRectF(cross).adjusted(2, 2, -2, -2), cross.height(), t.hover);
    QRect box(0, 0, scaled(13), scaled(13));
    box.moveCenter(cross.center());
    look::paintGlyph(&painter, look::Glyph::Close, box, t.text2);
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        Q_EMIT walkRequested((event->key() == Qt::Key_Right) == mirrored ? -1 : 1);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttachmentChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void AttachmentChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = crossRect().contains(event->position().toPoint());
    if (std::exchange(m_overCross, over) != over)
        update();
}

void AttachmentChip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    update();
    QWidget::leaveEvent(event);
}

void AttachmentChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(look::Glyph::Close), tr("&Remove"), QKeySequence(Qt::Key_Delete), this,
                    &AttachmentChip::removeRequested);
    menu->popup(event->globalPos());
}

void AttachmentChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace sobre::ui
