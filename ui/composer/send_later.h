// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::ui {

/// Times at which a letter may leave later. Pure; everything in local time.
class SendLater {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::SendLater)
public:
    struct Offer {
        QString words; ///< for a menu, with a mnemonic: "This &evening, 19:00"
        QDateTime when;
    };

    /// What most people mean, the soonest first: this evening (where there still is one) and tomorrow morning; after
    /// midnight also this morning.
    static QList<Offer> offers(const QDateTime &now);

    /// The time that is proposed where the person names one: tomorrow morning.
    static QDateTime proposal(const QDateTime &now);

    /// By which clock `when` is meant: "Time zone: Europe/Madrid, UTC+01:00". The difference is the one of that day.
    static QString zoneWords(const QDateTime &when);
};

} // namespace sobre::ui
