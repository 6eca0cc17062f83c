// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_source.h"

namespace sobre::plugin {

GuardedSource::GuardedSource(std::shared_ptr<QIODevice> source) : m_source(std::move(source))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool GuardedSource::atEnd() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_source || m_source->atEnd();
}

qint64 GuardedSource::bytesAvailable() const
{
    const QMutexLocker lock(&m_mutex);
    return QIODevice::bytesAvailable() + (m_source ? m_source->bytesAvailable() : 0);
}

void GuardedSource::letGo()
{
    const QMutexLocker lock(&m_mutex);
    m_source.reset();
}

qint64 GuardedSource::readData(char *data, qint64 most)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_source)
        return 0;
    const qint64 got = m_source->read(data, most);
    if (got > 0) {
        m_moved += quint64(got);
        return got;
    }
    if (got == 0 || m_source->atEnd())
        return 0; // some devices say -1 at their end, which a plugin would take for an error
    m_failed = true;
    return -1;
}

} // namespace sobre::plugin
