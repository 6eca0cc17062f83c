// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/mail_context.h"
#include "core/async/task_thread.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace sobre::account {

/// How an account's mail is doing.
struct FetchState {
    bool fetching = false;
    FetchProgress progress = {}; ///< while fetching
    int fetched = 0; ///< new letters of the last look
    QDateTime lastSuccess = {}; ///< wall time, UTC; invalid: never
    QDateTime nextTry = {}; ///< wall time, UTC; invalid: only on demand
    std::optional<MailError> error = {}; ///< of the last look; none: it went well
    QDateTime failedAt = {}; ///< wall time, UTC, of `error`; invalid: unknown
};

/// When mail is fetched: each account at start, every so often, and on demand; accounts side by side. Lives in the
/// window's thread, the dialogues in the mail thread.
class FetchService : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes DefaultInterval {10};

    /// `mail` and `thread` outlive the service.
    FetchService(MailContext &mail, TaskThread &thread, QObject *parent = nullptr);
    ~FetchService() override;

    /// The accounts there are now. What is under way for one that is gone is stopped.
    void setAccounts(const QList<Account> &accounts);
    /// Zero: on demand only. Measured by a clock that no time zone and no correction moves.
    void setInterval(std::chrono::minutes interval);

    /// Nothing happens for an account that is being fetched already.
    void fetch(store::AccountId account);
    void fetchAll();
    /// Stops what is under way; what was durable stays. Within a second.
    void stop();

    bool isFetching() const;
    FetchState state(store::AccountId account) const;

Q_SIGNALS:
    /// state() of this account is new: begun, gone on (at most ten times a second), ended, or put off.
    void stateChanged(sobre::store::AccountId account);
    /// A look has ended; errors are in the report.
    void finished(const sobre::account::FetchReport &report);

private:
    /// What the mail thread said last.
    struct Latest {
        std::mutex mutex;
        FetchProgress progress;
    };
    struct Box {
        Account account;
        FetchState state;
        std::optional<quint64> task;
        std::shared_ptr<Latest> latest;
        std::unique_ptr<QTimer> next;
    };
    void showProgress();
    void ended(store::AccountId account, const Result<FetchReport> &outcome);
    void schedule(Box &box);

    MailContext &m_mail;
    TaskThread &m_thread;
    std::chrono::minutes m_interval = DefaultInterval;
    std::map<store::AccountId, Box> m_boxes;
    QTimer m_progressClock;
};

} // namespace sobre::account
