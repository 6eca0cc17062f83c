// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/https_server.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>
#include <utility>

namespace sobre::tests {

HttpsServer::HttpsServer(const TestCertificates::Pair &identity, Answer answer)
    : m_answer(std::move(answer))
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    setSslConfiguration(configuration);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection()))
            serve(socket);
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port: %s", qPrintable(errorString()));
}

void HttpsServer::serve(QSslSocket *socket)
{
    ++m_connections;
    const auto head = std::make_shared<QByteArray>();
    const auto read = [this, socket, head] {
        *head += socket->readAll();
        if (!head->contains("\r\n\r\n"))
            return;
        m_requests.append(*head);
        const QByteArray answer = m_answer(std::exchange(*head, {}));
        if (answer.isNull())
            return; // it is silent
        socket->write(answer);
        if (!m_staysOpen)
            socket->disconnectFromHost();
    };
    connect(socket, &QSslSocket::readyRead, this, read);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, [this](qint64 octets) { m_sent += octets; });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->bytesAvailable() > 0)
        read();
}

QByteArray HttpsServer::page(int status, const QByteArray &type, const QByteArray &body, const QByteArray &more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + more + "\r\n" + body;
}

QByteArray HttpsServer::redirect(const QByteArray &target, int status)
{
    return page(status, "text/plain", "elsewhere", "Location: " + target + "\r\n");
}

web::WebClient::Ways HttpsServer::ways(const QSslCertificate &authority, const QStringList &hosts)
{
    web::WebClient::Ways ways;
    ways.policy.extraAuthorities = authority.toPem();
    const web::WebClient::Place here {serverAddress(), serverPort()};
    ways.find = [here, hosts](QString host, quint16) -> Task<QList<web::WebClient::Place>> {
        if (!hosts.contains(host))
            throw MailError {.kind = MailError::Kind::HostNotFound};
        co_return QList {here};
    };
    ways.isPublic = [](const QHostAddress &address) { return address.isLoopback(); };
    return ways;
}

} // namespace sobre::tests
