// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/store/ids.h"
#include "core/transfer/import_source.h"

class QObject;

namespace sobre::store {
class Intake;
class Writer;
}

namespace sobre::transfer {

struct ImportReport {
    int letters = 0; ///< durable here
    QList<MailError> errors; ///< files and letters that could not be read or kept; the others were imported
};

/// Takes the letters of `files` into `folder`, each as it stands in its file. Runs in `context`'s thread, which stays
/// responsive between blocks.
Task<ImportReport> importMail(QList<ImportFile> files, store::FolderId folder, store::Intake &intake, store::Writer &writer, QObject *context);

} // namespace sobre::transfer
