// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace sobre::mime {

/// The ids of a Message-ID, In-Reply-To or References field, without angle brackets (RFC 5322 section 3.6.4).
/// Linear in the length of `body`, which may be folded.
QStringList readMessageIds(QByteArrayView body);

} // namespace sobre::mime
