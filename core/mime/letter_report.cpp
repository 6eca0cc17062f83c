// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/letter_report.h"

#include "core/mime/part_reader.h"
#include "core/mime/report.h"

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype longestStatus = 1 << 20;
constexpr qsizetype longestReturned = 64 << 10; // its header is what counts

bool isStatus(const QByteArray &type)
{
    return type == "message/delivery-status" || type == "message/global-delivery-status";
}

bool isReturned(const QByteArray &type)
{
    return type == "message/rfc822" || type == "message/global" || type == "message/global-headers"
        || type == "text/rfc822-headers";
}

// A report within an attached letter is that letter's matter.
bool isOfThisLetter(const Structure &found, int number)
{
    for (int at = found[number].parent; at >= 0; at = found[at].parent) {
        if (found[at].head.isLetter())
            return false;
    }
    return true;
}

QByteArray startOf(QIODevice &letter, const ScannedPart &part, qsizetype limit)
{
    QByteArray start;
    decodeBody(letter, part, [&](QByteArrayView bytes) {
        start.append(bytes.first(std::min(bytes.size(), limit - start.size())));
        return start.size() < limit;
    });
    return start;
}

} // namespace

void readDeliveryReport(QIODevice &letter, const Structure &found, Message &message)
{
    ReportInput input;
    input.header = found.rootHeader;
    bool hasReturned = false;
    for (int number = 1; static_cast<size_t>(number) < found.parts.size(); ++number) {
        const ScannedPart &part = found[number];
        const bool status = isStatus(part.head.type) && input.deliveryStatus.size() < longestStatus;
        const bool returned = !hasReturned && isReturned(part.head.type);
        if ((!status && !returned) || !isOfThisLetter(found, number))
            continue;
        if (status) {
            // Some servers put what they say to people into a part of this type, and the fields into another.
            input.deliveryStatus += startOf(letter, part, longestStatus - input.deliveryStatus.size()) + "\n\n";
        } else {
            input.returned = startOf(letter, part, longestReturned);
            hasReturned = true;
        }
    }
    input.text = message.text.isEmpty() ? message.html : message.text;
    message.bounce = readReport(input);
}

} // namespace sobre::mime
