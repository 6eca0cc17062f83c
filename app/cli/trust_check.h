// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"

#include <QByteArray>
#include <QStringList>

namespace sobre {
class Application;
}

namespace sobre::cli {

/// What was found out about an account, and which certificates are to be trusted from now on.
struct TrustedCheck {
    account::CheckReport report;
    account::TrustChanges trust;
};

/// The fingerprints as typed, in any case and with or without colons. Throws WrongUsage for what is none.
QList<QByteArray> fingerprintsFrom(const QStringList &typed);

/// Tests the account's servers, and tests them again with each certificate that is refused and has one of these
/// fingerprints. Keeps nothing. Throws BadInput where one of them is no server's certificate.
Task<TrustedCheck> checkTrusting(Application &sobre, account::Account account, QList<QByteArray> fingerprints);

} // namespace sobre::cli
