// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/store/database.h"
#include "core/store/writer_thread.h"

namespace sobre::store {

Writer::Writer(std::unique_ptr<Database> database)
    : m_thread(std::make_unique<WriterThread>(
          std::move(database), [this](const Changes &changes) { emit committed(changes); },
          [this] { emit rested(); }))
{
    m_thread->start();
}

Writer::~Writer()
{
    m_thread.reset(); // while the signals can still be emitted
}

void Writer::enqueue(Queue queue, WriteJob job)
{
    m_thread->enqueue(queue, std::move(job));
}

void Writer::flush()
{
    // Among the arrivals: an action would overtake what it is to commit.
    enqueue(Queue::Arrival, { .endsBatch = true });
}

} // namespace sobre::store
