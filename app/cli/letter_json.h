// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sobre::cli {

/// A letter in the shape that `inspect` and `show --json` print; absent things are null or []. `file` may be empty.
QJsonObject letterJson(const mime::Message &letter, const QString &file);

/// [{"from","by","with","tls","time","delaySeconds","trusted","folded"}], newest first. folded: a step within the house that
/// the next hop not folded took the letter into.
QJsonArray routeJson(const QList<mime::Hop> &route);

/// [{"name","address"}]
QJsonArray mailboxesJson(const QList<mime::Mailbox> &mailboxes);

/// "2026-11-21T20:05:00Z", or null for an invalid time.
QJsonValue timeJson(const QDateTime &time);

} // namespace sobre::cli
