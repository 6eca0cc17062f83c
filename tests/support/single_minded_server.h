// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <optional>
#include <thread>
#include <utility>

#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sobre::tests {

/// A server on the loopback that does one thing at a time, with small buffers: while an answer of its is not taken
/// it reads nothing. For one connection in clear text. After 20 seconds without progress it hangs up.
class SingleMindedServer {
public:
    /// The answer to a line (without its CRLF), with line ends; none: it hangs up. Called in the server's thread.
    using Answer = std::function<std::optional<QByteArray>(const QByteArray &line)>;

    SingleMindedServer(QByteArray greeting, Answer answer)
        : m_greeting(std::move(greeting)), m_answer(std::move(answer)), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int least = 1; // as little as the system allows
        const int little = 64 * 1024; // with less the link itself is slow
        const timeval patience{ 20, 0 };
        ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &least, sizeof least);
        ::setsockopt(m_listener, SOL_SOCKET, SO_SNDBUF, &little, sizeof little);
        ::setsockopt(m_listener, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_listener, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_listener, 1) == 0
            && ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    SingleMindedServer(const SingleMindedServer &) = delete;
    SingleMindedServer &operator=(const SingleMindedServer &) = delete;
    ~SingleMindedServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }

    quint16 port() const { return m_port; } ///< 0: it could not be had
    int timesBlocked() const { return m_blocked; } ///< it waited for room for an answer
    int mostIgnored() const { return m_ignored; } ///< the most octets that lay there meanwhile

private:
    void serve()
    {
        const int link = ::accept(m_listener, nullptr, nullptr);
        if (link < 0)
            return;
        QByteArray in;
        bool good = say(link, m_greeting);
        while (good) {
            std::array<char, 64> piece{};
            const qsizetype end = in.indexOf("\r\n");
            if (end < 0) {
                const ssize_t size = ::recv(link, piece.data(), piece.size(), 0);
                good = size > 0;
                if (good)
                    in.append(piece.data(), size);
                continue;
            }
            const std::optional<QByteArray> answer = m_answer(in.first(end));
            in.remove(0, end + 2);
            good = answer && say(link, *answer);
        }
        ::close(link);
    }

    bool say(int link, const QByteArray &octets)
    {
        qsizetype said = 0;
        while (said < octets.size()) {
            const char *rest = octets.constData() + said;
            const auto left = std::size_t(octets.size() - said);
            ssize_t size = ::send(link, rest, left, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (size < 0) {
                int waiting = 0;
                ::ioctl(link, FIONREAD, &waiting);
                m_ignored = std::max(m_ignored.load(), waiting);
                ++m_blocked;
                size = ::send(link, rest, left, MSG_NOSIGNAL);
            }
            if (size <= 0)
                return false;
            said += size;
        }
        return true;
    }

    QByteArray m_greeting;
    Answer m_answer;
    int m_listener;
    quint16 m_port = 0;
    std::atomic<int> m_blocked = 0;
    std::atomic<int> m_ignored = 0;
    std::thread m_thread; ///< last
};

} // namespace sobre::tests
