// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/provider_learning.h"

#include "core/mime/route_chain.h"
#include "core/store/accounts.h"
#include "core/store/letters.h"
#include "core/store/postings.h"
#include "core/store/proofs.h"

#include <QUrl>

#include <algorithm>

namespace sobre::delivery {

QStringList providerDomains(const QString &incomingUrl, const QList<store::ProviderHost> &learnt)
{
    QStringList domains;
    const QString incoming = QUrl(incomingUrl).host().toLower();
    if (const QString domain = mime::serverDomain(incoming); !domain.isEmpty())
        domains += domain;
    for (const store::ProviderHost &host : learnt) {
        if (host.letters >= LettersToLearn)
            domains += host.host;
    }
    domains.removeDuplicates();
    return domains;
}

Result<mime::OwnServers> ownServers(store::Database &database, const store::LetterRow &letter)
{
    using store::FolderId;
    mime::OwnServers own;
    const bool mayBeFetched = letter.account != store::AccountId::None && letter.folder != FolderId::Drafts
        && letter.folder != FolderId::Outbox && letter.folder != FolderId::Sent;
    if (!mayBeFetched)
        return own;
    // A letter that was sent from here may have been a file with lines of anybody.
    const auto postings = store::postings::of(database, letter.id);
    if (!postings)
        return std::unexpected(postings.error());
    const auto proofs = store::proofs::of(database, letter.id);
    if (!proofs)
        return std::unexpected(proofs.error());
    own.fetched = postings->isEmpty() && proofs->isEmpty();
    if (!own.fetched)
        return own;
    const auto learnt = store::provider_hosts::of(database, letter.account);
    if (!learnt)
        return std::unexpected(learnt.error());
    const auto accounts = store::accounts::list(database);
    if (!accounts)
        return std::unexpected(accounts.error());
    const auto account = std::ranges::find(*accounts, letter.account, &store::AccountRecord::id);
    own.domains = providerDomains(account == accounts->end() ? QString() : account->incomingUrl, *learnt);
    return own;
}

} // namespace sobre::delivery
