// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/wire_log.h"
#include "core/smtp/envelope_address.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_letter.h"
#include "core/smtp/smtp_outcome.h"
#include "core/smtp/smtp_refusal.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sobre::smtp {

class SmtpConversation;

/// One letter on its way through a connection: what is to be said for it, what was answered, and what that means for it.
/// Speaks to nobody itself (SmtpPipeline does).
class SmtpPosting {
public:
    /// What can be said of the letter whenever the connection ends.
    enum class State { NotSent, MaybeSent, HandedOver };
    /// What a reply answers. LastChunk and FinalDot end the letter.
    enum class Answer { Sender, Recipient, Data, Chunk, LastChunk, FinalDot };

    /// `talk` must outlive this; it is asked for the server's name and for its TLS only.
    SmtpPosting(int number, SmtpLetter letter, const SmtpConversation &talk, SmtpCapabilities can);
    Q_DISABLE_COPY_MOVE(SmtpPosting)

    /// Refuses what can be known to fail before a word of it is on the wire: BadInput (an address, the envelope id, no
    /// recipient), TooLarge, EightBitNotCarried, RequireTlsNotOffered.
    Result<> check();

    int number() const { return m_number; }
    const SmtpLetter &letter() const { return m_letter; }
    QByteArray mailCommand() const;
    QList<QByteArray> rcptCommands() const;
    bool hasOneRecipient() const { return m_letter.recipients.size() == 1; }

    /// In the order of the commands. The first thing that went wrong is the error; what a server says to commands that went
    /// along only follows from it.
    void hear(Answer what, const SmtpReply &reply);
    /// Something else than a reply went wrong.
    void fail(const MailError &error);
    /// The octets that end the letter leave now.
    void lastOctetsLeave() { m_state = State::MaybeSent; }
    /// They did, but the server has not read them.
    void withdraw() { m_state = State::NotSent; }
    /// So many octets of the letter were handed to the link.
    void countOctets(qsizetype octets) { m_record.octets += static_cast<quint64>(octets); }

    State state() const { return m_state; }
    const std::optional<MailError> &error() const { return m_error; }
    /// MAIL was accepted and the transaction goes on: RSET ends it.
    bool isOpen() const { return m_open; }
    /// 354: the server waits for a letter.
    bool isDataGranted() const { return m_dataGranted; }
    /// The server took what it had refused: nothing it says can be relied on.
    bool isContradicted() const { return m_contradicted; }
    quint64 octets() const { return m_record.octets; }

    /// How the letter fared; `cause` is why the connection ended, if it did before that was known.
    SmtpOutcome outcome(const std::optional<MailError> &cause) const;
    /// What was said for this letter. Its owner writes what the client said; hear() the rest.
    net::WireLog &log() { return m_log; }

    bool isBegun = false; ///< the server heard of it
    bool isMarked = false; ///< "may have been sent" is durable, and counted in the window

private:
    Result<EnvelopeAddress> checked(const QByteArray &address);
    Result<> checkSize() const;
    void refuse(Step step, const SmtpReply &reply, const QString &detail = {});
    void hearRecipient(const SmtpReply &reply);
    void hearEnd(Answer what, const SmtpReply &reply);
    void judgeRecipients();

    const int m_number;
    const SmtpLetter m_letter;
    const SmtpConversation &m_talk;
    const SmtpCapabilities m_can;
    EnvelopeAddress m_sender = EnvelopeAddress::null();
    QList<EnvelopeAddress> m_recipients;
    bool m_utf8Address = false;
    State m_state = State::NotSent;
    bool m_open = false;
    bool m_dataGranted = false;
    bool m_contradicted = false;
    std::optional<MailError> m_error;
    SmtpOutcome m_record;
    net::WireLog m_log;
};

} // namespace sobre::smtp
