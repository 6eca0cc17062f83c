// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::ui {

/// What somebody wants of the keys window who pressed a button elsewhere. A value.
struct KeyWish {
    enum class What {
        Check, ///< a key that was never checked: its fingerprint, with "They match" and "They differ"
        Compare, ///< the same, of a key that took another's place
        Find, ///< who signed is not known: the search, filled in and not begun
        FindNewer, ///< the key has ended or was withdrawn: likewise
        Import, ///< a key that lies in a file
    };
    What what = What::Check;
    QString address; ///< of whose key it is, as the letter says; may be empty
    QString fingerprint; ///< or a key id; may be empty
};

} // namespace sobre::ui
