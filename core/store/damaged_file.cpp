// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/damaged_file.h"

#include "core/store/schema.h"

#include <utility>

namespace sobre::store {

namespace {

constexpr qint64 LogHead = 32;
constexpr qint64 FrameHead = 24;

/// The running checksum of a log.
class LogSum {
public:
    explicit LogSum(bool highestFirst) : m_highestFirst(highestFirst) { }

    void add(const QByteArray &octets, qsizetype length)
    {
        for (qsizetype at = 0; at + 8 <= length; at += 8) {
            m_first += word(octets, at) + m_second;
            m_second += word(octets, at + 4) + m_first;
        }
    }
    bool matches(const QByteArray &octets, qsizetype at) const
    {
        return numberAt(octets, at, 4) == m_first && numberAt(octets, at + 4, 4) == m_second;
    }

private:
    quint32 word(const QByteArray &octets, qsizetype at) const
    {
        const auto value = quint32(numberAt(octets, at, 4));
        return m_highestFirst ? value : __builtin_bswap32(value);
    }

    bool m_highestFirst;
    quint32 m_first = 0, m_second = 0;
};

} // namespace

quint64 numberAt(const QByteArray &octets, qsizetype at, int length)
{
    quint64 value = 0;
    for (int index = 0; index < length; ++index)
        value = value << 8 | quint8(octets.at(at + index));
    return value;
}

Result<std::unique_ptr<DamagedFile>> DamagedFile::open(const QString &file)
{
    std::unique_ptr<DamagedFile> damaged(new DamagedFile);
    damaged->m_file.setFileName(file);
    if (!damaged->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::unexpected(MailError{ .kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Profile,
                                          .detail = file + QStringLiteral(": ") + damaged->m_file.errorString() });
    }
    damaged->m_pages = quint32(damaged->m_file.size() / schema::PageSize);
    damaged->m_log.setFileName(file + QStringLiteral("-wal"));
    if (damaged->m_log.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        damaged->readLog();
    return damaged;
}

/// What was committed, and no more: as SQLite does it, up to the first frame that is not what it should be.
void DamagedFile::readLog()
{
    const QByteArray head = m_log.read(LogHead);
    if (head.size() != LogHead || (numberAt(head, 0, 4) & ~1u) != 0x377f0682
        || numberAt(head, 8, 4) != quint64(schema::PageSize))
        return;
    LogSum sum(numberAt(head, 0, 4) & 1);
    sum.add(head, 24);
    if (!sum.matches(head, 24))
        return;
    QHash<quint32, qint64> underWay;
    for (qint64 at = LogHead;; at += FrameHead + schema::PageSize) {
        const QByteArray frame = m_log.seek(at) ? m_log.read(FrameHead + schema::PageSize) : QByteArray();
        if (frame.size() != FrameHead + schema::PageSize || frame.sliced(8, 8) != head.sliced(16, 8))
            return;
        sum.add(frame, 8);
        sum.add(frame.sliced(FrameHead), schema::PageSize);
        if (!sum.matches(frame, 16))
            return;
        underWay.insert(quint32(numberAt(frame, 0, 4)), at + FrameHead);
        const auto pagesThen = quint32(numberAt(frame, 4, 4));
        if (pagesThen == 0)
            continue;
        m_inLog.insert(std::exchange(underWay, {}));
        m_pages = pagesThen;
    }
}

QByteArray DamagedFile::page(quint32 number) const
{
    if (number == 0 || number > m_pages)
        return {};
    const auto logged = m_inLog.constFind(number);
    QFile &source = logged == m_inLog.cend() ? m_file : m_log;
    const qint64 at = logged == m_inLog.cend() ? qint64(number - 1) * schema::PageSize : *logged;
    QByteArray octets = source.seek(at) ? source.read(schema::PageSize) : QByteArray();
    return octets.size() == schema::PageSize ? octets : QByteArray();
}

} // namespace sobre::store
