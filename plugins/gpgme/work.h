// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"

namespace sobre::gpgme {

/// Does what the run's request asks for, here and now: for a worker's thread. Ends soon once the run is
/// cancelled.
plugin::CryptoOutcome work(Run &run);

// One operation each, once gpg is known to answer.
plugin::CryptoOutcome sign(Run &run);
plugin::CryptoOutcome encrypt(Run &run);
plugin::CryptoOutcome decrypt(Run &run);
plugin::CryptoOutcome verify(Run &run);
plugin::CryptoOutcome findKeys(Run &run);
plugin::CryptoOutcome importKeys(Run &run);
plugin::CryptoOutcome exportKeys(Run &run);
plugin::CryptoOutcome makeKey(Run &run);
plugin::CryptoOutcome extendKey(Run &run);
plugin::CryptoOutcome judgeKey(Run &run);
plugin::CryptoOutcome revokeKey(Run &run);
plugin::CryptoOutcome deleteKey(Run &run);
plugin::CryptoOutcome backUpKey(Run &run);
plugin::CryptoOutcome restoreKey(Run &run);

} // namespace sobre::gpgme
