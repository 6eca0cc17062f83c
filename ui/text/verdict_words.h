// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/verdict.h"

#include <QDateTime>
#include <QString>

namespace sobre::text {

/// What a person reads of a letter's verdict, one or two sentences: the words of the reader's strip and of the
/// terminal. Empty for Plain. `checkedOn`: when the person checked the signer's key, if that is known.
QString sentence(const crypto::Judgement &judgement, const QDateTime &checkedOn = {});

/// One signature of the details: "Ana Paz <ana@one.example>: fits, key not checked".
QString sentence(const crypto::SignatureFinding &finding);

/// A key's fingerprint or id in groups of four, as people compare it.
QString spacedFingerprint(const QString &fingerprint);

} // namespace sobre::text
