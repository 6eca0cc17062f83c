// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/mime/structure.h"

class QIODevice;

namespace sobre::mime {

/// Fills Message::bounce if the letter is a delivery report. Text and html must be there already.
void readDeliveryReport(QIODevice &letter, const Structure &found, Message &message);

} // namespace sobre::mime
