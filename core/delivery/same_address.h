// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sobre::delivery {

/// Whether two spellings are one mailbox (RFC 5321 section 2.4): the local part to the letter, the domain in any case, in
/// letters or as A-label. Empty addresses are none.
bool sameAddress(const QString &one, const QString &other);

/// The first of the list that is the same mailbox; -1: none.
qsizetype indexOfAddress(const QStringList &addresses, const QString &address);

} // namespace sobre::delivery
