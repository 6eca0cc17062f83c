// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/label.h"

#include "ui/look/accessible.h"

#include <QEvent>

namespace sobre::look {

Label::Label(const QString &text, TextStyle style, QWidget *parent) : QLabel(text, parent), m_style(style)
{
    installAccessibility();
    whenFontChanges(this, [this] { dress(); });
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::setTextStyle(TextStyle style)
{
    m_style = style;
    dress();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    dress();
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        dress(); // the theme may have changed before the first showing, of which Qt tells nothing
    return QLabel::event(event);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_dressing && event->type() == QEvent::PaletteChange)
        dress();
}

void Label::dress()
{
    m_dressing = true;
    setFont(look::font(m_style));
    if (m_tone != Tone::Neutral) {
        QPalette p;
        p.setColor(QPalette::WindowText, tokens().foreground(m_tone));
        setPalette(p);
        setForegroundRole(QPalette::WindowText);
    } else {
        setPalette(QPalette());
        const bool quiet = m_style == TextStyle::Secondary || m_style == TextStyle::Caption;
        setForegroundRole(quiet ? QPalette::PlaceholderText : QPalette::WindowText);
    }
    m_dressing = false;
}

Label *heading(int level, const QString &text, QWidget *parent)
{
    auto *label = new Label(text, level == 1 ? TextStyle::Heading1 : TextStyle::Heading2, parent);
    label->setWordWrap(level == 1);
    return label;
}

} // namespace sobre::look
