// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_evidence.h"

#include <gpgme.h>

namespace sobre::gpgme {

class Run;
class Sink;
class Source;
class StatusWatch;

plugin::CryptoOutcome outcome(plugin::CryptoOutcome::Kind kind, const QString &detail = {});
/// GnuPG's words for it, English.
QString words(gpgme_error_t error);
/// How an operation that came back with `error` ended: Done for none. What the run, the streams and the
/// status lines know goes before GPGME's own sum of it.
plugin::CryptoOutcome outcomeOf(gpgme_error_t error, const Run &run, const StatusWatch &status,
                                const Source *source = nullptr, const Sink *sink = nullptr);

} // namespace sobre::gpgme
