// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/build.h"
#include "core/outbox/draft_file.h"
#include "core/outbox/draft_state.h"

class QIODevice;

namespace sobre::outbox {

/// The header field in which a stored draft keeps what no letter says: who else gets it, what was typed and
/// is no address, which letter it answers. mime::prepare() leaves it out of what goes to a server, as it does
/// with Bcc.
inline constexpr char DraftField[] = "X-Sobre-Draft-State";

/// The letter for the server: what writeLetter() and envelopeOf() take. It knows nothing of drafts.
mime::Draft letterFrom(const DraftState &state, const FileSource &source);

/// The letter for the Drafts folder, with Bcc and DraftField. Any state can be written. The files are the
/// parts {1}, {2}… in their order. Errors: FileUnreadable.
Result<> writeDraft(const DraftState &state, const FileSource &source, QIODevice &out);

/// What a letter of the Drafts folder was written from; also one that another program wrote, or that was
/// taken back from the outbox. Reads all of the letter: for a worker. Errors: NotFound, those of the store.
Result<DraftState> readDraft(store::Database &reader, store::LetterId draft);

/// The same of a draft that was sealed, or of a letter that was sealed and taken back: `octets` is what came out
/// of its envelope. Its files are in memory. For a worker.
DraftState readSealedDraft(const QByteArray &octets, store::AccountId account);

} // namespace sobre::outbox
