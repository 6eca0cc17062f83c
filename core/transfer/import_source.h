// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QList>
#include <QString>

namespace sobre::transfer {

/// A file that holds one letter or, as mbox, many.
struct ImportFile {
    enum class Form { Letter, Mbox };
    QString path;
    Form form = Form::Letter;
    bool seen = false; ///< from a Maildir's file name
    bool flagged = false;
};

/// What there is to import at `path`: an .eml or mbox file, a Maildir (cur and new, not tmp; also its .Subfolders), or
/// a folder of such, in the order of their names. Symbolic links to folders are not followed. Errors: FileUnreadable,
/// BadInput where nothing that looks like mail is found.
Result<QList<ImportFile>> findImportFiles(const QString &path);

} // namespace sobre::transfer
