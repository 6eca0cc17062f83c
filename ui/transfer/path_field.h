// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QLineEdit>
#include <QWidget>

class QHBoxLayout;

namespace sobre::ui {

/// A path to type in, with buttons beside it that look for one.
class PathField : public QWidget {
    Q_OBJECT
public:
    explicit PathField(QWidget *parent = nullptr);

    /// A button with a mnemonic that opens a dialogue for this kind of path.
    void addButton(const QString &words, QFileDialog::FileMode mode, const QString &title);
    QString path() const { return m_line->text().trimmed(); }
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    void look(QFileDialog::FileMode mode, const QString &title);

    QLineEdit *m_line;
    QHBoxLayout *m_row;
};

} // namespace sobre::ui
