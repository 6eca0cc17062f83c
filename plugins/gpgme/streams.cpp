// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/streams.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace sobre::gpgme {

namespace {
constexpr auto Block = "65536"; // GPGME's own is 512 octets
constexpr qint64 AlwaysAllowed = 20 << 20;
constexpr qint64 MostGrowth = 100;
} // namespace

Source::Source(Run &run) : m_run(run)
{
    static gpgme_data_cbs callbacks{ &Source::read, nullptr, nullptr, nullptr };
    gpgme_data_new_from_cbs(&m_data, &callbacks, this);
    gpgme_data_set_flag(m_data, "io-buffer-size", Block);
}

Source::~Source()
{
    gpgme_data_release(m_data);
}

QByteArray Source::peek(qsizetype size)
{
    while (m_head.size() < size) {
        QByteArray more(size - m_head.size(), Qt::Uninitialized);
        const qint64 count = m_run.read(more.data(), more.size());
        m_failed = m_failed || (count < 0 && !m_run.cancelled());
        if (count <= 0)
            break;
        m_head += more.first(count);
    }
    return m_head;
}

ssize_t Source::read(void *self, void *buffer, size_t size)
{
    auto *const source = static_cast<Source *>(self);
    qint64 count = std::min<qint64>(source->m_head.size() - source->m_given, static_cast<qint64>(size));
    if (count > 0) {
        std::memcpy(buffer, source->m_head.constData() + source->m_given, static_cast<size_t>(count));
        source->m_given += count;
    } else {
        count = source->m_run.read(static_cast<char *>(buffer), static_cast<qint64>(size));
    }
    if (count < 0) {
        source->m_failed = !source->m_run.cancelled();
        errno = source->m_failed ? EIO : ECANCELED;
        return -1;
    }
    source->m_taken += count;
    return count;
}

Sink::Sink(Run &run, const Source *source) : m_run(run), m_source(source)
{
    static gpgme_data_cbs callbacks{ nullptr, &Sink::write, nullptr, nullptr };
    gpgme_data_new_from_cbs(&m_data, &callbacks, this);
    gpgme_data_set_flag(m_data, "io-buffer-size", Block);
}

Sink::~Sink()
{
    gpgme_data_release(m_data);
}

qint64 Sink::limit() const
{
    const qint64 asked = m_run.request().outputLimit();
    return m_source ? std::min(asked, std::max(AlwaysAllowed, MostGrowth * m_source->taken())) : asked;
}

ssize_t Sink::write(void *self, const void *buffer, size_t size)
{
    auto *const sink = static_cast<Sink *>(self);
    const auto count = static_cast<qint64>(size);
    if (count > sink->limit() - sink->m_written) {
        sink->m_tooLarge = true;
        errno = EFBIG;
        return -1;
    }
    if (!sink->m_run.write(static_cast<const char *>(buffer), count)) {
        sink->m_failed = !sink->m_run.cancelled();
        errno = sink->m_failed ? EIO : ECANCELED;
        return -1;
    }
    sink->m_written += count;
    return static_cast<ssize_t>(size);
}

Octets::Octets(const QByteArray &octets)
{
    gpgme_data_new_from_mem(&m_data, octets.constData(), static_cast<size_t>(octets.size()), 0);
}

} // namespace sobre::gpgme
