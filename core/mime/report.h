// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

namespace sobre::mime {

/// What a letter offers to readReport(). The parser fills it from what it has; absent things are empty.
/// Parts that lie within an attached letter are not offered: a bounce that someone forwards is no bounce.
struct ReportInput {
    QByteArray header; ///< the letter's own header block as it stands
    QByteArray deliveryStatus; ///< decoded bodies, one below the other, of the message/delivery-status or
                               ///< message/global-delivery-status parts
    QByteArray
        returned; ///< decoded message/rfc822, text/rfc822-headers or message/global part; its start is enough
    QString text; ///< the plain text a reader shows; where the letter has none, the HTML
};

/// Reads a delivery report: RFC 3464 in a multipart/report (RFC 6522), or one of the forms that servers use
/// without it. Nothing where the letter is none: vacation replies, read receipts, complaints and ordinary
/// letters that talk about a bounce are none. Everything in a report is untrusted text; anyone can forge one.
/// Linear in its input.
std::optional<Bounce> readReport(const ReportInput &input);

} // namespace sobre::mime
