// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/secret_octets.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace sobre::gpgme {

namespace {
constexpr qsizetype Room = 1 << 20;
} // namespace

SecretOctets::SecretOctets() : m_octets(std::make_unique_for_overwrite<char[]>(Room))
{
    static gpgme_data_cbs callbacks{ &SecretOctets::read, &SecretOctets::write, &SecretOctets::seek, nullptr };
    gpgme_data_new_from_cbs(&m_data, &callbacks, this);
}

SecretOctets::~SecretOctets()
{
    gpgme_data_release(m_data);
    explicit_bzero(m_octets.get(), static_cast<size_t>(Room));
}

ssize_t SecretOctets::read(void *self, void *buffer, size_t size)
{
    auto *const octets = static_cast<SecretOctets *>(self);
    const qsizetype count = std::min(octets->m_size - octets->m_at, static_cast<qsizetype>(size));
    std::memcpy(buffer, octets->m_octets.get() + octets->m_at, static_cast<size_t>(count));
    octets->m_at += count;
    return count;
}

ssize_t SecretOctets::write(void *self, const void *buffer, size_t size)
{
    auto *const octets = static_cast<SecretOctets *>(self);
    if (static_cast<qsizetype>(size) > Room - octets->m_size) {
        octets->m_tooLarge = true;
        errno = EFBIG;
        return -1;
    }
    std::memcpy(octets->m_octets.get() + octets->m_size, buffer, size);
    octets->m_size += static_cast<qsizetype>(size);
    return static_cast<ssize_t>(size);
}

off_t SecretOctets::seek(void *self, off_t offset, int whence)
{
    auto *const octets = static_cast<SecretOctets *>(self);
    const off_t from = whence == SEEK_CUR ? octets->m_at : whence == SEEK_END ? octets->m_size : 0;
    if (from + offset < 0 || from + offset > octets->m_size) {
        errno = EINVAL;
        return -1;
    }
    octets->m_at = from + offset;
    return octets->m_at;
}

} // namespace sobre::gpgme
