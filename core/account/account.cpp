// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account.h"

#include "core/account/certificate_trust.h"

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    Result<net::ServerAddress> parsed(const QString &url, net::ServerAddress::Protocol protocol)
    {
        Result<net::ServerAddress> address = net::ServerAddress::parse(url);
        if (address && address->protocol != protocol) {
            return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                              .scope = MailError::Scope::Account,
                                              .detail = protocol == net::ServerAddress::Protocol::Pop3
                                                  ? u"mail comes in by pop3s:// or pop3://, not by %1"_s.arg(url)
                                                  : u"mail goes out by smtps:// or smtp://, not by %1"_s.arg(url)});
        }
        return address;
    }

} // namespace

Result<QList<QSslCertificate>> certificatesFrom(const QString &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem.toLatin1(), QSsl::Pem);
    if (certificates.isEmpty()) {
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .scope = MailError::Scope::Account,
                                          .detail = u"the file of certificates holds none"_s});
    }
    return certificates;
}

Result<Account> Account::from(const store::AccountRecord &record)
{
    Account account {.record = record};
    const auto incoming = parsed(record.incomingUrl, net::ServerAddress::Protocol::Pop3);
    if (!incoming)
        return std::unexpected(incoming.error());
    const auto outgoing = parsed(record.outgoingUrl, net::ServerAddress::Protocol::Smtp);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    const auto keep = KeepPolicy::parse(record.keep);
    if (!keep)
        return std::unexpected(keep.error());
    account.incoming = *incoming;
    account.outgoing = *outgoing;
    account.keep = *keep;
    account.tls.extraAuthorities = record.caPem.toLatin1();
    return account;
}

Result<Account> Account::load(const store::AccountRecord &record, store::Database &database)
{
    Result<Account> account = from(record);
    if (!account)
        return account;
    const auto trusted = trustedCertificates(database);
    if (!trusted)
        return std::unexpected(trusted.error());
    account->tls.exceptions = *trusted;
    return account;
}

} // namespace sobre::account
