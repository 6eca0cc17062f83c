// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QStringList>

namespace sobre::ui {

/// How a sender is shown. The address is always there.
struct SenderWords {
    QString name; ///< what stands first; the address itself if the name cannot be trusted or is missing
    QString address; ///< what stands beside it; empty if it stands first
    QString claim; ///< a sentence about a name that looks like another address; usually empty
};

SenderWords senderWords(const QList<mime::Mailbox> &from);

/// "to me, Jonas and 3 more". `own` are the person's addresses, lower-case.
QString recipientWords(const mime::Message &message, const QStringList &own);

/// All recipients, one a line, at most 100: for a tooltip.
QString recipientList(const mime::Message &message);

/// The sentence about replies that go to another domain than the letter came from; empty if they do not.
QString replyToWords(const mime::Message &message);

} // namespace sobre::ui
