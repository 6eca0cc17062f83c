// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/certificate_exceptions.h"

#include "core/store/database.h"

namespace sobre::store::certificate_exceptions {

Result<QList<TrustedCertificate>> list(Database &database)
{
    QList<TrustedCertificate> all;
    Statement row
        = database.prepare("SELECT host, port, sha256, added FROM certificate_exceptions ORDER BY host, port");
    while (row.next()) {
        all.append({ .host = row.text(0),
                     .port = quint16(row.integer(1)),
                     .sha256 = row.blob(2),
                     .added = row.time(3) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return all;
}

Result<> remember(Database &database, const TrustedCertificate &certificate)
{
    const Result<> done = database.run(
        "INSERT OR REPLACE INTO certificate_exceptions(host, port, sha256, added) VALUES(?,?,?,?)",
        certificate.host, qint64(certificate.port), certificate.sha256, certificate.added);
    if (done)
        database.changes.accounts = true; // whoever talks to servers has to know
    return done;
}

Result<> forget(Database &database, const QString &host, quint16 port)
{
    const Result<> done
        = database.run("DELETE FROM certificate_exceptions WHERE host=? AND port=?", host, qint64(port));
    if (done && database.changedRows() > 0)
        database.changes.accounts = true;
    return done;
}

} // namespace sobre::store::certificate_exceptions
