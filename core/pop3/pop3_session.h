// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/net/connector.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_settings.h"

#include <QObject>

#include <memory>

namespace sobre::pop3 {

/// One visit to a mailbox as an object: start, cancel, finished. Lives in the mail thread; not to be started
/// twice.
class Pop3Session : public QObject {
    Q_OBJECT

public:
    /// `sink` (may be null where nothing is fetched) and `log` (may be null) must outlive the session.
    /// Nothing is called on the sink after finished().
    Pop3Session(Pop3Settings settings, MailSink *sink, net::OpenChannel open, net::WireLog *log = nullptr,
                QObject *parent = nullptr);
    ~Pop3Session() override;

    void start();
    /// Ends it at once; finished() then says Cancelled. May be called at any time, from any slot.
    void cancel();

Q_SIGNALS:
    /// Exactly once, always queued: the session may be deleted in the slot.
    void finished(const sobre::pop3::Pop3Outcome &outcome);
    /// Letter number `letter` (from 1) of `ofLetters`; `octets` of all letters so far. Queued; not every step
    /// is told.
    void progress(quint32 letter, quint32 ofLetters, quint64 octets);
    /// The link stands, inside TLS if TLS is asked for ("TLS 1.3", else empty; the server's certificate, 32
    /// octets, else empty): the log-in begins. Queued.
    void secured(const QString &tlsVersion, const QByteArray &certificateSha256);
    /// By this method. Queued.
    void loggedIn(const QByteArray &mechanism);

private:
    Task<> run();
    void end(std::optional<MailError> error);
    void note(quint32 letter, quint32 ofLetters, quint64 octets);
    void noteStage(Pop3Outcome::Stage stage);

    struct Progressed {
        quint32 letter = 0;
        quint32 ofLetters = 0;
        quint64 octets = 0;
    };

    Pop3Settings m_settings;
    MailSink *m_sink;
    net::OpenChannel m_open;
    net::WireLog *m_log;
    Pop3Outcome m_outcome;
    std::optional<Progressed> m_progressed; ///< not told yet
    bool m_ended = false;
    std::unique_ptr<net::LineChannel> m_channel;
    Task<> m_task; ///< last: destroyed first
};

} // namespace sobre::pop3
