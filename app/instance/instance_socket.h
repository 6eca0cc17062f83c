// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

class QLocalSocket;

namespace sobre::instance {

/// Where the holder of `profile` listens: a socket in a folder of mode 0700 that belongs to this user (the runtime
/// directory, else one under /tmp), named after the profile. Errors: FileUnreadable where such a folder is not to be had.
Result<QString> socketPath(const QString &profile);

/// True if the process at the other end of the socket belongs to this user.
bool isOwnPeer(const QLocalSocket &socket);

} // namespace sobre::instance
