// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace sobre::transfer {

/// A file that is read and remembers it if the disk once gave an error instead of octets: QFile forgets it at the next
/// read, and what reads lines takes it for the end.
class SourceFile : public QFile {
public:
    using QFile::QFile;

    bool hasFailed() const { return !m_failure.isEmpty(); }
    QString failure() const { return m_failure; } ///< the system's words

protected:
    qint64 readData(char *into, qint64 octets) override
    {
        const qint64 read = QFile::readData(into, octets);
        if (read < 0)
            m_failure = errorString();
        return read;
    }

private:
    QString m_failure;
};

} // namespace sobre::transfer
