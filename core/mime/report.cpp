// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report.h"

#include "core/mime/report_fields.h"
#include "core/mime/report_phrases.h"
#include "core/mime/report_recipients.h"
#include "core/mime/report_returned.h"
#include "core/mime/report_signs.h"
#include "core/mime/report_text.h"

namespace sobre::mime {

namespace {

constexpr qsizetype Beginning = 2000; // where a server says what it has to say

/// Whether a letter without fields of RFC 3464 says that something was not delivered. One that only has nobody to
/// answer to must say so at once: answering machines have nobody either, and letters speak of many things.
bool saysUndelivered(const ReportSigns &signs, const ReportText &text)
{
    if (signs.automaticReply)
        return false;
    if (signs.declared || !signs.failed.isEmpty() || signs.saysUndelivered)
        return true;
    return phrases::saysUndelivered(signs.fromServer ? text.words() : text.words().left(Beginning));
}

/// How surely the text must name a recipient, by what else there is for a sign of a report.
ReportText::Named howNamed(const ReportSigns &signs, bool returns)
{
    using Named = ReportText::Named;
    if (signs.declared || (signs.fromServer && !signs.markedReply && (signs.saysUndelivered || returns)))
        return Named::Anywhere;
    return signs.saysUndelivered || returns || signs.nullReturnPath ? Named::AsFailed : Named::OnLinesOfTheirOwn;
}

/// What a letter without a readable status part tells.
Bounce readText(const ReportSigns &signs, const FieldBlock &header, const ReturnedLetter &returned, bool returns,
                const ReportText &text)
{
    Bounce out = readDeliveryStatus(deliveryStatusWithin(text.words()), text);
    if (out.recipients.isEmpty()) {
        RecipientsAsked asked;
        asked.failed = signs.failed;
        asked.own = ownAddresses(header);
        // What is marked as a reply counts only if it names who did not get the letter.
        if (!signs.markedReply)
            asked.returnedTo = returned.to;
        asked.delayed = signs.saysDelayed && !text.saysFinal();
        asked.where = howNamed(signs, returns);
        out.recipients = recipientsByText(asked, text);
    }
    if (out.reportingServer.isEmpty())
        out.reportingServer = text.server();
    return out;
}

} // namespace

std::optional<Bounce> readReport(const ReportInput &input)
{
    qsizetype at = 0;
    const FieldBlock header = FieldBlock::read(input.header, &at);
    const ReportSigns signs = readReportSigns(header);
    if (signs.otherReport || !signs.byServer())
        return {};

    const ReportText text(input.text);
    Bounce out;
    if (!input.deliveryStatus.isEmpty())
        out = readDeliveryStatus(input.deliveryStatus, text);
    const bool byFields = !out.recipients.isEmpty();
    if (!byFields && !saysUndelivered(signs, text))
        return {};

    const ReturnedLetter returned = readReturned(input, header, text);
    if (!byFields) {
        const Bounce head = out;
        out = readText(signs, header, returned, !input.returned.isEmpty() || !text.copy().isEmpty(), text);
        if (!head.reportingServer.isEmpty())
            out.reportingServer = head.reportingServer;
        if (out.reportingServer.isEmpty())
            out.reportingServer = plainAddress(header.value("from")).section(u'@', 1);
        if (out.originalEnvelopeId.isEmpty())
            out.originalEnvelopeId = head.originalEnvelopeId;
    }
    if (out.recipients.isEmpty())
        return {};
    out.originalMessageId = returned.messageId;
    out.references = returned.references;
    out.returnedFrom = returned.from;
    out.returnedDate = returned.date;
    return out;
}

} // namespace sobre::mime
