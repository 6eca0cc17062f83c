// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/open_letter.h"
#include "core/store/ids.h"

#include <QJsonObject>

namespace sobre {
class Application;
namespace store {
class Store;
}
}

namespace sobre::cli {

/// A file's octets.
crypto::LetterSource fileSource(const QString &path);
/// A stored letter's octets, with a reading connection of their own. `store` outlives it.
crypto::LetterSource storedSource(const store::Store &store, store::LetterId letter);

/// The letter as it may be shown. Only one that has protection needs plugins, and loads them. A question for the
/// passphrase may come up. Throws MailError: those of `source`.
Task<crypto::OpenedLetter> openForTerminal(Application &sobre, crypto::LetterSource source, mime::Message parsed);

/// {"format","encrypted","covers","verdict","signatures":[{"verdict","signer","keyId","time"}],"sealedFor":[…]}
QJsonObject protectionJson(const crypto::OpenedLetter &letter);

} // namespace sobre::cli
