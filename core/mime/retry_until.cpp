// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/retry_until.h"

#include "core/mime/dates.h"
#include "core/mime/parse.h"
#include "core/mime/part_reader.h"
#include "core/mime/report_fields.h"
#include "core/mime/structure.h"

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype LongestStatus = 1 << 20;

bool isStatus(const QByteArray &type)
{
    return type == "message/delivery-status" || type == "message/global-delivery-status";
}

} // namespace

QHash<QString, QDateTime> retryUntil(QIODevice &report)
{
    const Structure found = readStructure(report, ParseLimits());
    const auto part = std::ranges::find_if(found.parts, [](const ScannedPart &one) { return isStatus(one.head.type); });
    QHash<QString, QDateTime> out;
    if (part == found.parts.end() || part->depth > 1) // within a letter that came back it speaks of another
        return out;
    QByteArray status;
    decodeBody(report, *part, [&status](QByteArrayView bytes) {
        status.append(bytes.first(std::min(bytes.size(), LongestStatus - status.size())));
        return status.size() < LongestStatus;
    });
    for (qsizetype at = 0; at < status.size();) {
        const FieldBlock block = FieldBlock::read(status, &at);
        const QDateTime until = readDate(block.value("will-retry-until").toLatin1());
        const QString address = plainAddress(behindType(block.value("final-recipient")));
        if (until.isValid() && !address.isEmpty())
            out.insert(address, until);
    }
    return out;
}

} // namespace sobre::mime
