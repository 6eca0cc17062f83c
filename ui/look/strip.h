// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/icons.h"

#include <QList>
#include <QWidget>

namespace sobre::look {

/// One sentence about the state of things, near its cause: icon, a bold lead, the rest, and at most three
/// buttons with the ways out. Wraps; its buttons go below when it is narrow. One focus stop before its
/// buttons, with the sentence as its name; Ctrl+C copies the sentence. It announces itself when it is shown
/// or its words change.
class Strip : public QWidget {
    Q_OBJECT
public:
    explicit Strip(QWidget *parent = nullptr);

    /// `lead` and `sentence` are plain text; either may be empty.
    void setMessage(Tone tone, Glyph glyph, const QString &lead, const QString &sentence);
    Tone tone() const { return m_tone; }
    Glyph glyph() const { return m_glyph; }
    QString lead() const { return m_lead; }
    QString sentence() const { return m_sentence; }
    /// Lead and sentence as they are read aloud.
    QString spoken() const;

    /// Appends a button, owned by the strip. Connect to its clicked().
    Button *addButton(const QString &text);
    void clearButtons();
    QList<Button *> buttons() const { return m_buttons; }

    /// Assertive for what must not be missed: cannot seal, not sent. Polite otherwise (the default).
    void setUrgency(Urgency urgency) { m_urgency = urgency; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Plan;
    Plan plan(int width) const;
    Plan planHere() const;
    void arrange();
    void copy() const;
    void say();

    Tone m_tone = Tone::Neutral;
    Glyph m_glyph = Glyph::Info;
    QString m_lead;
    QString m_sentence;
    QString m_said;
    QList<Button *> m_buttons;
    Urgency m_urgency = Urgency::Polite;
};

} // namespace sobre::look
