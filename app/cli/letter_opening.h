// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/open_letter.h"

#include <QJsonObject>
#include <QStringList>

namespace sobre {
class Application;
}

namespace sobre::cli {

/// A file's octets.
crypto::LetterSource fileSource(const QString &path);

/// The letter as it may be shown. Only one that has protection needs plugins, and loads them. A question for the
/// passphrase may come up. `own`: the person's addresses, as far as they are known. Throws MailError: those of `source`.
Task<crypto::OpenedLetter> openForTerminal(Application &sobre, crypto::LetterSource source, QStringList own,
                                            mime::Message parsed);

/// {"format","encrypted","covers","verdict","signatures":[{"verdict","signer","keyId","time"}],"sealedFor":[…],"signedFor":[…],…}
QJsonObject protectionJson(const crypto::OpenedLetter &letter);

} // namespace sobre::cli
