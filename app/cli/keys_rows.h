// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/keys/key_rows.h"

#include <QJsonObject>

namespace sobre::cli {

struct CommandContext;

/// Everything that is known of keys, as the window shows it. Throws MailError.
Task<QList<keys::KeyRow>> readKeyRows(CommandContext &context);
QJsonObject keyJson(const keys::KeyRow &row);
/// With --json an array, else three lines for each.
void printKeys(CommandContext &context, const QList<keys::KeyRow> &rows);

/// The one that `what` names: a fingerprint, a key id of at least 16 digits, or an address. Throws NotFound, and BadInput
/// where there are several.
keys::KeyRow findKey(const QList<keys::KeyRow> &rows, const QString &what);

} // namespace sobre::cli
