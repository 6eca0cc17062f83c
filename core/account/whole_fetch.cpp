// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/whole_fetch.h"

#include "core/account/fetch_service.h"
#include "core/account/schedule.h"
#include "core/store/ledger_by_hand.h"
#include "core/store/writer.h"

#include <algorithm>

namespace sobre::account {

WholeFetch::WholeFetch(store::Writer &writer, FetchService &fetching, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_fetching(fetching)
{
    connect(&fetching, &FetchService::finished, this, [this](const FetchReport &report) {
        const bool stopped = std::ranges::any_of(report.errors, [](const MailError &error) {
            return error.kind == MailError::Kind::Cancelled || isForThePerson(error);
        });
        if (m_again.remove(report.account) && !stopped) // the wish stays for the next visit
            m_fetching.fetch(report.account);
    });
}

void WholeFetch::fetch(store::AccountId account, const QList<ServerName> &names)
{
    const auto wish = [account, names](store::Database &database) -> Result<> {
        for (const ServerName &name : names) {
            const Result<bool> kept = store::ledger::wish(database, account, name.uid, name.twin, store::LedgerWish::FetchWhole);
            if (!kept)
                return std::unexpected(kept.error());
        }
        return {};
    };
    m_writer.act(wish, this, std::function<void(Result<>)>([this, account](const Result<> &kept) {
                     if (!kept) {
                         Q_EMIT failed(kept.error());
                         return;
                     }
                     if (m_fetching.state(account).fetching)
                         m_again.insert(account);
                     m_fetching.fetch(account); // nothing happens where it is under way
                 }));
}

} // namespace sobre::account
