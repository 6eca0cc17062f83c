// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace sobre::cli {

Task<int> accountSet(CommandContext &context)
{
    co_return co_await notAvailable(context);
}

} // namespace sobre::cli
