// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sobre::smtp {

/// xtext of RFC 3461 section 4: any octets as printable ASCII without spaces, "+" and "=" ("a+b" is "a+2Bb").
QByteArray toXtext(QByteArrayView octets);

/// The octets behind an xtext; none if it is none.
std::optional<QByteArray> fromXtext(QByteArrayView text);

/// utf-8-addr-xtext of RFC 6533 section 3: an address in UTF-8 for where only ASCII may stand ("ñ" is "\x{F1}").
QByteArray toUtf8AddressXtext(QByteArrayView address);

} // namespace sobre::smtp
