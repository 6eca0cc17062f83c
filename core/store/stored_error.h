// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/statement.h"

#include <optional>

namespace sobre::store {

/// A MailError as a column keeps it: JSON with the kind's word; null for none.
std::optional<Text> toColumn(const std::optional<MailError>& error);

/// The way back. What cannot be read (a kind of a newer Sobre) becomes StoreFailed with the text as its
/// detail.
std::optional<MailError> errorFromColumn(const Statement& row, int column);

} // namespace sobre::store
