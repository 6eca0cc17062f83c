// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trust_check.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace sobre::cli {
namespace {

    class TrustCheck {
        Q_DECLARE_TR_FUNCTIONS(TrustCheck)
    };

    // The certificates of a report that were refused and are to be trusted.
    QList<net::CertificateException> refusedAmong(const account::CheckReport &report, const QList<QByteArray> &fingerprints)
    {
        QList<net::CertificateException> refused;
        for (const account::CheckedServer *server : {&report.incoming, &report.outgoing}) {
            const auto exception = server->error ? net::exceptionFor(*server->error) : std::nullopt;
            if (exception && fingerprints.contains(exception->sha256))
                refused += *exception;
        }
        return refused;
    }

    // What the servers showed instead.
    MailError noneHas(const QByteArray &fingerprint, const account::CheckReport &report)
    {
        QStringList shown;
        for (const account::CheckedServer *server : {&report.incoming, &report.outgoing}) {
            if (server->error)
                shown += text::sentence(*server->error);
        }
        QString reason = TrustCheck::tr("no server of this account shows a certificate that is to be trusted with the fingerprint %1, so "
                                        "nothing was changed")
                             .arg(QString::fromLatin1(fingerprint.toHex()));
        if (!shown.isEmpty())
            reason += QStringLiteral(" (") + shown.join(u' ') + u')';
        return {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Account, .retry = MailError::Retry::WhenUserActs, .detail = reason};
    }

} // namespace

QList<QByteArray> fingerprintsFrom(const QStringList &typed)
{
    constexpr qsizetype Digits = 64;
    QList<QByteArray> fingerprints;
    for (const QString &one : typed) {
        const QByteArray digits = QString(one).remove(u':').toLatin1();
        const QByteArray octets = QByteArray::fromHex(digits);
        if (digits.size() != Digits || octets.toHex() != digits.toLower())
            throw WrongUsage {TrustCheck::tr("A fingerprint is 64 hexadecimal digits (SHA-256), not “%1”.").arg(one)};
        fingerprints += octets;
    }
    return fingerprints;
}

Task<TrustedCheck> checkTrusting(Application &sobre, account::Account account, QList<QByteArray> fingerprints)
{
    TrustedCheck checked;
    while (true) {
        account::Account tried = account;
        tried.tls = checked.trust.applied(account.tls);
        const std::function<Task<account::CheckReport>()> check
            = [&sobre, tried] { return account::checkAccount(tried, sobre.mailContext()); };
        checked.report = co_await sobre.mail().call<account::CheckReport>(check, &sobre);
        bool more = false;
        for (const net::CertificateException &one : refusedAmong(checked.report, fingerprints)) {
            if (checked.trust.trusted.contains(one))
                continue;
            checked.trust.trust(one);
            more = true;
        }
        if (!more)
            break;
    }
    for (const QByteArray &fingerprint : fingerprints) {
        const bool isTrusted = std::ranges::contains(checked.trust.trusted, fingerprint, &net::CertificateException::sha256);
        const bool isShown = checked.report.incoming.certificateSha256 == fingerprint
            || checked.report.outgoing.certificateSha256 == fingerprint;
        if (!isTrusted && !isShown)
            throw noneHas(fingerprint, checked.report);
    }
    co_return checked;
}

} // namespace sobre::cli
