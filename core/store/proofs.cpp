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

Result<> add(Database &database, const Proof &proof)
{
    return database.run("INSERT INTO proofs(letter, recipient, server, reply, tls, time, envelope_id)"
                        " VALUES(?,?,?,?,?,?,?)",
                        proof.letter, proof.recipient, proof.server, proof.reply, proof.tls, proof.time,
                        proof.envelopeId);
}

} // namespace sobre::store::proofs
