// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tool_button.h"

#include "ui/look/type.h"

#include <QStyle>
#include <QStyleOptionToolButton>

namespace sobre::look {

ToolButton::ToolButton(Glyph glyph, const QString &name, Face face, QWidget *parent)
    : QToolButton(parent), m_name(name)
{
    setAutoRaise(true);
    whenFontChanges(this, [this] { setIconSize(QSize(scaled(18), scaled(18))); });
    setFocusPolicy(Qt::TabFocus);
    setIconSize(QSize(scaled(18), scaled(18)));
    setToolButtonStyle(face == Face::IconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    setGlyph(glyph);
    setText(name);
    describe();
}

void ToolButton::setGlyph(Glyph glyph, Ink ink)
{
    setIcon(look::icon(glyph, ink));
}

void ToolButton::setName(const QString &name)
{
    m_name = name;
    setText(name);
    describe();
}

void ToolButton::setShownShortcut(const QKeySequence &keys)
{
    m_keys = keys;
    describe();
}

void ToolButton::describe()
{
    QString plain = m_name;
    plain.remove(u'&');
    setAccessibleName(plain);
    if (m_keys.isEmpty())
        setToolTip(plain);
    else //: A tooltip: what the button does and its key
        setToolTip(tr("%1 (%2)").arg(plain, m_keys.toString(QKeySequence::NativeText)));
}

void ToolButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    if (popupMode() == InstantPopup)
        option->features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
}

QSize ToolButton::sizeHint() const
{
    return sizeFor(toolButtonStyle() != Qt::ToolButtonIconOnly);
}

QSize ToolButton::sizeFor(bool words) const
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.toolButtonStyle = words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    QSize content = iconSize();
    if (words) {
        const QSize text = fontMetrics().size(Qt::TextShowMnemonic, this->text());
        content = QSize(content.width() + 4 + text.width(), std::max(content.height(), text.height()));
    }
    if (popupMode() == MenuButtonPopup)
        content.rwidth() += style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
    return style()
        ->sizeFromContents(QStyle::CT_ToolButton, &option, content, this)
        .expandedTo(QSize(scaled(32), scaled(32)));
}

} // namespace sobre::look
