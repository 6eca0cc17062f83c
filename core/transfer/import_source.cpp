// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import_source.h"

#include "core/transfer/mbox_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    bool isMaildir(const QDir &folder)
    {
        return folder.exists(u"cur"_s) && folder.exists(u"new"_s);
    }

    // "1700000000.M1P2.host:2,FS": the letters after ":2," are the flags.
    ImportFile maildirLetter(const QFileInfo &file)
    {
        const QString name = file.fileName();
        const QString flags = name.sliced(name.lastIndexOf(u",") + 1);
        const bool flagged = name.contains(u":2,"_s);
        return {.path = file.filePath(), .seen = flagged && flags.contains(u'S'), .flagged = flagged && flags.contains(u'F')};
    }

    void addMaildir(const QDir &maildir, QList<ImportFile> &found)
    {
        for (const QString &part : {u"cur"_s, u"new"_s}) {
            const QDir folder(maildir.filePath(part));
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name))
                found += maildirLetter(file);
        }
    }

    // What a header block begins with; enough to tell a letter from a picture in a folder of mixed things.
    bool looksLikeLetter(const QByteArray &start)
    {
        const qsizetype colon = start.indexOf(':');
        return colon > 0 && std::all_of(start.begin(), start.begin() + colon, [](char c) { return c > ' ' && c < 127; });
    }

    QByteArray startOf(QFile &file)
    {
        return file.peek(4096);
    }

    void addFile(const QString &path, QList<ImportFile> &found)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray start = startOf(file);
        if (MboxReader::looksLikeMbox(start))
            found += {.path = path, .form = ImportFile::Form::Mbox};
        else if (path.endsWith(u".eml"_s, Qt::CaseInsensitive) || looksLikeLetter(start))
            found += {.path = path};
    }

    void addFolder(const QDir &folder, QList<ImportFile> &found)
    {
        if (isMaildir(folder))
            addMaildir(folder, found);
        else {
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
                addFile(file.filePath(), found);
        }
        const auto subfolders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
        for (const QFileInfo &subfolder : subfolders) {
            const QString name = subfolder.fileName();
            if (!isMaildir(folder) || (name != "cur"_L1 && name != "new"_L1 && name != "tmp"_L1))
                addFolder(QDir(subfolder.filePath()), found);
        }
    }

} // namespace

Result<QList<ImportFile>> findImportFiles(const QString &path)
{
    const QFileInfo given(path);
    if (!given.isReadable()) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = given.exists() ? path : path + u" does not exist"_s});
    }
    QList<ImportFile> found;
    if (given.isDir())
        addFolder(QDir(path), found);
    else
        addFile(path, found);
    if (found.isEmpty()) {
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .scope = MailError::Scope::Letter,
                                          .detail = u"no mail in "_s + path});
    }
    return found;
}

} // namespace sobre::transfer
