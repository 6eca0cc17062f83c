// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base64_sink.h"

#include <algorithm>
#include <utility>

namespace sobre::crypto {
namespace {

    constexpr qsizetype LineOctets = 57;

} // namespace

Base64Sink::Base64Sink(std::shared_ptr<QIODevice> out)
    : m_out(std::move(out))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QByteArray Base64Sink::encoded(const QByteArray &octets)
{
    QByteArray out;
    out.reserve(octets.size() / LineOctets * 78 + 80);
    for (qsizetype at = 0; at < octets.size(); at += LineOctets)
        out += QByteArray::fromRawData(octets.constData() + at, std::min(LineOctets, octets.size() - at)).toBase64() + "\r\n";
    return out;
}

bool Base64Sink::finish()
{
    put(std::exchange(m_held, {}));
    return !m_failed;
}

bool Base64Sink::put(const QByteArray &octets)
{
    const QByteArray lines = encoded(octets);
    if (m_failed || m_out->write(lines) != lines.size()) {
        m_failed = true;
        setErrorString(m_out->errorString());
    }
    return !m_failed;
}

qint64 Base64Sink::writeData(const char *data, qint64 length)
{
    m_held.append(data, length);
    const qsizetype whole = m_held.size() / LineOctets * LineOctets;
    const QByteArray lines = m_held.first(whole);
    m_held.remove(0, whole);
    return put(lines) ? length : -1;
}

} // namespace sobre::crypto
