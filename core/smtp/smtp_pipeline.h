// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/smtp/bdat_transfer.h"
#include "core/smtp/letter_feed.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_posting.h"
#include "core/smtp/smtp_window.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace sobre::smtp {

class SmtpConversation;

/// The script of a connection's letters (RFC 5321 section 3.3, 2920, 3030). Where the server takes commands ahead of its
/// answers, the next letter's go along with the last octets of this one; over a long way whole letters do (BDAT), up to
/// SmtpWindow::Most of them. Replies are counted: each goes to what it answers.
class SmtpPipeline {
public:
    /// Called from inside the script: must not end it.
    using Settled = std::function<void(int number, SmtpOutcome outcome)>;
    using Progress = std::function<void(int number, quint64 sent, quint64 total)>;

    /// `talk` and `feed` must outlive this. `talk` is logged in, and in step.
    SmtpPipeline(SmtpConversation &talk, SmtpCapabilities capabilities, LetterFeed &feed, Settled settled, Progress progress);

    /// Returns when the feed has no more letters and each was answered, or when the server or the feed said that no other
    /// can be sent now: trouble(). Throws what the link, the feed's marks and a letter's source threw in a place where
    /// only hanging up is left; hearRest() and settleRest() follow.
    Task<> run();
    const std::optional<MailError> &trouble() const { return m_trouble; }

    /// What the server said before it hung up counts. A reason that it gave is told in place of `cause`.
    Task<> hearRest(MailError *cause);
    /// Tells of each letter that was not told of: those under way by what `cause` means for them, the others as Cancelled.
    void settleRest(const MailError &cause);
    /// The server does not know the BDAT that it offered: none of the letters under way was sent.
    bool refusesChunks() const { return m_refusesChunks; }
    /// A transaction is open: RSET ends it.
    bool needsReset() const { return m_needsReset; }

private:
    using Letter = std::shared_ptr<SmtpPosting>;
    using Answer = SmtpPosting::Answer;
    struct Owed {
        Letter letter; ///< none: RSET
        Answer what = Answer::Sender;
    };

    /// What is said before a letter's octets, and what is answered to it.
    struct Envelope {
        QList<QByteArray> commands;
        QList<Answer> answers;
    };

    Task<> lookAhead();
    Task<> askForSender(Letter letter);
    Task<> postByData(Letter letter);
    Task<> envelopeStepByStep(Letter letter);
    Task<> sendByDots(Letter letter);
    Task<> postByChunks(Letter letter);
    Task<> sendChunks(Letter letter);
    Task<> writeChunk(Letter letter, BdatTransfer::Chunk chunk, bool last);
    Task<> mark(Letter letter);
    Envelope envelopeOf(const SmtpPosting &letter) const;
    void endByDot(const Letter &letter);
    void noteSaid(const Letter &letter, const Envelope &said);
    Task<> say(Letter letter, QList<QByteArray> commands, QList<Answer> answers);
    Task<> hear();
    Task<> hearWhatIsThere();
    Task<> hearAll();
    Task<> hearAllOf(Letter letter);
    std::chrono::milliseconds patience(const Owed &owed) const;
    bool isSmall(const SmtpPosting &letter) const;
    bool owesAReset() const;
    bool isUnknownChunk(const Owed &owed, const SmtpReply &reply) const;
    void settle(const Letter &letter, const std::optional<MailError> &cause = {});

    SmtpConversation &m_talk;
    const SmtpCapabilities m_can;
    LetterFeed &m_feed;
    const Settled m_settled;
    const Progress m_progress;
    const bool m_byChunks;
    std::deque<Letter> m_ahead; ///< given by the feed, nothing said of them yet
    std::deque<Letter> m_underWay;
    Letter m_next; ///< its envelope went along with the dot of the one before
    std::deque<Owed> m_owed;
    SmtpWindow m_window;
    bool m_feedEnded = false;
    bool m_needsReset = false;
    bool m_tookChunks = false; ///< the server took one
    bool m_refusesChunks = false;
    bool m_closing = false; ///< the server said 421
    bool m_spokeOn = false; ///< and went on all the same
    bool m_closed = false; ///< and then hung up
    bool m_stopped = false; ///< no other letter can be sent here
    std::optional<MailError> m_trouble;
};

} // namespace sobre::smtp
