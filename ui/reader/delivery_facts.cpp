// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/delivery_facts.h"

#include "core/delivery/sent_letter.h"

#include <algorithm>

namespace sobre::ui {

DeliveryFacts deliveryFacts(store::Database &database, const store::LetterRow &letter)
{
    DeliveryFacts facts;
    facts.sealed = letter.sealed;
    facts.postings = store::postings::of(database, letter.id).value_or(QList<store::Posting>());
    if (facts.postings.isEmpty()) { // of a letter that an older Sobre sent less is known
        const auto sent = delivery::sentLetter(database, letter.id);
        if (sent && *sent && (*sent)->isProven)
            facts.postings.append((*sent)->posting);
    }
    facts.isProven = std::ranges::any_of(facts.postings, [](const store::Posting &posting) { return !posting.server.isEmpty(); });
    facts.filedWithoutProof = letter.folder == store::FolderId::Sent && letter.account != store::AccountId::None
        && !facts.isProven;
    if (auto report = store::reports::of(database, letter.id))
        facts.report = std::move(*report);
    if (!facts.report || facts.report->state != store::ReportState::Matched)
        return facts;
    if (auto posting = store::postings::byId(database, facts.report->posting)) {
        facts.reported = std::move(*posting);
        if (const auto row = store::letters::row(database, facts.reported->letter)) {
            facts.reportedSubject = row->subject;
            facts.reportedSealed = row->sealed;
        }
    }
    return facts;
}

} // namespace sobre::ui
