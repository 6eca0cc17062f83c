// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/postings.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sobre::delivery {

/// What the store knows that a report may be about, strongest first. Each list holds what was sent from here and nothing else.
struct Evidence {
    QList<store::Posting> byEnvelopeId;
    QList<store::Posting> byMessageId; ///< of the letter that came back
    QList<store::Posting> byReferences; ///< the report answers them, or they are of the conversation it names
    QList<store::Posting> byRecipient; ///< of the account that the report came to, in the week before it
    bool isUnderWay = false; ///< a letter of the outbox is named, of which it is not known yet that it was sent
    QStringList ownAddresses;
};

/// What is to be written of one recipient.
struct RecipientNews {
    int position = 0; ///< in Posting::recipients
    store::PostedRecipient now;
    bool operator==(const RecipientNews &) const = default;
};

/// What a report is about.
struct ReportMatch {
    store::ReportState state = store::ReportState::Open;
    std::optional<store::Posting> posting; ///< as the evidence has it; with state Matched only
    QList<RecipientNews> news; ///< those whose fate the report changes
};

/// Finds what a report is about: by envelope id, then Message-ID, then references, then recipient and time. A report only
/// informs: what comes out of this is written beside the recipients of the letter and does nothing else. Never turns a fate
/// back: what came back stays so, a late *delayed* changes nothing of *delivered*. The same report again changes nothing.
/// Pure.
ReportMatch matchReport(const store::StoredReport &report, const store::ReportContent &content, const Evidence &evidence);

} // namespace sobre::delivery
