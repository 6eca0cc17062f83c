// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

namespace sobre::text {

/// The one sentence that tells a person what went wrong, who said it and, where it helps, what to do. It names the
/// server and quotes it. In the application's language; the only place where an error becomes words.
QString sentence(const MailError &error);

/// A server's words made safe to show: one line, control and bidi characters replaced, at most 512 characters.
QString serverWords(const QByteArray &raw);

} // namespace sobre::text
