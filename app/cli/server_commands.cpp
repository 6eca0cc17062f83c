// SPDX-License-Identifier: GPL-3.0-or-later
// What still lies at the post office: `sobre server`.
#include "app/cli/command.h"

namespace sobre::cli {

Task<int> serverList(CommandContext &context)
{
    co_return co_await notAvailable(context);
}

Task<int> serverFetch(CommandContext &context)
{
    co_return co_await notAvailable(context);
}

Task<int> serverDelete(CommandContext &context)
{
    co_return co_await notAvailable(context);
}

} // namespace sobre::cli
