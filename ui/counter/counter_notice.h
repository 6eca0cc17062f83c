// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/strip.h"

#include <QWidget>

namespace sobre::ui {

/// Over the letters: what went wrong, or a question before what cannot be undone. Hidden while there is nothing to say.
class CounterNotice : public QWidget {
    Q_OBJECT
public:
    explicit CounterNotice(QWidget *parent = nullptr);

    /// Stays until it is closed.
    void tell(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence);
    /// Before `letters` are deleted there, of which `lost` are not here.
    void askToDelete(qsizetype letters, qsizetype lost);

Q_SIGNALS:
    /// The answer to askToDelete(); the notice is gone.
    void agreed();
    /// It was closed, or the answer was no.
    void closed();

private:
    void begin(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence);

    look::Strip *m_strip;
};

} // namespace sobre::ui
