// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/async/pending.h"
#include "core/pop3/mail_sink.h"
#include "core/store/arrival.h"
#include "core/store/intake.h"
#include "core/store/uidl_ledger.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sobre::store {
class Writer;
}

namespace sobre::account {

/// Puts what a POP3 session brings into the store, and decides by ledger and policy what is fetched and what the
/// server may delete. Lives in the mail thread; the store's answers come queued.
class FetchSink : public QObject, public pop3::MailSink {
    Q_OBJECT
public:
    FetchSink(const Account &account, store::Writer &writer, store::Intake &intake);
    ~FetchSink() override;

    Task<pop3::Choice> choose(QList<pop3::Listed> listing) override;
    Task<> begin(pop3::Listed letter) override;
    Task<> chunk(QByteArray octets) override;
    Task<> end() override;
    void abandon() override;
    Task<QList<pop3::Listed>> deletable() override;
    void deleted(const QList<pop3::Listed> &letters) override;

    /// Waits until every letter that ended is durable or was refused by the store; also after a session that broke.
    Task<> settle();
    /// Letters that are durable here since the session began.
    int stored() const { return m_stored; }
    /// What went wrong while storing, for example a full disk; the letters concerned stay at the server.
    const QList<MailError> &failures() const { return m_failures; }

private:
    Task<QList<store::LedgerEntry>> ledger();
    Task<> room();
    void settled(const pop3::Listed &letter, const Result<store::LetterId> &outcome);

    const store::AccountId m_account;
    const KeepPolicy m_keep;
    store::Writer &m_writer;
    store::Intake &m_intake;
    QList<pop3::Listed> m_listing;
    QList<pop3::Listed> m_unnamed; ///< stored in this session, from a server without UIDL
    std::unique_ptr<store::Arrival> m_arrival;
    pop3::Listed m_current;
    int m_underWay = 0; ///< ended, not yet durable
    int m_stored = 0;
    QList<MailError> m_failures;
    std::optional<Pending<bool>> m_allSettled;
};

} // namespace sobre::account
