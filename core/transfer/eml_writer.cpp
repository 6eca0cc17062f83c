// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/eml_writer.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    constexpr qint64 Block = 256 * 1024;

    // A subject is the sender's: only letters, digits and a few signs of it come into a file name.
    QString fileNameFor(const store::LetterRow &row)
    {
        constexpr qsizetype Longest = 60;
        QString subject;
        for (const QChar &character : row.subject.left(Longest))
            subject += character.isLetterOrNumber() || character == u'-' || character == u'_' ? character : QChar(u' ');
        subject = subject.simplified();
        const QString number = QString::number(store::number(row.id)).rightJustified(6, u'0');
        return subject.isEmpty() ? number + u".eml"_s : number + u' ' + subject + u".eml"_s;
    }

} // namespace

Result<> copyLetter(store::LetterDevice &from, QFile &to)
{
    while (!from.atEnd()) {
        const QByteArray octets = from.read(Block);
        if (octets.isEmpty())
            break;
        if (to.write(octets) != octets.size())
            return std::unexpected(unwritable(to));
    }
    if (from.failure())
        return std::unexpected(*from.failure());
    if (!to.flush())
        return std::unexpected(unwritable(to));
    return {};
}

EmlWriter::EmlWriter(QDir folder)
    : m_folder(std::move(folder))
{
}

Result<> EmlWriter::write(const store::LetterRow &row, const LetterFlags &, store::LetterDevice &letter)
{
    QFile file(m_folder.filePath(fileNameFor(row)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return std::unexpected(unwritable(file));
    const Result<> copied = copyLetter(letter, file);
    if (!copied)
        file.remove(); // half a letter is worse than none
    return copied;
}

} // namespace sobre::transfer
