// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/store/ids.h"
#include "core/transfer/import_source.h"
#include "core/transfer/transfer_watch.h"

namespace sobre::store {
class Intake;
class Writer;
}

namespace sobre::transfer {

struct ImportReport {
    int letters = 0; ///< durable here
    bool stopped = false; ///< whoever watched wanted no more
    QList<MailError> errors; ///< files and letters that could not be read or kept; the others were imported
};

/// Takes the letters of `files` into `folder`, or into folders below it that are made if absent (ImportFile::folder; where
/// `folder` is the Inbox, into folders beside it), each as it stands in its file. A full disk ends it; what came before is
/// kept. Runs in the thread that starts it, which
/// needs an event loop and stays responsive between blocks.
Task<ImportReport> importMail(QList<ImportFile> files, store::FolderId folder, store::Intake &intake, store::Writer &writer,
                              TransferWatch watch = {});

} // namespace sobre::transfer
