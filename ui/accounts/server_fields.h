// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QObject>

class QComboBox;
class QLineEdit;

namespace sobre::ui {

/// What is asked about one server: its name, its port, how the link is protected. Makes the three inputs;
/// whoever uses it lays them out. The port follows the protection until a person has typed another one.
class ServerFields : public QObject {
    Q_OBJECT
public:
    using Protocol = net::ServerAddress::Protocol;
    using Encryption = net::ServerAddress::Encryption;

    explicit ServerFields(Protocol protocol, QObject *parent = nullptr);

    QLineEdit *host() const { return m_host; }
    QLineEdit *port() const { return m_port; }
    QComboBox *security() const { return m_security; }

    /// What was typed; "mail.isp.example:995" in the name sets the port. The user is not asked here.
    net::ServerAddress address(const QString &user) const;
    void setAddress(const net::ServerAddress &address);
    Encryption encryption() const;
    /// Why this cannot be tried; empty: it can.
    QString obstacle() const;

Q_SIGNALS:
    /// By the person or by setAddress().
    void changed();

private:
    void tidyHost();
    void followSecurity();

    const Protocol m_protocol;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QComboBox *m_security;
};

/// The other server's name, guessed from the one that was typed: the same, or smtp.isp.example for
/// pop.isp.example. Empty where the same name would be wrong for certain.
QString otherHost(const QString &typed, net::ServerAddress::Protocol typedFor);

} // namespace sobre::ui
