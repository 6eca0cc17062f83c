// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/button.h"
#include "ui/look/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace sobre::look {

class GlyphView;
class Label;

/// What stands where nothing else does: a large drawing, one line, one sentence, the next step. For empty
/// lists, an error that takes the whole pane, a letter whose key is missing.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `title` and `sentence` are plain text.
    void setMessage(Glyph glyph, const QString &title, const QString &sentence, Tone tone = Tone::Neutral);
    /// Owned by the state; connect to its clicked().
    Button *addButton(const QString &text, Button::Kind kind = Button::Kind::Plain);
    void clearButtons();

private:
    GlyphView *m_picture;
    Label *m_title;
    Label *m_sentence;
    QWidget *m_row;
    QHBoxLayout *m_buttons;
};

} // namespace sobre::look
