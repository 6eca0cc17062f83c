// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/temporary_folder.h"

#include <QDir>
#include <QFile>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr qsizetype LongestPath = 60; ///< the path of a socket has room for 107 octets

constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

TemporaryFolder::TemporaryFolder()
{
    QByteArray place = QFile::encodeName(QDir::tempPath());
    if (place.size() > LongestPath)
        place = "/tmp";
    QByteArray pattern = place + "/sobre-demo.XXXXXX";
    if (::mkdtemp(pattern.data()))
        m_path = QFile::decodeName(pattern);
}

TemporaryFolder::~TemporaryFolder()
{
    // Programs that are just ending may still be writing.
    for (int tries = 0; isValid() && tries < 5 && !QDir(m_path).removeRecursively(); ++tries) { }
}

QString TemporaryFolder::folder(const QString &name) const
{
    QDir().mkpath(path(name));
    QFile::setPermissions(path(name), OwnerOnly | QFile::ExeOwner);
    return path(name);
}

QString TemporaryFolder::file(const QString &name, const QByteArray &octets) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly) || file.write(octets) != octets.size())
        return {};
    return file.fileName();
}

} // namespace sobre::practice
