// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

namespace sobre {

/// The profile cannot be opened: a small window says why, and ends the program with exit code 1 when it is closed.
void showFailure(const MailError &error);

} // namespace sobre
