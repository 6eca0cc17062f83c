// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostInfo>
#include <QTcpServer>
#include <QTcpSocket>

namespace sobre::ui::test {

/// A port of a host's own address behind which one server of the lab stands, and then another one: so that what a client
/// knows as one host and port shows two certificates.
class Relay {
public:
    /// Listens where `host` is.
    explicit Relay(const QString &host)
    {
        m_server.listen(QHostInfo::fromName(host).addresses().value(0));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { passOn(); });
    }
    quint16 port() const { return m_server.serverPort(); }
    /// Connections that come from now on go there.
    void leadTo(const QString &host, quint16 port)
    {
        m_host = QHostInfo::fromName(host).addresses().value(0);
        m_port = port;
    }
    int connections() const { return m_connections; }

private:
    void passOn()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            ++m_connections;
            auto *server = new QTcpSocket(client);
            join(client, server);
            join(server, client);
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            server->connectToHost(m_host, m_port);
        }
    }
    static void join(QTcpSocket *from, QTcpSocket *to)
    {
        const auto pass = [from, to] {
            if (to->state() == QAbstractSocket::ConnectedState)
                to->write(from->readAll());
        };
        QObject::connect(from, &QTcpSocket::readyRead, to, pass);
        QObject::connect(to, &QTcpSocket::connected, from, pass);
        QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    }

    QTcpServer m_server;
    QHostAddress m_host;
    quint16 m_port = 0;
    int m_connections = 0;
};

} // namespace sobre::ui::test
