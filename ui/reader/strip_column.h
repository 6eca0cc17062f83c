// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/strip.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace sobre::ui {

/// The strips between a letter's header and its text. They stand in our chrome and never in the text, so that
/// no letter can draw one.
class StripColumn : public QWidget {
    Q_OBJECT
public:
    enum class About { Returned, Correcting, Rest, Sender, Key, Pictures, Damage, Text, Files };

    explicit StripColumn(QWidget *parent = nullptr);

    /// Sets the one strip about something and removes its buttons; it stays until remove() or clear().
    look::Strip *set(About about, look::Tone tone, look::Glyph glyph, const QString &lead,
                     const QString &sentence = {});
    void remove(About about);
    void clear();
    look::Strip *strip(About about) const { return m_strips.value(about); }

private:
    QVBoxLayout *m_column;
    QMap<About, look::Strip *> m_strips;
};

} // namespace sobre::ui
