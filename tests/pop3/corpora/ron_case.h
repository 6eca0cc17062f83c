// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/answering_channel.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace sobre::tests {

/// A hostile POP3 server written down as a RON record (the "nostarttls" set): which greeting, what CAPA says
/// before and after TLS and log-in, which answers are odd. It has an empty mailbox and lets everybody in.
struct RonCase {
    QByteArray greeting;
    QList<QByteArray> capa, capaAuth, capaTls, capaTlsAuth;
    QMap<QByteArray, QByteArray> overridden; ///< verb in lower case ("authlist": AUTH alone) → octets
    std::optional<QByteArray> stlsResponse;
    bool stlsMakesTransition = true;
    QByteArray certificate; ///< the name of its file
    QByteArray commentedStls; ///< an stls_response that stands in a comment, as an attack to be switched on

    /// None where the text is not of the subset that the set uses.
    static std::optional<RonCase> parse(const QByteArray &text);
    AnsweringChannel::Server server() const;
    bool offersStls() const { return capa.contains("STLS"); }
};

} // namespace sobre::tests
