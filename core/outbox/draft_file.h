// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/build.h"
#include "core/outbox/draft_state.h"

#include <memory>

namespace sobre::store {
class Database;
}

namespace sobre::outbox {

/// Where a draft's files are read from: a reading connection for what lies in stored letters, and the
/// directory where a part is unpacked to on its way (a file without a name, for this program alone). Used by
/// one thread at a time.
struct FileSource {
    std::shared_ptr<store::Database> reader; ///< may be null where no file lies in a letter
    QString directory;
};

/// The files of a stored letter, pictures within its text included.
QList<DraftFile> filesOf(const mime::Message &message, store::LetterId letter);

/// The same, with their octets in memory: of a letter that came in an envelope. `octets` are those of `message`.
QList<DraftFile> filesInMemory(const mime::Message &message, QIODevice &octets);

/// Reads the whole of a file that lies in a stored letter into memory. Error: FileUnreadable.
Result<> takeIntoMemory(DraftFile &file, const FileSource &source);

/// The file as the writer of letters takes it; streamed, never wholly in memory but for what was pasted.
mime::OutgoingAttachment attachmentFrom(const DraftFile &file, const FileSource &source);

/// Whether its octets can still be come by. Opens it, reads nothing of it.
bool isReadable(const DraftFile &file, const FileSource &source);

} // namespace sobre::outbox
