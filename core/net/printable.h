// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace sobre::net {

/// A server's octets as text that is safe to show: UTF-8, with U+FFFD for what is none, for control
/// characters and for the invisible ones that turn or break a line; cut at `limit` characters (then it ends
/// in "…").
QString printable(QByteArrayView octets, qsizetype limit = 512);

} // namespace sobre::net
