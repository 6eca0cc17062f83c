// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/mail_parameters.h"

#include "core/smtp/letter_source.h"
#include "core/smtp/xtext.h"

#include <algorithm>

namespace sobre::smtp {

namespace {

constexpr qsizetype LongestEnvelopeId = 100;
constexpr qsizetype LongestOriginalRecipient = 500; // RFC 3461 section 4.2

// A report goes to the sender of the envelope; where there is none, none may be asked for.
bool asksForReports(const SmtpLetter &letter, const SmtpCapabilities &can)
{
    return can.dsn && letter.source && !letter.sender.isEmpty();
}

} // namespace

bool isEnvelopeId(QByteArrayView id)
{
    return id.size() <= LongestEnvelopeId && std::ranges::all_of(id, [](char c) { return c >= ' ' && c <= '~'; });
}

QByteArray mailCommand(const EnvelopeAddress &sender, const SmtpLetter &letter, const SmtpCapabilities &can, bool utf8Address)
{
    QByteArray command = "MAIL FROM:<" + sender.octets() + '>';
    if (letter.source && can.size)
        command += " SIZE=" + QByteArray::number(letter.source->size());
    if (letter.eightBit && can.eightBitMime)
        command += " BODY=8BITMIME";
    if (utf8Address || (letter.utf8Header && can.smtpUtf8))
        command += " SMTPUTF8";
    if (asksForReports(letter, can)) {
        command += " RET=HDRS";
        if (!letter.envelopeId.isEmpty())
            command += " ENVID=" + toXtext(letter.envelopeId);
    }
    if (letter.requireTls)
        command += " REQUIRETLS";
    return command;
}

QByteArray rcptCommand(const EnvelopeAddress &recipient, const SmtpLetter &letter, const SmtpCapabilities &can)
{
    QByteArray command = "RCPT TO:<" + recipient.octets() + '>';
    if (!asksForReports(letter, can))
        return command;
    command += " NOTIFY=FAILURE,DELAY";
    const QByteArray original = recipient.needsSmtpUtf8() ? "utf-8;" + toUtf8AddressXtext(recipient.octets())
                                                          : "rfc822;" + toXtext(recipient.octets());
    if (original.size() <= LongestOriginalRecipient)
        command += " ORCPT=" + original;
    return command;
}

} // namespace sobre::smtp
