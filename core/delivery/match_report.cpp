// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/match_report.h"

#include "core/delivery/forged_report.h"
#include "core/delivery/same_address.h"

#include <algorithm>

namespace sobre::delivery {
namespace {

    using store::Fate;
    using store::PostedRecipient;
    using store::Posting;

    constexpr qsizetype LongestDiagnostic = 1000;

    std::optional<Fate> fateOf(const QByteArray &action)
    {
        if (action == "failed")
            return Fate::Returned;
        if (action == "delayed")
            return Fate::Delayed;
        if (action == "relayed")
            return Fate::Relayed;
        if (action == "delivered")
            return Fate::Delivered;
        if (action == "expanded")
            return Fate::Expanded;
        return {};
    }

    /// A fate gives way to a higher one only.
    int rank(Fate fate)
    {
        switch (fate) {
        case Fate::NoWord:
            return 0;
        case Fate::Delayed:
            return 1;
        case Fate::Relayed:
        case Fate::Expanded:
            return 2;
        case Fate::Delivered:
            return 3;
        case Fate::Returned:
            return 4;
        case Fate::NotSent:
            return 5; // the server itself said that it did not go there
        }
        return 0;
    }

    bool changes(const PostedRecipient &before, const PostedRecipient &now)
    {
        if (rank(now.fate) != rank(before.fate))
            return rank(now.fate) > rank(before.fate);
        return now.fate == Fate::Delayed && before.fate == Fate::Delayed && now.fateTime > before.fateTime;
    }

    /// The recipient of the letter that a report speaks of, as the letter was addressed or as it was passed on; -1: none.
    int positionOf(const Posting &posting, const mime::BouncedRecipient &recipient)
    {
        QStringList addresses;
        for (const PostedRecipient &one : posting.recipients)
            addresses += one.address;
        for (const QString &address : {recipient.originalAddress, recipient.address}) {
            if (const qsizetype found = indexOfAddress(addresses, address); found >= 0)
                return int(found);
        }
        return -1;
    }

    bool namesRecipientOf(const mime::Bounce &bounce, const Posting &posting)
    {
        return std::ranges::any_of(bounce.recipients, [&posting](const mime::BouncedRecipient &one) { return positionOf(posting, one) >= 0; });
    }

    /// By an id that is ours: one letter may have gone out more than once, then the one to that recipient, then the last.
    std::optional<Posting> byId(const QList<Posting> &found, const mime::Bounce &bounce)
    {
        const auto named = std::ranges::find_if(found.rbegin(), found.rend(), [&bounce](const Posting &one) { return namesRecipientOf(bounce, one); });
        if (named != found.rend())
            return *named;
        return found.isEmpty() ? std::nullopt : std::optional(found.constLast());
    }

    /// By what hints at it: only where there is no other that it could be.
    std::optional<Posting> byHint(const QList<Posting> &found, const mime::Bounce &bounce)
    {
        QList<Posting> named;
        std::ranges::copy_if(found, std::back_inserter(named), [&bounce](const Posting &one) { return namesRecipientOf(bounce, one); });
        return named.size() == 1 ? std::optional(named.constFirst()) : std::nullopt;
    }

    QList<RecipientNews> newsOf(const Posting &posting, const store::StoredReport &report, const store::ReportContent &content)
    {
        QList<PostedRecipient> now = posting.recipients;
        for (const mime::BouncedRecipient &said : content.bounce.recipients) {
            int position = positionOf(posting, said);
            if (position < 0 && now.size() == 1)
                position = 0; // an address it was passed on to
            const std::optional<Fate> fate = fateOf(said.action);
            if (position < 0 || !fate)
                continue;
            PostedRecipient changed = now.at(position);
            changed.fate = *fate;
            changed.fateStatus = QString::fromLatin1(said.status);
            changed.reason = QString::fromLatin1(said.reason);
            changed.diagnostic = said.diagnostic.left(LongestDiagnostic);
            changed.until = *fate == Fate::Delayed ? content.until.value(said.address) : QDateTime();
            changed.fateTime = content.date;
            changed.report = report.letter;
            if (changes(now.at(position), changed))
                now[position] = changed;
        }
        QList<RecipientNews> news;
        for (int position = 0; position < now.size(); ++position) {
            if (now.at(position) != posting.recipients.at(position))
                news += RecipientNews {position, now.at(position)};
        }
        return news;
    }

    std::optional<Posting> find(const mime::Bounce &bounce, const Evidence &evidence)
    {
        for (const auto *ids : {&evidence.byEnvelopeId, &evidence.byMessageId}) {
            if (const auto posting = byId(*ids, bounce))
                return posting;
        }
        if (evidence.isUnderWay)
            return {}; // what is named there is stronger than a hint
        for (const auto *hints : {&evidence.byReferences, &evidence.byRecipient}) {
            if (const auto posting = byHint(*hints, bounce))
                return posting;
        }
        return {};
    }

} // namespace

ReportMatch matchReport(const store::StoredReport &report, const store::ReportContent &content, const Evidence &evidence)
{
    ReportMatch match;
    match.posting = find(content.bounce, evidence);
    if (match.posting) {
        match.state = store::ReportState::Matched;
        match.news = newsOf(*match.posting, report, content);
    } else if (!evidence.isUnderWay) {
        const bool isForged = report.account != store::AccountId::None && claimsOurAddress(content.bounce, evidence.ownAddresses);
        match.state = isForged ? store::ReportState::SomebodyElse : store::ReportState::NotOurs;
    }
    return match;
}

} // namespace sobre::delivery
