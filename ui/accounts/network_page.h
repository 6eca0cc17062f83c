// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/form_page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

struct Preferences;

/// Preferences: which way leads to the servers, and what a network may cost.
class NetworkPage : public FormPage {
    Q_OBJECT
public:
    explicit NetworkPage(const Preferences &preferences, QWidget *parent = nullptr);

    /// A proxy that is not wholly typed yet is left out: the one before stays.
    void store(Preferences *preferences) const;

Q_SIGNALS:
    /// Whenever store() has something new.
    void changed();

private:
    QString proxy() const;
    void showFields();
    void edited();

    QComboBox *m_kind;
    QLineEdit *m_host;
    QLineEdit *m_port;
    look::Label *m_portLabel;
    look::Label *m_note;
    QCheckBox *m_metered;
};

} // namespace sobre::ui
