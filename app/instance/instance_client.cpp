// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/instance_client.h"

#include "app/cli/terminal.h"
#include "app/instance/frames.h"
#include "app/instance/instance_socket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::instance {

Task<std::optional<int>> InstanceClient::run(QString profile, QStringList arguments, cli::Terminal &terminal)
{
    const Result<QString> path = socketPath(profile);
    if (!path)
        co_return std::nullopt;
    m_socket.abort();
    m_socket.disconnect(this);
    m_buffer.clear();
    // Queued: what wakes up may end with the destruction of the socket, which must not be in the middle of a signal.
    connect(&m_socket, &QLocalSocket::connected, this, &InstanceClient::wake, Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &InstanceClient::wake, Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::readyRead, this, &InstanceClient::wake, Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::disconnected, this, &InstanceClient::wake, Qt::QueuedConnection);
    m_news.emplace();
    const Pending<bool> connected = *m_news;
    m_socket.connectToServer(*path);
    if (m_socket.state() == QLocalSocket::ConnectingState)
        co_await connected;
    if (m_socket.state() != QLocalSocket::ConnectedState || !isOwnPeer(m_socket))
        co_return std::nullopt;
    const QJsonObject command {{u"arguments"_s, QJsonArray::fromStringList(arguments)}, {u"folder"_s, terminal.folder()}};
    writeFrame(m_socket, Frame::Type::Command, QJsonDocument(command).toJson(QJsonDocument::Compact));
    co_return co_await converse(terminal);
}

Task<std::optional<int>> InstanceClient::converse(cli::Terminal &terminal)
{
    bool begun = false;
    while (const std::optional<Frame> frame = co_await nextFrame()) {
        switch (frame->type) {
        case Frame::Type::Begun:
            begun = true;
            break;
        case Frame::Type::Output:
            terminal.print(frame->payload);
            break;
        case Frame::Type::Complaint:
            terminal.complain(QString::fromUtf8(frame->payload));
            break;
        case Frame::Type::WantInput:
            writeFrame(m_socket, Frame::Type::Input, co_await terminal.read());
            break;
        case Frame::Type::Exit:
            co_return frame->payload.toInt();
        default:
            co_return 1;
        }
    }
    if (!begun)
        co_return std::nullopt;
    // The holder died in the middle: never report success, never run the command twice.
    throw MailError {.kind = MailError::Kind::StoreBusy,
                     .scope = MailError::Scope::Profile,
                     .detail = u"it ended before it had answered"_s};
}

Task<std::optional<Frame>> InstanceClient::nextFrame()
{
    while (true) {
        m_buffer += m_socket.readAll();
        bool broken = false;
        if (auto frame = takeFrame(m_buffer, broken))
            co_return frame;
        if (broken || m_socket.state() != QLocalSocket::ConnectedState)
            co_return std::nullopt;
        m_news.emplace();
        const Pending<bool> news = *m_news;
        co_await news;
    }
}

void InstanceClient::wake()
{
    if (const auto news = std::exchange(m_news, std::nullopt))
        news->finish(true);
}

} // namespace sobre::instance
