// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/certificate_trust.h"

#include "core/net/host_match.h"
#include "core/net/server_address.h"
#include "core/store/database.h"

#include <algorithm>
#include <utility>

namespace sobre::account {

namespace exceptions = store::certificate_exceptions;
using net::CertificateException;
using store::TrustedCertificate;

Result<QList<CertificateException>> trustedCertificates(store::Database &database)
{
    const auto kept = exceptions::list(database);
    if (!kept)
        return std::unexpected(kept.error());
    QList<CertificateException> trusted;
    for (const TrustedCertificate &one : *kept)
        trusted.append({ .host = one.host, .port = one.port, .sha256 = one.sha256 });
    return trusted;
}

Result<> trust(store::Database &database, const QList<CertificateException> &certificates)
{
    for (const CertificateException &one : certificates) {
        const Result<> done = exceptions::remember(database,
                                                   { .host = net::canonicalHost(one.host),
                                                     .port = one.port,
                                                     .sha256 = one.sha256,
                                                     .added = QDateTime::currentDateTimeUtc() });
        if (!done)
            return done;
    }
    return {};
}

Result<> distrust(store::Database &database, const QList<CertificateException> &certificates)
{
    const auto trusted = trustedCertificates(database);
    if (!trusted)
        return std::unexpected(trusted.error());
    for (const CertificateException &one : certificates) {
        const QString host = net::canonicalHost(one.host);
        if (!trusted->contains(CertificateException{ .host = host, .port = one.port, .sha256 = one.sha256 }))
            continue;
        if (const Result<> done = exceptions::forget(database, host, one.port); !done)
            return done;
    }
    return {};
}

Result<> forgetUnused(store::Database &database)
{
    const auto kept = exceptions::list(database);
    const auto accounts = store::accounts::list(database);
    if (!kept || !accounts)
        return std::unexpected(kept ? accounts.error() : kept.error());
    QList<std::pair<QString, quint16>> used;
    for (const store::AccountRecord &account : *accounts) {
        for (const QString &url : { account.incomingUrl, account.outgoingUrl }) {
            if (const auto server = net::ServerAddress::parse(url))
                used.append({ net::canonicalHost(server->host), server->port });
        }
    }
    for (const TrustedCertificate &one : *kept) {
        if (used.contains(std::pair(one.host, one.port)))
            continue;
        if (const Result<> done = exceptions::forget(database, one.host, one.port); !done)
            return done;
    }
    return {};
}

Result<> restoreTrust(store::Database &database, const QList<TrustedCertificate> &before)
{
    const auto now = exceptions::list(database);
    if (!now)
        return std::unexpected(now.error());
    for (const TrustedCertificate &one : *now) {
        if (const Result<> done = exceptions::forget(database, one.host, one.port); !done)
            return done;
    }
    for (const TrustedCertificate &one : before) {
        if (const Result<> done = exceptions::remember(database, one); !done)
            return done;
    }
    return {};
}

Result<> removeAccount(store::Database &database, store::AccountId id)
{
    const Result<> done = store::accounts::remove(database, id);
    return done ? forgetUnused(database) : done;
}

} // namespace sobre::account
