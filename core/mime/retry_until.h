// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

class QIODevice;

namespace sobre::mime {

/// How long a relay goes on trying (Will-Retry-Until, RFC 3464 section 2.3.9), UTC, by the recipient's address as
/// BouncedRecipient has it. Of a letter that is a report; empty where it does not say. Linear in its input. Any thread.
QHash<QString, QDateTime> retryUntil(QIODevice &report);

} // namespace sobre::mime
