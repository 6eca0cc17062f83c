// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "core/store/letters.h"

#include <QList>
#include <QString>

namespace sobre::store {
class Database;
}

namespace sobre::transfer {

struct ExportReport {
    int letters = 0; ///< written whole
    QList<MailError> errors; ///< letters that could not be read or written; the others were
};

/// Writes each letter, octet by octet, into a file of its own in the folder `destination`, which is made if absent:
/// "000042 Subject.eml". Nothing that is there already is overwritten. Errors: FileUnreadable for the folder itself.
Result<ExportReport> exportEml(store::Database &database, const QList<store::LetterId> &letters, const QString &destination);

} // namespace sobre::transfer
