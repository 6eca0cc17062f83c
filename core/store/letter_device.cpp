// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letter_device.h"

#include "core/store/database.h"
#include "core/store/frame_codec.h"

#include <cstring>

namespace sobre::store {

Result<std::unique_ptr<LetterDevice>> LetterDevice::open(Database &database, LetterId letter)
{
    const auto size = database.integer("SELECT size FROM messages WHERE id=?", letter);
    if (!size)
        return std::unexpected(size.error());
    if (!*size) {
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound,
                                          .scope = MailError::Scope::Letter,
                                          .detail = QStringLiteral("letter %1").arg(number(letter)) });
    }
    return std::make_unique<LetterDevice>(database, letter, **size);
}

LetterDevice::LetterDevice(Database &database, LetterId letter, qint64 size)
    : m_database(database), m_letter(letter), m_size(size)
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool LetterDevice::seek(qint64 position)
{
    if (position < 0 || position > m_size)
        return false;
    m_at = position;
    return QIODevice::seek(position);
}

qint64 LetterDevice::readData(char *data, qint64 length)
{
    qint64 done = 0;
    while (done < length && m_at < m_size) {
        if (!load(m_at / FrameOctets))
            return done > 0 ? done : -1;
        const qint64 offset = m_at % FrameOctets;
        const qint64 part = qMin(length - done, m_bytes.size() - offset);
        std::memcpy(data + done, m_bytes.constData() + offset, size_t(part));
        done += part;
        m_at += part;
    }
    return done;
}

bool LetterDevice::load(qint64 frame)
{
    if (frame == m_frame)
        return true;
    m_frame = -1;
    const auto fail = [this](const MailError &error) {
        m_failure = error;
        setErrorString(error.detail);
        return false;
    };
    Statement rows = m_database.prepare("SELECT codec, bytes FROM message_frames WHERE id=?");
    rows.bind(frameKey(m_letter, frame));
    const bool found = rows.next();
    if (rows.failure())
        return fail(*rows.failure());
    const Result<QByteArray> bytes
        = decodeFrame(found ? Frame{ Codec(rows.integer(0)), rows.blob(1) } : Frame());
    if (!bytes)
        return fail(bytes.error());
    if (bytes->size() != qMin(FrameOctets, m_size - frame * FrameOctets)) {
        return fail({ .kind = MailError::Kind::StoreDamaged,
                      .scope = MailError::Scope::Letter,
                      .detail = found ? QStringLiteral("a frame has the wrong length")
                                      : QStringLiteral("a frame is missing") });
    }
    m_bytes = *bytes;
    m_frame = frame;
    return true;
}

qint64 LetterDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace sobre::store
