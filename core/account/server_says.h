// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace sobre::account {

/// What an account's receiving server said of itself at the last log-in, and when a look went well last. Kept as JSON
/// in the account (AccountRecord::serverSays). A value.
struct ServerSays {
    std::optional<int> expireDays = {}; ///< after how many days it deletes by itself; 0: at once, -1: never
    std::optional<int> loginDelay = {}; ///< seconds between two log-ins
    std::optional<bool> hasTop = {};
    std::optional<bool> hasUidl = {};
    /// Its answer to CAPA, line by line, where the log-in after it went well: the next one need not wait for it.
    QList<QByteArray> capabilities = {};
    QDateTime lostHaste = {}; ///< wall time, UTC, when it last lost what came behind a log-in; invalid: never
    QDateTime lastGood = {}; ///< wall time, UTC; invalid: never yet

    /// Programs are replaced: after so long what was lost once is tried again. If it is lost again that costs one log-in.
    static constexpr std::chrono::days HasteAgain {14};
    /// Whether a log-in at this moment may have commands behind it (Pop3Settings::hasty).
    bool bearsHaste(const QDateTime &now) const;

    /// What makes no sense in it is left out.
    static ServerSays parse(const QString &json);
    QString json() const;
    bool operator==(const ServerSays &) const = default;
};

} // namespace sobre::account
