// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/maildir_writer.h"

#include "core/transfer/eml_writer.h"

#include <QDirIterator>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    QString baseName(const store::LetterRow &row)
    {
        return QString::number(row.received.toSecsSinceEpoch()) + u".V"_s + QString::fromLatin1(row.sha256.first(qMin<qsizetype>(row.sha256.size(), 6)).toHex())
            + u'I' + QString::number(store::number(row.id)) + u".sobre,S="_s + QString::number(row.size);
    }

} // namespace

MaildirWriter::MaildirWriter(QDir maildir)
    : m_maildir(std::move(maildir))
{
    for (const QString &part : {u"new"_s, u"cur"_s}) {
        for (QDirIterator files(m_maildir.filePath(part), QDir::Files | QDir::Hidden); files.hasNext();)
            m_there.insert(files.nextFileInfo().fileName().section(u':', 0, 0));
    }
}

Result<std::unique_ptr<LetterWriter>> MaildirWriter::open(const QDir &maildir)
{
    for (const QString &part : {u"tmp"_s, u"new"_s, u"cur"_s}) {
        if (!maildir.mkpath(part)) {
            return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                              .scope = MailError::Scope::Profile,
                                              .detail = maildir.filePath(part) + u" cannot be made"_s});
        }
    }
    return std::unique_ptr<LetterWriter>(new MaildirWriter(maildir));
}

Result<> MaildirWriter::write(const store::LetterRow &row, const LetterFlags &flags, store::LetterDevice &letter)
{
    const QString name = baseName(row);
    const QString place = m_maildir.filePath(u"cur/"_s + name + u":2,"_s + maildirLetters(flags));
    QFile file(m_maildir.filePath(u"tmp/"_s + name));
    if (m_there.contains(name)) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = place + u" is there already"_s});
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) // what is left in tmp was never whole
        return std::unexpected(unwritable(file));
    Result<> done = copyLetter(letter, file);
    file.close();
    if (done && !file.rename(place))
        done = std::unexpected(unwritable(file));
    if (done)
        m_there.insert(name);
    else
        file.remove();
    return done;
}

} // namespace sobre::transfer
