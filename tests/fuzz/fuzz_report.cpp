// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a letter; and, cut at lines of "==", its header, its delivery status, what was returned, and its text.
#include "core/mime/parse.h"
#include "core/mime/report.h"
#include "core/mime/report_reason.h"
#include "tests/fuzz/fuzz_entry.h"

#include <algorithm>

namespace sobre::fuzz {
namespace {

using namespace mime;

constexpr qsizetype MostRecipients = 1000;

void tryBounce(const Bounce &bounce, qsizetype octets)
{
    static const QList<QByteArray> reasons = bounceReasons();
    static const QList<QByteArray> actions = { "", "failed", "delayed", "delivered", "relayed", "expanded" };
    require(bounce.recipients.size() <= MostRecipients && bounce.recipients.size() <= octets, "no recipient is made up");
    for (const BouncedRecipient &recipient : bounce.recipients) {
        require(actions.contains(recipient.action), "an action is one of five");
        require(reasons.contains(recipient.reason), "there is a sentence for the reason");
        require(recipient.status.isEmpty() || enhancedStatusIn(QString::fromLatin1(recipient.status)) == recipient.status,
                "a status is one");
        require(recipient.diagnostic.size() <= octets, "the server's words are the server's");
        for (const QString &address : { recipient.address, recipient.originalAddress })
            require(!address.contains(u'\n') && !address.contains(u'\r'), "an address is one line");
    }
    require(!bounce.originalMessageId.contains(u'\n') && !bounce.originalEnvelopeId.contains(u'\n'), "an id is one line");
}

} // namespace

void report(QByteArrayView input)
{
    const QByteArray octets = input.toByteArray();
    if (const auto bounce = parse(octets).bounce)
        tryBounce(*bounce, octets.size());

    QList<QByteArray> parts;
    qsizetype from = 0;
    for (qsizetype at = octets.indexOf("\n==\n"); at >= 0 && parts.size() < 3; at = octets.indexOf("\n==\n", from)) {
        parts.append(octets.mid(from, at + 1 - from));
        from = at + 4;
    }
    parts.append(octets.mid(from));
    const ReportInput given{ .header = parts.value(0),
                             .deliveryStatus = parts.value(1),
                             .returned = parts.value(2),
                             .text = QString::fromUtf8(parts.value(3)) };
    if (const auto bounce = readReport(given))
        tryBounce(*bounce, octets.size() + 1);
}

} // namespace sobre::fuzz
