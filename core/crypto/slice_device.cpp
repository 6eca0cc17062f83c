// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/slice_device.h"

#include <algorithm>
#include <cstring>

namespace sobre::crypto {

SliceDevice::SliceDevice(std::shared_ptr<QIODevice> source, qint64 offset, qint64 length, bool toCrlf)
    : m_source(std::move(source))
    , m_at(offset)
    , m_end(offset + length)
    , m_toCrlf(toCrlf)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SliceDevice::atEnd() const
{
    return m_at >= m_end && m_taken >= m_ready.size();
}

qint64 SliceDevice::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + (m_end - m_at) + (m_ready.size() - m_taken);
}

bool SliceDevice::fill()
{
    constexpr qint64 Block = 64 * 1024;
    if (!m_source->seek(m_at)) {
        setErrorString(m_source->errorString());
        return false;
    }
    const QByteArray block = m_source->read(std::min(Block, m_end - m_at));
    if (block.isEmpty()) {
        setErrorString(m_source->errorString());
        return false;
    }
    m_at += block.size();
    m_taken = 0;
    if (!m_toCrlf) {
        m_ready = block;
        return true;
    }
    m_ready.clear();
    m_ready.reserve(block.size() + block.size() / 32);
    for (const char octet : block) {
        if (octet == '\n' && !m_afterCr)
            m_ready += '\r';
        m_ready += octet;
        m_afterCr = octet == '\r';
    }
    return true;
}

qint64 SliceDevice::readData(char *data, qint64 most)
{
    if (most <= 0)
        return 0;
    if (m_taken >= m_ready.size()) {
        if (m_at >= m_end)
            return 0;
        if (!fill())
            return -1;
    }
    const qint64 count = std::min<qint64>(most, m_ready.size() - m_taken);
    std::memcpy(data, m_ready.constData() + m_taken, size_t(count));
    m_taken += count;
    return count;
}

} // namespace sobre::crypto
