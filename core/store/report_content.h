// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

class QIODevice;

namespace sobre::store {

/// What a delivery report says, as it is kept beside the letter so that nobody has to read that again. All of it is the
/// word of whoever sent the letter.
struct ReportContent {
    mime::Bounce bounce;
    QStringList answers; ///< the Message-IDs that the report itself refers to, without angle brackets
    QDateTime date; ///< UTC, the report's own; invalid if it has none
    QHash<QString, QDateTime> until; ///< how long a relay goes on trying, by the recipient's address; UTC
};

/// Of a letter that is a report. `octets` is the same letter. Any thread.
ReportContent reportContentOf(const mime::Message &report, QIODevice &octets);

/// As StoredReport::content has it: long words of servers are cut, and so are endless lists.
QString toText(const ReportContent &content);
ReportContent reportContentFrom(const QString &text);

} // namespace sobre::store
