// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <Qt>

namespace sobre::look {

/// What a model of letters answers for LetterRowDelegate; in column 0. Qt::AccessibleTextRole is the row as
/// one sentence ("Unread. Ana Ruiz. Agenda. 4 messages. Attachment. Sealed. Today 20:05."), Qt::ToolTipRole
/// the full date.
enum LetterRole {
    LetterSenderRole = Qt::UserRole + 100, ///< QString: names, or "Ana, Jonas, Carlos" for a thread
    LetterSubjectRole, ///< QString
    LetterPreviewRole, ///< QString: the first words of the text
    LetterDateRole, ///< QString as shown: "21:28", "Yesterday", "18 Nov"
    LetterUnreadRole, ///< bool: any letter of the thread
    LetterCountRole, ///< int: letters in the thread; a pill from 2
    LetterAttachmentRole, ///< bool
    LetterMarkRole, ///< LetterMark
    LetterFlaggedRole, ///< bool: starred
    LetterDepthRole, ///< int: 0, or how deep in an open thread
    LetterOpenRole, ///< bool: the thread is open
    LetterPendingRole, ///< bool: the letter still arrives or leaves; drawn in the secondary colour
    LetterSubjectHitsRole, ///< TextHits: what the search found in the subject
    LetterPreviewHitsRole, ///< TextHits: and in the preview
};

/// What protects a letter, as one small drawing in its row.
enum class LetterMark {
    None,
    Sealed, ///< green lock
    SealedShut, ///< amber lock: not opened yet, or no key
    Signed, ///< green shield: a key that was checked
    SignedKnown, ///< green key: a known key, not checked
    Warn, ///< amber: sender and key differ, a key changed
    HeaderOnly, ///< blue server: the rest lies at the post office
    Bad, ///< red: does not fit its signature, damaged
};

/// A part of a text.
struct TextHit {
    int start = 0;
    int length = 0;
};
using TextHits = QList<TextHit>;

} // namespace sobre::look

Q_DECLARE_METATYPE(sobre::look::LetterMark)
Q_DECLARE_METATYPE(sobre::look::TextHits)
