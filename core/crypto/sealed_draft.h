// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/open_letter.h"
#include "core/error/mail_error.h"
#include "core/mime/message.h"

#include <functional>
#include <memory>

class QIODevice;

namespace sobre::crypto {

class Engine;

/// Writes something to a device; called in a worker.
using PlainWriter = std::function<Result<>(QIODevice &out)>;

/// Who a draft is from and for: all that a list shows of it.
struct DraftCover {
    mime::Mailbox from;
    QList<mime::Mailbox> to;
    QString messageId; ///< empty: none
};

/// Seals a draft to its writer's own key `fingerprint`: an ordinary sealed letter, unsigned, that holds the
/// whole draft. What `write` gives goes to the engine through memory alone. Asks no passphrase.
/// Throws MailError: those of `write`, NoKey, NoEngine, CryptoFailed.
Task<std::shared_ptr<QIODevice>> sealDraft(PlainWriter write, DraftCover cover, QString fingerprint,
                                           QString directory, Engine &engine);

/// The draft that was sealed, in memory. Throws MailError: those of `source`, NoKey, NotUnlocked, NoEngine,
/// CryptoFailed.
Task<QByteArray> openDraft(LetterSource source, bool mayAsk, Engine &engine);

} // namespace sobre::crypto
