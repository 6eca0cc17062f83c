// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace sobre {

/// The way back to whoever asked: the signal is emitted in any thread and always delivered queued, in the
/// thread of the context, if that still lives.
class Reply : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void ready();
};

/// Wraps `callback` so that it may be called once from any thread and then runs queued in `context`'s thread,
/// or not at all if `context` is gone or null. To be called in `context`'s thread.
template <typename Value>
std::function<void(Value)> deliverTo(QObject* context, std::function<void(Value)> callback)
{
    if (!context || !callback)
        return [](const Value&) { };
    // The slot holds the box and not the reply, so that a reply which is dropped frees its connection.
    struct Box {
        std::mutex mutex;
        std::optional<Value> value;
    };
    const auto box = std::make_shared<Box>();
    const auto reply = std::make_shared<Reply>();
    QObject::connect(
        reply.get(), &Reply::ready, context,
        [box, callback = std::move(callback)] {
            std::unique_lock lock(box->mutex);
            if (!box->value)
                return;
            Value value = std::move(*box->value);
            box->value.reset();
            lock.unlock();
            callback(std::move(value));
        },
        Qt::QueuedConnection);
    return [reply, box](Value value) {
        {
            const std::scoped_lock lock(box->mutex);
            box->value.emplace(std::move(value));
        }
        Q_EMIT reply->ready();
    };
}

} // namespace sobre
