// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/scroll_column.h"

class QGridLayout;
class QHBoxLayout;

namespace sobre::ui {

/// A page of settings: one column of rows, each with its name right-aligned before what can be set. Scrolls
/// up and down only.
class FormPage : public ScrollColumn {
    Q_OBJECT
public:
    explicit FormPage(QWidget *parent = nullptr);

    /// A section's title over the rows that follow.
    void addSection(const QString &title);
    /// One input, or several things beside each other; `label` with a mnemonic that leads to the first.
    /// Empty: the input says itself what it is.
    void addRow(const QString &label, const QList<QWidget *> &inputs);
    /// Something that is as wide as there is room, its label beside its first line.
    void addTall(const QString &label, QWidget *input);
    /// A sentence below the row before it.
    void addNote(const QString &sentence);
    /// Something that is as wide as the page.
    void addWide(QWidget *widget);
    /// Nothing follows.
    void close();

private:
    void addLabel(const QString &label, QWidget *input, Qt::Alignment vertical);

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace sobre::ui
