// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"

#include <QList>

namespace sobre::cli {

struct CommandContext;

/// Prints letters as `list` and `search` do: a line each, or one JSON array.
void printRows(CommandContext &context, const QList<store::LetterRow> &rows);

/// The value of --limit. Throws WrongUsage.
int limitOf(const CommandContext &context);

/// The letter that the word names. Throws WrongUsage where it is no number.
store::LetterId letterIdOf(const QString &word);

} // namespace sobre::cli
