// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/build.h"

#include <QJsonObject>

namespace sobre::tests {

/// What any program must read in the letter that was written from `draft`: "subject", "from", "to", "cc", "replyTo", "sender"
/// (lists of [name, address]), "messageId", "references", "date" and "root", the tree of its parts: "type", and "parts", "text"
/// (format=flowed undone) or "name", "disposition", "id" and "sha256". "to" is missing where nobody is named.
QJsonObject expectedLetter(const mime::Draft &draft);

/// Where what was read differs from that: the path and both values; empty if nowhere. "defects" of a part that was read, and
/// fields of its header that nobody wrote, count as differences.
QString difference(const QJsonObject &expected, const QJsonObject &read);

} // namespace sobre::tests
