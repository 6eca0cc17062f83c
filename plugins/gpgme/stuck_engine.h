// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace sobre::gpgme {

/// Ends the processes, other than this one, that hold an end of one of these pipes of ours: a gpg that reads no more
/// does not notice that nobody listens, and GPGME does not say which process it started. First it may tidy up, and
/// has a third of a second for that. Blocks so long; for workers.
void endHolders(const std::vector<int> &pipes);

} // namespace sobre::gpgme
