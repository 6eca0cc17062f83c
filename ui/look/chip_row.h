// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/chip.h"

#include <QList>

namespace sobre::look {

class FlowLayout;

/// Removable chips that wrap: the filters of a search. One tab stop; Left and Right walk.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(const QString &accessibleName, QWidget *parent = nullptr);

    /// Appends a chip, owned by the row. `key` is handed back by removed() and edited().
    Chip *add(const QString &key, const QString &text, Glyph glyph = Glyph::None, Tone tone = Tone::Info);
    void clear();
    QList<Chip *> chips() const { return m_chips; }
    /// A button that stands after the last chip ("Add filter"); owned by the row from now on.
    void setTail(QWidget *widget);

Q_SIGNALS:
    /// The person took the chip away; it is gone already.
    void removed(const QString &key);
    /// F2, Enter or a double click: the person wants to change it.
    void edited(const QString &key);

private:
    void walk(Chip *from, int step);
    void drop(Chip *chip);

    FlowLayout *m_flow;
    QList<Chip *> m_chips;
    QWidget *m_tail = nullptr;
};

} // namespace sobre::look
