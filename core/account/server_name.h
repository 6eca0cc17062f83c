// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sobre::account {

/// Which letter at a server is meant: by the name that the server gave it.
struct ServerName {
    QByteArray uid; ///< opaque octets, as UIDL says them
    int twin = 0; ///< from 1, where a server gives one name to several letters; 0: the one that has it
    std::optional<quint64> size = {}; ///< as it was shown to the person: a letter of another size is another letter
    bool operator==(const ServerName &) const = default;
};

/// The name in printable ASCII without slash, so that it can stand behind ACCOUNT/: what a person might not be able to
/// type, and what has a meaning here (/ % #), as %XX; "#2" behind it for a twin. Names nothing where the server gives
/// no names.
QString escapedName(const ServerName &name);
/// The way back; size stays unknown. Errors: BadInput.
Result<ServerName> parseServerName(QStringView text);

} // namespace sobre::account
