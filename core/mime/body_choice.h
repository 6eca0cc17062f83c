// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/structure.h"

#include <vector>

namespace sobre::mime {

/// Which parts a reader shows as text and which a person sees as files. Numbers in Structure::parts, in the
/// order of the letter.
struct BodyChoice {
    std::vector<int>
        text; ///< what to show where plain text is wanted; may name HTML where nothing else is there
    std::vector<int> html; ///< what to show where HTML is wanted; may name plain text between HTML
    std::vector<int> attachments;
};

/// Chooses as the big clients do (RFC 2046 section 5.1, RFC 2387, RFC 8621 section 4.1.4). A signature and
/// the version part of an encrypted letter are neither.
BodyChoice chooseBody(const Structure &letter);

} // namespace sobre::mime
