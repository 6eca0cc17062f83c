// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// The proof of posting for one recipient as schema 1 knew it: of letters that an older Sobre sent. New ones are in
/// postings.h.
struct Proof {
    LetterId letter = LetterId::None;
    QString recipient = {};
    QString server = {}; ///< "host:port" that took it
    QByteArray reply = {}; ///< the server's answer to the final dot, as it came
    QString tls = {}; ///< version and cipher; empty: none
    QDateTime time = {}; ///< wall time, UTC
    QString envelopeId = {}; ///< ENVID, RFC 3461
    bool operator==(const Proof&) const = default;
};

} // namespace sobre::store

namespace sobre::store::proofs {

/// Oldest first.
Result<QList<Proof>> of(Database& database, LetterId letter);
/// In a writer's job.
Result<> add(Database& database, const Proof& proof);

} // namespace sobre::store::proofs
