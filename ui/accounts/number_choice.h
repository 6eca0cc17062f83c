// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QCheckBox;
class QSpinBox;

namespace sobre::ui {

/// Something that is on with a number, or off: "[x] Check for new mail every [10] minutes".
class NumberChoice : public QWidget {
    Q_OBJECT
public:
    struct Range {
        int least;
        int most;
        int usual; ///< shown while it is off
    };
    /// `before` with a mnemonic, `after` a unit; `number`: what a screen reader calls the number.
    NumberChoice(const QString &before, const QString &after, const QString &number, Range range, QWidget *parent = nullptr);

    /// None: off.
    std::optional<int> value() const;
    void setValue(std::optional<int> value);

    QCheckBox *box() const { return m_box; }
    QSpinBox *number() const { return m_number; }

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_box;
    QSpinBox *m_number;
};

} // namespace sobre::ui
