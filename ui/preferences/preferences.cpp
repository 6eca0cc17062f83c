// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferences.h"

#include <QSettings>

#include <algorithm>

namespace sobre::ui {
namespace {

const auto ThemeKey = QLatin1StringView("appearance/theme");
const auto CompactKey = QLatin1StringView("appearance/compact");
const auto ReadingSizeKey = QLatin1StringView("appearance/readingSize");
const auto MarksReadKey = QLatin1StringView("reading/marksRead");
const auto MarkReadAfterKey = QLatin1StringView("reading/markReadAfter");
const auto SingleKeysKey = QLatin1StringView("keys/single");
const auto AnswerKey = QLatin1StringView("writing/answer");
const auto LocalDateKey = QLatin1StringView("writing/localDate");
const auto ThreadsKey = QLatin1StringView("reading/threads");
const auto ProxyKey = QLatin1StringView("network/proxy");
const auto MeteredKey = QLatin1StringView("network/usesMetered");

QString undoKey(store::AccountId account)
{
    return QStringLiteral("account-%1/undoSeconds").arg(store::number(account));
}

} // namespace

Preferences Preferences::from(const QSettings &settings)
{
    Preferences known;
    const QString theme = settings.value(ThemeKey).toString();
    if (theme == QLatin1StringView("light"))
        known.theme = look::Theme::Mode::Light;
    else if (theme == QLatin1StringView("dark"))
        known.theme = look::Theme::Mode::Dark;
    known.compact = settings.value(CompactKey, known.compact).toBool();
    known.readingSize = std::clamp(settings.value(ReadingSizeKey, known.readingSize).toInt(),
                                   LeastReadingSize, MostReadingSize);
    known.marksRead = settings.value(MarksReadKey, known.marksRead).toBool();
    const int after = settings.value(MarkReadAfterKey, int(known.markReadAfter.count())).toInt();
    known.markReadAfter = std::chrono::milliseconds(std::clamp(after, 0, 60'000));
    known.threads = settings.value(ThreadsKey, known.threads).toBool();
    known.answersBelow = settings.value(AnswerKey).toString() == QLatin1StringView("below");
    known.localDate = settings.value(LocalDateKey, known.localDate).toBool();
    known.singleKeys = settings.value(SingleKeysKey, known.singleKeys).toBool();
    known.proxy = settings.value(ProxyKey, known.proxy).toString();
    known.usesMetered = settings.value(MeteredKey, known.usesMetered).toBool();
    return known;
}

void Preferences::writeTo(QSettings &settings) const
{
    using Mode = look::Theme::Mode;
    settings.setValue(ThemeKey,
                      theme == Mode::Light      ? QStringLiteral("light")
                          : theme == Mode::Dark ? QStringLiteral("dark")
                                                : QStringLiteral("system"));
    settings.setValue(CompactKey, compact);
    settings.setValue(ReadingSizeKey, readingSize);
    settings.setValue(MarksReadKey, marksRead);
    settings.setValue(MarkReadAfterKey, int(markReadAfter.count()));
    settings.setValue(ThreadsKey, threads);
    settings.setValue(AnswerKey, answersBelow ? QStringLiteral("below") : QStringLiteral("above"));
    settings.setValue(LocalDateKey, localDate);
    settings.setValue(SingleKeysKey, singleKeys);
    settings.setValue(ProxyKey, proxy);
    settings.setValue(MeteredKey, usesMetered);
}

std::chrono::seconds Preferences::undoDelay(const QSettings &settings, store::AccountId account)
{
    const int seconds = settings.value(undoKey(account), int(UsualUndo.count())).toInt();
    return std::chrono::seconds(std::clamp(seconds, 0, int(MostUndo.count())));
}

void Preferences::setUndoDelay(QSettings &settings, store::AccountId account, std::chrono::seconds delay)
{
    settings.setValue(undoKey(account), int(delay.count()));
}

} // namespace sobre::ui
