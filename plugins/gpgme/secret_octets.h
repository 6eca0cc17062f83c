// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>

#include <gpgme.h>

#include <memory>

namespace sobre::gpgme {

/// Secret keys on their way from one gpg to the next, as GPGME data: in one piece of memory that is never moved,
/// and overwritten at the end. Takes no more than a megabyte.
class SecretOctets {
public:
    SecretOctets();
    ~SecretOctets();
    SecretOctets(const SecretOctets &) = delete;
    SecretOctets &operator=(const SecretOctets &) = delete;

    gpgme_data_t data() { return m_data; }
    QByteArrayView octets() const { return { m_octets.get(), m_size }; }
    /// More was written than there is room for.
    bool tooLarge() const { return m_tooLarge; }
    /// So that data() is read from its beginning.
    void rewind() { m_at = 0; }

private:
    static ssize_t read(void *self, void *buffer, size_t size);
    static ssize_t write(void *self, const void *buffer, size_t size);
    static off_t seek(void *self, off_t offset, int whence);

    std::unique_ptr<char[]> m_octets;
    qsizetype m_size = 0;
    qsizetype m_at = 0;
    bool m_tooLarge = false;
    gpgme_data_t m_data = nullptr;
};

} // namespace sobre::gpgme
