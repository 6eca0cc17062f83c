// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/mime/build.h"
#include "core/outbox/draft_state.h"

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

/// Stores the draft in `folder` in place of `older` (may be None), durably and in one transaction: never
/// both, never none. The text is kept even where a file cannot be read. A draft without files is handed to
/// the store before this first suspends; files are read by a worker. Runs in `context`'s thread. Throws
/// MailError: those of the store, FileUnreadable (no room for the copy on its way).
Task<KeptDraft> keepDraft(DraftState state, store::LetterId older, store::FolderId folder,
                          store::Store &store, QObject *context);

/// Stores what is written, but not the files, beside the draft that holds exactly those files: readDraft() gives both. For
/// keeping words while large files need not be written again. Handed to the store before this first suspends. Throws
/// MailError: NotFound (no such draft), those of the store.
Task<> keepDraftText(DraftState state, store::LetterId draft, store::Store &store, QObject *context);

/// A letter ready for PostService::queue().
struct LetterForServer {
    std::shared_ptr<QIODevice> octets; ///< open for reading, at its start; a file without a name
    mime::Envelope envelope;
};

/// Writes the letter for the server, in a worker. Throws MailError: BadInput (an address), FileUnreadable,
/// those of the store.
Task<LetterForServer> letterForServer(DraftState state, store::Store &store);

} // namespace sobre::outbox
