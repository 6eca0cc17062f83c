// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QByteArrayView>
#include <QList>

namespace sobre::mime {

/// Reads an address list (RFC 5322 section 3.4 and its obsolete forms) as leniently as the big clients:
/// comments as names, missing brackets, unquoted specials, semicolons between addresses. Groups are
/// flattened, an empty group gives nothing. Encoded words are decoded in names only. Linear in the length of
/// `body`, which may be folded.
QList<Mailbox> readMailboxes(QByteArrayView body, QByteArrayView rawCharset = {});

} // namespace sobre::mime
