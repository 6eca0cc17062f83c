// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"
#include "core/store/uidl_ledger.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

/// Whether letters may be deleted at a server because their time is up: that hangs on a clock that anybody may set, and on
/// a listing that may be another mailbox's. All of it is pure.
namespace sobre::account {

/// The clocks of this computer at one moment.
struct ClockReading {
    QDateTime wall = {}; ///< UTC
    std::chrono::seconds sinceBoot {0}; ///< also while it slept
    QByteArray boot = {}; ///< names this run of the computer
    bool isSynchronised = false; ///< network time set it, and has done so lately, by the word of the system

    static ClockReading now();
    bool operator==(const ClockReading &) const = default;
};

/// What is remembered of the clocks from one look into a mailbox to the next.
struct ClockMemory {
    ClockReading last = {};
    QDateTime doubtedUntil = {}; ///< wall; invalid: not in doubt

    QByteArray text() const;
    /// None: it makes no sense.
    static std::optional<ClockMemory> parse(const QByteArray &text);
    bool operator==(const ClockMemory &) const = default;
};

/// What the clocks say at this look, and what to remember of it.
struct ClockJudgement {
    /// The moment by which letters are old enough: now, or the last look if the clock was set wrong since then for all we
    /// know. Invalid: nothing ages.
    QDateTime agesBy = {};
    /// Whether the days of what comes now count from now: nothing is in doubt. At the first look of all there is nothing to
    /// compare with, but a clock that network time keeps is good for that.
    bool isTrusted = false;
    ClockMemory memory;
};

/// Nothing ages at the first look of all; nor when the clock went back, or moved by more than a day against the one that
/// counts from the computer's start, and for a day after that; nor while it stands before there was a Sobre. At the first look after an absence as long as letters are
/// kept only what was due at the last look ages: the clock may just have been set wrong. Says nothing of what does not hang
/// on age.
ClockJudgement judgeClock(const std::optional<ClockMemory> &before, const ClockReading &now, KeepPolicy policy);

/// More than half of a mailbox, and not just a few: not without the person's word.
bool isTooMuchAtOnce(qsizetype due, qsizetype listed);

/// Within the last day more of what lay there vanished than stayed, and none of it by us: it may be another mailbox.
bool isUpset(const QList<store::LedgerEntry> &known, const QDateTime &now);

} // namespace sobre::account
