// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/instance_socket.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sobre::instance {
namespace {

    // Ours alone, and a folder, not a link to one that somebody laid there.
    bool isPrivateFolder(const QByteArray &path)
    {
        struct stat facts {};
        return ::lstat(path.constData(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid()
            && (facts.st_mode & 077) == 0;
    }

    QByteArray runtimeFolder()
    {
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        if (!runtime.isEmpty() && isPrivateFolder(runtime))
            return runtime + "/sobre";
        return "/tmp/sobre-" + QByteArray::number(::geteuid());
    }

} // namespace

Result<QString> socketPath(const QString &profile)
{
    const QByteArray folder = runtimeFolder();
    ::mkdir(folder.constData(), 0700); // it may exist: what counts is what it is
    if (!isPrivateFolder(folder)) {
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QString::fromLocal8Bit(folder) + u" is not a private folder"_s});
    }
    // A short name: the path of a socket has room for 107 octets only.
    const QString canonical = QFileInfo(profile).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash((canonical.isEmpty() ? profile : canonical).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLocal8Bit(folder + '/' + name.first(8).toHex());
}

bool isOwnPeer(const QLocalSocket &socket)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
}

} // namespace sobre::instance
