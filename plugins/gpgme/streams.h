// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"

#include <QtCore/QByteArray>

#include <gpgme.h>

namespace sobre::gpgme {

/// The request's source as GPGME data. What was looked at beforehand is handed out first.
class Source {
public:
    explicit Source(Run &run);
    ~Source();
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    gpgme_data_t data() { return m_data; }
    /// Up to `size` octets from the beginning; they stay in the stream. Before data() is read.
    QByteArray peek(qsizetype size);
    qint64 taken() const { return m_taken; }
    /// The device could not be read.
    bool failed() const { return m_failed; }

private:
    static ssize_t read(void *self, void *buffer, size_t size);

    Run &m_run;
    gpgme_data_t m_data = nullptr;
    QByteArray m_head;
    qsizetype m_given = 0;
    qint64 m_taken = 0;
    bool m_failed = false;
};

/// The request's sink as GPGME data, with its limit.
class Sink {
public:
    /// With `source`, no more than 100 times what was taken from it comes out, though 20 MiB always may
    /// (a small letter may unpack to anything).
    explicit Sink(Run &run, const Source *source = nullptr);
    ~Sink();
    Sink(const Sink &) = delete;
    Sink &operator=(const Sink &) = delete;

    gpgme_data_t data() { return m_data; }
    qint64 written() const { return m_written; }
    bool tooLarge() const { return m_tooLarge; }
    /// The device could not be written to.
    bool failed() const { return m_failed; }

private:
    static ssize_t write(void *self, const void *buffer, size_t size);
    qint64 limit() const;

    Run &m_run;
    const Source *m_source;
    gpgme_data_t m_data = nullptr;
    qint64 m_written = 0;
    bool m_tooLarge = false;
    bool m_failed = false;
};

/// Octets in memory as GPGME data; they must outlive it.
class Octets {
public:
    explicit Octets(const QByteArray &octets);
    ~Octets() { gpgme_data_release(m_data); }
    Octets(const Octets &) = delete;
    Octets &operator=(const Octets &) = delete;
    gpgme_data_t data() { return m_data; }

private:
    gpgme_data_t m_data = nullptr;
};

} // namespace sobre::gpgme
