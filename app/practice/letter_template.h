// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/route_lines.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace sobre::practice {

class GnupgHome;

/// A made-up letter as it is written in a file of letters/: first fields that are for us, an empty line, and the letter
/// in UTF-8 with line feeds.
///
///     Practice-Ago: 3d4h20m            how long before now it was sent
///     Practice-Route: clear            direct (if it says nothing), relays, clear, slow, list, local
///     Practice-Answers: NAME NAME      the letters of the conversation before it, by the names of their files
///     Practice-Charset: iso-8859-1     its octets are in this charset, and the header says so
///     Practice-Protection: signed      or sealed, or altered: signed, and then "ten crowns" in it become fifty
///     Practice-Key: yes                offers the sender's key, by Autocrypt and as a file
///
/// To, Date, Message-ID and Content-Type are written where the letter has none, other header fields are encoded. In the
/// body @@NAME@@ stands for the piece of that name in base64, and @@date@@ for the letter's date.
class LetterTemplate {
public:
    /// All there are, oldest letter first.
    static QList<LetterTemplate> all();

    const QByteArray &name() const { return m_name; }
    /// Whether it can be made without GnuPG.
    bool isPlain() const { return m_protection.isEmpty() && !m_offersKey; }
    bool isSealed() const { return m_protection == "sealed"; }
    /// The letter as it lies at the server, in CRLF lines. `keys`: the sender's; null where there is none. Empty if
    /// GnuPG fails.
    QByteArray letter(const QDateTime &now, GnupgHome *keys) const;

private:
    LetterTemplate(const QByteArray &name, const QByteArray &text);
    QByteArray fields(const QDateTime &date) const;
    QByteArray body(const QDateTime &date, const QDateTime &now) const;
    QByteArray sender() const;

    QByteArray m_name;
    int m_secondsAgo = 0;
    Route m_route = Route::Direct;
    QList<QByteArray> m_answers;
    QByteArray m_charset;
    QByteArray m_protection;
    bool m_offersKey = false;
    QByteArray m_header; ///< LF lines
    QByteArray m_body;
};

/// The fields that offer a key: Autocrypt, in CRLF lines.
QByteArray autocryptField(const QByteArray &address, const QByteArray &key);

/// In lines of 76, with CRLF.
QByteArray base64Lines(const QByteArray &octets);

} // namespace sobre::practice
