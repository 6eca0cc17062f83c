// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "core/transfer/transfer_watch.h"

#include <QList>
#include <QString>

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::transfer {

enum class ExportForm {
    Eml, ///< a file for each letter (eml_writer.h)
    Mbox, ///< a file for each folder: "Work.Clients.mbox" (mbox_writer.h)
    Maildir, ///< one with folders within: the Inbox at its top, ".Work.Clients" (maildir_writer.h)
};

struct ExportRequest {
    ExportForm form = ExportForm::Eml;
    QString destination; ///< a folder, made if absent
    std::optional<store::FolderId> folder = {}; ///< this one alone; as Maildir it is the top one. None: all
};

struct ExportReport {
    int letters = 0; ///< written whole; where no error speaks of the destination itself, they are on the disk
    int headersAlone = 0; ///< left out: the header alone is here, the letter lies at its server
    bool stopped = false; ///< whoever watched wanted no more
    QList<MailError> errors; ///< letters and folders that could not be read or written; the others were
};

/// Writes letters into files, those that are here whole. Nothing that is there already is overwritten. A full disk ends it. Blocks: for a worker,
/// with a connection of its own. Errors: FileUnreadable for the destination itself, NotFound (the folder).
Result<ExportReport> exportMail(store::Database &database, const ExportRequest &request, const TransferWatch &watch = {});

} // namespace sobre::transfer
