// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/seal_letter.h"

#include <QStringList>

class QIODevice;

namespace sobre {
class Application;
}

namespace sobre::cli {

/// The letters that a raw letter becomes when it is signed or sealed: it is read and written anew, its text and
/// files as they are. `recipients` stand in for those of the header, if there are any; then they are all named in
/// no letter. Throws MailError: BadInput (no author, no recipient, too large or nested to be read whole), and
/// those of crypto::sealLetter: then nothing is sent.
Task<crypto::SealedLetters> sealRaw(QIODevice &raw, mime::Mailbox author, QStringList recipients, bool sign,
                                    bool seal, Application &sobre);

} // namespace sobre::cli
