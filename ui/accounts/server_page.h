// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "ui/accounts/form_page.h"

class QCheckBox;
class QLineEdit;

namespace sobre::look {
class Strip;
}

namespace sobre::ui {

struct AccountDraft;
class KeepChoice;
class LoginChoice;
class NumberChoice;
class PasswordField;
class ServerFields;
class TrustedCertificate;

/// Settings of one of an account's servers. The receiving one's page also holds the log-in and the password of
/// both, what happens to mail on the server, and how often it is looked for.
class ServerPage : public FormPage {
    Q_OBJECT
public:
    using Protocol = net::ServerAddress::Protocol;

    explicit ServerPage(Protocol protocol, QWidget *parent = nullptr);

    void load(const AccountDraft &draft);
    /// The receiving server's page first: the sending one may take the user name from it.
    void store(AccountDraft *draft) const;
    /// Why this cannot be tried; empty: it can.
    QString obstacle() const;
    /// The certificate that is trusted for the server in the fields; none: no word of it.
    void setTrusted(const std::optional<net::CertificateException> &certificate);

Q_SIGNALS:
    void changed();
    void forgetRequested(const sobre::net::CertificateException &certificate);

private:
    void addIncoming();
    void addMessages();
    void addChecking();
    void addOutgoing();
    void loadIncoming(const AccountDraft &draft);
    void storeIncoming(AccountDraft *draft) const;
    void warn();

    const Protocol m_protocol;
    ServerFields *m_server;
    QLineEdit *m_user;
    look::Strip *m_clear;
    TrustedCertificate *m_trusted;
    PasswordField *m_password = nullptr;
    LoginChoice *m_login = nullptr;
    KeepChoice *m_keep = nullptr;
    QCheckBox *m_deleteThere = nullptr;
    NumberChoice *m_limit = nullptr;
    NumberChoice *m_every = nullptr;
    QCheckBox *m_sameUser = nullptr;
};

} // namespace sobre::ui
