// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/plugin_place.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>

namespace sobre::plugin {

namespace {

bool isOpen(const QString &path, const struct stat &program)
{
    struct stat found { };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return true;
    if (found.st_uid != 0 && found.st_uid != program.st_uid)
        return true;
    // In a sticky folder (/tmp) nobody can replace what belongs to another.
    const bool sticky = S_ISDIR(found.st_mode) && (found.st_mode & S_ISVTX) != 0;
    if ((found.st_mode & S_IWOTH) != 0 && !sticky)
        return true;
    const bool groupOwnsProgram = (program.st_mode & S_IWGRP) != 0 && program.st_gid == found.st_gid;
    return (found.st_mode & S_IWGRP) != 0 && !sticky && !groupOwnsProgram;
}

} // namespace

QString openPath(const QString &file)
{
    const QString self = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalFilePath();
    struct stat program { };
    if (self.isEmpty() || ::stat(QFile::encodeName(self).constData(), &program) != 0)
        return file;
    QString path = file;
    while (true) {
        if (isOpen(path, program))
            return path;
        path = QFileInfo(path).path();
        const QString folder = path.endsWith(u'/') ? path : path + u'/';
        if (folder == QStringLiteral("/") || self.startsWith(folder))
            return {};
    }
}

} // namespace sobre::plugin
