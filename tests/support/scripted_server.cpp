// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_server.h"

#include <QSslConfiguration>

#include <utility>

namespace sobre::tests {

/// One connection.
class ScriptedServer::Play : public QObject {
public:
    Play(ScriptedServer *server, QSslSocket *socket) : QObject(socket), m_server(server), m_socket(socket)
    {
        connect(socket, &QSslSocket::readyRead, this, [this] {
            const QByteArray octets = m_socket->readAll();
            m_server->m_heard.append(octets);
            m_in.append(octets);
            play();
        });
        connect(socket, &QSslSocket::encrypted, this, [this] {
            m_handshaking = false;
            play();
        });
        connect(socket, &QSslSocket::encryptedBytesWritten, this, [this] { play(); }, Qt::QueuedConnection);
        connect(socket, &QSslSocket::bytesWritten, this, [this] { play(); }, Qt::QueuedConnection);
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        if (server->m_tls)
            startTls();
        else
            play();
    }

private:
    using What = DialogueScript::What;

    void startTls()
    {
        m_handshaking = true;
        m_socket->startServerEncryption();
    }

    void play()
    {
        while (!m_handshaking && m_step < m_server->m_script.steps().size()) {
            if (!step(m_server->m_script.steps()[m_step]))
                return;
            ++m_step;
        }
    }

    /// False: not done yet.
    bool step(const DialogueScript::Step &step)
    {
        switch (step.what) {
        case What::Server:
            m_socket->write(step.octets);
            return true;
        case What::Client:
            return takeLine(step.octets);
        case What::Tls:
            startTls();
            return true;
        case What::Drop:
            m_socket->flush();
            m_socket->disconnectFromHost();
            return true;
        case What::Flood:
            return flood(step.count);
        case What::Upload:
        case What::Pause:
            return false; // silent for ever
        }
        return false;
    }

    bool takeLine(const QByteArray &expected)
    {
        const qsizetype end = m_in.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray line = std::exchange(m_in, m_in.mid(end + 2)).first(end);
        if (!expected.contains("****") && line != expected)
            m_server->m_problems.append(QString::fromLatin1(line));
        return true;
    }

    bool flood(qint64 count)
    {
        static const QByteArray block = (QByteArray(76, 'x') + "\r\n").repeated(800);
        while (m_sent < count) {
            if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > 1024 * 1024)
                return false;
            const qint64 left = count - m_sent;
            const QByteArray piece = left >= block.size() ? block : QByteArray(left - 2, 'x') + "\r\n";
            m_socket->write(piece);
            m_sent += piece.size();
            m_server->m_flooded += piece.size();
        }
        return true;
    }

    ScriptedServer *m_server;
    QSslSocket *m_socket;
    QByteArray m_in;
    qsizetype m_step = 0;
    qint64 m_sent = 0;
    bool m_handshaking = false;
};

ScriptedServer::ScriptedServer(DialogueScript script, TestCertificates::Pair identity, bool tls)
    : m_script(std::move(script)), m_identity(std::move(identity)), m_tls(tls)
{
}

ScriptedServer::~ScriptedServer() = default;

quint16 ScriptedServer::start(const QHostAddress &address)
{
    return listen(address) ? serverPort() : 0;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setLocalCertificate(m_identity.certificate);
    configuration.setPrivateKey(m_identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    new Play(this, socket);
}

} // namespace sobre::tests
