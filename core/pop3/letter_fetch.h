// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_listing.h"
#include "core/pop3/pop3_settings.h"

#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace sobre::net {
class WireLog;
}

namespace sobre::pop3 {

/// Letter number `letter` (from 1) of `ofLetters`, and all octets that have come in so far.
using Progress = std::function<void(quint32 letter, quint32 ofLetters, quint64 octets)>;

/// RETR for a list of letters, one after the other or, with PIPELINING, several on their way at once: as many
/// as WindowOctets hold by the server's own sizes, at most WindowCommands, filled again as soon as half of it
/// has come.
///
/// One letter never stands in the way of the others: what the server refuses, or the sink by an error of
/// Scope::Letter, is noted in the outcome and told to the sink. The letter that was under way when the link
/// broke or the fetch was cancelled is abandoned. A letter whose size is not the listed one is taken as it
/// came; the outcome and the wire log say so.
class LetterFetch {
public:
    static constexpr quint64 WindowOctets = 16 * 1024 * 1024; ///< a gigabit a second over 100 ms
    static constexpr qsizetype WindowCommands = 512; ///< about 6 kB on the wire
    static constexpr qsizetype ChunkOctets = 256 * 1024;

    /// Where sizes are not known yet: LIST goes out in one write with the first letters, so that it costs no
    /// round trip.
    enum class Sizes {
        AsListed, ///< they are known, or cannot be had for nothing
        OfAll, ///< one LIST
        OfEach ///< LIST n before each RETR n: few letters of many
    };
    struct Ways {
        bool pipelining = false;
        Sizes sizes = Sizes::AsListed;
        bool quitBehind = false; ///< QUIT goes out with the last RETR (with PIPELINING only)
        quint64 typicalSize = 64 * 1024; ///< of a letter whose size is not known
    };

    LetterFetch(Pop3Link &link, Listing &listing, MailSink &sink, Pop3Outcome &outcome, Ways ways,
                Progress progress, net::WireLog *log = nullptr);

    Task<> run(QList<Listed> letters);
    /// QUIT went out behind the last letter: its answer comes next.
    bool hasQuit() const { return m_quit; }
    /// Letters that the server or the sink refused.
    const QSet<quint32> &refused() const { return m_refused; }

private:
    class UnderWay;

    void request();
    Task<> readSizes();
    Task<> readSize(Listed &letter);
    Task<> next(Listed &letter);
    Task<> receive(Listed letter);
    Task<> give(std::optional<UnderWay> &underWay, QByteArray chunk);
    Task<bool> offer(Task<> step);
    void refuse(const Listed &letter, MailError error);
    void came(quint64 octets);
    void compare(const Listed &letter, quint64 octets);
    quint64 weight(const Listed &letter) const;
    void tell(qsizetype letter) const;

    Pop3Link &m_link;
    Listing &m_listing;
    MailSink &m_sink;
    Pop3Outcome &m_outcome;
    const Ways m_ways;
    Progress m_progress;
    net::WireLog *m_log;
    QList<Listed> m_letters;
    QSet<quint32> m_refused;
    qsizetype m_asked = 0; ///< letters whose RETR was written
    qsizetype m_answered = 0;
    quint64 m_onTheirWay = 0; ///< octets of those between that have not come, as listed
    quint64 m_expected = 0; ///< of these, the present letter's
    bool m_quit = false;
    bool m_blameless = false; ///< what fails now is not the present letter's fault
    std::optional<MailError> m_unwanted; ///< why the sink does not take the present letter
};

} // namespace sobre::pop3
