// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <utility>

namespace sobre {

/// Runs `work` in the pool of workers and hands its value, or what it threw, to the coroutine in its own
/// thread. `work` runs to its end even when the coroutine is destroyed meanwhile: it must own all it uses.
/// What may hang needs another pool than the one that all share; it must outlive the work.
template <typename Work>
auto inWorker(Work work, QThreadPool *pool = QThreadPool::globalInstance()) -> Task<decltype(work())>
{
    using T = decltype(work());
    const auto promise = std::make_shared<QPromise<T>>();
    const Pending<bool> done;
    QFutureWatcher<T> watcher;
    QObject::connect(
        &watcher, &QFutureWatcherBase::finished, &watcher, [done] { done.finish(true); },
        Qt::QueuedConnection);
    promise->start();
    watcher.setFuture(promise->future());
    pool->start([promise, work = std::move(work)]() mutable {
        try {
            promise->addResult(work());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    co_await done;
    co_return watcher.future().takeResult();
}

} // namespace sobre
