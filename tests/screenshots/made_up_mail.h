// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/made_up_letter.h"

namespace sobre::screenshots {

/// The mail of Marta Vidal, who does not exist, in three languages: what lies in the folders of the pictures.
QList<MadeUpLetter> madeUpMail();
/// The letters that wait in her outbox, or left it today.
QList<MadeUpLetter> madeUpOutbox();

} // namespace sobre::screenshots
