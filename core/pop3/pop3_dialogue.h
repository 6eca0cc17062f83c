// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/letter_fetch.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_listing.h"
#include "core/pop3/pop3_settings.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace sobre::pop3 {

/// One visit to a mailbox (RFC 1939, 2449, 2595, 5034, 6856): greeting, TLS, log-in, list, headers, letters,
/// deletions, QUIT. Reads like the RFC. Failures are thrown MailErrors; the outcome holds what was reached.
/// All of them live as long as the task; the sink may be null where nothing is fetched.
///
/// With PIPELINING commands whose answers do not decide what comes next share a write. From the greeting to
/// the last answer a visit then waits for the server four times (CAPA; log-in and listing; letters; deletions
/// and QUIT), three times where nothing is deleted, and once less where the server is known; SCRAM adds two.
/// However many letters there are: tests/pop3/tst_pop3_round_trips.cpp counts.
class Pop3Dialogue {
public:
    /// Called from inside the script when the link is as safe as it gets, and when the log-in is done; must
    /// not end the dialogue.
    using Reached = std::function<void(Pop3Outcome::Stage stage)>;

    /// `log` may be null; the channel writes to it too.
    Pop3Dialogue(net::LineChannel &channel, const Pop3Settings &settings, MailSink *sink,
                 Pop3Outcome &outcome, Progress progress, Reached reached = {}, net::WireLog *log = nullptr);

    Task<> run();

private:
    Task<> secure();
    Task<> askCapabilities();
    Task<> readCapabilities();
    bool isKnown();
    void askCapabilitiesAside();
    QList<QByteArray> opening() const;
    void noteCapabilities();
    Task<> askLanguage();
    Task<> passOver(qsizetype answers);
    Task<> test();
    Task<> visit();
    Task<MailboxSize> stat();
    Task<> list();
    Task<QList<Listed>> choose();
    Task<QList<Listed>> look(QList<Listed> letters);
    Task<> askAgainBefore(qsizetype commands);
    Task<> askAgain();
    LetterFetch::Ways waysFor(const QList<Listed> &letters) const;
    Task<> leave(bool hasQuit);
    Task<> remove(QSet<quint32> refused);
    QList<Listed> mayBeRemoved(const QList<Listed> &asked, const QSet<quint32> &refused) const;
    void noteTls();
    bool has(const char *capability) const { return m_capabilities && m_capabilities->has(capability); }
    bool isPipelining() const { return has("PIPELINING"); }

    Pop3Link m_link;
    const Pop3Settings &m_settings;
    MailSink *m_sink;
    Pop3Outcome &m_outcome;
    Progress m_progress;
    Reached m_reached;
    net::WireLog *m_log;
    std::optional<Capabilities> m_capabilities; ///< none: the server has no CAPA
    QByteArray m_timestamp; ///< of the greeting
    Listing m_listing;
    bool m_opened = false; ///< opening() went out with the log-in
    bool m_keepsAll = false; ///< the sink's word: nothing is deleted
    bool m_askedAgain = false; ///< CAPA, after the log-in
    bool m_sized = false; ///< the listing has sizes
};

} // namespace sobre::pop3
