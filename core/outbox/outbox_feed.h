// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/outbox/batch_work.h"
#include "core/outbox/post_batch.h"
#include "core/outbox/stored_letter_source.h"
#include "core/smtp/letter_feed.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace sobre::outbox {

/// The letters of the outbox as a connection takes them, and what becomes of their rows. What is to be written is gathered
/// while the commit before it is under way: one commit holds the results of the last letters, the marks of the next ones and
/// the claim on those behind them, so that the disk is waited for once for several letters and while the network works.
/// Only a few are claimed ahead (BatchWork::ClaimedAtOnce): the others can be taken back until it is their turn.
/// Lives in the mail thread. Destroyed in the middle, it leaves rows as a crash does.
class OutboxFeed : public QObject, public smtp::LetterFeed {
    Q_OBJECT
public:
    OutboxFeed(account::Account account, account::MailContext &mail, BatchWish wish, PostTold told);
    ~OutboxFeed() override;

    Task<std::optional<Numbered>> next() override;
    Task<> mark(QList<int> numbers) override;
    void settled(int number, const smtp::SmtpOutcome &outcome) override;
    void noteProgress(int number, quint64 sent, quint64 total);

    void beginConnection() { m_handedOver = m_failed = 0; }
    /// Whether the connection that began then brought something: letters were handed over, or at least refused one by one.
    bool hasHandedOver() const { return m_handedOver > 0; }
    bool hasSettled() const { return m_handedOver + m_failed > 0; }
    /// Whether letters are left that were to go and have not been begun.
    bool hasRest() const;
    /// Returns when all that was settled is durable. Throws the store's last failure.
    Task<> flushed();
    /// No other connection follows. What was not begun waits as it did, or is held back because of `error`; if letters were
    /// handed over, those that were held back before go again. To be called once, after flushed(). Throws MailError.
    Task<> end(std::optional<MailError> error);

private:
    struct Given {
        BatchWork::Claim claim;
        std::shared_ptr<StoredLetterSource> source;
        bool isMarked = false;
    };

    bool goesAgain(const MailError &error) const;
    void wantClaim();
    void wantCommit();
    void commit();
    void committed(const BatchWork &work, const Result<BatchWork::Taken> &taken);
    void tell(store::LetterId letter, const PostReport &report);
    BatchWork::Ask nextAsk();

    const account::Account m_account;
    account::MailContext &m_mail;
    const BatchWish m_wish;
    const PostTold m_told;
    std::deque<BatchWork::Claim> m_stock; ///< claimed, in order
    std::map<int, Given> m_given;
    std::vector<std::shared_ptr<StoredLetterSource>> m_spent; ///< of letters that were just settled
    BatchWork m_gathering; ///< for the next commit
    std::vector<Pending<Result<>>> m_markWaiters; ///< of that
    std::vector<Pending<Result<>>> m_claimWaiters;
    std::vector<Pending<bool>> m_flushWaiters;
    std::optional<MailError> m_storeFailure;
    qsizetype m_listAt = 0; ///< how far m_wish.letters was claimed
    int m_lastNumber = 0;
    int m_lastPlace = 0;
    int m_handedOver = 0; ///< by this connection
    int m_failed = 0;
    bool m_hasHandedOver = false; ///< by any
    bool m_exhausted = false; ///< the last claim found the end
    bool m_committing = false;
};

} // namespace sobre::outbox
