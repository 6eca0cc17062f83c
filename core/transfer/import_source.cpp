// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import_source.h"

#include "core/transfer/maildir_name.h"
#include "core/transfer/mbox_reader.h"

#include <QDir>
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

    void addMaildir(const QDir &maildir, const QString &name, QList<ImportFile> &found)
    {
        for (const QString &part : {u"cur"_s, u"new"_s}) {
            const QDir folder(maildir.filePath(part));
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
                found += {.path = file.filePath(), .flags = flagsOfMaildirName(file.fileName()), .folder = name, .octets = file.size()};
            }
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
        if (!file.open(QIODevice::ReadOnly)) {
            found += {.path = path}; // whoever reads it says so
            return;
        }
        const QByteArray start = startOf(file);
        if (MboxReader::looksLikeMbox(start))
            found += {.path = path, .form = ImportFile::Form::Mbox, .octets = file.size()};
        else if (path.endsWith(u".eml"_s, Qt::CaseInsensitive) || looksLikeLetter(start))
            found += {.path = path, .octets = file.size()};
    }

    // A Maildir's own folders are called ".Work.Clients"; Maildirs that stand in each other by their plain names.
    QString nameWithin(const QString &parent, const QString &directory)
    {
        const QString name = directory.startsWith(u'.') ? folderOfMaildirName(directory) : QString(directory).replace(u'/', u'_');
        return parent.isEmpty() || name.isEmpty() ? parent + name : parent + u'/' + name;
    }

    void addFolder(const QDir &folder, const QString &name, const std::function<bool()> &goOn, QList<ImportFile> &found)
    {
        const bool maildir = isMaildir(folder);
        if (maildir)
            addMaildir(folder, name, found);
        else {
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
                if (goOn && !goOn())
                    return;
                addFile(file.filePath(), found);
            }
        }
        const auto subfolders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
        for (const QFileInfo &subfolder : subfolders) {
            const QString directory = subfolder.fileName();
            if (goOn && !goOn())
                return;
            if (maildir && (directory == "cur"_L1 || directory == "new"_L1 || directory == "tmp"_L1))
                continue;
            if (!subfolder.isReadable()) {
                found += {.path = subfolder.filePath()};
                continue;
            }
            const QDir inner(subfolder.filePath());
            addFolder(inner, isMaildir(inner) ? nameWithin(name, directory) : name, goOn, found);
        }
    }

} // namespace

Result<QList<ImportFile>> findImportFiles(const QString &path, const std::function<bool()> &goOn)
{
    const QFileInfo given(path);
    if (!given.isReadable()) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = given.exists() ? path : path + u" does not exist"_s});
    }
    QList<ImportFile> found;
    if (given.isDir())
        addFolder(QDir(path), {}, goOn, found);
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
