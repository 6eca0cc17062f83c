// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/posting_record.h"

#include "core/store/database.h"
#include "core/store/letters.h"

#include <algorithm>

namespace sobre::outbox {

namespace {

    constexpr qsizetype LongestReply = 512;

    store::PostedRecipient recipientOf(const store::OutboxRecipient &recipient, const QList<smtp::RecipientReply> &replies)
    {
        store::PostedRecipient posted {.address = recipient.address};
        const auto reply = std::ranges::find(replies, recipient.address.toUtf8(), &smtp::RecipientReply::address);
        if (reply != replies.end()) {
            posted.code = reply->code;
            posted.status = QString::fromLatin1(reply->status);
            posted.reply = reply->text.left(LongestReply);
            posted.fate = reply->isAccepted() ? store::Fate::NoWord : store::Fate::NotSent;
        } else if (recipient.state == store::RecipientState::Refused) { // it was left out of this try
            posted.code = recipient.error ? recipient.error->serverText.left(3).toInt() : 0;
            posted.reply = recipient.error ? recipient.error->serverText.sliced(std::min<qsizetype>(4, recipient.error->serverText.size())).left(LongestReply)
                                           : QByteArray();
            posted.fate = store::Fate::NotSent;
        }
        return posted;
    }

} // namespace

store::Posting postingOf(const store::OutboxRow &row, const QString &server, const smtp::SmtpOutcome &outcome)
{
    store::Posting posting {.letter = row.letter,
                            .account = row.account,
                            .server = server,
                            .peer = outcome.peerAddress,
                            .tls = outcome.tlsVersion,
                            .certificate = outcome.certificateSha256,
                            .mechanism = outcome.mechanism,
                            .time = outcome.handedOver,
                            .size = qint64(outcome.octets),
                            .reply = outcome.finalReply,
                            .queueId = QString::fromLatin1(outcome.queueId),
                            .envelopeId = row.envelopeId,
                            .sender = row.sender,
                            .dialogue = outcome.dialogue};
    for (const store::OutboxRecipient &recipient : row.recipients)
        posting.recipients += recipientOf(recipient, outcome.recipients);
    for (const store::OutboxRecipient &recipient : row.leftOut)
        posting.recipients += recipientOf(recipient, {});
    return posting;
}

Result<> recordPosting(store::Database &database, const store::OutboxRow &row, const QString &server, const smtp::SmtpOutcome &outcome)
{
    const auto letter = store::letters::row(database, row.letter);
    if (!letter)
        return std::unexpected(letter.error());
    store::Posting posting = postingOf(row, server, outcome);
    posting.messageId = letter->messageId;
    const auto added = store::postings::add(database, posting);
    return added ? Result<>() : std::unexpected(added.error());
}

} // namespace sobre::outbox
