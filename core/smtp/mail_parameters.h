// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/envelope_address.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_letter.h"

#include <QByteArray>

namespace sobre::smtp {

/// RFC 3461 section 4.4: an envelope id has at most 100 printable ASCII characters.
bool isEnvelopeId(QByteArrayView id);

/// "MAIL FROM:<…>" with all that this server takes with it: SIZE (RFC 1870), BODY=8BITMIME (RFC 6152), SMTPUTF8 (RFC 6531),
/// RET and ENVID (RFC 3461), REQUIRETLS (RFC 8689). Never BODY=BINARYMIME: what leaves has lines. `utf8Address`: one of the
/// envelope's addresses needs SMTPUTF8. The letter has passed all checks.
QByteArray mailCommand(const EnvelopeAddress &sender, const SmtpLetter &letter, const SmtpCapabilities &can, bool utf8Address);

/// "RCPT TO:<…>" with NOTIFY=FAILURE,DELAY and ORCPT, where the server takes them and there is a sender to be notified.
QByteArray rcptCommand(const EnvelopeAddress &recipient, const SmtpLetter &letter, const SmtpCapabilities &can);

} // namespace sobre::smtp
