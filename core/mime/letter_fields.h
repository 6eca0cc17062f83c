// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QByteArrayView>

namespace sobre::mime {

/// Fills what the header of a letter says of the letter as a whole: addresses, subject, date, ids, and
/// warnings about them.
void readFields(QByteArrayView header, QByteArrayView rawCharset, Message &message);

} // namespace sobre::mime
