// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/intake_state.h"

#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/digest.h"
#include "core/store/frame_codec.h"
#include "core/store/letter_record.h"
#include "core/store/store.h"

#include <QBuffer>

#include <utility>

namespace sobre::store {

namespace {

/// Everything of a small letter that can be made without the database. Each frame is read back as it will be
/// read, compared with what came in, and hashed: a fault of memory or of the compressor stops here, while the
/// server still has the letter.
Result<std::shared_ptr<const LetterRecord>> prepare(const QByteArray &octets, FrameEncoder encode)
{
    const auto record = std::make_shared<LetterRecord>();
    record->size = octets.size();
    Digest readBack;
    bool isSame = true;
    for (qint64 at = 0; at < octets.size(); at += FrameOctets) {
        const auto part = QByteArrayView(octets).sliced(at, qMin(FrameOctets, octets.size() - at));
        record->frames.append(encode(part));
        const Result<QByteArray> decoded = decodeFrame(record->frames.constLast());
        if (!decoded)
            return std::unexpected(decoded.error());
        isSame = isSame && *decoded == part;
        readBack.add(*decoded);
    }
    record->sha256 = readBack.finish();
    if (!isSame) {
        return std::unexpected(
            MailError{ .kind = MailError::Kind::StoreFailed,
                       .scope = MailError::Scope::Letter,
                       .retry = MailError::Retry::Later,
                       .detail = QStringLiteral("the packed letter differs from what came in") });
    }
    QBuffer letter;
    letter.setData(octets);
    letter.open(QIODevice::ReadOnly);
    describe(mime::parse(octets, indexLimits()), letter, *record);
    return record;
}

} // namespace

IntakeState::IntakeState(Writer &writer, const Profile &profile, FrameEncoder encoder)
    : m_writer(writer), m_profile(profile), m_encode(encoder)
{
}

void IntakeState::store(QByteArray octets, Incoming incoming, Deliver deliver)
{
    const auto slot = std::make_shared<Slot>();
    const qint64 size = octets.size();
    take(size, 1);
    {
        const std::scoped_lock lock(m_mutex);
        m_order.push_back(slot);
    }
    work([this, slot, size, octets = std::move(octets), incoming = std::move(incoming),
          deliver = std::move(deliver)]() mutable {
        Result<std::shared_ptr<const LetterRecord>> record = prepare(octets, m_encode);
        octets.clear();
        WriteJob job;
        if (record) {
            job = completion(*record, std::move(incoming), LetterId::None, deliver);
        } else {
            job.work = [error = record.error()](Database &) -> Result<> { return std::unexpected(error); };
            job.done = [deliver](const Result<> &failed) { deliver(std::unexpected(failed.error())); };
        }
        job.octets = size;
        job.letters = 1;
        job.done = [self = shared_from_this(), size, told = std::move(job.done)](const Result<> &outcome) {
            told(outcome);
            self->release(size, 1);
        };
        passOn(slot, std::move(job));
    });
}

/// Hands over the job and those behind it that waited for it.
void IntakeState::passOn(const std::shared_ptr<Slot> &slot, WriteJob job)
{
    const std::scoped_lock lock(m_mutex);
    slot->job = std::move(job);
    slot->ready = true;
    while (!m_order.empty() && m_order.front()->ready) {
        m_writer.enqueue(Writer::Queue::Arrival, std::move(m_order.front()->job));
        m_order.pop_front();
    }
}

WriteJob IntakeState::completion(std::shared_ptr<const LetterRecord> record, Incoming incoming,
                                 LetterId reserved, Deliver deliver)
{
    const auto id = std::make_shared<LetterId>(LetterId::None);
    WriteJob job;
    job.work
        = [record = std::move(record), incoming = std::move(incoming), reserved, id](Database &database) {
              const Result<LetterId> inserted = insertLetter(database, *record, incoming, reserved);
              if (!inserted)
                  return Result<>(std::unexpected(inserted.error()));
              *id = *inserted;
              return Result<>();
          };
    job.done = [id, deliver = std::move(deliver)](const Result<> &outcome) {
        deliver(outcome ? Result<LetterId>(*id) : std::unexpected(outcome.error()));
    };
    return job;
}

void IntakeState::work(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_workers.start([this] {
        std::unique_lock lock(m_mutex);
        const std::function<void()> next = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        next();
    });
}

void IntakeState::enqueue(WriteJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return; // what is left of an unfinished letter is swept at the next start
    }
    m_writer.enqueue(Writer::Queue::Arrival, std::move(job));
}

Result<std::unique_ptr<Database>> IntakeState::openReader() const
{
    return sobre::store::openReader(m_profile);
}

void IntakeState::take(qint64 octets, int letters)
{
    const std::scoped_lock lock(m_mutex);
    m_octets += octets;
    m_letters += letters;
}

void IntakeState::release(qint64 octets, int letters)
{
    std::list<std::function<void()>> callbacks;
    {
        const std::scoped_lock lock(m_mutex);
        m_octets -= octets;
        m_letters -= letters;
        if (hasRoomLocked())
            callbacks = std::exchange(m_waiting, {});
        m_changed.notify_all();
    }
    for (const auto &callback : callbacks)
        callback();
}

bool IntakeState::hasRoom() const
{
    const std::scoped_lock lock(m_mutex);
    return hasRoomLocked();
}

bool IntakeState::hasRoomLocked() const
{
    return m_octets < Intake::MaxOctets && m_letters < Intake::MaxLetters;
}

void IntakeState::whenRoom(std::function<void()> callback)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!hasRoomLocked()) {
            m_waiting.push_back(std::move(callback));
            return;
        }
    }
    callback();
}

void IntakeState::close()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_letters == 0 && m_octets == 0; });
    lock.unlock();
    m_workers.waitForDone(); // one of them may still hold this object, and must not be the last to do so
    lock.lock();
    m_closed = true;
}

} // namespace sobre::store
