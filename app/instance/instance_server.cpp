// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/instance_server.h"

#include "app/instance/frames.h"
#include "app/instance/instance_socket.h"
#include "app/instance/socket_terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace sobre::instance {

struct InstanceServer::Guest {
    QLocalSocket *socket = nullptr;
    QByteArray buffer;
    std::unique_ptr<SocketTerminal> terminal;
    bool done = false;
    Task<> task; // the last member: it goes before what it uses
};

InstanceServer::InstanceServer(Run run, QObject *parent)
    : QObject(parent)
    , m_run(std::move(run))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::welcome);
}

InstanceServer::~InstanceServer() = default;

Result<> InstanceServer::listen(const QString &profile)
{
    const Result<QString> path = socketPath(profile);
    if (!path)
        return std::unexpected(path.error());
    QLocalServer::removeServer(*path); // left by a holder that died; the lock on the profile says that it is gone
    if (!m_server.listen(*path)) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Profile,
                                          .detail = *path + u": "_s + m_server.errorString()});
    }
    return {};
}

void InstanceServer::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (!isOwnPeer(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_guests.push_back(std::make_unique<Guest>());
        Guest *guest = m_guests.back().get();
        guest->socket = socket;
        socket->setParent(this);
        connect(socket, &QLocalSocket::readyRead, this, [this, guest] { hear(*guest); });
        connect(socket, &QLocalSocket::disconnected, this, [this, guest] {
            // A command that runs goes on: a letter half sent is not left half sent because its terminal was closed.
            if (guest->terminal && !guest->done)
                guest->terminal->input({});
            else
                dismissSoon(guest);
        });
    }
}

void InstanceServer::hear(Guest &guest)
{
    guest.buffer += guest.socket->readAll();
    bool broken = false;
    while (const auto frame = takeFrame(guest.buffer, broken))
        obey(guest, *frame);
    if (broken)
        guest.socket->abort();
}

void InstanceServer::obey(Guest &guest, const Frame &frame)
{
    if (frame.type == Frame::Type::Command && !guest.terminal)
        begin(guest, frame.payload);
    else if (frame.type == Frame::Type::Input && guest.terminal)
        guest.terminal->input(frame.payload);
}

void InstanceServer::begin(Guest &guest, const QByteArray &command)
{
    const QJsonObject object = QJsonDocument::fromJson(command).object();
    QStringList arguments;
    for (const QJsonValue &argument : object["arguments"_L1].toArray())
        arguments += argument.toString();
    guest.terminal = std::make_unique<SocketTerminal>(guest.socket, object["folder"_L1].toString(), nullptr);
    writeFrame(*guest.socket, Frame::Type::Begun, {});
    guest.socket->flush(); // it must be out before anything is done
    guest.task = serve(guest, arguments);
    guest.task.start();
}

Task<> InstanceServer::serve(Guest &guest, QStringList arguments)
{
    const int exitCode = co_await m_run(arguments, *guest.terminal);
    guest.done = true;
    if (guest.socket->state() == QLocalSocket::ConnectedState) {
        writeFrame(*guest.socket, Frame::Type::Exit, QByteArray::number(exitCode));
        guest.socket->disconnectFromServer(); // `disconnected` comes when the last octet is out
    } else {
        dismissSoon(&guest);
    }
}

// Not from inside its own task or its socket's signal.
void InstanceServer::dismissSoon(Guest *guest)
{
    QMetaObject::invokeMethod(this, [this, guest] { dismiss(guest); }, Qt::QueuedConnection);
}

void InstanceServer::dismiss(Guest *guest)
{
    guest->socket->disconnect(this);
    guest->socket->deleteLater();
    m_guests.remove_if([guest](const std::unique_ptr<Guest> &other) { return other.get() == guest; });
    if (m_guests.empty())
        Q_EMIT idle();
}

} // namespace sobre::instance
