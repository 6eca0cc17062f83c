// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/mail_context.h"
#include "core/account/schedule.h"
#include "core/async/task_thread.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace sobre::net {
class Surroundings;
}

namespace sobre::account {

/// How an account's mail is doing.
struct FetchState {
    bool fetching = false;
    FetchProgress progress = {}; ///< while fetching
    int fetched = 0; ///< new letters of the last look
    std::optional<Renumbered> renumbered = {}; ///< of the last look
    std::optional<ManyDue> manyDue = {}; ///< of the last look: a question that is open
    QDateTime lastSuccess = {}; ///< wall time, UTC; invalid: never
    WaitsFor waitsFor = WaitsFor::Time; ///< before it is looked for again
    QDateTime nextTry = {}; ///< wall time, UTC; invalid: not by itself, or not before something else happens
    std::optional<MailError> error = {}; ///< of the last look; none: it went well
    QDateTime failedAt = {}; ///< wall time, UTC, of `error`; invalid: unknown
};

/// When mail is fetched: each account at start, every so often, and on demand; accounts side by side. What a server
/// refused is not repeated by itself, and what it asked to wait for is waited for. Lives in the window's thread, the
/// dialogues in the mail thread.
class FetchService : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes DefaultInterval {10};
    /// How long it takes until what is around can be relied on again.
    struct Patience {
        std::chrono::milliseconds afterWaking {5000};
        std::chrono::milliseconds afterNetwork {2000}; ///< it is there again, or free again
    };

    /// `mail` and `thread` outlive the service.
    FetchService(MailContext &mail, TaskThread &thread, QObject *parent = nullptr);
    ~FetchService() override;

    /// Listens to `surroundings`, which outlives this: what is due waits while there is no network, or none that is free;
    /// what is under way stops before the computer sleeps. Servers on this computer need no network.
    void setSurroundings(net::Surroundings &surroundings);
    /// Whether what is due is fetched also where the network costs money by the octet. Off at first.
    void setUsesMetered(bool uses);
    void setPatience(Patience patience) { m_patience = patience; }
    /// The accounts there are now. What is under way for one that is gone is stopped. Where its log-in was changed, what
    /// was refused is tried again.
    void setAccounts(const QList<Account> &accounts);
    /// For the accounts that have no interval of their own. Zero: on demand only. Measured by a clock that no time zone
    /// and no correction moves.
    void setInterval(std::chrono::milliseconds interval);

    /// At start: looks into those accounts that are looked into by themselves.
    void begin();
    /// The person asked. Nothing happens for an account that is being fetched already.
    void fetch(store::AccountId account, FetchAnswers answers = {});
    void fetchAll();
    /// The person's answer to FetchState::manyDue: delete them there. It is kept for one time, and the mail is fetched.
    void letAge(store::AccountId account);
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
        Schedule schedule;
        QDateTime checkedAt; ///< wall time, UTC: what is known of how it goes is of then
        bool interrupted = false; ///< its dialogue was stopped since the computer falls asleep
        std::optional<quint64> task;
        std::shared_ptr<Latest> latest;
        std::unique_ptr<QTimer> next;
    };
    void showProgress();
    void ended(store::AccountId account, const Result<FetchReport> &outcome);
    void know(Box &box) const;
    void change(Box &box, const Account &account);
    std::chrono::milliseconds intervalOf(const Box &box) const;
    void plan(Box &box);
    void lookIn(Box &box, std::chrono::milliseconds time);
    void lookByItself(store::AccountId account);
    WaitsFor hindrance(const Box &box) const;
    void networkChanged();
    void fallAsleep();
    void wakeUp();
    void tellTimesAnew();

    MailContext &m_mail;
    TaskThread &m_thread;
    net::Surroundings *m_surroundings = nullptr;
    Patience m_patience;
    bool m_usesMetered = false;
    std::chrono::milliseconds m_interval = DefaultInterval;
    std::map<store::AccountId, Box> m_boxes;
    QTimer m_progressClock;
};

} // namespace sobre::account
