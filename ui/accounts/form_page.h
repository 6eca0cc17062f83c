// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/scroll_column.h"

class QGridLayout;
class QHBoxLayout;

namespace sobre::ui {

/// A page of settings: one column of rows, each with its name right-aligned before what can be set. Scrolls up and
/// down only.
class FormPage : public ScrollColumn {
    Q_OBJECT
public:
    explicit FormPage(QWidget *parent = nullptr);

    /// A section's title over the rows that follow.
    void addSection(const QString &title);
    /// `label` with a mnemonic that leads to `input`; empty: the input says itself what it is. Wide inputs take what is
    /// there, others what they need.
    void addRow(const QString &label, QWidget *input, bool wide = false);
    /// Several things beside each other; the label leads to the first.
    void addRow(const QString &label, const QList<QWidget *> &inputs);
    /// A sentence below the row before it.
    void addNote(const QString &sentence);
    /// Something that is as wide as the page.
    void addWide(QWidget *widget);
    /// Nothing follows.
    void close();

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace sobre::ui
