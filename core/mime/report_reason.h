// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sobre::mime {

/// Why a letter came back, as a stable word, from the enhanced status code (RFC 3463, RFC 7505 and later
/// additions) and the server's words. "unknown" where neither tells. `action` as in the report: delivered,
/// relayed and expanded are reasons of their own.
QByteArray bounceReason(const QByteArray &action, const QByteArray &status, const QString &words);

/// The reason that the words give in terms that mean one thing; empty if they do not. For text that says many
/// things, of which a vague term tells nothing.
QByteArray clearReason(const QString &words);

/// Whether the words hold a server's answer: a reply code with something behind it.
bool holdsReply(const QString &words);

/// Every word that bounceReason() can answer, sorted; ui/text has a sentence for each.
QList<QByteArray> bounceReasons();

/// The enhanced status code in the words ("5.1.1"), empty if there is none.
QByteArray enhancedStatusIn(QStringView words);

} // namespace sobre::mime
