// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/line_channel.h"
#include "core/net/wire_log.h"
#include "tests/support/dialogue_script.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::tests {

/// The server's side of a DialogueScript as a LineChannel: no socket, no real time. Everything is delivered
/// from the event loop, never from inside write(). When the client waits for something that the script will
/// never send, its deadline passes at once, so no test hangs.
///
/// What went wrong and what was seen is in the shared Report, which outlives the channel.
class ScriptedChannel final : public net::LineChannel {
public:
    enum class Delivery { Whole, PerLine, PerByte };

    struct Report {
        QStringList problems; ///< the client said something else than the script: empty in a good test
        QByteArray written; ///< every octet the client wrote, but for letters
        QByteArray writtenBeforeTls;
        QList<QByteArray> uploads; ///< letters, dot-stuffed as they came, with the final "."
        qint64 served = 0; ///< octets the server sent
        bool finished = false; ///< every step was played
        bool encrypted = false;
        qint64 mostUnread = 0; ///< the most octets that lay unread in the channel
        std::shared_ptr<net::WireLog> log = std::make_shared<net::WireLog>();
    };

    /// `cutAfter`: the link is lost after so many octets of the server.
    explicit ScriptedChannel(DialogueScript script, std::shared_ptr<Report> report,
                             Delivery delivery = Delivery::Whole, std::optional<qint64> cutAfter = {});
    ~ScriptedChannel() override;

    bool isEncrypted() const override { return m_report->encrypted; }
    net::TlsFacts tlsFacts() const override;
    QString peer() const override { return QStringLiteral("mail.uno.test:110"); }
    /// As if the script's first octet came over TLS (pop3s, smtps).
    void beginEncrypted() { m_report->encrypted = true; }

protected:
    void transmit(QByteArrayView octets) override;
    qint64 waitingToTransmit() const override { return 0; }
    void beginTls() override;
    void armDeadline(std::optional<std::chrono::milliseconds> step) override;
    void wantMore(bool more) override;
    std::chrono::milliseconds clock() const override { return m_clock; }

private:
    using What = DialogueScript::What;
    void schedule();
    void play();
    void nextStep();
    void advance(std::chrono::milliseconds time);
    void deliver(QByteArrayView octets);
    void playServer();
    bool playClient(const QByteArray &expected);
    bool playUpload();
    void playFlood();
    void stuck();
    void problem(const QString &what);
    void lose();

    DialogueScript m_script;
    std::shared_ptr<Report> m_report;
    Delivery m_delivery;
    std::optional<qint64> m_cutAfter;
    qsizetype m_step = 0;
    QByteArray m_out; ///< what the server still has to send of this step
    qsizetype m_outAt = 0;
    QByteArray m_in; ///< what the client wrote and no step has taken yet
    QByteArray m_upload;
    qint64 m_flooded = 0;
    std::chrono::milliseconds m_clock{ 0 };
    std::optional<std::chrono::milliseconds> m_deadlineAt;
    bool m_tlsAsked = false;
    bool m_scheduled = false;
    bool m_more = true;
    bool m_lost = false;
    std::unique_ptr<QObject> m_context; ///< last: with it every queued call dies
};

/// Is handed a channel and must drive it to its end before it returns.
using ScriptedClient
    = std::function<void(std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report)>;

/// Plays the script to `client` whole, per line and per byte.
void forEveryDelivery(const DialogueScript &script, const ScriptedClient &client);

/// Plays the script to `client` once for each place where the link may be lost: after every octet of the
/// server up to 8 kB; in a longer script at every line end and at 500 octets by chance (with a fixed seed).
void forEveryCut(const DialogueScript &script, const ScriptedClient &client);

} // namespace sobre::tests
