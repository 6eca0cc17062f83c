// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/server_box.h"
#include "core/async/pending.h"
#include "core/pop3/mail_sink.h"
#include "core/store/uidl_ledger.h"

#include <QObject>

namespace sobre::store {
class Store;
}

namespace sobre::account {

/// A visit that brings no letter: nothing of what is looked at or deleted by hand touches the disk. Lives in the mail
/// thread.
class VisitSink : public QObject, public pop3::MailSink {
    Q_OBJECT
public:
    VisitSink(Account account, store::Store &store);

    Task<> begin(pop3::Listed letter) override;
    Task<> chunk(QByteArray octets) override;
    Task<> end() override;
    void abandon() override;
    Task<QList<pop3::Listed>> deletable() override;
    void deleted(const QList<pop3::Listed> &letters) override;

protected:
    Task<QList<store::LedgerEntry>> ledger();

    const Account m_account;
    store::Store &m_store;
};

/// Reads the listing and headers.
class LookSink : public VisitSink {
    Q_OBJECT
public:
    LookSink(Account account, store::Store &store, LookOptions options);

    Task<pop3::Choice> choose(QList<pop3::Listed> listing) override;
    Task<QList<pop3::Listed>> looked(QList<pop3::LookedAt> headers) override;

    /// The listing came, and all headers that were asked for: whatever happens to the link now, nothing is missing.
    bool isComplete() const { return m_complete; }
    /// What was learned. Parses headers in a worker.
    Task<ServerListing> result();

private:
    Task<> readRows();

    const LookOptions m_options;
    ServerListing m_listing;
    QList<pop3::LookedAt> m_headers;
    bool m_complete = false;
};

/// Deletes what a person chose.
class DeleteSink : public VisitSink {
    Q_OBJECT
public:
    DeleteSink(Account account, store::Store &store, QList<ServerName> names);

    Task<bool> wantsSizes(const QList<pop3::Listed> &named) override;
    Task<pop3::Choice> choose(QList<pop3::Listed> listing) override;
    Task<QList<pop3::Listed>> deletable() override;
    void deleted(const QList<pop3::Listed> &letters) override;

    /// How it went, when what is gone is forgotten here too.
    Task<DeletedThere> result();

private:
    struct Chosen {
        ServerName name;
        pop3::Listed letter;
    };
    const QList<ServerName> m_names;
    QList<Chosen> m_chosen;
    DeletedThere m_result;
    std::optional<Pending<Result<>>> m_forgotten;
};

} // namespace sobre::account
