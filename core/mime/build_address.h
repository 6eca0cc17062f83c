// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QString>

namespace sobre::mime {

/// An address as it goes into headers and the envelope: checked against RFC 5321 section 4.1.2 (with the dots
/// in odd places that some providers hand out), a domain beyond ASCII as its A-label, a local part beyond
/// ASCII in UTF-8 (which needs SMTPUTF8, RFC 6531). Error: BadInput, detail is the address with control
/// characters replaced.
Result<QByteArray> writtenAddress(const QString &address);

/// The domain of an address in ASCII; "localhost.invalid" where there is none.
QByteArray writtenDomain(const QString &address);

} // namespace sobre::mime
