// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/large_letter.h"

#include "core/mime/parse.h"
#include "core/store/arriving.h"
#include "core/store/database.h"
#include "core/store/frame_codec.h"
#include "core/store/intake_state.h"
#include "core/store/letter_device.h"
#include "core/store/letter_record.h"

namespace sobre::store {

namespace {

MailError differs()
{
    return { .kind = MailError::Kind::StoreFailed,
             .scope = MailError::Scope::Letter,
             .retry = MailError::Retry::Later,
             .detail = QStringLiteral("the packed letter differs from what came in") };
}

} // namespace

LargeLetter::LargeLetter(std::shared_ptr<IntakeState> intake, Incoming incoming)
    : m_intake(std::move(intake)), m_incoming(std::move(incoming))
{
}

std::shared_ptr<LargeLetter> LargeLetter::begin(std::shared_ptr<IntakeState> intake, Incoming incoming)
{
    std::shared_ptr<LargeLetter> letter(new LargeLetter(std::move(intake), std::move(incoming)));
    WriteJob job;
    job.work = [letter](Database &database) -> Result<> {
        letter->setId(LetterId::None);
        const Result<LetterId> id = arriving::begin(database, letter->m_incoming.received);
        if (!id)
            return std::unexpected(id.error());
        letter->setId(*id);
        return {};
    };
    job.done = [letter](const Result<> &outcome) {
        if (outcome)
            return;
        // The number was taken back with the transaction, and the next letter gets it: ours must not touch it.
        letter->setId(LetterId::None);
        letter->fail(outcome.error());
    };
    letter->m_intake->enqueue(std::move(job));
    return letter;
}

void LargeLetter::add(QByteArray octets)
{
    m_intake->take(octets.size(), 0);
    post([this, octets = std::move(octets)] { storeFrame(octets); });
}

void LargeLetter::finish(Deliver deliver)
{
    m_intake->take(0, 1);
    post([this, deliver = std::move(deliver)] { complete(deliver); });
}

void LargeLetter::abandon()
{
    fail({ .kind = MailError::Kind::Cancelled, .scope = MailError::Scope::Letter });
    post([this] { m_intake->enqueue(removal()); });
}

void LargeLetter::post(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (std::exchange(m_running, true))
            return;
    }
    m_intake->work([self = shared_from_this()] { self->runNext(); });
}

void LargeLetter::runNext()
{
    std::unique_lock lock(m_mutex);
    const std::function<void()> task = std::move(m_tasks.front());
    m_tasks.pop_front();
    lock.unlock();
    task();
    lock.lock();
    m_running = !m_tasks.empty();
    if (m_running)
        m_intake->work([self = shared_from_this()] { self->runNext(); });
}

void LargeLetter::storeFrame(const QByteArray &octets)
{
    const qint64 size = octets.size();
    const Frame frame = failure() ? Frame() : m_intake->encode(octets);
    const Result<QByteArray> decoded = decodeFrame(frame);
    if (!decoded)
        fail(decoded.error());
    if (failure()) {
        m_intake->release(size, 0);
        return;
    }
    m_arrived.add(octets);
    m_readBack.add(*decoded);
    m_size += size;
    WriteJob job;
    job.octets = size;
    job.work = [self = shared_from_this(), frame, index = m_frames++](Database &database) -> Result<> {
        const LetterId id = self->id();
        if (id == LetterId::None) // its reservation failed in this very batch
            return std::unexpected(self->failure().value_or(differs()));
        return database.run("INSERT INTO message_frames(id, codec, bytes) VALUES(?,?,?)", frameKey(id, index),
                            int(frame.codec), frame.bytes);
    };
    job.done = [self = shared_from_this(), size](const Result<> &outcome) {
        if (!outcome)
            self->fail(outcome.error());
        self->m_intake->release(size, 0);
    };
    m_intake->enqueue(std::move(job));
}

/// All frames are on their way to the writer. Once they are durable, the letter is read back from them to be
/// described.
void LargeLetter::complete(const Deliver &deliver)
{
    m_sha256 = m_arrived.finish();
    if (m_readBack.finish() != m_sha256)
        fail(differs());
    WriteJob barrier;
    barrier.work = [](Database &database) -> Result<> {
        database.forgetPages(); // they are full of this letter, and its description wants the memory now
        return {};
    };
    barrier.done = [self = shared_from_this(), deliver](const Result<> &) {
        self->post([letter = self.get(), deliver] { letter->describeAndInsert(deliver); });
    };
    m_intake->enqueue(std::move(barrier));
}

void LargeLetter::describeAndInsert(const Deliver &deliver)
{
    const auto record = std::make_shared<LetterRecord>();
    record->size = m_size;
    record->sha256 = m_sha256;
    const LetterId id = this->id();
    if (!failure()) {
        const auto reader = m_intake->openReader();
        if (!reader) {
            fail(reader.error());
        } else {
            LetterDevice device(**reader, id, m_size);
            describe(mime::parse(device, indexLimits()), device, *record);
            if (device.failure())
                fail(*device.failure());
        }
    }
    if (failure())
        return giveUp(deliver);
    WriteJob job = m_intake->completion(record, m_incoming, id, deliver);
    job.letters = 1;
    job.work = [self = shared_from_this(), id, insert = std::move(job.work)](Database &database) -> Result<> {
        if (const Result<> whole = arriving::end(database, id, self->m_frames); !whole)
            return whole;
        return insert(database);
    };
    job.done = [self = shared_from_this(), told = std::move(job.done)](const Result<> &outcome) {
        if (!outcome)
            self->m_intake->enqueue(self->removal());
        told(outcome);
        self->m_intake->release(0, 1);
    };
    m_intake->enqueue(std::move(job));
}

void LargeLetter::giveUp(const Deliver &deliver)
{
    WriteJob job = removal();
    job.done = [self = shared_from_this(), deliver](const Result<> &) {
        deliver(std::unexpected(self->failure().value_or(differs())));
        self->m_intake->release(0, 1);
    };
    m_intake->enqueue(std::move(job));
}

WriteJob LargeLetter::removal()
{
    WriteJob job;
    job.work = [self = shared_from_this()](Database &database) -> Result<> {
        const LetterId id = self->id();
        return id == LetterId::None ? Result<>() : arriving::remove(database, id);
    };
    return job;
}

LetterId LargeLetter::id() const
{
    const std::scoped_lock lock(m_mutex);
    return m_id;
}

void LargeLetter::setId(LetterId id)
{
    const std::scoped_lock lock(m_mutex);
    m_id = id;
}

void LargeLetter::fail(const MailError &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_failure)
        m_failure = error;
}

std::optional<MailError> LargeLetter::failure() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failure;
}

} // namespace sobre::store
