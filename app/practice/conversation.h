// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QSslSocket;

namespace sobre::practice {

/// Who may log in.
struct Login {
    QByteArray user;
    QByteArray password;
    bool operator==(const Login &) const = default;
};

/// The message of the mechanism PLAIN (RFC 4616), as it comes in base64. An empty login for one that makes no sense.
Login plainLogin(const QByteArray &base64);

/// One connection to a server, line by line. Belongs to its socket and goes with it.
class Conversation : public QObject {
    Q_OBJECT
public:
    explicit Conversation(QSslSocket *socket);

protected:
    /// A line without its CRLF.
    virtual void hear(const QByteArray &line) = 0;
    /// Adds the CRLF.
    void say(const QByteArray &line);
    /// As they are.
    void sayOctets(const QByteArray &octets);
    /// After what was said has left.
    void hangUp();

private:
    void read();

    QSslSocket *m_socket;
    QByteArray m_in;
    QTimer m_silence;
    bool m_over = false;
};

} // namespace sobre::practice
