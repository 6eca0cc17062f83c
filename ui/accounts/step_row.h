// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sobre::look {
class GlyphView;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// One step on the way, as a sign, what it is, and what came of it.
class StepRow : public QWidget {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Done, Failed };

    explicit StepRow(QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// `note` may be empty.
    void show(State state, const QString &title, const QString &note);
    void setNote(const QString &note);
    QString title() const;
    QString note() const;

private:
    State m_state = State::Waiting;
    look::GlyphView *m_sign;
    look::Label *m_title;
    look::Label *m_note;
};

} // namespace sobre::ui
