// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/open_letter.h"
#include "core/store/ids.h"

namespace sobre::store {
class Store;
}

namespace sobre::ui {

/// Where crypto::openLetter() reads a stored letter: each device has a reading connection of its own. The store outlives
/// all of them.
crypto::LetterSource storedLetter(const store::Store &store, store::LetterId letter);

} // namespace sobre::ui
