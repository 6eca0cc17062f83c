// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/mime/parse.h"
#include "core/mime/structure.h"

class QIODevice;

namespace sobre::mime {

/// Fills what lies below the header: text, html, attachments, the tree of parts, and warnings about them.
void readContent(QIODevice &letter, const Structure &found, const ParseLimits &limits, Message &message);

} // namespace sobre::mime
