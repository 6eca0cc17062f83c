// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/page.h"

class QLineEdit;

namespace sobre::ui {

class Field;
class PasswordField;

/// The first state of adding an account: who you are, your address, your password.
class EnterPage : public Page {
    Q_OBJECT
public:
    explicit EnterPage(QWidget *parent = nullptr);

    QString name() const;
    QString address() const;
    /// Never null, so that it is not taken for "the one that is kept".
    QString password() const;
    bool isEmpty() const;

    void focusName();
    /// With what was typed selected.
    void focusAddress();
    /// The password field with the focus, what was typed selected, and below it what is wrong.
    void showPasswordRefused(const QString &sentence);

Q_SIGNALS:
    void entered();
    void cancelled();

private:
    void check();

    QLineEdit *m_name;
    QLineEdit *m_address;
    PasswordField *m_password;
    Field *m_passwordField;
};

/// Whether `address` may be an e-mail address: something, an @, a domain with nothing strange in it.
bool looksLikeAddress(const QString &address);

} // namespace sobre::ui
