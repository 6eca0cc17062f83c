// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/letter_readers.h"
#include "core/async/task.h"
#include "core/outbox/post_letter.h"
#include "core/outbox/queue_letter.h"
#include "core/store/outbox_rows.h"

#include <QString>

#include <optional>
#include <vector>

namespace sobre {
class Application;
}

namespace sobre::cli {

struct CommandContext;

/// A letter that `sobre send` hands over, and how it fared.
struct PostedLetter {
    QString file = {}; ///< empty: standard input
    LetterReaders readers = LetterReaders::Everybody;
    outbox::Sending sending = {};
    std::optional<outbox::Queueing> queueing = {};
    store::OutboxRow row = {}; ///< without a letter: it was not queued, see report
    outbox::PostReport report = {};
};

/// Hands over those that are queued, each account's by one connection, in the order in which they were named. `letters` must
/// outlive the task.
Task<> post(Application &sobre, std::vector<PostedLetter> &letters);

/// Tells how it fared, and returns the exit code.
int tell(CommandContext &context, const PostedLetter &letter);
int tell(CommandContext &context, const std::vector<PostedLetter> &letters);

} // namespace sobre::cli
