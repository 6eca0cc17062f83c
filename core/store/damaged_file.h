// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

#include <memory>

namespace sobre::store {

/// The pages of a mail.db that SQLite may refuse to open, with what its log holds laid over them. Nothing is written
/// and nothing is believed: page size and count come from what Sobre always writes and from the file's length.
/// https://sqlite.org/fileformat.html says what the octets mean. One thread.
class DamagedFile {
public:
    /// Errors: FileUnreadable.
    static Result<std::unique_ptr<DamagedFile>> open(const QString& file);

    /// Pages are counted from 1.
    quint32 pageCount() const { return m_pages; }
    /// A whole page; empty beyond the end and where the disk gives nothing.
    QByteArray page(quint32 number) const;

private:
    DamagedFile() = default;
    void readLog();

    mutable QFile m_file;
    mutable QFile m_log;
    quint32 m_pages = 0;
    QHash<quint32, qint64> m_inLog; ///< page: where its newest committed copy stands in the log
};

/// A number of so many octets, the highest first, as SQLite writes them. The octets must be there.
quint64 numberAt(const QByteArray& octets, qsizetype at, int length);

} // namespace sobre::store
