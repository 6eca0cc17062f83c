// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tool_button.h"

class QAction;

namespace sobre::ui {

/// A button of the row above the letter that does what an action of the main window does, and is enabled,
/// checked and visible when the action is. Its word may be shorter than the action's.
class ActionButton : public look::ToolButton {
    Q_OBJECT
public:
    /// The action outlives the button. `checkedGlyph` is shown while the action is checked.
    ActionButton(QAction &action, look::Glyph glyph, const QString &word, Face face = Face::IconAndText,
                 look::Glyph checkedGlyph = look::Glyph::None);

private:
    void follow();

    QAction &m_action;
    look::Glyph m_glyph;
    look::Glyph m_checkedGlyph;
};

} // namespace sobre::ui
