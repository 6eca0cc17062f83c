// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/outbox/draft_state.h"

class QObject;

namespace sobre::store {
class Store;
}

namespace sobre::delivery {

/// A letter that came back, as it is to be written again: to that recipient alone, in the line where it stood (in Bcc if in
/// none), since the others have theirs; with a Message-ID of its own. `recipient` as it was sent to. Pure.
outbox::DraftState againTo(outbox::DraftState sent, const QString &recipient);

/// Puts that into the Drafts, where the composer opens it with this recipient selected; nothing is sent. Returns the draft.
/// Runs in `context`'s thread. Throws MailError: NotFound (deleted for ever), BadInput with the detail "sealed" (it has to be
/// opened first: outbox::readSealedDraft(), againTo() and outbox::keepDraft() do the rest), those of the store.
Task<store::LetterId> correctAgain(store::LetterId sent, QString recipient, store::Store &store, QObject *context);

} // namespace sobre::delivery
