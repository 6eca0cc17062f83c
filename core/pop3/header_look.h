// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_settings.h"

#include <QByteArray>
#include <QList>

namespace sobre::pop3 {

/// TOP n 0 for a list of letters (RFC 1939 section 7): their headers, without fetching them. With PIPELINING
/// many at once. A letter the server refuses is noted in the outcome and told to the sink, and the others go
/// on.
class HeaderLook {
public:
    static constexpr qsizetype MaxHeader = 64 * 1024; ///< more of one is read and not kept
    /// Of all: where there are many, each may have less.
    static constexpr qsizetype MaxHeaders = 32 * 1024 * 1024;
    static constexpr qsizetype MinHeader = 2 * 1024; ///< but never less than this
    /// Some servers send the letter whole; beyond this: TooLong.
    static constexpr quint64 MaxAnswer = 64 * 1024 * 1024;
    static constexpr qsizetype WindowCommands = 64;

    HeaderLook(Pop3Link &link, MailSink &sink, Pop3Outcome &outcome, bool pipelining)
        : m_link(link), m_sink(sink), m_outcome(outcome), m_pipelining(pipelining)
    {
    }

    Task<QList<LookedAt>> run(QList<Listed> letters);

private:
    void request(const QList<Listed> &letters);
    void giveUp(const QList<Listed> &letters);
    Task<> look(Listed letter, qsizetype most);
    Task<QByteArray> header(qsizetype most);

    Pop3Link &m_link;
    MailSink &m_sink;
    Pop3Outcome &m_outcome;
    bool m_pipelining;
    QList<LookedAt> m_seen;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
};

} // namespace sobre::pop3
