// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/link_target.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sobre::ui {

LinkTarget::LinkTarget(QWidget *view) : QWidget(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(look::font(look::TextStyle::Caption));
    look::whenFontChanges(this, [this] { setFont(look::font(look::TextStyle::Caption)); });
    view->installEventFilter(this);
    hide();
}

void LinkTarget::showTarget(const QString &target)
{
    m_target = target;
    setAccessibleName(target);
    setVisible(!target.isEmpty());
    place();
    raise();
    update();
}

void LinkTarget::place()
{
    const int most = parentWidget()->width();
    const int wide = std::min(fontMetrics().horizontalAdvance(m_target) + 2 * look::space::s + 2, most);
    const int high = fontMetrics().height() + 2 * look::space::xs;
    const QRect box(0, parentWidget()->height() - high, wide, high);
    setGeometry(QStyle::visualRect(layoutDirection(), parentWidget()->rect(), box));
}

bool LinkTarget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void LinkTarget::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    look::paintFace(&painter, rect(), look::radius::control, t.postBg, t.border, t.borderWidth);
    painter.setPen(t.text);
    const QRect words = rect().adjusted(look::space::s, 0, -look::space::s, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_target, Qt::ElideMiddle, words.width()));
}

} // namespace sobre::ui
