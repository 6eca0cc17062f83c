// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QIODevice;

namespace sobre::transfer {

/// A letter's lines as mboxrd has them, in blocks: CRLF becomes LF, every line that is "From " behind any number of ">"
/// gets one more, and a last line without an end gets one. `out` says false where it cannot take more; so does this then.
bool quoteLetter(QIODevice &letter, const std::function<bool(const QByteArray &)> &out);

} // namespace sobre::transfer
