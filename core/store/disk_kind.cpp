// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/disk_kind.h"

#include <QFile>

#include <array>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace sobre::store {

namespace {

constexpr quint64 Fuse = 0x65735546;

struct Kind {
    quint64 magic;
    const char *name;
};
// statfs(2); some are in no header.
constexpr std::array NetworkDisks = {
    Kind{ 0x6969, "nfs" },      Kind{ 0x517b, "smb" },       Kind{ 0xff534d42, "cifs" },
    Kind{ 0xfe534d42, "smb2" }, Kind{ 0x73757245, "coda" },  Kind{ 0x5346414f, "afs" },
    Kind{ 0x6b414653, "afs" },  Kind{ 0x564c, "ncp" },       Kind{ 0x01021997, "9p" },
    Kind{ 0x00c36400, "ceph" }, Kind{ 0x47504653, "gpfs" },  Kind{ 0x0bd00bd0, "lustre" },
    Kind{ 0x01161970, "gfs2" }, Kind{ 0x7461636f, "ocfs2" },
};

// Of the many kinds of FUSE those that are known to reach over a network; the others (ntfs-3g, gocryptfs) are
// local.
constexpr std::array NetworkFuse
    = { "sshfs",     "rclone",     "davfs",   "davfs2",    "glusterfs", "s3fs",
        "curlftpfs", "gvfsd-fuse", "gcsfuse", "ceph-fuse", "smbnetfs",  "cephfs" };

} // namespace

QString networkDiskOf(quint64 magic)
{
    for (const Kind &kind : NetworkDisks) {
        if (kind.magic == magic)
            return QString::fromLatin1(kind.name);
    }
    return {};
}

QString networkDiskOf(const QByteArray &mountinfo, const QByteArray &device)
{
    for (const QByteArray &line : mountinfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-"); // before it the number of fields varies
        if (fields.size() < 4 || fields.at(2) != device || separator < 0 || separator + 1 >= fields.size())
            continue;
        const QByteArray type = fields.at(separator + 1);
        for (const char *name : NetworkFuse) {
            if (type == QByteArray("fuse.") + name)
                return QString::fromLatin1(name);
        }
    }
    return {};
}

QString networkDiskUnder(int directory)
{
    struct statfs disk{};
    struct stat status{};
    if (::fstatfs(directory, &disk) != 0 || ::fstat(directory, &status) != 0)
        return {};
    const quint64 magic = quint64(disk.f_type) & 0xffffffff; // signed on some machines
    if (magic != Fuse)
        return networkDiskOf(magic);
    QFile table(QStringLiteral("/proc/self/mountinfo"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    return networkDiskOf(table.readAll(),
                         QByteArray::number(major(status.st_dev)) + ':'
                             + QByteArray::number(minor(status.st_dev)));
}

} // namespace sobre::store
