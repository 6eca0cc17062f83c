// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/proofs.h"

#include "core/store/database.h"

namespace sobre::store::proofs {

namespace {

Result<QList<Proof>> collect(Statement &row)
{
    QList<Proof> found;
    while (row.next()) {
        found.append({ .letter = row.id<LetterId>(0),
                       .recipient = row.text(1),
                       .server = row.text(2),
                       .reply = row.blob(3),
                       .tls = row.text(4),
                       .time = row.time(5),
                       .envelopeId = row.text(6) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

} // namespace

Result<QList<Proof>> of(Database &database, LetterId letter)
{
    Statement rows
        = database.prepare("SELECT letter, recipient, server, reply, tls, time, envelope_id FROM proofs"
                           " WHERE letter=? ORDER BY id");
    rows.bind(letter);
    return collect(rows);
}

Result<QList<Proof>> withEnvelopeId(Database &database, const QString &envelopeId)
{
    Statement rows
        = database.prepare("SELECT letter, recipient, server, reply, tls, time, envelope_id FROM proofs"
                           " WHERE envelope_id=? ORDER BY id");
    rows.bind(envelopeId);
    return collect(rows);
}

Result<QList<Proof>> since(Database &database, const QDateTime &time, int limit)
{
    // There is no index by time. Numbers grow with it, so the newest come first and the first older one ends it.
    Statement rows
        = database.prepare("SELECT letter, recipient, server, reply, tls, time, envelope_id FROM proofs"
                           " WHERE id > coalesce((SELECT id FROM proofs WHERE time < ?1 ORDER BY id DESC LIMIT 1), 0)"
                           " ORDER BY id DESC LIMIT ?2");
    rows.bind(time, limit);
    return collect(rows);
}

Result<> add(Database &database, const Proof &proof)
{
    return database.run("INSERT INTO proofs(letter, recipient, server, reply, tls, time, envelope_id)"
                        " VALUES(?,?,?,?,?,?,?)",
                        proof.letter, proof.recipient, proof.server, proof.reply, proof.tls, proof.time,
                        proof.envelopeId);
}

} // namespace sobre::store::proofs
