// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/smtp/envelope_address.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_letter.h"
#include "core/smtp/smtp_outcome.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace sobre::smtp {

class SmtpConversation;

/// The script of one letter: MAIL, RCPT, DATA, the final dot (RFC 5321 section 3.3). A connection may carry
/// several, one after the other.
class SmtpTransaction {
public:
    /// What can be said of the letter when the script ends, in whatever way.
    enum class Posting { NotSent, MaybeSent, HandedOver };
    /// Called from inside the script: must not end it.
    using Progress = std::function<void(quint64 sent, quint64 total)>;

    /// `talk` and the letter's source must outlive this. `talk` is logged in, and in step.
    SmtpTransaction(SmtpConversation &talk, SmtpCapabilities capabilities, SmtpLetter letter,
                    Progress progress);

    /// Returns when the letter was handed over (without a source: when the sender was accepted). If one
    /// recipient is refused the letter goes to none (attack C 23). Throws
    /// - before a word is said: BadInput (an address, no recipient), TooLarge, EightBitNotCarried;
    /// - SenderRefused, RecipientRefused, LetterRefused, TooLarge, Refused, RefusedForNow by the server's
    /// word;
    /// - what the source and the channel throw; posting() says what that means for the letter.
    /// The detail of TooLarge is the letter's size and the server's limit in octets, "31457280 10485760"; the
    /// limit is 0 if the server did not tell it.
    Task<> run();

    Posting posting() const { return m_posting; }
    /// MAIL was accepted and the transaction is still open: RSET ends it.
    bool isOpen() const { return m_open; }
    /// What is known of the letter: recipients, finalReply, queueId, handedOver, octets.
    const SmtpOutcome &record() const { return m_record; }

private:
    void checkLetter();
    EnvelopeAddress checkedAddress(const QByteArray &address) const;
    QByteArray mailCommand() const;
    Task<> envelopeStepByStep();
    Task<> envelopeAtOnce();
    Task<> begin();
    Task<> letter();
    Task<> finalDot();
    void noteSender(const SmtpReply &reply);
    void noteRecipient(const SmtpReply &reply);
    void demandAllRecipients() const;

    SmtpConversation &m_talk;
    const SmtpCapabilities m_can;
    const SmtpLetter m_letter;
    const Progress m_progress;
    EnvelopeAddress m_sender = EnvelopeAddress::null();
    QList<QByteArray> m_rcptCommands;
    bool m_needsSmtpUtf8 = false;
    bool m_open = false;
    Posting m_posting = Posting::NotSent;
    SmtpOutcome m_record;
};

} // namespace sobre::smtp
