// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/conversation.h"

#include <QSslSocket>

#include <chrono>

namespace sobre::practice {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype LongestLine = 64 * 1024;
constexpr auto Patience = 10min; // RFC 1939 section 3

} // namespace

Login plainLogin(const QByteArray &base64)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(base64).split('\0');
    return parts.size() == 3 ? Login {parts[1], parts[2]} : Login {};
}

Conversation::Conversation(QSslSocket *socket)
    : QObject(socket)
    , m_socket(socket)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &Conversation::hangUp);
    connect(socket, &QSslSocket::readyRead, this, &Conversation::read);
    m_silence.start(Patience);
}

void Conversation::say(const QByteArray &line)
{
    sayOctets(line + "\r\n");
}

void Conversation::sayOctets(const QByteArray &octets)
{
    m_socket->write(octets);
}

void Conversation::hangUp()
{
    m_over = true;
    m_socket->disconnectFromHost();
}

void Conversation::read()
{
    m_silence.start(Patience);
    m_in += m_socket->readAll();
    qsizetype from = 0;
    for (qsizetype end; !m_over && (end = m_in.indexOf("\r\n", from)) >= 0; from = end + 2)
        hear(m_in.sliced(from, end - from));
    m_in.remove(0, from);
    if (m_in.size() > LongestLine)
        hangUp();
}

} // namespace sobre::practice
