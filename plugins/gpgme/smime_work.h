// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"

namespace sobre::gpgme {

/// Whether gpgsm can do it.
bool isOfSmime(plugin::CryptoRequest::Operation operation);

/// What work() does, with gpgsm and certificates (RFC 5652): for a worker's thread. Nobody is asked whether to trust
/// an authority but by RestoreKey, which brings the person's own; and the network is reached by nothing.
plugin::CryptoOutcome workSmime(Run &run);

// One operation each.
plugin::CryptoOutcome signSmime(Run &run);
plugin::CryptoOutcome encryptSmime(Run &run);
plugin::CryptoOutcome decryptSmime(Run &run);
plugin::CryptoOutcome verifySmime(Run &run);
plugin::CryptoOutcome findCertificates(Run &run);
plugin::CryptoOutcome findChain(Run &run);
plugin::CryptoOutcome importCertificates(Run &run);
plugin::CryptoOutcome exportCertificates(Run &run);
plugin::CryptoOutcome backUpCertificate(Run &run);
plugin::CryptoOutcome restoreCertificate(Run &run);

} // namespace sobre::gpgme
