// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "core/store/repair.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace sobre::store {

class Database;
class Salvage;

/// Brings letters from a damaged file into a new one, each as it was or not at all. Its job within repair().
class LetterRescue {
public:
    /// The new file has its accounts, folders and ledger already.
    LetterRescue(const Salvage& salvage, Database& target, const RepairSettings& settings, RepairReport& report);

    /// All of them, in the order of their numbers, committed in batches. False if it was told to stop.
    Result<bool> run();

private:
    struct Known {
        bool hasRow = false, hasText = false;
        qint64 folder = 0, date = 0, flags = 0, size = -1;
        AccountId account = AccountId::None;
        QDateTime received;
        QString senderName, senderAddress, subject;
        QByteArray sha256;
    };
    struct Copied {
        qint64 size = 0;
        bool proven = false;
        QString fault; ///< empty: it is whole
    };

    QList<qint64> numbers() const;
    void readIndexes();
    Result<> makeLostFolders();
    Known knownOf(qint64 id) const;
    Result<Copied> copyFrames(qint64 id, const Known& known);
    Result<> save(qint64 id, const Known& known, const Copied& copied);
    Result<> rescue(qint64 id);
    Result<FolderId> folderFor(qint64 id, const Known& known);
    void lose(qint64 id, const Known& known, const QString& reason);

    const Salvage& m_salvage;
    Database& m_target;
    const RepairSettings& m_settings;
    RepairReport& m_report;
    struct Place {
        qint64 folder = 0, date = 0;
    };
    QHash<qint64, Place> m_places; ///< from the index that sorts folders: it outlives the rows it was made of
    QSet<qint64> m_lostFolders;
    qint64 m_underWay = 0; ///< octets since the last commit
    QHash<qint64, AccountId> m_accounts; ///< of letters, from the ledger
};

} // namespace sobre::store
