// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace sobre::store {

/// A letter's number in this profile. Larger is newer here; never used twice, not even after *delete
/// forever*.
enum class LetterId : qint64 { None = 0 };

/// A folder's number. The seven that every profile has keep these numbers for ever; people's own begin at
/// 100.
enum class FolderId : qint64 {
    None = 0,
    Inbox = 1,
    Drafts = 2,
    Outbox = 3,
    Sent = 4,
    Trash = 5,
    Junk = 6,
    Archive = 7,
};

/// An account's number, never used twice.
enum class AccountId : qint64 { None = 0 };

/// A conversation's number: that of the first of its letters that came here.
enum class ThreadId : qint64 { None = 0 };

/// The number of a letter's place in the queue of those that go out.
enum class OutboxId : qint64 { None = 0 };

/// The plain number, as the terminal prints it and SQL binds it.
template <typename Id>
    requires std::is_enum_v<Id>
constexpr qint64 number(Id id)
{
    return static_cast<qint64>(id);
}

} // namespace sobre::store

Q_DECLARE_METATYPE(sobre::store::LetterId)
Q_DECLARE_METATYPE(sobre::store::FolderId)
Q_DECLARE_METATYPE(sobre::store::AccountId)
