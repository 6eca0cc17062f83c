// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/report_evidence.h"

#include "core/delivery/same_address.h"
#include "core/delivery/sent_letter.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/outbox_rows.h"
#include "core/store/threads.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sobre::delivery {
namespace {

    using store::Posting;

    constexpr int DaysBefore = 7;
    constexpr int MostCandidates = 50;
    constexpr qsizetype MostAddresses = 20;

    bool isOurEnvelopeId(const QString &id)
    {
        static const QRegularExpression ours(u"^[0-9a-f]{32}$"_s);
        return ours.match(id).hasMatch();
    }

    /// Appends what was found; false after the first failure.
    class Gathering {
    public:
        bool add(QList<Posting> &to, const Result<QList<Posting>> &found)
        {
            if (!found)
                return fail(found.error());
            for (const Posting &posting : *found) {
                const bool known = std::ranges::any_of(to, [&posting](const Posting &one) { return one.id == posting.id && one.letter == posting.letter; });
                if (!known)
                    to += posting;
            }
            return true;
        }
        bool fail(const MailError &error)
        {
            if (!m_failure)
                m_failure = error;
            return false;
        }
        const std::optional<MailError> &failure() const { return m_failure; }

    private:
        std::optional<MailError> m_failure;
    };

    /// Letters sent from here of which no posting was kept.
    void addFiledLetters(store::Database &database, const QString &messageId, Evidence &evidence, Gathering &gathering)
    {
        const auto letters = messageId.isEmpty() ? QList<store::LetterId>() : store::letters::withMessageId(database, messageId);
        if (!letters) {
            gathering.fail(letters.error());
            return;
        }
        for (const store::LetterId letter : *letters) {
            const auto sent = sentLetter(database, letter);
            if (!sent) {
                gathering.fail(sent.error());
            } else if (*sent && !(*sent)->isKept) {
                evidence.byMessageId += (*sent)->posting;
            }
        }
    }

    /// The addresses a report names, in the ways they may be written where letters were sent to.
    QStringList spellings(const mime::Bounce &bounce)
    {
        QStringList out;
        for (const mime::BouncedRecipient &recipient : bounce.recipients) {
            for (const QString &address : {recipient.originalAddress, recipient.address}) {
                const qsizetype at = address.lastIndexOf(u'@');
                if (at <= 0)
                    continue;
                const QString label = QString::fromLatin1(QUrl::toAce(address.sliced(at + 1)));
                for (const QString &spelled : {address, address.first(at + 1) + label, address.first(at + 1) + QUrl::fromAce(label.toLatin1())}) {
                    if (!out.contains(spelled) && out.size() < MostAddresses)
                        out += spelled;
                }
            }
        }
        return out;
    }

    QList<Posting> toRecipients(store::Database &database, const store::StoredReport &report, const mime::Bounce &bounce, const QDateTime &received,
                                Gathering &gathering)
    {
        QList<Posting> found;
        if (report.account == store::AccountId::None)
            return found;
        const QStringList addresses = spellings(bounce);
        for (const QString &address : addresses)
            gathering.add(found, store::postings::toRecipient(database, report.account, address, received.addDays(-DaysBefore), MostCandidates));
        found.removeIf([&received](const Posting &one) { return one.time > received.addSecs(3600); }); // clocks differ, by minutes
        return found;
    }

    /// A report that names another Message-ID than ours is about another letter, unless a server on the way gave it a new
    /// one: then the letter has kept its date.
    bool contradicts(store::Database &database, const mime::Bounce &bounce, const Posting &posting)
    {
        if (bounce.originalMessageId.isEmpty() || bounce.originalMessageId == posting.messageId)
            return false;
        const auto letter = store::letters::row(database, posting.letter);
        return !letter || !bounce.returnedDate.isValid() || std::abs(letter->date.secsTo(bounce.returnedDate)) > 1;
    }

    /// Those of `candidates` that the report answers, or that lie in the conversation which the returned letter names.
    QList<Posting> inConversation(store::Database &database, const QList<Posting> &candidates, const store::ReportContent &content, Gathering &gathering)
    {
        QSet<store::ThreadId> threads;
        for (const QString &reference : content.bounce.references) {
            const auto thread = store::threads::find(database, reference);
            if (!thread)
                gathering.fail(thread.error());
            else if (*thread != store::ThreadId::None)
                threads += *thread;
        }
        QList<Posting> found;
        for (const Posting &posting : candidates) {
            const auto letter = threads.isEmpty() ? Result<store::LetterRow>(std::unexpected(MailError {})) : store::letters::row(database, posting.letter);
            if (letter && threads.contains(letter->thread))
                found += posting;
        }
        return found;
    }

    bool isUnderWay(store::Database &database, const mime::Bounce &bounce, Gathering &gathering)
    {
        const auto named = bounce.originalMessageId.isEmpty() ? QList<store::LetterId>() : store::letters::withMessageId(database, bounce.originalMessageId);
        const auto letters = named ? store::letters::rows(database, *named) : Result<QList<store::LetterRow>>(std::unexpected(named.error()));
        if (!letters)
            return gathering.fail(letters.error());
        if (std::ranges::contains(*letters, store::FolderId::Outbox, &store::LetterRow::folder))
            return true;
        if (!isOurEnvelopeId(bounce.originalEnvelopeId))
            return false;
        const auto rows = store::outbox::list(database);
        if (!rows)
            return gathering.fail(rows.error());
        return std::ranges::contains(*rows, bounce.originalEnvelopeId, &store::OutboxRow::envelopeId);
    }

} // namespace

Result<Evidence> evidenceFor(store::Database &database, const store::StoredReport &report, const store::ReportContent &content,
                             const QDateTime &received)
{
    Gathering gathering;
    Evidence evidence;
    const mime::Bounce &bounce = content.bounce;
    if (isOurEnvelopeId(bounce.originalEnvelopeId))
        gathering.add(evidence.byEnvelopeId, store::postings::withEnvelopeId(database, bounce.originalEnvelopeId));
    gathering.add(evidence.byMessageId, store::postings::withMessageId(database, bounce.originalMessageId));
    if (evidence.byMessageId.isEmpty())
        addFiledLetters(database, bounce.originalMessageId, evidence, gathering);

    if (evidence.byEnvelopeId.isEmpty() && evidence.byMessageId.isEmpty()) {
        evidence.isUnderWay = isUnderWay(database, bounce, gathering);
        const auto speaksOfAnother = [&](const Posting &one) { return contradicts(database, bounce, one); };
        QList<Posting> candidates = toRecipients(database, report, bounce, received, gathering);
        candidates.removeIf(speaksOfAnother);
        for (const QString &answered : content.answers)
            gathering.add(evidence.byReferences, store::postings::withMessageId(database, answered));
        evidence.byReferences.removeIf(speaksOfAnother);
        if (evidence.byReferences.isEmpty())
            evidence.byReferences = inConversation(database, candidates, content, gathering);
        evidence.byRecipient = candidates;
    }
    const auto accounts = store::accounts::list(database);
    if (!accounts)
        gathering.fail(accounts.error());
    else
        for (const store::AccountRecord &account : *accounts)
            evidence.ownAddresses += account.email;
    if (gathering.failure())
        return std::unexpected(*gathering.failure());
    return evidence;
}

} // namespace sobre::delivery
