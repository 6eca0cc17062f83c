// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/action_button.h"

#include <QAction>

namespace sobre::ui {

ActionButton::ActionButton(QAction &action, look::Glyph glyph, const QString &word, Face face,
                           look::Glyph checkedGlyph)
    : look::ToolButton(glyph, word, face), m_action(action), m_glyph(glyph), m_checkedGlyph(checkedGlyph)
{
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setEnabled(m_action.isEnabled());
    if (!m_action.isVisible())
        hide();
    else if (parentWidget()) // without one it would become a window
        show();
    setShownShortcut(m_action.shortcut());
    if (m_checkedGlyph != look::Glyph::None) {
        setGlyph(m_action.isChecked() ? m_checkedGlyph : m_glyph,
                 m_action.isChecked() ? look::Ink::Accent : look::Ink::Text);
        QString name = m_action.text();
        setName(name.remove(u'&'));
    }
    // The word on the button may be short ("All"); what is read aloud is the action's.
    QString spoken = m_action.text();
    spoken.remove(u'&');
    if (!spoken.isEmpty())
        setAccessibleName(spoken);
}

} // namespace sobre::ui
