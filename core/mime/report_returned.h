// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/report.h"
#include "core/mime/report_fields.h"

namespace sobre::mime {

class ReportText;

/// What a report tells of the letter that came back: as much as finds it again among those that were sent.
struct ReturnedLetter {
    QString messageId; ///< without angle brackets; empty if nothing names it
    QStringList references; ///< what it answered, without angle brackets
    QString from; ///< address
    QDateTime date; ///< UTC; invalid if it has none
    QStringList to; ///< addresses of its To field
};

/// From the part that returns it, else from the copy in the text, else (the id only) from what the report's own
/// `header` refers to. Linear in its input.
ReturnedLetter readReturned(const ReportInput &input, const FieldBlock &header, const ReportText &text);

} // namespace sobre::mime
