// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/heading_button.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QPainter>
#include <QStyle>

namespace sobre::ui {
namespace {
constexpr int Side = 8; // of the face from the sidebar's edge, as in its rows
} // namespace

HeadingButton::HeadingButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto dress = [this] {
        setFont(look::font(look::TextStyle::Strong));
        updateGeometry();
    };
    look::whenFontChanges(this, dress);
    dress();
}

void HeadingButton::setFace(const QString &words, look::Glyph end, bool failed)
{
    m_end = end;
    m_failed = failed;
    setText(QString(words).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(words);
    update();
}

QSize HeadingButton::sizeHint() const
{
    return QSize(look::scaled(120, font()), look::lineHeight(font()) + 13);
}

QSize HeadingButton::minimumSizeHint() const
{
    return QSize(look::scaled(60, font()), sizeHint().height());
}

void HeadingButton::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    const QRect face = rect().adjusted(Side, 1, -Side, -1);
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    if (underMouse() || isDown())
        look::paintFace(&painter, face, look::radius::control, t.hover);
    if (hasFocus())
        look::paintFocusRing(&painter, face, look::radius::control, t.accent);
    const int small = look::scaled(16, font());
    const auto glyph = [&](look::Glyph which, int &end, const QColor &color) {
        look::paintGlyph(&painter, which, visual(QRect(end - small, (height() - small) / 2, small, small)), color);
        end -= small + 6;
    };
    int end = face.right() - 8;
    if (m_end != look::Glyph::None)
        glyph(m_end, end, t.text2);
    if (m_failed)
        glyph(look::Glyph::Warn, end, t.errFg);
    const QRect words(face.left() + 10, 0, end - face.left() - 10, height());
    painter.setPen(t.text);
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(visual(words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::AlignAbsolute | Qt::TextSingleLine,
                     fontMetrics().elidedText(accessibleName().section(u'\n', 0, 0), Qt::ElideMiddle, words.width()));
}

} // namespace sobre::ui
