// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/queue_id.h"

#include "core/smtp/smtp_reply.h"

#include <QRegularExpression>

namespace sobre::smtp {

namespace {

// Each with one group, the name. The first that matches a line wins.
const QRegularExpression &wordings()
{
    static const QRegularExpression all(
        QStringLiteral(R"((?|)"
                       R"(\bInternalId=([A-Za-z0-9._+/=:-]+))" // Exchange
                       R"(|\bqueued as:? *<?([A-Za-z0-9._+/=:@-]+))" // Postfix, maddy, Zimbra
                       R"(|\bqueued with id *<?([A-Za-z0-9._+/=:@-]+))" // Stalwart
                       R"(|\bqueued \(([A-Za-z0-9._+/=:@-]+)\))" // Haraka
                       R"(|\b(?:id|ID) ?= ?<?([A-Za-z0-9._+/=:@-]+))" // Exim and the big German providers
                       R"(|\bok \d+ qp (\d+))" // qmail
                       R"(|(\S+) (?:message|mail) accepted for delivery)" // sendmail, OpenSMTPD
                       R"(|\b(\S+) - gsmtp\b)" // Gmail
                       R"(|^(?:\d\.\d+\.\d+ )?Ok:? (?=[A-Za-z0-9-]*\d)([A-Za-z0-9-]{16,})$)" // Amazon
                       R"())"),
        QRegularExpression::CaseInsensitiveOption);
    return all;
}

// RFC 3463 codes stand where a name may stand: "250 2.0.0 Message accepted for delivery".
bool isStatusCode(const QByteArray &word)
{
    return EnhancedStatus::parse(word, 2).has_value();
}

bool isName(const QByteArray &word)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9._+/=:@-]{1,128}$"));
    return name.match(QString::fromLatin1(word)).hasMatch() && !isStatusCode(word);
}

} // namespace

QByteArray queueIdFrom(const SmtpReply &reply)
{
    constexpr qsizetype longestWorthReading = 1000;
    for (const QByteArray &line : reply.lines) {
        const auto match
            = wordings().match(QString::fromLatin1(line.first(std::min(line.size(), longestWorthReading))));
        QByteArray name = match.captured(1).toLatin1();
        while (name.endsWith('.') || name.endsWith(':')) // the sentence's, not the name's
            name.chop(1);
        if (isName(name))
            return name;
    }
    return {};
}

} // namespace sobre::smtp
