// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/fetch_plan.h"
#include "core/account/gauges.h"
#include "core/account/letter_intake.h"
#include "core/async/pending.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_settings.h"
#include "core/store/uidl_ledger.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace sobre::store {
class Store;
}

namespace sobre::account {

/// Puts what a POP3 session brings into the store, and decides by ledger, policy and the person's wishes what is fetched
/// and what the server may delete. When the listing looks as if the server had renumbered its letters, or shown another
/// mailbox, it looks at headers first, and nothing is deleted. Lives in the mail thread; the store's answers come queued.
class FetchSink : public QObject, public pop3::MailSink {
    Q_OBJECT
public:
    /// Of a server that gives its letters no names at most so many are told apart by their headers; where letters leave
    /// at once, so many at each visit.
    static constexpr qsizetype MostNameless = 2000;
    /// Beyond so many new names nobody looks: the person is asked.
    static constexpr qsizetype MostLooks = 20'000;

    /// Begins to read what is known of the mailbox. `store` outlives this.
    FetchSink(const Account &account, store::Store &store, FetchAnswers answers = {}, Gauges gauges = {});
    ~FetchSink() override;

    Task<bool> wantsSizes(const QList<pop3::Listed> &named) override;
    Task<pop3::Choice> choose(QList<pop3::Listed> listing) override;
    Task<QList<pop3::Listed>> looked(QList<pop3::LookedAt> headers) override;
    void failed(const pop3::Listed &letter, const MailError &error) override;
    Task<> begin(pop3::Listed letter) override;
    Task<> chunk(QByteArray octets) override;
    Task<> end() override;
    void abandon() override;
    Task<QList<pop3::Listed>> deletable() override;
    void deleted(const QList<pop3::Listed> &letters) override;

    /// Waits until every letter that ended is durable or was refused by the store; also after a session that broke.
    Task<> settle() { return m_intake.settle(); }
    /// What went wrong here for more than one letter, for example a full disk; nothing was deleted then.
    std::optional<MailError> failure() const { return m_intake.failure(); }
    /// Whether a letter that could not be looked at came all the same, so that there is nothing to tell of it.
    bool cameAllTheSame(const pop3::LetterError &fault) const;
    /// Whether the link broke at a letter that could not be had at an earlier visit either.
    bool brokeAsBefore() const { return m_brokeAsBefore; }
    /// What it came to: letters, questions, and what went wrong here (not what the server said).
    void addTo(FetchReport &report) const;

private:
    /// What is known when the visit begins.
    struct Known {
        QList<store::LedgerEntry> entries;
        std::optional<ClockMemory> clock;
        ClockReading now;
        std::optional<qint64> freeRoom;
    };
    /// How the letters of this visit are told apart.
    enum class Mode {
        Plain, ///< by the names that the server gives them
        Looking, ///< headers decide
    };

    /// A letter for which neither the server nor a look has a name: the beginning of it, until its header gives it one.
    struct Unnamed {
        pop3::Listed letter;
        QByteArray octets = {};
        bool isHere = false; ///< it is known: what comes of it is passed over
    };

    Task<> begun();
    Task<QList<store::LedgerEntry>> ledger();
    void note(std::function<Result<>(store::Database &)> job);
    bool leavesAtOnce() const { return m_account.keep.kind == KeepPolicy::Kind::Never; }
    QList<pop3::Listed> namelessOnes() const;
    QList<pop3::Listed> withNames(const QList<pop3::Listed> &letters) const;
    QByteArray nameOf(const pop3::Listed &letter) const;
    FetchPlan plan(const QList<pop3::Listed> &letters);
    void settleLedger(const QList<pop3::Listed> &named);
    void noteSizes(const QList<pop3::Listed> &named);
    bool needsWordToAge(const QList<pop3::Listed> &named) const;
    void noteWordUsed();
    QDateTime today() const;
    QList<pop3::Listed> withoutTop();
    void forgetUnlessSameSize();
    bool hasFailedBefore(const QList<pop3::Listed> &letters) const;
    Task<QList<pop3::Listed>> decide(const QList<pop3::LookedAt> &headers);
    Task<> recogniseAmong(QList<pop3::LookedAt> headers);
    Task<> storeHeaders(const QList<pop3::Listed> &letters, const QList<pop3::LookedAt> &headers);
    QList<pop3::Listed> allowed(const Deletions &deletions, const QList<store::LedgerEntry> &known);
    Task<> nameByHeader();
    void couldNot(const QByteArray &name, const pop3::Listed &letter, const MailError &error);

    const Account m_account;
    const FetchAnswers m_answers;
    store::Store &m_store;
    LetterIntake m_intake;
    Pending<Result<Known>> m_beginning;
    std::optional<Known> m_known;

    Mode m_mode = Mode::Plain;
    QList<pop3::Listed> m_listing;
    QSet<quint32> m_fresh; ///< letters with new names that nobody may fetch before they were looked at
    QSet<QByteArray> m_returned; ///< of these the names of letters that were to be deleted, or were missing
    QSet<QByteArray> m_notRecognisable; ///< of these those that could not be looked at: they stay where they are
    QList<pop3::Listed> m_tooLarge; ///< beyond the limit; to be looked at
    QHash<quint32, QByteArray> m_headerNames; ///< of letters to which the server gave none
    QSet<quint32> m_cut; ///< of these a part of the header alone: too little to delete them by
    QHash<quint32, MailError> m_notLooked; ///< TOP was refused
    QHash<quint32, qint64> m_wanted; ///< rows of letters of which the person wants the rest
    std::optional<Unnamed> m_unnamed; ///< the letter that is coming
    std::optional<QMultiHash<QByteArray, store::LedgerEntry>> m_hereByHeader; ///< what may come again without a name
    QList<pop3::Listed> m_cameAgain; ///< that were here already, as their headers show
    bool m_isLooking = false; ///< headers are on their way
    bool m_brokeAsBefore = false;
    bool m_isQuiet = false; ///< nothing to come or to go
    bool m_isInDoubt = false; ///< nothing is deleted
    bool m_isPromised = false; ///< the person's word for many deletions was used
    ClockJudgement m_clock;
    std::optional<Renumbered> m_renumbered;
    std::optional<ManyDue> m_manyDue;
    QList<MailError> m_letterErrors;
};

} // namespace sobre::account
