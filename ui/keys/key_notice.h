// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/accessible.h"
#include "ui/look/glyphs.h"
#include "ui/look/tokens.h"

#include <QWidget>

#include <functional>

namespace sobre::look {
class Button;
class Strip;
}

namespace sobre::ui {

/// One strip below the head of a window: what is being done, what came of it, or a question with its answers. Hidden
/// while there is nothing to say. Pressing any of its buttons hides it first.
class KeyNotice : public QWidget {
    Q_OBJECT
public:
    struct Answer {
        QString words;
        std::function<void()> then; ///< may be empty
    };

    explicit KeyNotice(QWidget *parent = nullptr);

    /// At most three answers. With `focus` the last one gets it: the one that changes nothing.
    void tell(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence, const QList<Answer> &answers = {},
              bool focus = false);
    void close();
    bool isAsking() const { return m_asking; }
    look::Strip *strip() const { return m_strip; }

private:
    look::Strip *m_strip;
    bool m_asking = false;
};

} // namespace sobre::ui
