// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

#include <QtCore/QByteArray>

#include <optional>

namespace sobre::gpgme {

/// What came of trying own keys on a message that does not say for whom it is.
struct HiddenTrial {
    QByteArray sessionKey; ///< in gpg's form; empty: none of the keys opens it. A secret
    bool refused = false; ///< a question would have been needed
    bool closed = false; ///< one was closed, or answered wrongly

    ~HiddenTrial();
};

/// Tries the own keys that the message names, and for those that it hides no more than ten, the valid and young
/// ones first. gpg itself would try all that there are (attack 49). `head`: the beginning of the message, as far as
/// its session key packets at least; nothing where these do not end in it.
std::optional<HiddenTrial> tryOwnKeys(Run &run, const QByteArray &head);

} // namespace sobre::gpgme
