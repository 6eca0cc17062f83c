// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslServer>

#include <functional>

class QSslSocket;

namespace sobre::practice {

struct ServerIdentity;

/// A server on the loopback, with TLS from the first octet.
class TlsServer : public QSslServer {
    Q_OBJECT
public:
    /// Begins the conversation on a socket whose handshake is done; the conversation belongs to the socket.
    using Begin = std::function<void(QSslSocket *socket)>;
    TlsServer(const ServerIdentity &identity, Begin begin, QObject *parent = nullptr);

    /// On a port that is free. False: there is none.
    bool start();
};

} // namespace sobre::practice
