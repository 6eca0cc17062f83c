// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"

#include <QWidget>

#include <optional>

class QRadioButton;
class QSpinBox;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// What happens to mail on the server after it came here: three ways, one of them chosen, and what it comes to in words.
class KeepChoice : public QWidget {
    Q_OBJECT
public:
    explicit KeepChoice(QWidget *parent = nullptr);

    account::KeepPolicy policy() const;
    void setPolicy(account::KeepPolicy policy);
    /// What the server does by itself (EXPIRE): after how many days it deletes; 0: at once, -1 or none: no word of it.
    void setExpiry(std::optional<int> days);

Q_SIGNALS:
    void changed();

private:
    void tell();

    QRadioButton *m_forDays;
    QSpinBox *m_days;
    QRadioButton *m_always;
    QRadioButton *m_never;
    look::Label *m_comesTo;
    look::Label *m_expiry;
};

} // namespace sobre::ui
