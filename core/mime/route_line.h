// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::mime {

/// A Received field taken apart: the first word behind each keyword, and what stands in parentheses behind
/// it.
struct ReceivedLine {
    struct Clause {
        QString word; ///< words of `with` up to the next comment ("Microsoft SMTP Server")
        QString comments; ///< all comments of the clause, separated by spaces, without the outer parentheses
        QStringList each; ///< the same one by one
    };
    Clause from, by, with;
    QString bare; ///< words and comments in front of any keyword: "(qmail 1234 invoked by uid 0)"
    QString all; ///< the whole field on one line, without the date
    QByteArray date; ///< what follows the last semicolon

    /// Any octets; reads at most 16 KiB. Linear.
    static ReceivedLine read(const QByteArray &field);
};

/// Whether the line claims TLS, admits its absence, or does not say (Hop::tls).
std::optional<bool> tlsClaim(const ReceivedLine &line);

} // namespace sobre::mime
