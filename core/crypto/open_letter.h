// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/protection.h"
#include "core/crypto/verdict.h"
#include "core/error/mail_error.h"
#include "core/mime/message.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

class QIODevice;

namespace sobre::crypto {

class Engine;
class KeyBook;

/// Opens the stored octets of a letter for reading, random access, from the start. Called in a worker; the
/// device must own all that it reads from, and is then used by one thread at a time.
using LetterSource = std::function<Result<std::shared_ptr<QIODevice>>()>;

/// A letter that is in memory.
LetterSource sourceOf(const QByteArray &letter);

/// A part of a letter that was signed, checked, and well so.
struct GoodPart {
    mime::PartPath part; ///< a multipart/signed, of which the first child is covered; or the text part of inline armour
    int block = -1; ///< of inline armour: which one, as armourBlocks() counts
    QString text = {}; ///< of inline armour: exactly what was signed
    bool operator==(const GoodPart &) const = default;
    /// Whether what lies at `path` was signed.
    bool covers(const mime::PartPath &path) const;
};

/// A letter as it may be shown. A value; where it was sealed its text is in memory only, never write it
/// anywhere.
struct OpenedLetter {
    Judgement judgement;
    Protection protection;
    /// What to show. Of an opened envelope: the inside, with addresses, date and route of the outside and the
    /// protected subject. Of one that did not open: the outside (text and files empty).
    mime::Message message;
    /// The inside, complete; paths in `message` count in it: mime::writePart() on a buffer of it saves a file.
    /// Empty where there is no opened envelope: then the paths count in the letter itself.
    QByteArray octets;
    QString outerSubject; ///< as the outside says it, where the inside says another
    /// Where only parts are signed: those that were checked and are good. Others are as good as unsigned: too many, or not
    /// of the form that can be checked.
    QList<GoodPart> goodParts = {};
};

/// Looks at a letter, and asks the engine if it has protection. Verification happens on the letter's own octets;
/// nothing of an inside is in the result unless the engine ended without error. Only an envelope that is the
/// whole letter is opened (attack 28). Without `mayAsk` no question for a passphrase comes up (verdict
/// SealedLocked). Reads and parses in workers; destroying the task cancels.
/// `own` are the reader's addresses: a letter that was signed for somebody else is told by them (SignedForOthers).
/// Throws MailError: those of `source`. All else is a verdict.
Task<OpenedLetter> openLetter(LetterSource source, bool mayAsk, QStringList own, Engine &engine, KeyBook &keys);

} // namespace sobre::crypto
