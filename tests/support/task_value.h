// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "tests/support/wait_until.h"

namespace sobre::tests {

/// Runs a task to its end in the event loop and returns its value or the MailError it threw.
template <typename T> Result<T> valueOf(Task<T> work)
{
    Result<T> outcome;
    bool done = false;
    const auto watch = [](Task<T> inner, Result<T> *result, bool *ended) -> Task<> {
        try {
            if constexpr (std::is_void_v<T>)
                co_await inner;
            else
                *result = co_await inner;
        } catch (const MailError &error) {
            *result = std::unexpected(error);
        }
        *ended = true;
    };
    Task<> watching = watch(std::move(work), &outcome, &done);
    watching.start();
    if (!waitUntil([&done] { return done; }, std::chrono::minutes(2)))
        qFatal("the task does not end");
    return outcome;
}

} // namespace sobre::tests
