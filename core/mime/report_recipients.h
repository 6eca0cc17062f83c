// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/mime/report_text.h"

namespace sobre::mime {

/// RFC 3464 section 2: one block for the letter, one for each recipient. Servers forget the empty line between
/// the two, or put one too many. `text` is what stands beside it for people. Linear.
Bounce readDeliveryStatus(const QByteArray &octets, const ReportText &text);

/// The fields of RFC 3464 where they stand in the text instead of a part of their own; empty if they do not.
QByteArray deliveryStatusWithin(const QString &words);

/// Those that a report without fields is about, as its text names them.
/// `failed`: as the header names them, which then counts; `own` (lower-case) are never meant;
/// `returnedTo`: whom the letter that came back was for, the last resort; `delayed`: the subject says so.
struct RecipientsAsked {
    QStringList failed;
    QSet<QString> own;
    QStringList returnedTo;
    bool delayed = false;
    ReportText::Named where = ReportText::Named::Anywhere;
};
QList<BouncedRecipient> recipientsByText(const RecipientsAsked &asked, const ReportText &text);

} // namespace sobre::mime
