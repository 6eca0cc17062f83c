// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QLabel>

namespace sobre::look {

/// Plain text in one of our sizes: Label("Inbox", TextStyle::Heading2). Follows the font and the theme.
/// Headings are exposed as such to screen readers. Never interprets what it shows as HTML unless told to by
/// setTextFormat().
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString &text, TextStyle style = TextStyle::Body, QWidget *parent = nullptr);

    TextStyle textStyle() const { return m_style; }
    void setTextStyle(TextStyle style);

    /// The colour of a state ("Not sent" in red). Neutral: the colour of the style.
    Tone tone() const { return m_tone; }
    void setTone(Tone tone);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    TextStyle m_style;
    Tone m_tone = Tone::Neutral;
    bool m_dressing = false;
};

/// A title or a section's title: Label with Heading1 or Heading2.
Label *heading(int level, const QString &text, QWidget *parent = nullptr);

} // namespace sobre::look
