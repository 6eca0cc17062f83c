// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/transfer/letter_flags.h"

#include <QList>
#include <QString>

#include <functional>

namespace sobre::transfer {

/// A file that holds one letter or, as mbox, many.
struct ImportFile {
    enum class Form { Letter, Mbox };
    QString path;
    Form form = Form::Letter;
    LetterFlags flags = {}; ///< from a Maildir's file name
    QString folder = {}; ///< of a Maildir within, below the one that is imported into: "Work/Clients"; empty: that one
    qint64 octets = 0;
};

/// What there is to import at `path`: an .eml or mbox file, a Maildir (cur and new, not tmp; also its .Subfolders), or
/// a folder of such, in the order of their names. Symbolic links to folders are not followed. Looks at every file: for a
/// worker. Where `goOn` says no before the end, what was found so far. What is within and cannot be opened is among what
/// is found: importMail() says that of it. Errors: FileUnreadable (`path` itself), BadInput where nothing that looks like
/// mail is found.
Result<QList<ImportFile>> findImportFiles(const QString &path, const std::function<bool()> &goOn = {});

} // namespace sobre::transfer
