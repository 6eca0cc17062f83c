// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/net/secret_mask.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <coroutine>
#include <optional>

namespace sobre::net {

class WireLog;

/// What is known of the TLS that protects a link; empty on a clear-text one.
struct TlsFacts {
    QString version; ///< "TLS 1.3"
    QByteArray certificateSha256; ///< of the server's certificate, 32 octets
    bool byException = false; ///< taken on a person's word alone, whatever was wrong with it
};

/// What a dialogue speaks through: lines and octets over a link that may turn to TLS, may be slow and may
/// end. It alone knows line limits, deadlines and lost links; each wait ends in a value or in a thrown
/// MailError. At most one wait at a time, and the coroutine that waits must be destroyed before the channel.
/// Transports (SocketChannel; ScriptedChannel in tests) feed it. One thread.
///
/// What arrived before the link failed is still handed out; only then does a wait throw the failure, and
/// every wait after it does so again.
class LineChannel {
public:
    static constexpr qsizetype MaxReplyLine = 64 * 1024;
    /// Above this many unread octets, with nobody waiting, the transport is told to stop reading.
    static constexpr qsizetype HighWater = 256 * 1024;
    /// Octets a second that an answer must bring on average, over two deadlines' time of waiting for it.
    static constexpr qint64 MinimumRate = 16;

    virtual ~LineChannel();
    LineChannel(const LineChannel &) = delete;
    LineChannel &operator=(const LineChannel &) = delete;

    /// The awaiters. Each is made by the function below that names it and awaited at once.
    class Wait {
    public:
        Wait(const Wait &) = delete;
        Wait &operator=(const Wait &) = delete;
        ~Wait();
        bool await_ready() { return m_channel->prepare(*this); }
        void await_suspend(std::coroutine_handle<> caller) { m_channel->begin(*this, caller); }

    protected:
        enum class For { Line, Data, Drain, Tls };
        Wait(LineChannel *channel, For what, qint64 limit);

        friend class LineChannel;
        LineChannel *m_channel;
        For m_for;
        qint64 m_limit;
        std::coroutine_handle<> m_caller;
    };
    struct LineWait : Wait {
        explicit LineWait(LineChannel *channel, qint64 limit);
        QByteArray await_resume() { return m_channel->takeLine(m_limit); }
    };
    struct DataWait : Wait {
        explicit DataWait(LineChannel *channel);
        void await_resume() { m_channel->checkData(); }
    };
    struct DrainWait : Wait {
        explicit DrainWait(LineChannel *channel, qint64 below);
        void await_resume() { m_channel->checkLink(); }
    };
    struct TlsWait : Wait {
        explicit TlsWait(LineChannel *channel);
        void await_resume() { m_channel->checkLink(); }
    };

    /// The next whole line without its CRLF (a bare LF ends a line too). `limit`: octets, terminator not
    /// counted. Throws TooLong, TimedOut, ConnectionLost.
    LineWait readLine(qsizetype limit = MaxReplyLine);
    /// Whether every line so far ended in a bare LF. False before the first line.
    bool endsLinesWithBareLf() const { return m_bareLfOnly; }

    /// Returns when at least one unread octet is there. Throws TimedOut, ConnectionLost.
    DataWait data();
    /// Unread octets; valid until the next wait or consume().
    QByteArrayView unread() const;
    /// Marks octets as read. The wire log shows only how many there were: they are a letter's.
    void consume(qsizetype octets);

    /// Hands octets to the link; returns at once. The wire log shows them line by line.
    void write(QByteArrayView octets);
    /// The same for one line that holds a secret: the wire log shows `shown` instead, in which "****" stands
    /// for the secret, and masks that secret wherever else it comes up.
    void writeSecret(QByteArrayView octets, QByteArrayView shown);
    /// The same for a letter's octets: the wire log shows only how many there were.
    void writeBody(QByteArrayView octets);
    /// Never show this secret in the wire log, in any line or coding.
    void hide(QByteArrayView secret);
    /// The server's words without the secrets that it echoed, for an error.
    QByteArray masked(QByteArrayView words) const { return m_mask.masked(words); }
    /// Returns when at most `below` written octets still wait for the link: back-pressure for long letters.
    /// Throws TimedOut (nothing moved for a whole deadline), ConnectionLost; lines that came before can still
    /// be read then.
    DrainWait drained(qint64 below = 0);

    /// Turns the link to TLS. Throws DataBeforeTls if any octet is unread, CertificateRefused, TlsFailed,
    /// TimedOut, ConnectionLost. Nothing that was read before counts afterwards: the buffers are empty.
    TlsWait startTls();
    virtual bool isEncrypted() const = 0;
    virtual TlsFacts tlsFacts() const { return {}; }

    /// How long each wait that follows may take; throws TimedOut beyond. Any octet that arrives starts it
    /// anew, but an answer slower than MinimumRate ends as TimedOut too. One minute unless told.
    void setDeadline(std::chrono::milliseconds step);

    /// "host:port" as the user typed it, for errors.
    virtual QString peer() const = 0;
    /// The server's IP address; empty where it is not known (behind a proxy).
    virtual QString peerAddress() const { return {}; }

protected:
    explicit LineChannel(WireLog *log = nullptr);

    // A transport calls these from the event loop, never from inside transmit(), beginTls() or wantMore().
    // Each may end in the destruction of the channel: touch nothing afterwards without a guard.
    void received(QByteArrayView octets);
    void failed(const MailError &error); ///< the first failure counts
    void tlsReady();
    void transmitted(); ///< waitingToTransmit() went down
    void deadlinePassed();

    virtual void transmit(QByteArrayView octets) = 0;
    virtual qint64 waitingToTransmit() const = 0;
    virtual void beginTls() = 0;
    virtual void armDeadline(std::optional<std::chrono::milliseconds> step)
        = 0; ///< none: no wait is under way
    /// Back-pressure on the link: with false the transport stops reading once its own bounded buffer is full.
    virtual void wantMore(bool more) = 0;
    /// The monotonic clock; tests have their own.
    virtual std::chrono::milliseconds clock() const;

    MailError error(MailError::Kind kind) const; ///< with server and retry filled in
    bool isWaiting() const { return m_wait != nullptr; }
    bool hasFailed() const { return m_failure.has_value(); }

private:
    bool prepare(Wait &wait);
    void begin(Wait &wait, std::coroutine_handle<> caller);
    void end();
    bool isReady(const Wait &wait);
    void wake();
    QByteArray takeLine(qint64 limit);
    void checkData() const;
    void checkLink() const;
    qsizetype lineEnd();
    void drop(qsizetype octets);
    void restartPace();
    bool isTooSlow();

    WireLog *m_log;
    SecretMask m_mask;
    Wait *m_wait = nullptr;
    QByteArray m_buffer;
    qsizetype m_head = 0; ///< octets of m_buffer that were read
    qsizetype m_searched = 0; ///< octets after m_head that hold no LF
    std::optional<MailError> m_failure;
    bool m_tlsReady = false;
    bool m_paused = false;
    bool m_bareLfOnly = false;
    bool m_sawLine = false;
    std::chrono::milliseconds m_step{ 60'000 };
    // The pace of the present answer: octets, and time spent waiting for them.
    qint64 m_paceOctets = 0;
    std::chrono::milliseconds m_paceWaited{ 0 };
    std::chrono::milliseconds m_waitBegan{ 0 };
};

} // namespace sobre::net
