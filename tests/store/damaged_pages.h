// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/store_fixture.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <sys/stat.h>

namespace sobre::store::test {

inline constexpr qsizetype PageOctets = 16384;

inline QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// Replaces a file; its log goes.
inline bool replaceDatabase(const QString &file, const QByteArray &octets)
{
    for (const char *log : { "-wal", "-shm" })
        QFile::remove(file + QString::fromLatin1(log));
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly | QIODevice::Truncate) && opened.write(octets) == octets.size();
}

inline void overwrite(QByteArray &file, qsizetype page, const QByteArray &with)
{
    file.replace((page - 1) * PageOctets, PageOctets, with);
}

inline QByteArray randomPage(QRandomGenerator &random)
{
    QByteArray page(PageOctets, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(page.data()), PageOctets / 4);
    return page;
}

/// On which pages the packed octets of each letter lie: found by looking for the octets themselves, so that it owes
/// nothing to what reads them.
inline QHash<qint64, QSet<qsizetype>> pagesOfLetters(Database &reader, const QByteArray &file)
{
    constexpr qsizetype Piece = 40;
    QHash<qint64, QSet<qsizetype>> pages;
    Statement frames = reader.prepare("SELECT id, bytes FROM message_frames");
    while (frames.next()) {
        const QByteArray bytes = frames.blob(1);
        QSet<qsizetype> &found = pages[frames.integer(0) >> 20];
        const auto note = [&](qsizetype at) {
            for (; at >= 0 && at + Piece <= bytes.size(); at += Piece) { // one that lies across two pages is not found
                const qsizetype place = file.indexOf(QByteArrayView(bytes).sliced(at, Piece));
                if (place < 0)
                    continue;
                found.insert(place / PageOctets + 1);
                return;
            }
        };
        note(qMin<qsizetype>(400, bytes.size() / 2)); // behind what many letters begin with
        for (qsizetype at = 5000; at < bytes.size(); at += 5000)
            note(at);
        note(bytes.size() - Piece);
    }
    return pages;
}

inline int modeOf(const QString &file)
{
    struct stat status{};
    return ::lstat(QFile::encodeName(file).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

} // namespace sobre::store::test
