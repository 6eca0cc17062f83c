// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"

#include <QWidget>

class QRadioButton;
class QSpinBox;

namespace sobre::ui {

/// What happens to mail on the server after it came here: three ways, one of them chosen.
class KeepChoice : public QWidget {
    Q_OBJECT
public:
    explicit KeepChoice(QWidget *parent = nullptr);

    account::KeepPolicy policy() const;
    void setPolicy(account::KeepPolicy policy);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_forDays;
    QSpinBox *m_days;
    QRadioButton *m_always;
    QRadioButton *m_never;
};

} // namespace sobre::ui
