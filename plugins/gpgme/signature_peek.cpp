// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/signature_peek.h"

namespace sobre::gpgme {

namespace {
constexpr int Signature = 2;
constexpr int IntendedRecipient = 35;
constexpr qsizetype MostSignatures = 64;
constexpr qsizetype MostRecipients = 256; // of one signature

QByteArray withoutArmour(const QByteArray &octets)
{
    if (octets.isEmpty() || static_cast<uchar>(octets.front()) >= 0x80)
        return octets;
    QByteArray text = octets;
    text.replace("\r\n", "\n");
    const qsizetype begin = text.indexOf("-----BEGIN PGP SIGNATURE-----");
    // Headers, then a line without anything but blanks.
    qsizetype at = begin < 0 ? -1 : text.indexOf('\n', begin);
    while (at >= 0) {
        const qsizetype end = text.indexOf('\n', at + 1);
        if (end < 0)
            return {};
        if (text.sliced(at, end - at).trimmed().isEmpty())
            break;
        at = end;
    }
    if (at < 0)
        return {};
    text = text.sliced(at);
    for (const char *const stop : { "\n=", "\n-" }) {
        if (const qsizetype end = text.indexOf(stop); end >= 0)
            text.truncate(end);
    }
    return QByteArray::fromBase64(text);
}

/// Reads numbers and stretches; past the end everything is empty and zero.
class Octets {
public:
    explicit Octets(const QByteArray &octets) : m_octets(octets) { }
    bool atEnd() const { return m_at >= m_octets.size(); }
    quint32 number(int count)
    {
        quint32 value = 0;
        while (count-- > 0)
            value = value << 8 | (atEnd() ? 0U : static_cast<uchar>(m_octets[m_at++]));
        return value;
    }
    QByteArray take(qint64 count)
    {
        const QByteArray taken = m_octets.mid(m_at, static_cast<qsizetype>(qMin<qint64>(count, m_octets.size() - m_at)));
        m_at += taken.size();
        return taken;
    }

private:
    const QByteArray m_octets;
    qsizetype m_at = 0;
};

/// Of a packet in the new form, or of a sub packet; -1: in pieces, which signatures never are.
qint64 newLength(Octets &in, bool sub)
{
    const quint32 first = in.number(1);
    if (first < 192)
        return first;
    if (first == 255)
        return in.number(4);
    if (sub || first < 224)
        return ((first - 192) << 8) + in.number(1) + 192;
    return -1;
}

qint64 packetLength(Octets &in, quint32 header)
{
    if (header & 0x40)
        return newLength(in, false);
    const int kind = static_cast<int>(header & 3);
    return kind == 3 ? -1 : static_cast<qint64>(in.number(1 << kind));
}

QStringList intendedOf(const QByteArray &packet)
{
    Octets in(packet);
    const quint32 version = in.number(1);
    if (version < 4 || version > 6)
        return {};
    in.take(3);
    Octets hashed(in.take(in.number(version == 6 ? 4 : 2)));
    QStringList found;
    while (!hashed.atEnd() && found.size() < MostRecipients) {
        Octets sub(hashed.take(newLength(hashed, true)));
        if ((sub.number(1) & 0x7f) != IntendedRecipient)
            continue;
        sub.take(1); // the key's version
        const QByteArray fingerprint = sub.take(32);
        if (fingerprint.size() >= 20)
            found << QString::fromLatin1(fingerprint.toHex().toUpper());
    }
    return found;
}
} // namespace

QList<QStringList> intendedIn(const QByteArray &signature)
{
    QList<QStringList> all;
    Octets in(withoutArmour(signature));
    while (!in.atEnd() && all.size() < MostSignatures) {
        const quint32 header = in.number(1);
        const int tag = static_cast<int>(header & 0x40 ? header & 0x3f : header >> 2 & 0xf);
        const qint64 length = header & 0x80 ? packetLength(in, header) : -1;
        if (length < 0)
            break;
        const QByteArray body = in.take(length);
        if (tag == Signature)
            all << intendedOf(body);
    }
    return all;
}

} // namespace sobre::gpgme
