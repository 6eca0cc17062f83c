// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// Something to fill in, its name above it (a mnemonic leads to it) and a note or what is wrong below it.
class Field : public QWidget {
    Q_OBJECT
public:
    /// Owns `input`. `note` may be empty.
    Field(const QString &label, QWidget *input, const QString &note = {}, QWidget *parent = nullptr);

    QWidget *input() const { return m_input; }
    /// Shown in place of the note, read aloud, and told as the input's description; empty: the note again.
    void setError(const QString &sentence);
    QString error() const { return m_error; }

private:
    void show(const QString &text);

    QWidget *m_input;
    look::Label *m_below;
    QString m_note;
    QString m_error;
};

/// `label` without its mnemonic, for screen readers.
QString withoutMnemonic(const QString &label);

} // namespace sobre::ui
