// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_transaction.h"

#include "core/smtp/dot_stuffer.h"
#include "core/smtp/letter_source.h"
#include "core/smtp/queue_id.h"
#include "core/smtp/smtp_conversation.h"

#include <algorithm>
#include <utility>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;
using Scope = MailError::Scope;
using Retry = MailError::Retry;

constexpr qsizetype WriteStep = 64 * 1024;

} // namespace

SmtpTransaction::SmtpTransaction(SmtpConversation &talk, SmtpCapabilities capabilities, SmtpLetter letter,
                                 Progress progress)
    : m_talk(talk), m_can(std::move(capabilities)), m_letter(std::move(letter)),
      m_progress(std::move(progress))
{
}

Task<> SmtpTransaction::run()
{
    checkLetter();
    if (!m_letter.source) {
        if (m_letter.sender.isEmpty())
            co_return;
        const SmtpReply reply = co_await m_talk.ask(mailCommand(), deadline::Command);
        noteSender(reply);
        co_return;
    }
    if (m_can.pipelining)
        co_await envelopeAtOnce();
    else
        co_await envelopeStepByStep();
    co_await letter();
    co_await finalDot();
}

// Everything that can be known to fail is refused here, before a word of it is on the wire.
void SmtpTransaction::checkLetter()
{
    if (!m_letter.sender.isEmpty())
        m_sender = checkedAddress(m_letter.sender);
    m_needsSmtpUtf8 = m_sender.needsSmtpUtf8();
    for (const QByteArray &recipient : m_letter.recipients) {
        const EnvelopeAddress address = checkedAddress(recipient);
        m_needsSmtpUtf8 |= address.needsSmtpUtf8();
        m_rcptCommands.append("RCPT TO:<" + address.octets() + '>');
    }
    if (!m_letter.source)
        return;
    if (m_rcptCommands.isEmpty()) {
        throw MailError{ .kind = Kind::BadInput,
                         .scope = Scope::Letter,
                         .retry = Retry::WhenUserActs,
                         .detail = QStringLiteral("no recipient") };
    }
    const quint64 size = m_letter.source->size();
    if (m_can.sizeLimit && size > *m_can.sizeLimit) {
        throw m_talk.error({ .kind = Kind::TooLarge,
                             .scope = Scope::Letter,
                             .detail = QStringLiteral("%1 %2").arg(size).arg(*m_can.sizeLimit) });
    }
    if (m_letter.eightBit && !m_can.eightBitMime)
        throw m_talk.error({ .kind = Kind::EightBitNotCarried, .scope = Scope::Letter });
}

EnvelopeAddress SmtpTransaction::checkedAddress(const QByteArray &address) const
{
    const Result<EnvelopeAddress> checked = EnvelopeAddress::parse(address);
    if (!checked)
        throw checked.error();
    if (checked->needsSmtpUtf8() && !m_can.smtpUtf8) {
        throw m_talk.error(
            { .kind = Kind::BadInput,
              .scope = Scope::Letter,
              .retry = Retry::WhenUserActs,
              .detail = QStringLiteral("an address that needs SMTPUTF8: ") + QString::fromUtf8(address) });
    }
    return *checked;
}

QByteArray SmtpTransaction::mailCommand() const
{
    QByteArray command = "MAIL FROM:<" + m_sender.octets() + '>';
    if (m_letter.source && m_can.size)
        command += " SIZE=" + QByteArray::number(m_letter.source->size());
    if (m_letter.eightBit && m_can.eightBitMime)
        command += " BODY=8BITMIME";
    if (m_needsSmtpUtf8)
        command += " SMTPUTF8";
    return command;
}

Task<> SmtpTransaction::envelopeStepByStep()
{
    const SmtpReply sender = co_await m_talk.ask(mailCommand(), deadline::Command);
    noteSender(sender);
    for (const QByteArray &command : m_rcptCommands) {
        const SmtpReply reply = co_await m_talk.ask(command, deadline::Command);
        noteRecipient(reply);
    }
    demandAllRecipients();
    co_await begin();
}

// RFC 2920. DATA goes along only for a single recipient: with several, some may be refused, and once DATA was
// granted for the others nothing but hanging up would keep the letter from them.
Task<> SmtpTransaction::envelopeAtOnce()
{
    const bool dataToo = m_rcptCommands.size() == 1;
    QList<QByteArray> commands{ mailCommand() };
    commands += m_rcptCommands;
    if (dataToo)
        commands += "DATA";
    co_await m_talk.say(commands);

    const SmtpReply sender = co_await m_talk.reply(deadline::Command);
    if (sender.closesSession())
        throw m_talk.refused(Step::Sender, sender);
    for (qsizetype i = 0; i < m_rcptCommands.size(); ++i) {
        const SmtpReply reply = co_await m_talk.reply(deadline::Command);
        noteRecipient(reply);
    }
    if (!dataToo) {
        noteSender(sender);
        demandAllRecipients();
        co_await begin();
        co_return;
    }
    const SmtpReply data = co_await m_talk.reply(deadline::Data);
    const bool accepted = m_record.recipients.first().isAccepted();
    if (data.code == 354 && !accepted) { // section 3.1: end the letter that goes to nobody
        m_talk.beginLetter();
        m_talk.writeFinalDot();
        co_await m_talk.reply(deadline::FinalDot);
    } else if (data.code == 354 && !sender.isPositive()) {
        m_talk.giveUp(); // a server that contradicts itself: no dot may reach it
    }
    noteSender(sender);
    demandAllRecipients();
    if (data.code != 354)
        throw m_talk.refused(Step::Data, data);
}

Task<> SmtpTransaction::begin()
{
    const SmtpReply reply = co_await m_talk.ask("DATA", deadline::Data);
    if (reply.code != 354)
        throw m_talk.refused(Step::Data, reply);
}

void SmtpTransaction::noteSender(const SmtpReply &reply)
{
    m_open = reply.isPositive();
    if (m_open)
        return;
    m_record.recipients.clear(); // what was said to them only follows from this
    MailError error = m_talk.refused(Step::Sender, reply, QString::fromUtf8(m_letter.sender));
    if (error.kind == Kind::TooLarge) {
        const quint64 size = m_letter.source ? m_letter.source->size() : 0;
        error.detail = QStringLiteral("%1 %2").arg(size).arg(m_can.sizeLimit.value_or(0));
    }
    throw error;
}

void SmtpTransaction::noteRecipient(const SmtpReply &reply)
{
    const QByteArray address = m_letter.recipients.at(m_record.recipients.size());
    if (reply.closesSession())
        throw m_talk.refused(Step::Recipient, reply, QString::fromUtf8(address));
    m_record.recipients.append({ .address = address,
                                 .code = reply.code,
                                 .text = reply.text(),
                                 .status = reply.status ? reply.status->toByteArray() : QByteArray() });
}

// The error names the first that was refused for good, else the first that was refused. Later helps only if
// no refusal is for good.
void SmtpTransaction::demandAllRecipients() const
{
    const RecipientReply *worst = nullptr;
    for (const RecipientReply &recipient : m_record.recipients) {
        if (!recipient.isAccepted() && (!worst || (worst->code / 100 == 4 && recipient.code / 100 == 5)))
            worst = &recipient;
    }
    if (!worst)
        return;
    const SmtpReply reply{ .code = worst->code, .status = {}, .lines = { worst->text } };
    throw m_talk.refused(Step::Recipient, reply, QString::fromUtf8(worst->address));
}

Task<> SmtpTransaction::letter()
{
    DotStuffer stuffer;
    const quint64 total = m_letter.source->size();
    m_talk.beginLetter();
    for (;;) {
        const QByteArray block = co_await m_letter.source->next();
        if (block.isEmpty())
            break;
        for (qsizetype at = 0; at < block.size(); at += WriteStep) {
            const QByteArrayView piece
                = QByteArrayView(block).sliced(at, std::min(WriteStep, block.size() - at));
            co_await m_talk.writeLetter(stuffer.push(piece));
            m_record.octets += static_cast<quint64>(piece.size());
            m_progress(m_record.octets, total);
        }
    }
    co_await m_talk.writeLetter(stuffer.finish(), true);
    co_await m_letter.source->beforeFinalDot();
    co_await m_talk.writeLetter({}, true); // the link may have ended meanwhile: then the dot has not left
}

Task<> SmtpTransaction::finalDot()
{
    m_posting = Posting::MaybeSent;
    m_talk.writeFinalDot();
    const SmtpReply reply = co_await m_talk.reply(deadline::FinalDot);
    m_record.finalReply = reply.words();
    m_open = false;
    if (reply.isPositive()) {
        m_posting = Posting::HandedOver;
        m_record.handedOver = QDateTime::currentDateTimeUtc();
        m_record.queueId = queueIdFrom(reply);
        co_return;
    }
    MailError error = m_talk.refused(Step::FinalDot, reply);
    if (reply.isTransient() || reply.isPermanent())
        m_posting = Posting::NotSent;
    if (error.kind == Kind::TooLarge)
        error.detail = QStringLiteral("%1 %2").arg(m_letter.source->size()).arg(m_can.sizeLimit.value_or(0));
    throw error;
}

} // namespace sobre::smtp
