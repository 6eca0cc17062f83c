// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/line_end_sink.h"

namespace sobre::crypto {

LineEndSink::LineEndSink(std::shared_ptr<QIODevice> out)
    : m_out(std::move(out))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool LineEndSink::finish()
{
    QByteArray rest;
    m_lines.finish(rest);
    m_failed = m_failed || m_out->write(rest) != rest.size();
    return !m_failed;
}

qint64 LineEndSink::writeData(const char *data, qint64 length)
{
    QByteArray lines;
    m_lines.feed(QByteArrayView(data, length), lines);
    if (m_failed || m_out->write(lines) != lines.size()) {
        m_failed = true;
        setErrorString(m_out->errorString());
        return -1;
    }
    return length;
}

} // namespace sobre::crypto
