// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/people.h"

namespace sobre::practice {

/// What people answer with, in their own language.
struct Answers {
    QString greeting;
    QString opened; ///< the letter was sealed, and is answered in the same way
    QString closed; ///< it was sealed, and could not be opened
    QString file; ///< %1 name, %2 octets
    QString farewell;
    QString youWrote;

    static Answers in(Tongue tongue);
};

} // namespace sobre::practice
