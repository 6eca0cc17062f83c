// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/engine.h"
#include "core/error/mail_error.h"
#include "core/mime/build.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace sobre::crypto {

class KeyBook;

/// What is wanted of a letter on its way out.
struct SealingWish {
    bool sign = true; ///< a sealed letter is always signed as well, unless there is no own key
    bool seal = true;
    QString signer; ///< fingerprint of the own key, for signing and for one's own copy
    QHash<QString, QString> recipients; ///< address as in the draft to fingerprint: To, Cc and Bcc
    Engine::Format format = Engine::Format::OpenPgp; ///< of all the keys
    QString directory; ///< where the ready letters lie on their way: files without a name, never plain text
};

/// Asks the key book what `draft` needs: OpenPGP if there are keys of it for everybody, else S/MIME if there are of
/// that. Throws MailError: NoKey (detail: the first address that cannot be
/// sealed for, or the From address without an own key).
Task<SealingWish> wishFor(mime::Draft draft, bool sign, bool seal, QString directory, KeyBook &keys);

/// A letter ready for outbox::queueReady().
struct ReadyLetter {
    std::shared_ptr<QIODevice> octets; ///< open for reading, at its start
    mime::Envelope envelope;
};

/// The letters that a draft becomes. The first is for To and Cc, and is what the writer keeps; each further
/// one is the own copy of one Bcc recipient, with no trace of the others of that kind. A letter that is not
/// sealed goes to everybody in one piece.
using SealedLetters = QList<ReadyLetter>;

/// Writes, signs and seals (RFC 3156, or RFC 8551; header protection of RFC 9788). The text of a sealed letter touches no
/// file: it goes from the draft's parts to the engine through a small pipe in memory. A question for the
/// passphrase may come up. In the main thread, with the work in workers; destroying the task cancels.
/// Throws MailError: BadInput and FileUnreadable as mime::writeLetter; NoKey, NoEngine, NotUnlocked,
/// CryptoFailed (detail: the engine's words). Then nothing may be sent.
Task<SealedLetters> sealLetter(mime::Draft draft, SealingWish wish, Engine &engine);

} // namespace sobre::crypto
