// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/smtp_conversation.h"

#include <QDateTime>

namespace sobre::practice {

/// The report of a letter that could not be delivered to `address` (RFC 3464), with the header of the letter.
/// `diagnostic` is what the remote server said: "550 5.1.1 …".
QByteArray bounceOf(const PostedLetter &letter, const QByteArray &address, const QByteArray &diagnostic, const QDateTime &when);

} // namespace sobre::practice
