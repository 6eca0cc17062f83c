// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace sobre::mime {

/// Reads an address list (RFC 5322 section 3.4 and its obsolete forms) as leniently as the big clients:
/// comments as names, missing brackets, unquoted specials, semicolons between addresses. Groups are
/// flattened, an empty group gives nothing. Encoded words are decoded in names only. Linear in the length of
/// `body`, which may be folded.
QList<Mailbox> readMailboxes(QByteArrayView body, QByteArrayView rawCharset = {});

/// The ids of a Message-ID, In-Reply-To or References field, without angle brackets (RFC 5322 section 3.6.4).
QStringList readMessageIds(QByteArrayView body);

} // namespace sobre::mime
