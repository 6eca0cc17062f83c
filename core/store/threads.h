// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QString>
#include <QStringList>

namespace sobre::store {
class Database;
}

/// Which letters belong to one conversation: those linked by Message-ID, In-Reply-To and References, in
/// whatever order they come. Subjects are never guessed from. There is no tree to walk, so letters that refer
/// to themselves or to each other in a circle are like any others.
namespace sobre::store::threads {

/// What a letter refers to: its own id first, bounded (the oldest and the 20 newest references), without what
/// is absurd.
QStringList referencesOf(const QString& messageId, const QString& inReplyTo, const QStringList& references);

/// Puts a letter that is being inserted into its conversation, joining conversations that it links. Returns
/// the thread, which the caller stores with the letter. In a writer's job.
Result<ThreadId> place(Database& database, LetterId letter, const QStringList& references);

/// The conversation in which this Message-ID was seen, as a letter's own or referred to; None if nowhere.
Result<ThreadId> find(Database& database, const QString& messageId);

/// The last letter of a conversation is gone: forgets what it referred to. In a writer's job.
Result<> forgetIfEmpty(Database& database, ThreadId thread);

} // namespace sobre::store::threads
