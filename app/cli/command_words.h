// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sobre::cli {

/// The context of the words that several commands share: CommandWords::tr("…").
class CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

} // namespace sobre::cli
