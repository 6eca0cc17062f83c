// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace sobre::mime {

/// The moment a Date or Received field names, in UTC; invalid if it names none. Reads RFC 5322 with its
/// obsolete forms and what else mailers write: missing seconds or weekday, two-digit years, names of zones,
/// asctime, ISO 8601, numbers with dots or slashes. A date without a zone counts as UTC.
QDateTime readDate(QByteArrayView body);

} // namespace sobre::mime
