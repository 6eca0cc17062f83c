// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/store/writer.h"

#include <functional>
#include <type_traits>

namespace sobre::account {

template <typename Job>
auto awaitJob(store::Writer &writer, QObject *context, Job job, store::Writer::Queue queue)
    -> Task<typename std::invoke_result_t<Job &, store::Database &>::value_type>
{
    using Outcome = std::invoke_result_t<Job &, store::Database &>;
    const Pending<Outcome> answer;
    std::function<void(Outcome)> done = [answer](Outcome outcome) { answer.finish(std::move(outcome)); };
    if (queue == store::Writer::Queue::Action) {
        writer.act(std::move(job), context, std::move(done));
    } else {
        writer.follow(std::move(job), context, std::move(done));
        writer.flush();
    }
    Outcome outcome = co_await answer;
    if (!outcome)
        throw outcome.error();
    if constexpr (!std::is_void_v<typename Outcome::value_type>)
        co_return std::move(*outcome);
}

/// A person's action as a coroutine: runs `job` (Result<T>(Database &), see store::Writer::act) in the writer's thread
/// and returns its value when it is durable, in `context`'s thread. Throws the MailError of a job that failed.
template <typename Job>
auto writeJob(store::Writer &writer, QObject *context, Job job)
    -> Task<typename std::invoke_result_t<Job &, store::Database &>::value_type>
{
    return awaitJob(writer, context, std::move(job), store::Writer::Queue::Action);
}

/// The same for what a visit notes: behind what waits, and in one commit with it.
template <typename Job>
auto followJob(store::Writer &writer, QObject *context, Job job)
    -> Task<typename std::invoke_result_t<Job &, store::Database &>::value_type>
{
    return awaitJob(writer, context, std::move(job), store::Writer::Queue::Arrival);
}

} // namespace sobre::account
