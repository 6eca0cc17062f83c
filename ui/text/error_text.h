// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>
#include <QStringList>

namespace sobre::text {

/// The one sentence that tells a person what went wrong, who said it and, where it helps, what to do. It names the
/// server and quotes it. In the application's language; the only place where an error becomes words.
QString sentence(const MailError &error);

/// A server's words made safe to show: one line, control and bidi characters replaced, at most 512 characters.
QString serverWords(const QByteArray &raw);

/// What is known of a certificate that was refused.
struct CertificateFacts {
    QString faults = {}; ///< in words: "it has expired, it belongs to another server"
    QStringList names = {}; ///< the servers it is for
    QString from = {}; ///< the first day it is valid, 2026-11-21; empty: not known
    QString until = {}; ///< the last one
    QString sha256 = {}; ///< 64 hexadecimal digits
    QString trusted = {}; ///< of the other one that the person trusts for this server; empty: there is none
    bool revoked = false; ///< it was withdrawn: nobody may trust it
};

/// Of an error of the kind CertificateRefused.
CertificateFacts certificateFacts(const MailError &error);

} // namespace sobre::text
