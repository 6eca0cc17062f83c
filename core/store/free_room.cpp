// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/free_room.h"

#include "core/store/database.h"

#include <sqlite3.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>
#include <limits>

namespace sobre::store {

Result<qint64> freeRoom(Database &database)
{
    const QByteArray file(sqlite3_db_filename(database.handle(), "main"));
    struct statvfs disk = {};
    if (::statvfs(file.constData(), &disk) != 0) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreFailed,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QString::fromLocal8Bit(std::strerror(errno)) });
    }
    qint64 octets = 0;
    if (qMulOverflow(qint64(disk.f_bavail), qint64(disk.f_frsize), &octets))
        octets = std::numeric_limits<qint64>::max();
    return octets;
}

} // namespace sobre::store
