// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/login.h"

#include <QByteArray>
#include <QList>

namespace sobre::auth {

/// Which mechanisms to try, in this order, each once: at most two, so that no account is locked. Pure policy.
///
/// `offered`: SASL names in capitals, and for POP3 "USER" and "APOP" where the server can do those.
/// `encrypted`: false only where the user's own address said "+insecure": a dialogue that wants TLS never
/// gets here without it.
///
/// - `login.remembered`: that one alone, if it is offered. This is also the only way to CRAM-MD5, APOP and
/// OAuth.
/// - otherwise SCRAM-SHA-256 or SCRAM-SHA-1, and inside TLS, after a refusal, the password as it is: PLAIN,
/// or USER, or
///   LOGIN where there is no PLAIN;
/// - without TLS the password goes as it is only if the server offers nothing better.
///
/// Empty: there is none that may be used (MailError NoMechanism).
QList<QByteArray> chooseMechanisms(const QList<QByteArray> &offered, const Login &login, bool encrypted);

} // namespace sobre::auth
