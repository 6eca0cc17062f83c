// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gnupg_home.h"

#include <QtCore/QFile>

#include <gpgme.h>
#include <sys/stat.h>

namespace sobre::gpgme {

QString gnupgHome()
{
    const QByteArray set = qgetenv("GNUPGHOME");
    if (!set.isEmpty())
        return QFile::decodeName(set);
    const char *const home = gpgme_get_dirinfo("homedir");
    return QFile::decodeName(home ? home : "");
}

QByteArray gnupgState()
{
    const QByteArray home = QFile::encodeName(gnupgHome());
    QByteArray state = home;
    for (const char *const name :
         { "pubring.kbx", "pubring.gpg", "trustdb.gpg", "tofu.db", "private-keys-v1.d", "public-keys.d/pubring.db",
           "public-keys.d/pubring.db-wal", "trustlist.txt", "policies.txt", "gpg.conf", "gpgsm.conf", "common.conf" }) {
        struct stat now { };
        if (stat((home + '/' + name).constData(), &now) != 0)
            continue;
        state += QByteArray::number(static_cast<qint64>(now.st_ino)) + ' '
            + QByteArray::number(static_cast<qint64>(now.st_size)) + ' '
            + QByteArray::number(static_cast<qint64>(now.st_mtim.tv_sec)) + '.'
            + QByteArray::number(static_cast<qint64>(now.st_mtim.tv_nsec)) + ';';
    }
    return state;
}

} // namespace sobre::gpgme
