// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/frames.h"

#include <QIODevice>
#include <QtEndian>

namespace sobre::instance {

constexpr qsizetype Head = 5;

void writeFrame(QIODevice &socket, Frame::Type type, QByteArrayView payload)
{
    do {
        const QByteArrayView part = payload.first(qMin<qsizetype>(payload.size(), MaxPayload));
        QByteArray head(Head, Qt::Uninitialized);
        head[0] = char(type);
        qToBigEndian(quint32(part.size()), head.data() + 1);
        socket.write(head);
        socket.write(part.data(), part.size());
        payload = payload.sliced(part.size());
    } while (!payload.isEmpty());
}

std::optional<Frame> takeFrame(QByteArray &buffer, bool &broken)
{
    if (buffer.size() < Head)
        return {};
    const quint32 length = qFromBigEndian<quint32>(buffer.constData() + 1);
    broken = length > MaxPayload || !QByteArrayView("CIBOXWQ").contains(buffer[0]);
    if (broken || buffer.size() < Head + qsizetype(length))
        return {};
    Frame frame {Frame::Type(buffer[0]), buffer.sliced(Head, length)};
    buffer.remove(0, Head + length);
    return frame;
}

} // namespace sobre::instance
