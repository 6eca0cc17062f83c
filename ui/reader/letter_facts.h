// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/offered_key.h"
#include "core/crypto/protection.h"
#include "core/crypto/verdict.h"
#include "core/mime/message.h"
#include "core/store/letters.h"
#include "ui/reader/delivery_facts.h"
#include "ui/reader/text_stretch.h"

#include <QDateTime>
#include <QHash>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace sobre::ui {

/// One header field, decoded, one line, safe to show.
struct HeaderLine {
    QString name;
    QString value;
};

/// What was read of one letter. Values, safe in any thread; only the worker looks at `pictures`.
struct LetterFacts {
    store::LetterRow row;
    mime::Message message; ///< its route says which lines the person's own servers wrote
    QList<HeaderLine> headers;
    QStringList ownAddresses; ///< of all accounts, lower-case
    bool textCut = false; ///< there is more text than is kept here
    bool damaged = false; ///< parts of the letter are missing or cannot be read as they should
    QHash<QString, QImage> pictures; ///< decoded ones by the address the letter gives them
    QStringList shownPictures; ///< content ids that the page shows
    qint64 pixels = 0; ///< of all pictures together

    crypto::Protection protection = {}; ///< what the letter claims by its structure
    std::optional<crypto::Judgement> judgement = {}; ///< of a letter with protection, once an engine was asked
    QDateTime checkedOn = {}; ///< when the person compared the signer's key, UTC; invalid: not here, or nobody knows when
    bool byOwnKey = false; ///< well signed, with a key whose secret half is on this computer
    QByteArray inside = {}; ///< of an opened envelope, complete: in memory alone, never written anywhere
    QString outerSubject = {}; ///< where the inside says another
    QList<crypto::GoodPart> goodParts = {}; ///< where only parts are signed: those that are, and well
    QList<TextStretch> stretches = {}; ///< then: what is shown, by who signed it; empty: nothing can be framed
    std::optional<crypto::OfferedKey> offered = {}; ///< a key that came along, used for nothing yet

    DeliveryFacts delivery = {}; ///< of a letter that was sent from here, or of a report

    /// The envelope is shut: there is nothing to show but its outside.
    bool isShut() const { return judgement && judgement->sealed && !judgement->opened && protection.isSealedLetter(); }
    /// The person sealed it: it is signed with their key, and from an address of theirs.
    bool isOwnEnvelope() const
    {
        return byOwnKey && judgement && judgement->verdict == crypto::Verdict::SealedAndSigned && !judgement->signedFor.isEmpty()
            && ownAddresses.contains(judgement->sentAs.toLower());
    }
    /// Of a letter of which only parts are signed: nobody signed the file.
    bool isUnsigned(const mime::Attachment &file) const
    {
        return !goodParts.isEmpty()
            && std::ranges::none_of(goodParts, [&file](const crypto::GoodPart &one) { return one.covers(file.path); });
    }
    bool isOpened() const { return judgement && judgement->sealed && judgement->opened; }
};

} // namespace sobre::ui
