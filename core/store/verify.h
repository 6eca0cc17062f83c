// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace sobre::store {

class Database;

/// A letter that is not what it was, or whose place in the index is wrong.
struct DamagedLetter {
    LetterId id = LetterId::None;
    QString reason; ///< English, for the terminal and the log
};

struct VerifyReport {
    qint64 letters = 0; ///< looked at
    QList<DamagedLetter> damaged;
    QStringList indexProblems; ///< letters without an index row, index rows without a letter, a broken index
    QStringList fileProblems; ///< what SQLite says of its own structure
    bool cancelled = false;
    bool sound() const
    {
        return !cancelled && damaged.isEmpty() && indexProblems.isEmpty() && fileProblems.isEmpty();
    }
};

/// Reads every letter and compares it with its checksum, compares the index with the letters and has SQLite
/// check its file. A damaged page costs the letters on it and no others. Takes minutes on a large store: run
/// it in a worker with its own reading connection. `progress` is told (done, total) after each letter and may
/// return false to stop.
VerifyReport verify(Database& database, const std::function<bool(qint64, qint64)>& progress = {});

} // namespace sobre::store
