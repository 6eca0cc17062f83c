// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/export_letters.h"

#include "core/store/database.h"
#include "core/store/letter_device.h"

#include <QDir>
#include <QFile>

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

    MailError unwritable(const QFile &file)
    {
        return {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = file.fileName() + u": "_s + file.errorString()};
    }

    Result<> copy(QIODevice &from, QFile &to)
    {
        while (!from.atEnd()) {
            const QByteArray octets = from.read(Block);
            if (octets.isEmpty())
                break;
            if (to.write(octets) != octets.size())
                return std::unexpected(unwritable(to));
        }
        if (!to.flush())
            return std::unexpected(unwritable(to));
        return {};
    }

    Result<> exportOne(store::Database &database, store::LetterId id, const QDir &folder)
    {
        const auto row = store::letters::row(database, id);
        if (!row)
            return std::unexpected(row.error());
        const auto letter = store::LetterDevice::open(database, id);
        if (!letter)
            return std::unexpected(letter.error());
        QFile file(folder.filePath(fileNameFor(*row)));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return std::unexpected(unwritable(file));
        Result<> copied = copy(**letter, file);
        if (copied && (*letter)->failure())
            copied = std::unexpected(*(*letter)->failure());
        if (!copied)
            file.remove(); // half a letter is worse than none
        return copied;
    }

} // namespace

Result<ExportReport> exportEml(store::Database &database, const QList<store::LetterId> &letters, const QString &destination)
{
    const QDir folder(destination);
    if (!folder.mkpath(u"."_s)) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Profile,
                                          .detail = destination + u" cannot be made"_s});
    }
    ExportReport report;
    for (const store::LetterId id : letters) {
        if (const Result<> done = exportOne(database, id, folder); done)
            ++report.letters;
        else
            report.errors += done.error();
    }
    return report;
}

} // namespace sobre::transfer
