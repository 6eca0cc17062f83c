// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace sobre::store {

/// A letter that could not be saved, and what can still be told of it: fields that are not known are empty.
struct LostLetter {
    LetterId id = LetterId::None;
    AccountId account = AccountId::None;
    QString from = {}; ///< name, or else address
    QString subject = {};
    QDateTime date = {}; ///< UTC
    QString reason = {}; ///< English, for the terminal and the log
    bool atServer = false; ///< it was still listed when last looked at: the next fetch brings it again
};

/// What a repair did. Everything is empty where nothing was damaged.
struct RepairReport {
    qint64 saved = 0; ///< letters that are in the new file, each as its checksum says
    QList<LetterId> misplaced; ///< of them, those whose folder is not known any more
    QList<LetterId> unproven; ///< of them, those whose checksum is lost: they may differ from what came
    QList<LostLetter> lost;
    QList<AccountId> lostAccounts; ///< letters speak of them, and what was known of them is gone
    qint64 reindexed = 0; ///< letters put into the index again, where nothing else was wrong
    QString damagedFile; ///< where the damaged file is kept; empty: there is no new one
    bool cancelled = false; ///< then nothing was changed
};

struct RepairSettings {
    /// Made if it is needed, and with a number for each folder whose name is lost; a word for people.
    QString misplacedFolder = QStringLiteral("Recovered");
    /// Told (done, total) of letters; false stops.
    std::function<bool(qint64, qint64)> progress = {};
};

/// Brings a damaged profile in order; takes its lock, so nobody may have it open for writing. Where only the index
/// of words is wrong it is mended in place. Otherwise every letter whose octets still match their checksum is saved
/// into a new file with its folder, flags and tags, accounts and all else that can be read with it; the
/// damaged file is kept beside it. The new file takes its place only when it is whole and synced; a crash at any time
/// leaves one of the two. What is lost and was still at the server is forgotten in the ledger, so that the next
/// fetch brings it. Takes minutes on a large store. Errors: StoreBusy, DiskFull (then all is as it was), StoreTooNew,
/// NotFound, StoreFailed.
Result<RepairReport> repair(const QString& directory, const RepairSettings& settings = {});

/// A repair that was cut short after its new file was whole is brought to its end. Profile does it, with its lock.
/// `directory`: absolute. Errors: StoreFailed.
Result<> finishRepair(const QString& directory);

} // namespace sobre::store
