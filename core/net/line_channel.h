// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <coroutine>
#include <optional>

namespace sobre::net {

class WireLog;

/// What a dialogue speaks through: lines and octets over a link that may turn to TLS, may be slow and may end. It
/// alone knows line limits, deadlines and lost links; each wait ends in a value or in a thrown MailError. At most one
/// wait at a time. Transports (SocketChannel; ScriptedChannel in tests) feed it. One thread.
class LineChannel {
public:
    static constexpr qsizetype MaxReplyLine = 64 * 1024;

    virtual ~LineChannel();
    LineChannel(const LineChannel &) = delete;
    LineChannel &operator=(const LineChannel &) = delete;

    struct Wait; // awaiter's base, see below
    struct LineWait;
    struct DataWait;
    struct DrainWait;
    struct TlsWait;

    /// The next whole line without its CRLF (a bare LF ends a line too). Throws TooLong, TimedOut, ConnectionLost.
    LineWait readLine(qsizetype limit = MaxReplyLine);
    /// Returns when at least one unread octet is there.
    DataWait data();
    /// Unread octets; valid until the next wait or consume().
    QByteArrayView unread() const;
    void consume(qsizetype octets);

    /// Hands octets to the link; returns at once.
    void write(QByteArrayView octets);
    /// The same for octets that hold a secret: the wire log shows `shown` instead and masks `octets` where the server
    /// echoes them.
    void writeSecret(QByteArrayView octets, QByteArrayView shown);
    /// Returns when at most `below` written octets still wait for the link: back-pressure for long letters.
    DrainWait drained(qint64 below = 0);

    /// Turns the link to TLS. Throws DataBeforeTls if any octet is unread, CertificateRefused, TlsFailed.
    TlsWait startTls();
    virtual bool isEncrypted() const = 0;

    /// How long each wait that follows may take; throws TimedOut beyond. Any octet that arrives starts it anew.
    void setDeadline(std::chrono::milliseconds step);

    /// "host:port" for errors.
    virtual QString peer() const = 0;

protected:
    explicit LineChannel(WireLog *log = nullptr);

    // A transport calls these from the event loop, never from inside transmit() or beginTls().
    void received(QByteArrayView octets);
    void failed(const MailError &error); ///< what was received before is still handed out first
    void tlsReady();
    void transmitted(); ///< waitingToTransmit() went down
    void deadlinePassed();

    virtual void transmit(QByteArrayView octets) = 0;
    virtual qint64 waitingToTransmit() const = 0;
    virtual void beginTls() = 0;
    virtual void armDeadline(std::optional<std::chrono::milliseconds> step) = 0; ///< none: no wait is under way
    /// Back-pressure on the link: with false the transport stops reading once its own bounded buffer is full.
    virtual void wantMore(bool more) = 0;

private:
    friend struct Wait;
    WireLog *m_log;
    // completed by the room's implementation
};

} // namespace sobre::net
