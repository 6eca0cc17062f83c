// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::ui {

/// One stop of a letter's way, in the order of travel, in words.
struct RouteStop {
    enum class Kind { Sender, Server, Here };
    Kind kind = Kind::Server;
    QString name;
    QString note; ///< time and what is to be said of it
    bool clockWrong = false;
    QStringList inside = {}; ///< servers of the same house that it went through then, in the order of travel
    bool insideInClear = false; ///< at least one of those steps shows no sign of TLS
    bool said = false; ///< the step to here has a Received line, so `tls` means something
    std::optional<bool> tls = {}; ///< of the step to here, as Hop::tls
};

/// "3 hops · 14 seconds · TLS claimed all the way". `route` as Message::route has it, newest first; not
/// empty.
QString routeSummary(const QList<mime::Hop> &route);

/// All stops from the sender to this computer, which took the letter in at `received`; at most `most`
/// houses, those nearest to this computer. Steps within a house are folded into one stop (mime::foldRoute()).
QList<RouteStop> routeStops(const QList<mime::Hop> &route, const QDateTime &received, int most = 30);

/// Which of the lines can be believed.
QString routeTrust(const QList<mime::Hop> &route);

/// "TLS", "no sign of TLS", "does not say".
QString tlsWord(const RouteStop &stop);

} // namespace sobre::ui
