// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/mime/build.h"
#include "core/outbox/draft_state.h"

#include <functional>
#include <memory>

class QIODevice;
class QObject;

namespace sobre::store {
class Store;
}

namespace sobre::outbox {

/// Where a draft lies now.
struct KeptDraft {
    store::LetterId id = store::LetterId::None;
    QList<DraftFile> files; ///< as they were given, but read from this draft from now on
    QList<quint64> lost; ///< keys of files that could not be read: they are not in this draft
};

/// Seals what `write` writes to its writer's own key and gives a letter that can be stored. `write` is called in
/// a worker, and what it writes goes into no file. Throws MailError.
using PlainDraft = std::function<Result<>(QIODevice &out)>;
using DraftSealer = std::function<Task<std::shared_ptr<QIODevice>>(PlainDraft write)>;

/// Stores the draft in `folder` in place of `older` (may be None), durably and in one transaction: never
/// both, never none. The text is kept even where a file cannot be read. A draft without files is handed to
/// the store before this first suspends; files are read by a worker. Runs in `context`'s thread. Throws
/// MailError: those of the store, FileUnreadable (no room for the copy on its way).
///
/// With a `sealer` what is stored is the sealed draft alone: nothing of it touches a file or the store in the open,
/// and where it cannot be sealed nothing is stored. Its files are then read from where they are, those of an older
/// draft from memory. Throws what the sealer throws too.
Task<KeptDraft> keepDraft(DraftState state, store::LetterId older, store::FolderId folder,
                          store::Store &store, QObject *context, DraftSealer sealer = {});

/// A letter ready for PostService::queue().
struct LetterForServer {
    std::shared_ptr<QIODevice> octets; ///< open for reading, at its start; a file without a name
    mime::Envelope envelope;
};

/// The letter as the sealing takes it; its files are read in the thread that writes it. Throws MailError: those of
/// the store.
mime::Draft letterToSeal(const DraftState &state, store::Store &store);

/// Writes the letter for the server, in a worker. Throws MailError: BadInput (an address), FileUnreadable,
/// those of the store.
Task<LetterForServer> letterForServer(DraftState state, store::Store &store);

} // namespace sobre::outbox
