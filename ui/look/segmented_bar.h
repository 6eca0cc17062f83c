// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace sobre::look {

/// A row of words of which one is chosen: All, Unread, Starred, Files. One tab stop; the arrow keys choose.
class SegmentedBar : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedBar(const QString &accessibleName, QWidget *parent = nullptr);

    /// The first one added is chosen.
    void addChoice(int id, const QString &text);
    int current() const;
    void setCurrent(int id);

Q_SIGNALS:
    /// By the person or by setCurrent().
    void currentChanged(int id);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace sobre::look
