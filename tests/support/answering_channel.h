// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/line_channel.h"
#include "core/net/wire_log.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::tests {

/// A server that answers what it is asked, as a LineChannel: no socket, no real time. Where ScriptedChannel
/// wants exactly one dialogue, this one takes any order of commands. Everything is delivered from the event
/// loop. When the client waits for something that will never come, its deadline passes at once, so no test
/// hangs.
class AnsweringChannel final : public net::LineChannel {
public:
    /// What becomes of a handshake that the client begins.
    enum class Handshake {
        Works,
        Fails, ///< what comes back is no TLS
        Hangs ///< nothing comes back
    };

    struct Server {
        QByteArray greeting = {};
        /// The answer to a line of the client's (without its CRLF), with its line ends; none: the link ends
        /// here. Only called when all that was answered before was delivered.
        std::function<std::optional<QByteArray>(const QByteArray &line, bool encrypted)> answer = {};
        Handshake handshake = Handshake::Works;
        /// How many of the octets that are left are delivered at once, at least 1. None: all.
        std::function<qsizetype(qsizetype left)> piece = {};
        bool encryptedAtOnce = false; ///< pop3s
        std::optional<qint64> cutAfter = {}; ///< the link is lost after so many octets of the server
    };

    /// What was seen; outlives the channel.
    struct Report {
        QByteArray written; ///< every octet the client wrote
        QByteArray writtenBeforeTls;
        QList<QByteArray> lines; ///< the same as lines without CRLF
        bool encrypted = false;
        bool sentBeforeTls = false; ///< the client wrote between asking for TLS and having it
        qsizetype mostAhead = 0; ///< the most lines of the client's that waited for an answer at once
        qint64 served = 0; ///< octets the server sent
        qint64 mostUnread = 0; ///< the most octets that lay unread in the channel
        std::shared_ptr<net::WireLog> log = std::make_shared<net::WireLog>();
    };

    explicit AnsweringChannel(Server server, std::shared_ptr<Report> report);
    ~AnsweringChannel() override;

    bool isEncrypted() const override { return m_report->encrypted; }
    net::TlsFacts tlsFacts() const override;
    QString peer() const override { return QStringLiteral("mail.uno.test:110"); }

protected:
    void transmit(QByteArrayView octets) override;
    qint64 waitingToTransmit() const override { return 0; }
    void beginTls() override;
    void armDeadline(std::optional<std::chrono::milliseconds> step) override;
    void wantMore(bool more) override;
    std::chrono::milliseconds clock() const override { return m_clock; }

private:
    void schedule();
    void play();
    void deliver();
    void lose(MailError::Kind kind);
    void shakeHands();
    void answerNext();

    Server m_server;
    std::shared_ptr<Report> m_report;
    QByteArray m_in; ///< of the client, not answered yet
    QByteArray m_out; ///< of the server, not delivered yet
    std::chrono::milliseconds m_clock{ 0 };
    std::optional<std::chrono::milliseconds> m_deadlineAt;
    bool m_tlsAsked = false;
    bool m_scheduled = false;
    bool m_more = true;
    bool m_lost = false;
    std::unique_ptr<QObject> m_context; ///< last: with it every queued call dies
};

} // namespace sobre::tests
