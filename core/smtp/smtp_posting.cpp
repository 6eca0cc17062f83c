// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_posting.h"

#include "core/smtp/letter_source.h"
#include "core/smtp/mail_parameters.h"
#include "core/smtp/queue_id.h"
#include "core/smtp/smtp_conversation.h"

#include <utility>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;
using Scope = MailError::Scope;
using Retry = MailError::Retry;

MailError badInput(const QString &detail)
{
    return { .kind = Kind::BadInput, .scope = Scope::Letter, .retry = Retry::WhenUserActs, .detail = detail };
}

} // namespace

SmtpPosting::SmtpPosting(int number, SmtpLetter letter, const SmtpConversation &talk, SmtpCapabilities can)
    : m_number(number), m_letter(std::move(letter)), m_talk(talk), m_can(std::move(can))
{
}

Result<> SmtpPosting::check()
{
    if (!m_letter.sender.isEmpty()) {
        const Result<EnvelopeAddress> sender = checked(m_letter.sender);
        if (!sender)
            return std::unexpected(sender.error());
        m_sender = *sender;
    }
    for (const QByteArray &recipient : m_letter.recipients) {
        const Result<EnvelopeAddress> address = checked(recipient);
        if (!address)
            return std::unexpected(address.error());
        m_recipients.append(*address);
    }
    if (!isEnvelopeId(m_letter.envelopeId))
        return std::unexpected(badInput(QStringLiteral("an envelope id that is none")));
    if (!m_letter.source)
        return {};
    if (m_recipients.isEmpty())
        return std::unexpected(badInput(QStringLiteral("no recipient")));
    if (const Result<> size = checkSize(); !size)
        return size;
    if (m_letter.eightBit && !m_can.eightBitMime)
        return std::unexpected(m_talk.error({ .kind = Kind::EightBitNotCarried, .scope = Scope::Letter }));
    // RFC 8689 section 4.2.1: over TLS, and to a server that proved to be the one. A person's word is no proof.
    const bool safe = m_talk.channel().isEncrypted() && !m_talk.channel().tlsFacts().byException;
    if (m_letter.requireTls && (!m_can.requireTls || !safe)) {
        return std::unexpected(m_talk.error(
            { .kind = Kind::RequireTlsNotOffered, .scope = Scope::Letter, .retry = Retry::WhenUserActs }));
    }
    return {};
}

Result<EnvelopeAddress> SmtpPosting::checked(const QByteArray &address)
{
    Result<EnvelopeAddress> parsed = EnvelopeAddress::parse(address);
    if (!parsed || !parsed->needsSmtpUtf8())
        return parsed;
    m_utf8Address = true;
    if (m_can.smtpUtf8)
        return parsed;
    return std::unexpected(m_talk.error(
        badInput(QStringLiteral("an address that needs SMTPUTF8: ") + QString::fromUtf8(address))));
}

Result<> SmtpPosting::checkSize() const
{
    const quint64 size = m_letter.source->size();
    if (!m_can.sizeLimit || size <= *m_can.sizeLimit)
        return {};
    return std::unexpected(m_talk.error({ .kind = Kind::TooLarge,
                                          .scope = Scope::Letter,
                                          .detail = QStringLiteral("%1 %2").arg(size).arg(*m_can.sizeLimit) }));
}

QByteArray SmtpPosting::mailCommand() const
{
    return smtp::mailCommand(m_sender, m_letter, m_can, m_utf8Address);
}

QList<QByteArray> SmtpPosting::rcptCommands() const
{
    QList<QByteArray> commands;
    for (const EnvelopeAddress &recipient : m_recipients)
        commands.append(rcptCommand(recipient, m_letter, m_can));
    return commands;
}

void SmtpPosting::hear(Answer what, const SmtpReply &reply)
{
    for (qsizetype i = 0; i < reply.lines.size(); ++i) {
        const char separator = i + 1 < reply.lines.size() ? '-' : ' ';
        m_log.received(QByteArray::number(reply.code) + separator + reply.lines[i]);
    }
    switch (what) {
    case Answer::Sender:
        m_open = reply.isPositive();
        if (!m_open)
            refuse(Step::Sender, reply, QString::fromUtf8(m_letter.sender));
        break;
    case Answer::Recipient:
        hearRecipient(reply);
        break;
    case Answer::Data:
        m_dataGranted = reply.code == 354;
        if (!m_dataGranted)
            refuse(Step::Data, reply);
        break;
    case Answer::Chunk:
        if (!reply.isPositive())
            refuse(Step::FinalDot, reply);
        break;
    case Answer::LastChunk:
    case Answer::FinalDot:
        hearEnd(what, reply);
        break;
    }
}

void SmtpPosting::fail(const MailError &error)
{
    if (!m_error)
        m_error = error;
}

// Octets that left before the refusal was heard go to nobody: the only recipient, or the sender, was refused.
void SmtpPosting::refuse(Step step, const SmtpReply &reply, const QString &detail)
{
    if (reply.isTransient() || reply.isPermanent())
        m_state = State::NotSent;
    MailError error = m_talk.refused(step, reply, detail);
    if (error.kind == Kind::TooLarge) {
        const quint64 size = m_letter.source ? m_letter.source->size() : 0;
        error.detail = QStringLiteral("%1 %2").arg(size).arg(m_can.sizeLimit.value_or(0));
    }
    fail(error);
}

void SmtpPosting::hearRecipient(const SmtpReply &reply)
{
    if (m_error) // the sender was refused: this only follows from it
        return;
    const QByteArray address = m_letter.recipients.at(m_record.recipients.size());
    if (reply.closesSession())
        return refuse(Step::Recipient, reply, QString::fromUtf8(address));
    m_record.recipients.append({ .address = address,
                                 .code = reply.code,
                                 .text = reply.text(),
                                 .status = reply.status ? reply.status->toByteArray() : QByteArray() });
    if (m_record.recipients.size() == m_letter.recipients.size())
        judgeRecipients();
}

// If one is refused the letter goes to none (attack C 23). The error names the first that was refused for good, else the
// first that was refused. Later helps only if no refusal is for good.
void SmtpPosting::judgeRecipients()
{
    const RecipientReply *worst = nullptr;
    for (const RecipientReply &recipient : m_record.recipients) {
        if (!recipient.isAccepted() && (!worst || (worst->code / 100 == 4 && recipient.code / 100 == 5)))
            worst = &recipient;
    }
    if (!worst)
        return;
    const SmtpReply reply{ .code = worst->code, .status = {}, .lines = { worst->text } };
    refuse(Step::Recipient, reply, QString::fromUtf8(worst->address));
}

void SmtpPosting::hearEnd(Answer what, const SmtpReply &reply)
{
    const bool isAnswer = reply.isPositive() || reply.isTransient() || reply.isPermanent();
    if (m_error) { // refused before; the octets were eaten unless the server contradicts itself
        m_contradicted = reply.isPositive() || !isAnswer;
        if (!m_contradicted)
            return;
        m_state = State::MaybeSent;
        m_error = m_talk.error({ .kind = Kind::Protocol,
                                 .detail = QStringLiteral("a yes to a letter that was refused"),
                                 .serverText = reply.words() });
        return;
    }
    // RFC 5321 section 4.3.2: 250 alone says that the letter was taken. 221 answers a QUIT that went along; 220 comes from a
    // proxy that connected anew.
    if (reply.isPositive() && reply.code != 250 && reply.code != 251) {
        m_open = false;
        fail(m_talk.error({ .kind = Kind::ConnectionLost, .retry = Retry::Later, .serverText = reply.words() }));
        return;
    }
    m_record.finalReply = reply.words();
    m_open = what == Answer::LastChunk && !reply.isPositive(); // RFC 3030 section 2: RSET ends it for sure
    if (reply.isPositive()) {
        m_state = State::HandedOver;
        m_record.handedOver = QDateTime::currentDateTimeUtc();
        m_record.queueId = queueIdFrom(reply);
        return;
    }
    refuse(Step::FinalDot, reply);
}

SmtpOutcome SmtpPosting::outcome(const std::optional<MailError> &cause) const
{
    SmtpOutcome outcome = m_record;
    outcome.dialogue = m_log.text();
    if (m_state == State::HandedOver)
        return outcome;
    outcome.error = m_error ? m_error : cause;
    if (!outcome.error && m_letter.source) // a letter without an answer was not handed over, whatever happened
        outcome.error = m_talk.error({ .kind = Kind::Protocol, .detail = QStringLiteral("no answer") });
    if (m_state == State::MaybeSent && outcome.error) {
        outcome.error->detail = QString::fromLatin1(wordFor(outcome.error->kind));
        outcome.error->kind = Kind::MaybeSent;
        outcome.error->scope = Scope::Letter;
        outcome.error->retry = Retry::WhenUserActs;
    }
    return outcome;
}

} // namespace sobre::smtp
