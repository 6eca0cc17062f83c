// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/look/theme.h"

#include <QMetaType>

#include <chrono>

class QSettings;

namespace sobre::ui {

/// What a person prefers for all of Sobre, kept in the profile's settings.ini. A value.
struct Preferences {
    static constexpr int LeastReadingSize = 80, MostReadingSize = 200; ///< percent
    static constexpr std::chrono::seconds MostUndo{ 30 }, UsualUndo{ 10 };

    look::Theme::Mode theme = look::Theme::Mode::FollowSystem;
    bool compact = false; ///< one line for each letter in lists
    int readingSize = 100; ///< percent of the usual size of letters
    bool marksRead = true; ///< by itself, once a letter was open for `markReadAfter`
    std::chrono::milliseconds markReadAfter{ 1500 };
    bool threads = true; ///< letters of one conversation in one row
    bool answersBelow = false; ///< an answer is written below the quotation, not above it
    bool localDate = false; ///< the Date of what is written is in local time, not in UTC: it tells where the writer is
    bool singleKeys = true; ///< a letter alone is a key: A archives

    QString proxy = QStringLiteral("none"); ///< as net::ProxyChoice writes it
    bool usesMetered = false; ///< mail is fetched by itself also where the network costs money by the octet

    /// What is not there or makes no sense is as it is above.
    static Preferences from(const QSettings &settings);
    void writeTo(QSettings &settings) const;
    bool operator==(const Preferences &) const = default;

    /// How long a letter of this account can be taken back after *send*; zero: not at all.
    static std::chrono::seconds undoDelay(const QSettings &settings, store::AccountId account);
    static void setUndoDelay(QSettings &settings, store::AccountId account, std::chrono::seconds delay);
};

} // namespace sobre::ui

Q_DECLARE_METATYPE(sobre::ui::Preferences)
