// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tls_policy.h"

#include "core/net/host_match.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslSocket>
#include <QStringList>

#include <algorithm>
#include <atomic>

namespace sobre::net {
namespace {

QString reasonFor(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return QStringLiteral("expired");
    case QSslError::CertificateNotYetValid:
        return QStringLiteral("not-yet-valid");
    case QSslError::HostNameMismatch:
        return QStringLiteral("host-mismatch");
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return QStringLiteral("self-signed");
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QStringLiteral("unknown-authority");
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return QStringLiteral("revoked");
    default:
        return QStringLiteral("untrusted");
    }
}

QStringList reasonsFor(const QList<QSslError> &errors)
{
    QStringList reasons;
    for (const QSslError &error : errors)
        reasons.append(reasonFor(error.error()));
    reasons.removeDuplicates();
    return reasons;
}

/// The servers that a certificate names, at most five; whoever made it may have written anything.
QStringList namesOf(const QSslCertificate &certificate)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9.*:_-]{1,253}\\z"));
    QStringList names;
    for (const QString &one : certificate.subjectAlternativeNames()) {
        if (names.size() < 5 && name.match(one).hasMatch())
            names.append(one);
    }
    return names;
}

} // namespace

QByteArray fingerprint(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

bool CertificateException::isFor(const QString &otherHost, quint16 otherPort) const
{
    return port == otherPort && canonicalHost(host) == canonicalHost(otherHost);
}

namespace {
std::atomic_bool systemAuthoritiesRead = false;
}

void readSystemAuthorities()
{
    const QSslConfiguration known = QSslConfiguration::defaultConfiguration();
    Q_UNUSED(known)
    systemAuthoritiesRead = true;
}

bool areSystemAuthoritiesRead()
{
    return systemAuthoritiesRead;
}

QSslConfiguration TlsPolicy::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extraAuthorities.isEmpty())
        configuration.addCaCertificates(QSslCertificate::fromData(extraAuthorities, QSsl::Pem));
    return configuration;
}

bool TlsPolicy::isExcepted(const QSslCertificate &certificate, const QString &host, quint16 port) const
{
    return !certificate.isNull() && names(host, port, certificate.digest(QCryptographicHash::Sha256));
}

bool TlsPolicy::names(const QString &host, quint16 port, const QByteArray &sha256) const
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const CertificateException &exception) {
        return exception.isFor(host, port) && exception.sha256 == sha256;
    });
}

std::optional<CertificateException> TlsPolicy::exceptionAt(const QString &host, quint16 port) const
{
    const auto found = std::find_if(exceptions.begin(), exceptions.end(),
                                    [&](const auto &exception) { return exception.isFor(host, port); });
    return found == exceptions.end() ? std::nullopt : std::optional(*found);
}

MailError TlsPolicy::refusal(const QSslCertificate &certificate, const QString &host, quint16 port,
                             QStringList reasons) const
{
    const std::optional<CertificateException> other = exceptionAt(host, port);
    const bool changed = other && !isExcepted(certificate, host, port);
    if (changed)
        reasons.prepend(QStringLiteral("changed"));
    MailError error;
    error.kind = MailError::Kind::CertificateRefused;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = QStringLiteral("host=%1 port=%2 reason=%3 sha256=%4")
                       .arg(host)
                       .arg(port)
                       .arg(reasons.join(u','), QString::fromLatin1(fingerprint(certificate)));
    error.detail += QStringLiteral(" from=%1 until=%2")
                        .arg(certificate.effectiveDate().toUTC().date().toString(Qt::ISODate),
                             certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
    if (const QStringList names = namesOf(certificate); !names.isEmpty())
        error.detail += QStringLiteral(" names=") + names.join(u',');
    if (changed)
        error.detail += QStringLiteral(" trusted=") + QString::fromLatin1(other->sha256.toHex());
    return error;
}

std::optional<CertificateException> exceptionFor(const MailError &refusal)
{
    if (refusal.kind != MailError::Kind::CertificateRefused)
        return std::nullopt;
    CertificateException exception;
    bool revoked = false;
    for (const QString &field : refusal.detail.split(u' ')) {
        const QString name = field.section(u'=', 0, 0);
        const QString value = field.section(u'=', 1);
        if (name == QStringLiteral("host"))
            exception.host = value;
        else if (name == QStringLiteral("port"))
            exception.port = value.toUShort();
        else if (name == QStringLiteral("sha256"))
            exception.sha256 = QByteArray::fromHex(value.toLatin1());
        else if (name == QStringLiteral("reason"))
            revoked = value.split(u',').contains(QStringLiteral("revoked"));
    }
    constexpr int Sha256Size = 32;
    if (revoked || exception.host.isEmpty() || exception.port == 0 || exception.sha256.size() != Sha256Size)
        return std::nullopt;
    return exception;
}

std::optional<MailError> TlsPolicy::judgeErrors(QSslSocket &socket, const QString &host, quint16 port,
                                                const QList<QSslError> &errors) const
{
    const QSslCertificate certificate = socket.peerCertificate();
    const QStringList reasons = reasonsFor(errors);
    if (reasons.contains(QStringLiteral("revoked")) || !isExcepted(certificate, host, port))
        return refusal(certificate, host, port, reasons);
    socket.ignoreSslErrors(errors);
    return std::nullopt;
}

MailError TlsPolicy::refusalFor(const QSslCertificate &certificate, const QString &host, quint16 port,
                                const QList<QSslError> &errors) const
{
    return refusal(certificate, host, port, reasonsFor(errors));
}

std::optional<MailError> TlsPolicy::judgeName(const QSslCertificate &certificate, const QString &host,
                                              quint16 port) const
{
    if (namesHost(certificate, host) || isExcepted(certificate, host, port))
        return std::nullopt;
    return refusal(certificate, host, port, { QStringLiteral("host-mismatch") });
}

} // namespace sobre::net
