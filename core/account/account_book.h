// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/check_account.h"
#include "core/account/mail_context.h"
#include "core/async/task_thread.h"

#include <QObject>

#include <functional>
#include <map>

namespace sobre::store {
class Database;
}

namespace sobre::account {

/// What a person decided about certificates that are not valid, until it is kept.
struct TrustChanges {
    QList<net::CertificateException> trusted = {};
    QList<net::CertificateException> forgotten = {}; ///< trusted no longer

    /// Instead of what was decided for that host and port before.
    void trust(const net::CertificateException &certificate);
    void forget(const net::CertificateException &certificate);
    /// The policy as it is once this is kept.
    net::TlsPolicy applied(net::TlsPolicy policy) const;
    bool operator==(const TrustChanges &) const = default;
};

/// The accounts as a window needs them: which there are, and adding, testing, changing and removing them.
/// Lives in the window's thread. Callbacks come queued in that thread, never after the book is gone.
class AccountBook : public QObject {
    Q_OBJECT
public:
    /// All outlive the book. `reader` is the window's reading connection.
    AccountBook(store::Database &reader, MailContext &mail, TaskThread &thread, QObject *parent = nullptr);
    /// Stops the checks under way.
    ~AccountBook() override;

    /// Those that make sense, in the order they were added. Kept up to date.
    QList<Account> accounts() const { return m_accounts; }
    std::optional<Account> byId(store::AccountId id) const;

    /// Tries both servers with `password`, or with the one that is kept where it is a null string (then
    /// `record` has an id). `step` is called in the window's thread as each step begins and ends, and not
    /// after `done`. Where the incoming server refuses `password` the outgoing one is not asked. Keeps
    /// nothing. `trust`: what the person decided about certificates besides what is kept, for this check alone. Returns
    /// a number for stopCheck(). Errors: BadInput for a record that makes no sense; what
    /// servers do is in the report.
    using Checked = std::function<void(const Result<CheckReport> &)>;
    quint64 check(const store::AccountRecord &record, const QString &password,
                  std::function<void(const CheckStep &)> step, Checked done,
                  const TrustChanges &trust = {});
    /// Ends a check; its `done` gets Cancelled. Nothing for one that has ended.
    void stopCheck(quint64 check);

    /// Stores an account and its password together: without the one the other is not kept either. `report`:
    /// what a check of it found out, so that the log-in that worked is remembered. Errors: those of the store
    /// and of the key ring. With the account, and only with it, those of `trusted` are kept that are for its servers.
    using Added = std::function<void(const Result<store::AccountId> &)>;
    void add(const store::AccountRecord &record, const QString &password, const CheckReport &report,
             Added done, const QList<net::CertificateException> &trusted = {});
    /// What a person can change of the account `record.id`; how it was checked last stays, and the log-in
    /// that worked is remembered from `report` or, for a server that is still the same, kept. A null
    /// `password` leaves the one that is kept. `trust` goes with it. Either all of it is kept or nothing. Errors:
    /// NotFound, those of the store and of the key ring.
    using Done = std::function<void(const Result<> &)>;
    void change(const store::AccountRecord &record, const QString &password, const CheckReport &report,
                Done done, const TrustChanges &trust = {});
    /// Trusts a certificate from now on, if an account uses that server. Errors: those of the store.
    void trust(const net::CertificateException &certificate, Done done);
    enum class Letters { Stay, GoForEver };
    /// The account, its password, what is known of its server, and the certificates trusted for it alone; its letters only if so asked. Errors:
    /// those of the store and of the key ring; the account is gone even if its password could not be
    /// forgotten.
    void remove(store::AccountId id, Letters letters, Done done);

Q_SIGNALS:
    /// accounts() is new.
    void changed();

private:
    void read();
    void keep(store::AccountId id, const QString &password, Done done);
    void forget(store::AccountId id, Letters letters, const Done &done);
    void removeLetters(store::AccountId account, const Done &done);

    store::Database &m_reader;
    MailContext &m_mail;
    TaskThread &m_thread;
    QList<Account> m_accounts;
    std::map<quint64, quint64> m_checks; ///< a check's number, and its task's
    quint64 m_lastCheck = 0;
};

} // namespace sobre::account
