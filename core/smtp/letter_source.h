// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"

#include <QByteArray>

namespace sobre::smtp {

/// The octets of a letter on their way out. Lives in the mail thread; reading happens elsewhere and is awaited, so a
/// 300 MB letter never lies in memory as a whole.
class LetterSource {
public:
    virtual ~LetterSource() = default;
    /// Octets of the whole letter.
    virtual quint64 size() const = 0;
    /// The next octets, with CRLF line ends only; empty at the end. Throws MailError when they cannot be read.
    virtual Task<QByteArray> next() = 0;
    /// Everything has been written; the final dot leaves only when this has returned. The place to make "may have been
    /// sent" durable, so that a break from here on is never taken for "not sent". SmtpSession asks for it; in an SmtpBatch
    /// LetterFeed::mark() stands in its place.
    virtual Task<> beforeFinalDot() = 0;
};

} // namespace sobre::smtp
