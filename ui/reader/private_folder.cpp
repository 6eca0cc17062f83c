// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/private_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

const QString prefix = u"sobre-opened-"_s;

bool isRunning(pid_t process)
{
    return ::kill(process, 0) == 0 || errno != ESRCH;
}

// The name tells whose it is: "sobre-opened-1234-AbCdEf".
void sweep()
{
    const QDir temporary(QDir::tempPath());
    for (const QFileInfo &folder : temporary.entryInfoList({ prefix + u'*' }, QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool number = false;
        const pid_t process = pid_t(folder.fileName().sliced(prefix.size()).section(u'-', 0, 0).toLongLong(&number));
        if (number && process > 0 && !folder.isSymLink() && folder.ownerId() == ::getuid() && !isRunning(process))
            QDir(folder.absoluteFilePath()).removeRecursively();
    }
}

} // namespace

PrivateFolder::PrivateFolder()
{
    sweep();
}

PrivateFolder::~PrivateFolder() = default;

QString PrivateFolder::newPlace()
{
    if (!m_folder) // QTemporaryDir makes it with mode 0700
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u'/' + prefix
                                                   + QString::number(QCoreApplication::applicationPid()) + u"-XXXXXX"_s);
    if (!m_folder->isValid())
        return {};
    const QString place = m_folder->filePath(QString::number(++m_places));
    return QDir().mkdir(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ? place : QString();
}

} // namespace sobre::ui
