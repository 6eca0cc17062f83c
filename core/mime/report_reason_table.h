// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace sobre::mime {

/// A reason and the words by which servers give it: a case-insensitive regular expression, in UTF-8.
struct ReasonPhrases {
    const char *word;
    const char *phrases;
};

/// A reason and the code by which servers give it.
struct ReasonStatus {
    const char *status;
    const char *word;
};

/// Words that mean one thing, the more particular first: the first row that matches counts.
std::span<const ReasonPhrases> clearPhrases();
/// Words that count only when neither clear words nor a status code told.
std::span<const ReasonPhrases> vaguePhrases();
/// Enhanced status codes (RFC 3463 and its registry) that mean one thing; 'x' stands for any class.
std::span<const ReasonStatus> reasonStatuses();
/// Those of them that are given for one reason only, whatever the words beside them.
std::span<const ReasonStatus> decidedStatuses();
/// SMTP reply codes, the last resort.
std::span<const ReasonStatus> reasonReplyCodes();

} // namespace sobre::mime
