// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/ageing.h"

#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <ctime>

#include <sys/timex.h>

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    using namespace std::chrono_literals;

    constexpr std::chrono::seconds Jump = 24h;
    constexpr std::chrono::seconds Unsteady = 5min; ///< by which a clock is corrected in everyday life
    constexpr qsizetype JustAFew = 10;
    constexpr qint64 BeforeSobre = 1'735'689'600; ///< 2025-01-01: a clock that says less was never set

    QDateTime fromSeconds(qint64 seconds)
    {
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
    }

} // namespace

ClockReading ClockReading::now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    ClockReading reading {.wall = QDateTime::currentDateTimeUtc(), .sinceBoot = std::chrono::seconds(time.tv_sec)};
    QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
    if (boot.open(QIODevice::ReadOnly))
        reading.boot = boot.read(64).trimmed();
    timex state = {}; // asks, and sets nothing
    reading.isSynchronised = ::adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
    return reading;
}

QByteArray ClockMemory::text() const
{
    return QByteArray::number(last.wall.toSecsSinceEpoch()) + ' ' + QByteArray::number(qint64(last.sinceBoot.count())) + ' '
        + QByteArray::number(doubtedUntil.isValid() ? doubtedUntil.toSecsSinceEpoch() : 0) + ' ' + last.boot;
}

std::optional<ClockMemory> ClockMemory::parse(const QByteArray &text)
{
    const QList<QByteArray> words = text.split(' ');
    bool good[3] = {};
    if (words.size() != 4)
        return std::nullopt;
    const qint64 wall = words[0].toLongLong(&good[0]);
    const qint64 sinceBoot = words[1].toLongLong(&good[1]);
    const qint64 doubted = words[2].toLongLong(&good[2]);
    if (!good[0] || !good[1] || !good[2])
        return std::nullopt;
    return ClockMemory {.last = {.wall = fromSeconds(wall), .sinceBoot = std::chrono::seconds(sinceBoot), .boot = words[3]},
                        .doubtedUntil = doubted > 0 ? fromSeconds(doubted) : QDateTime()};
}

ClockJudgement judgeClock(const std::optional<ClockMemory> &before, const ClockReading &now, KeepPolicy policy)
{
    ClockJudgement judgement {.memory = {.last = now}};
    if (now.wall.toSecsSinceEpoch() < BeforeSobre) {
        judgement.memory.doubtedUntil = now.wall.addDuration(Jump);
        return judgement;
    }
    if (!before) {
        judgement.isTrusted = now.isSynchronised;
        return judgement;
    }
    const std::chrono::seconds byWall(before->last.wall.secsTo(now.wall));
    const bool sameRun = !now.boot.isEmpty() && before->last.boot == now.boot;
    const std::chrono::seconds against = sameRun ? byWall - (now.sinceBoot - before->last.sinceBoot) : 0s;
    if (byWall < -Unsteady || std::chrono::abs(against) > Jump) {
        judgement.memory.doubtedUntil = now.wall.addDuration(Jump);
        return judgement;
    }
    // A doubt from a time when the clock stood far ahead does not last until then.
    if (before->doubtedUntil.isValid() && now.wall < before->doubtedUntil && now.wall.addDuration(Jump) >= before->doubtedUntil) {
        judgement.memory.doubtedUntil = before->doubtedUntil;
        return judgement;
    }
    judgement.isTrusted = true;
    judgement.agesBy = byWall <= std::chrono::days(policy.days) ? now.wall : before->last.wall;
    return judgement;
}

bool isTooMuchAtOnce(qsizetype due, qsizetype listed)
{
    return due >= JustAFew && due * 2 > listed;
}

bool isUpset(const QList<store::LedgerEntry> &known, const QDateTime &now)
{
    QDateTime first = now;
    qsizetype vanished = 0;
    for (const store::LedgerEntry &entry : known) {
        const bool isRecent = entry.gone.isValid() && entry.gone <= now && entry.gone.addDays(1) > now;
        if (!isRecent || entry.state == store::LedgerState::DeleteSent)
            continue;
        ++vanished;
        first = std::min(first, entry.gone);
    }
    // What came since says nothing of what stayed.
    const qsizetype stayed = std::ranges::count_if(
        known, [&first](const store::LedgerEntry &entry) {
            return !entry.gone.isValid() && entry.firstSeen.isValid() && entry.firstSeen < first;
        });
    return vanished >= JustAFew && vanished > stayed;
}

} // namespace sobre::account
