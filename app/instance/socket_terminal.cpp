// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/socket_terminal.h"

#include <QLocalSocket>

namespace sobre::instance {

SocketTerminal::SocketTerminal(QLocalSocket *socket, QString folder, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_folder(std::move(folder))
{
}

void SocketTerminal::print(const QByteArray &octets)
{
    if (m_socket)
        writeFrame(*m_socket, Frame::Type::Output, octets);
}

void SocketTerminal::complain(const QString &sentence)
{
    if (m_socket)
        writeFrame(*m_socket, Frame::Type::Complaint, sentence.toUtf8());
}

Task<QByteArray> SocketTerminal::read()
{
    if (!m_socket)
        co_return QByteArray();
    m_wanted.emplace();
    const Pending<QByteArray> wanted = *m_wanted;
    writeFrame(*m_socket, Frame::Type::WantInput, {});
    co_return co_await wanted;
}

void SocketTerminal::input(const QByteArray &octets)
{
    if (const auto wanted = std::exchange(m_wanted, std::nullopt))
        wanted->finish(octets);
}

} // namespace sobre::instance
