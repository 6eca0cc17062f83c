// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

namespace sobre::tests::curl_text {

/// What stands between <tag …> and </tag> of a case of the "curl-mail" set, from the first one on; without the line
/// break behind the first.
QByteArray part(const QByteArray &text, const QByteArray &tag);

/// Fills in what the set's own test program fills in: %TESTNUMBER and the like, %b64[…]b64% with %XX in it.
/// `ports`: "%POP3PORT" → "110".
QByteArray filledIn(QByteArray text, const QByteArray &number, const QMap<QByteArray, QByteArray> &ports);

/// Without line ends and without empty ones.
QList<QByteArray> lines(const QByteArray &text);

/// REPLY [VERB | LINE | "LINE"] octets: what is behind the first word, taken into `replies` (a whole line or a verb →
/// octets with their line end).
void addReply(QMap<QByteArray, QByteArray> &replies, QByteArray rest, const QByteArray &lineEnd);

/// The messages of a log-in: what a client sent after its last "AUTH X", in or behind that line, decoded.
QList<QByteArray> saslMessages(const QList<QByteArray> &lines);

} // namespace sobre::tests::curl_text
