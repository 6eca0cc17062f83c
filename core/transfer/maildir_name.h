// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::transfer {

/// The directory of a folder within a Maildir ("Work/Clients" is ".Work.Clients"), as Dovecot and Courier have it:
/// modified UTF-7 of RFC 3501. A dot within a name is encoded as well, since it separates.
QString maildirNameOf(const QString &folder);
/// The way back. What is not that encoding is taken as it stands; "/" and control characters within a name become "_".
QString folderOfMaildirName(const QString &directory);

} // namespace sobre::transfer
