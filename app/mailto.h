// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/writing.h"

#include <optional>

namespace sobre {

/// A mailto: link (RFC 6068) as a letter to be written. Recipients, subject and text are taken; files and other header
/// fields never, since whoever made the link is a stranger. None if it is no such link.
std::optional<ui::Writing> readMailto(const QString &link);

} // namespace sobre
