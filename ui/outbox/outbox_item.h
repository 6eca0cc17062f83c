// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/postings.h"
#include "ui/look/icons.h"
#include "ui/text/outbox_words.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::ui {

struct Desk;

/// What a person can do with a letter of the outbox, or with one that has left.
enum class OutboxAction {
    Undo, ///< take it back while its undo time runs
    Edit, ///< take it back and change it
    CorrectAddress, ///< the same, because an address was refused
    SendNow,
    ChangeTime, ///< of one that is planned
    WithoutClosedVans, ///< this one letter may travel as any other
    TryNow,
    SendAgain, ///< although it may have been sent
    SendToOthers, ///< without those who were refused
    FileIt, ///< it did arrive
    Certificate, ///< the server's was refused: look at it
    AccountSettings, ///< the server refused the account, not the letter
    Open,
    OpenReport, ///< that says what became of it
    MoveToTrash,
};

/// A letter as the outbox shows it: one that waits, or one that has left.
struct OutboxItem {
    store::LetterId letter = store::LetterId::None;
    QString subject = {};
    bool sealed = false; ///< an envelope: its subject is inside
    QStringList names = {}; ///< to whom
    text::PostingFacts facts = {}; ///< of one that waits
    std::optional<store::Posting> posted = {}; ///< of one that has left, without the dialogue

    bool hasLeft() const { return posted.has_value(); }
    /// The letter that says what became of it; None: no word since.
    store::LetterId report() const;
    text::Posting posting() const { return text::postingOf(facts); }
};

/// Those in the outbox, in the order they were queued, at most `limit`.
Result<QList<OutboxItem>> readOutbox(store::Database &reader, int limit);
/// Those handed over since `time`, the last first, at most `limit`.
Result<QList<OutboxItem>> readHandedOver(store::Database &reader, const QDateTime &time, int limit);
/// Brings the clock, the progress and the account of a waiting one up to date.
void refreshFacts(OutboxItem &item, const Desk &desk, const QDateTime &now);

/// What helps, the best first: the buttons.
QList<OutboxAction> solutions(const OutboxItem &item);
/// All that can be done, for the menu.
QList<OutboxAction> allActions(const OutboxItem &item);

look::Glyph glyphOf(const OutboxItem &item);
look::Tone toneOf(const OutboxItem &item);

} // namespace sobre::ui
