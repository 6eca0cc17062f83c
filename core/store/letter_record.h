// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"
#include "core/store/frame_codec.h"
#include "core/store/intake.h"
#include "core/store/key_offers.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

class QIODevice;

namespace sobre::mime {
struct ParseLimits;
}

namespace sobre::store {

class Database;

/// All that is written of a letter, ready: values that workers make and the writer only binds.
struct LetterRecord {
    qint64 size = 0;
    QByteArray sha256;
    QList<Frame> frames; ///< empty for a large letter, whose frames are stored already
    int attachments = 0;
    bool sealed = false; ///< then there is neither preview, nor body, nor file in lists and index
    QDateTime date; ///< the letter's own
    QByteArray senderName, senderAddress, recipients, subject, preview, messageId; ///< UTF-8, for lists
    QStringList references; ///< for threads::place
    QString topmostServer; ///< what wrote the topmost Received line, by mime::serverDomain(); empty: not known
    std::optional<KeyOffer> offer; ///< the key that it brings for its sender
    bool tellsOfSender = false; ///< one person wrote it, and no machine reports in it: what Autocrypt says or does not say counts
    QString report; ///< what it says as a delivery report (report_content.h); empty: it is none
    struct Index {
        QByteArray subject, sender, recipients, body, attachments, spelled; ///< UTF-8
    } index;
};

/// How much of a letter is looked at for lists and index: text beyond 2 MiB is not searched.
mime::ParseLimits indexLimits();

/// Whether a letter is sealed as a whole. `octets` is the same letter; only its header is read. Any thread.
bool saysSealed(const mime::Message& message, QIODevice& octets);

/// Fills in everything that comes from what the letter says (all but size, sha256 and frames). `octets` is the
/// same letter. Any thread.
void describe(const mime::Message& message, QIODevice& octets, LetterRecord& record);

/// A number that no letter has or will have. In a writer's job.
Result<LetterId> reserveLetterId(Database& database);

/// Writes a whole letter with its ledger and index rows, and what was to be done alongside. `reserved`: its
/// id, if its frames are stored already. In a writer's job.
Result<LetterId> insertLetter(Database& database, const LetterRecord& record, const Incoming& incoming,
                              LetterId reserved = LetterId::None);

/// The words of a letter that is there and not in the index. In a writer's job.
Result<> insertIndex(Database& database, LetterId id, const LetterRecord::Index& index);

/// What is in the column message_text.recipients.
QByteArray toRecipientLines(const QList<mime::Mailbox>& mailboxes);
QList<mime::Mailbox> fromRecipientLines(const QString& lines);

} // namespace sobre::store
