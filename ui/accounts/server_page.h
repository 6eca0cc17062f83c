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
class PasswordField;
class ServerFields;
class TrustedCertificate;

/// Settings of one of an account's servers. The receiving one's page also holds the password of both, and
/// what happens to mail on the server.
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
    void addOutgoing();
    void warn();

    const Protocol m_protocol;
    ServerFields *m_server;
    QLineEdit *m_user;
    look::Strip *m_clear;
    TrustedCertificate *m_trusted;
    PasswordField *m_password = nullptr;
    KeepChoice *m_keep = nullptr;
    QCheckBox *m_sameUser = nullptr;
};

} // namespace sobre::ui
