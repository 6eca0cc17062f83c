// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/stored_letter_source.h"

#include "core/async/reply.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"

#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::outbox {

// A frame of the store is 256 KiB: reading as much at a time decompresses each once.
constexpr qint64 Block = 256 * 1024;

struct StoredLetterSource::Reading {
    const store::Store &store;
    const store::LetterId letter;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::LetterDevice> device;

    Result<> open()
    {
        auto reader = store.openReader();
        if (!reader)
            return std::unexpected(reader.error());
        database = std::move(*reader);
        auto opened = store::LetterDevice::open(*database, letter);
        if (!opened)
            return std::unexpected(opened.error());
        device = std::move(*opened);
        return {};
    }

    Result<QByteArray> read()
    {
        if (!device) {
            if (const auto opened = open(); !opened)
                return std::unexpected(opened.error());
        }
        const QByteArray octets = device->read(Block);
        if (device->failure())
            return std::unexpected(*device->failure());
        return octets;
    }
};

StoredLetterSource::StoredLetterSource(const store::Store &store, store::LetterId letter, qint64 size)
    : m_size(quint64(size))
    , m_reading(new Reading {store, letter, {}, {}})
{
}

StoredLetterSource::~StoredLetterSource() = default;

Pending<Result<QByteArray>> StoredLetterSource::read()
{
    using Octets = Result<QByteArray>;
    const Pending<Octets> answer;
    const auto deliver = deliverTo<Octets>(this, std::function<void(Octets)>([answer](Octets octets) { answer.finish(std::move(octets)); }));
    QThreadPool::globalInstance()->start([reading = m_reading, deliver] { deliver(reading->read()); });
    return answer;
}

// The next block is read while this one is sent.
Task<QByteArray> StoredLetterSource::next()
{
    const Pending<Result<QByteArray>> answer = m_ahead ? *std::exchange(m_ahead, std::nullopt) : read();
    Result<QByteArray> octets = co_await answer;
    if (!octets)
        throw octets.error();
    m_given += quint64(octets->size());
    if (!octets->isEmpty() && m_given < m_size)
        m_ahead = read();
    co_return std::move(*octets);
}

Task<> StoredLetterSource::beforeFinalDot()
{
    co_return;
}

} // namespace sobre::outbox
