// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/tls_server.h"

#include "app/practice/server_identity.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace sobre::practice {

TlsServer::TlsServer(const ServerIdentity &identity, Begin begin, QObject *parent)
    : QSslServer(parent)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show none
    setSslConfiguration(configuration);
    connect(this, &QSslServer::pendingConnectionAvailable, this, [this, begin = std::move(begin)] {
        while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection())) {
            connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            begin(socket);
        }
    });
}

bool TlsServer::start()
{
    return listen(QHostAddress(QHostAddress::LocalHost));
}

} // namespace sobre::practice
