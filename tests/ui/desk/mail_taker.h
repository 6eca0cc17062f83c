// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace sobre::ui::test {

/// A mail server on the loopback, in clear, that takes every letter and remembers it: what a letter's sender can be
/// killed at.
class MailTaker : public QTcpServer {
public:
    /// Told of each thing that a client has done, before it is answered ("dot": the letter is taken). False: the server
    /// says no more to that client.
    std::function<bool(const QByteArray &)> seen;
    QList<QByteArray> letters; ///< taken

    QByteArray refused; ///< the address of whom it does not know

    explicit MailTaker(quint16 port = 0) { listen(QHostAddress::LocalHost, port); }
    qsizetype clients() const { return m_clients.size(); } ///< that are connected

    qsizetype taken(const QByteArray &subject) const
    {
        return std::count_if(letters.begin(), letters.end(),
                             [&](const QByteArray &letter) { return letter.contains("Subject: " + subject + "\r\n"); });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        m_clients.insert(socket, {});
        connect(socket, &QObject::destroyed, this, [this, socket] { m_clients.remove(socket); });
        answer(*socket, "connected", "220 taker.example ESMTP\r\n");
    }

private:
    struct Client {
        QByteArray in;
        bool inLetter = false;
        bool silent = false;
    };

    void answer(QTcpSocket &socket, const QByteArray &what, const QByteArray &words)
    {
        Client &client = m_clients[&socket];
        if (client.silent || (seen && !seen(what)))
            client.silent = true;
        else
            socket.write(words);
    }
    void read(QTcpSocket &socket)
    {
        Client &client = m_clients[&socket];
        client.in += socket.readAll();
        while (true) {
            if (client.inLetter) {
                const qsizetype end = client.in.indexOf("\r\n.\r\n");
                if (end < 0) {
                    answer(socket, "octets", {});
                    return;
                }
                letters += client.in.first(end + 2);
                client.in.remove(0, end + 5);
                client.inLetter = false;
                answer(socket, "dot", "250 2.0.0 Ok: queued as T1\r\n");
                continue;
            }
            const qsizetype end = client.in.indexOf("\r\n");
            if (end < 0)
                return;
            const bool unknown = !refused.isEmpty() && client.in.first(end).toUpper().startsWith("RCPT") && client.in.first(end).contains(refused);
            const QByteArray verb = client.in.first(std::min<qsizetype>(end, 4)).toUpper();
            client.in.remove(0, end + 2);
            client.inLetter = verb == "DATA";
            answer(socket, verb, unknown ? "550 5.1.1 User unknown\r\n" : verb == "DATA" ? "354 go\r\n" : verb == "EHLO" ? "250 taker.example\r\n" : verb == "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
        }
    }

    QHash<QTcpSocket *, Client> m_clients;
};

} // namespace sobre::ui::test
