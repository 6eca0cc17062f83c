// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QString>

namespace sobre::net {

/// Whether the certificate names this host in its subjectAltName (RFC 9525): a DNS name, a wildcard as the
/// whole first label, or the exact IP address. The common name counts for nothing. `host` as typed: IDN,
/// capitals and a trailing dot are understood.
bool namesHost(const QSslCertificate &certificate, const QString &host);

/// The host in the form that goes to DNS and into TLS: A-labels, small letters, no trailing dot. IP literals
/// unchanged.
QString canonicalHost(const QString &host);

} // namespace sobre::net
