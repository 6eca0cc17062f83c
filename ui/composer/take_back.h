// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/composer/writing.h"
#include "ui/desk/desk.h"

#include <functional>

class QObject;

namespace sobre::ui {

/// Undoes a sending: takes a letter that has not left yet out of the outbox and into Drafts, and hands over
/// what a composer is to be opened with to go on with it. That holds everybody it would have gone to: who
/// stands in Bcc is on no line of the letter itself. `done` is not called once `context` is gone. Errors:
/// those of PostService::takeBack().
void takeBack(Desk &desk, store::LetterId letter, QObject *context,
              std::function<void(const Result<Writing> &)> done);

} // namespace sobre::ui
