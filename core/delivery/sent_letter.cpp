// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sent_letter.h"

#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/proofs.h"

namespace sobre::delivery {
namespace {

    using store::Posting;

    /// By the proofs that were kept before there were postings.
    Posting fromProofs(const store::LetterRow &letter, const QList<store::Proof> &proofs)
    {
        const store::Proof &first = proofs.constFirst();
        Posting posting {.letter = letter.id,
                         .account = letter.account,
                         .server = first.server,
                         .tls = first.tls,
                         .time = first.time,
                         .size = letter.size,
                         .reply = first.reply,
                         .envelopeId = first.envelopeId,
                         .messageId = letter.messageId};
        for (const store::Proof &proof : proofs)
            posting.recipients += store::PostedRecipient {.address = proof.recipient};
        return posting;
    }

    Posting asFiled(const store::LetterRow &letter)
    {
        Posting posting {.letter = letter.id, .account = letter.account, .time = letter.date, .size = letter.size, .messageId = letter.messageId};
        for (const mime::Mailbox &recipient : letter.to)
            posting.recipients += store::PostedRecipient {.address = recipient.address};
        return posting;
    }

} // namespace

Result<std::optional<SentLetter>> sentLetter(store::Database &database, store::LetterId letter)
{
    const auto kept = store::postings::of(database, letter);
    if (!kept)
        return std::unexpected(kept.error());
    if (!kept->isEmpty())
        return SentLetter {.posting = kept->constLast(), .isProven = !kept->constLast().server.isEmpty(), .isKept = true};
    const auto row = store::letters::row(database, letter);
    if (!row)
        return std::unexpected(row.error());
    const auto proofs = store::proofs::of(database, letter);
    if (!proofs)
        return std::unexpected(proofs.error());
    if (!proofs->isEmpty())
        return SentLetter {.posting = fromProofs(*row, *proofs), .isProven = true};
    if (row->folder == store::FolderId::Sent)
        return SentLetter {.posting = asFiled(*row)};
    return std::nullopt;
}

} // namespace sobre::delivery
