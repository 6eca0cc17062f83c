// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// A certificate that a person trusts for one host and port although it is not valid. A value.
struct TrustedCertificate {
    QString host = {}; ///< kept as given; whoever writes it gives the form that is compared
    quint16 port = 0;
    QByteArray sha256 = {}; ///< of the whole certificate, 32 octets
    QDateTime added = {}; ///< wall time, UTC
    bool operator==(const TrustedCertificate &) const = default;
};

} // namespace sobre::store

namespace sobre::store::certificate_exceptions {

/// All of them, by host and port.
Result<QList<TrustedCertificate>> list(Database &database);

// In a writer's job:

/// Keeps it in place of the one that was kept for that host and port, if any: there is one at most.
Result<> remember(Database &database, const TrustedCertificate &certificate);
/// Nothing is kept for that host and port any more. No error if nothing was.
Result<> forget(Database &database, const QString &host, quint16 port);

} // namespace sobre::store::certificate_exceptions
