// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/letter_fetch.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_settings.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace sobre::pop3 {

/// One visit to a mailbox (RFC 1939, 2449, 2595, 5034): greeting, TLS, log-in, list, letters, deletions,
/// QUIT. Reads like the RFC. Failures are thrown MailErrors; the outcome holds what was reached. All of them
/// live as long as the task; the sink may be null where nothing is fetched.
class Pop3Dialogue {
public:
    /// Called from inside the script when the link is as safe as it gets, and when the log-in is done; must not
    /// end the dialogue.
    using Reached = std::function<void(Pop3Outcome::Stage stage)>;

    Pop3Dialogue(net::LineChannel &channel, const Pop3Settings &settings, MailSink *sink,
                 Pop3Outcome &outcome, Progress progress, Reached reached = {});

    Task<> run();

private:
    Task<> secure();
    Task<> askCapabilities();
    Task<MailboxSize> stat();
    Task<QList<Listed>> list();
    Task<QList<Listed>> readUids();
    Task<> readSizes(QList<Listed> &listing);
    Task<QList<Listed>> remove(QList<Listed> letters);
    Task<> quit(QList<Listed> removed);
    QList<Listed> mayBeRemoved(const QList<Listed> &asked, const QList<Listed> &listing) const;
    void noteTls();
    bool has(const char *capability) const { return m_capabilities && m_capabilities->has(capability); }

    Pop3Link m_link;
    const Pop3Settings &m_settings;
    MailSink *m_sink;
    Pop3Outcome &m_outcome;
    Progress m_progress;
    Reached m_reached;
    std::optional<Capabilities> m_capabilities; ///< none: the server has no CAPA
    QByteArray m_timestamp; ///< of the greeting
};

} // namespace sobre::pop3
