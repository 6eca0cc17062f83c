// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_settings.h"

#include <QList>

#include <functional>

namespace sobre::pop3 {

/// Letter number `letter` (from 1) of `ofLetters`, and all octets that have come in so far.
using Progress = std::function<void(quint32 letter, quint32 ofLetters, quint64 octets)>;

/// RETR for a list of letters, one after the other or, with PIPELINING, several on their way at once: as many
/// as WindowOctets hold by the server's own sizes, at most WindowCommands. A letter the server refuses is
/// noted in the outcome and the others go on. The letter that was under way when the link broke or the fetch
/// was cancelled is abandoned.
class LetterFetch {
public:
    static constexpr quint64 WindowOctets = 4 * 1024 * 1024;
    static constexpr qsizetype WindowCommands = 64;
    static constexpr qsizetype ChunkOctets = 256 * 1024;

    LetterFetch(Pop3Link &link, MailSink &sink, Pop3Outcome &outcome, bool pipelining, Progress progress);

    Task<> run(QList<Listed> letters);

private:
    void request(const QList<Listed> &letters);
    Task<> receive(Listed letter);

    Pop3Link &m_link;
    MailSink &m_sink;
    Pop3Outcome &m_outcome;
    bool m_pipelining;
    Progress m_progress;
    qsizetype m_total = 0;
    qsizetype m_asked = 0; ///< letters whose RETR was written
    qsizetype m_answered = 0;
    quint64 m_onTheirWay = 0; ///< octets of those between, as listed
};

} // namespace sobre::pop3
