// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sobre::text {

/// What became of a letter to one recipient, in two sentences: what happened and by whose word, and what to do.
/// `reason`: a word of mime::bounceReasons(); any other is read as "unknown". `recipient`: an address, `server`: who
/// says so (mime::Bounce::reportingServer); both are shown as they are, isolated, and may be empty. Whoever shows
/// names of strangers' making has made them harmless before (serverWords).
QString reasonSentence(const QByteArray &reason, const QString &recipient, const QString &server);

/// Whether the reason has a sentence of its own.
bool hasReasonSentence(const QByteArray &reason);

} // namespace sobre::text
