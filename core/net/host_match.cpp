// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/host_match.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace sobre::net {
namespace {

bool fits(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(QStringLiteral("*.")))
        return pattern == host;
    const qsizetype dot = host.indexOf(u'.');
    const QStringView parent = QStringView(pattern).sliced(2);
    // "*.test" would be every site of a top level.
    return dot > 0 && parent.contains(u'.') && !parent.contains(u'*')
        && QStringView(host).sliced(dot + 1) == parent;
}

} // namespace

QString canonicalHost(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    const QByteArray ace = QUrl::toAce(name);
    return (ace.isEmpty() ? name : QString::fromLatin1(ace)).toLower();
}

bool namesHost(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    if (const QHostAddress address(host); !address.isNull()) {
        const QStringList written = names.values(QSsl::IpAddressEntry);
        return std::any_of(written.begin(), written.end(),
                           [&address](const QString &name) { return QHostAddress(name) == address; });
    }
    const QString wanted = canonicalHost(host);
    const QStringList written = names.values(QSsl::DnsEntry);
    return std::any_of(written.begin(), written.end(),
                       [&wanted](const QString &name) { return fits(canonicalHost(name), wanted); });
}

} // namespace sobre::net
