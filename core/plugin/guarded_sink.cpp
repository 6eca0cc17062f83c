// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_sink.h"

namespace sobre::plugin {

GuardedSink::GuardedSink(std::shared_ptr<QIODevice> sink, qint64 limit, std::function<void()> flooded)
    : m_sink(std::move(sink)), m_flooded(std::move(flooded)), m_limit(limit)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void GuardedSink::letGo()
{
    const QMutexLocker lock(&m_mutex);
    m_sink.reset();
    m_flooded = {};
}

QByteArray GuardedSink::head()
{
    const QMutexLocker lock(&m_mutex);
    return m_head;
}

qint64 GuardedSink::writeData(const char *data, qint64 length)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_sink)
        return -1;
    if (length > m_limit - qint64(m_moved)) {
        if (++m_refusals > PatientRefusals && m_flooded)
            std::exchange(m_flooded, {})();
        return -1;
    }
    if (m_head.size() < HeadSize)
        m_head.append(data, qMin<qsizetype>(HeadSize - m_head.size(), length));
    qint64 done = 0;
    while (done < length) {
        const qint64 taken = m_sink->write(data + done, length - done);
        if (taken <= 0) {
            m_failed = true;
            return -1;
        }
        done += taken;
        m_moved += quint64(taken);
    }
    return length;
}

} // namespace sobre::plugin
