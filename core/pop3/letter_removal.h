// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_settings.h"

#include <QList>

namespace sobre::pop3 {

/// The end of a visit: DELE for each letter, then QUIT, which is what makes the server delete them (RFC 1939
/// section 6). With PIPELINING all of it is one write, or a window of many commands where there are very many
/// letters.
class LetterRemoval {
public:
    static constexpr qsizetype WindowCommands = 512; ///< about 6 kB on the wire

    LetterRemoval(Pop3Link &link, Pop3Outcome &outcome, bool pipelining)
        : m_link(link), m_outcome(outcome), m_pipelining(pipelining)
    {
    }

    /// Asks for each letter's id anew (UIDL n) and returns those that are still what the listing said. For
    /// letters that a person chose by hand.
    Task<QList<Listed>> confirmed(QList<Listed> letters);
    /// Returns what the server has deleted, on its +OK to QUIT. Throws where letters were marked and no +OK
    /// came: whether they are gone only the next listing will tell.
    Task<QList<Listed>> run(QList<Listed> letters);
    /// QUIT has been said already, where nothing is to be deleted: its answer comes next.
    void noteQuit() { m_quitSent = true; }

private:
    bool request(const QList<Listed> &letters, const char *verb, qsizetype answered);
    void sendQuit();
    Task<> readQuit();
    void refused(const Listed &letter, MailError error);

    Pop3Link &m_link;
    Pop3Outcome &m_outcome;
    bool m_pipelining;
    qsizetype m_asked = 0;
    bool m_quitSent = false;
};

} // namespace sobre::pop3
