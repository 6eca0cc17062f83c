// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outbox_rows.h"

#include <QHash>
#include <QString>

#include <optional>

namespace sobre::text {

/// Where a letter that goes out stands, as a person sees it.
enum class Posting {
    LeavesSoon, ///< its undo time runs
    Planned, ///< for a later time
    Turn, ///< it leaves as soon as it can
    Sending,
    NoConnection,
    AskedToWait, ///< by the server
    AddressRefused, ///< one or more recipients; nobody has it
    NeedsYou, ///< refused for another reason
    MaybeSent,
};

/// A letter of the outbox at one moment.
struct PostingFacts {
    store::OutboxRow row;
    QHash<QString, QString> names = {}; ///< by address, where the letter gives one
    bool underWay = false; ///< a dialogue has it now
    bool accountGone = false; ///< nobody can send it
    qint64 sent = 0; ///< octets that have left, while it is under way
    qint64 size = 0; ///< octets of all
    QDateTime now; ///< UTC
};

Posting postingOf(const PostingFacts &facts);
/// Whether nothing happens until the person decides.
bool needsPerson(Posting posting);
/// The state in words: "Leaves in 8 s".
QString postingState(const PostingFacts &facts);
/// One line of evidence: who said what. May be empty.
QString postingEvidence(const PostingFacts &facts);

/// "to Ana, Jonas and 3 more": the first `shown` of `names`.
QString toWords(const QStringList &names, int shown = 3);

} // namespace sobre::text
