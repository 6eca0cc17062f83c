// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/verdict.h"
#include "core/mime/message.h"
#include "core/store/key_offers.h"

#include <QByteArray>
#include <QList>

namespace sobre::keys {

/// The keys that an opened letter tells of its other readers, to be kept as offered (attack 46): only where the whole was
/// sealed and signed by its sender's own accepted key, and only of addresses in its To and Cc; never of `own` ones or of
/// the sender. `inside` is what came out of the envelope. Pure; for a worker where that is large.
QList<store::KeyOffer> gossipIn(const QByteArray &inside, const mime::Message &message, const crypto::Judgement &judgement,
                                const QStringList &own, store::LetterId letter);

} // namespace sobre::keys
