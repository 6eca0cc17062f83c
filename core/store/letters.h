// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// What a list shows of a letter.
struct LetterRow {
    LetterId id = LetterId::None;
    FolderId folder = FolderId::None;
    QString folderName = {};
    AccountId account = AccountId::None;
    mime::Mailbox from = {}; ///< the first author
    QList<mime::Mailbox> to = {}; ///< at most 20
    QString subject = {};
    QDateTime date = {}; ///< UTC: the letter's own, but at most a day after it was received
    QDateTime received = {}; ///< UTC, by this computer's clock
    qint64 size = 0; ///< octets of the raw letter
    bool unread = false;
    bool flagged = false;
    bool answered = false;
    bool forwarded = false;
    bool sealed = false; ///< the whole letter is in an envelope; subject is what its outside says
    int attachments = 0; ///< files; pictures within the text do not count
    ThreadId thread = ThreadId::None;
    QString preview = {}; ///< the first words of the text, one line
    QString messageId = {}; ///< without angle brackets
    QByteArray sha256; ///< of the raw letter, 32 octets
};

/// What can be said about a letter besides what it says. Values are those stored in mail.db.
enum class Flag : int {
    Seen = 1,
    Flagged = 2,
    Answered = 4,
    Forwarded = 8,
    HasFile = 16, ///< set by the store alone, as the next
    Sealed = 32, ///< the whole letter is in an envelope: its text, files and real subject are not in the store
    HeaderOnly = 64, ///< of a letter that is still at the server: its header alone is here
};

/// What a list sorts, groups and counts a letter by: small enough to hold for all letters of a folder.
struct LetterKey {
    LetterId id = LetterId::None;
    ThreadId thread = ThreadId::None;
    qint64 date = 0; ///< seconds since 1970, UTC
    FolderId folder = FolderId::None;
    int flags = 0; ///< of Flag
    bool has(Flag flag) const { return flags & int(flag); }
    bool operator==(const LetterKey&) const = default;
};

/// How many letters lie in a folder.
struct FolderCount {
    qint64 total = 0;
    qint64 unread = 0;
};

} // namespace sobre::store

/// Letters as they lie in folders. Functions that read take any connection; those that write run in a
/// writer's job.
namespace sobre::store::letters {

/// All of a folder, newest first. For a list that keeps ids and pages the rows: 100,000 take about 20 ms.
Result<QList<LetterId>> ids(Database& database, FolderId folder);
/// The keys of all of a folder, in no order. 100,000 take about 40 ms: for a worker.
Result<QList<LetterKey>> keys(Database& database, FolderId folder);
/// The keys of the newest `limit` letters of a folder and of all in it that belong to their conversations, in no order:
/// the first rows of a list as they stay when keys() is there. 1,500 of 100,000 take about 1.5 ms.
Result<QList<LetterKey>> newestKeys(Database& database, FolderId folder, int limit);
/// The keys of these letters, wherever they lie; ids that are not there are left out.
Result<QList<LetterKey>> keysOf(Database& database, const QList<LetterId>& ids);
/// The newest `limit` of a folder, or of all folders if None; those after `after` in that order if given.
Result<QList<LetterRow>> newest(Database& database, FolderId folder, int limit,
                                LetterId after = LetterId::None);
/// Rows in the order asked for; ids that are not there are left out.
Result<QList<LetterRow>> rows(Database& database, const QList<LetterId>& ids);
/// Errors: NotFound.
Result<LetterRow> row(Database& database, LetterId id);
/// The letters of a conversation, oldest first.
Result<QList<LetterId>> inThread(Database& database, ThreadId thread);
/// Those with this Message-ID (without angle brackets), newest first.
Result<QList<LetterId>> withMessageId(Database& database, const QString& messageId);
Result<FolderCount> count(Database& database, FolderId folder);
/// How many unread letters each folder holds; those with none are left out. Looks at unread letters only, by their
/// index: 100,000 read ones cost nothing.
Result<QHash<FolderId, qint64>> unreadCounts(Database& database);

/// Sets or clears one flag. Letters that are not there are passed over, as in all that follow.
Result<> setFlag(Database& database, const QList<LetterId>& ids, Flag flag, bool on);
/// All of a folder are read.
Result<> markAllSeen(Database& database, FolderId folder);
/// Errors: NotFound (no such folder).
Result<> move(Database& database, const QList<LetterId>& ids, FolderId folder);
/// Moves to the Trash.
Result<> moveToTrash(Database& database, const QList<LetterId>& ids);
/// The octets, what lists show and the index row are gone for good, also from the file (words of the index
/// once the writer was idle). The ledger still knows the server's name for them, so that they are not fetched
/// again; where their account says so, they are to be deleted at the server too.
Result<> removeForever(Database& database, const QList<LetterId>& ids);
/// The same without the promise that no trace is left in the file: for a draft that a newer one replaces.
Result<> discard(Database& database, const QList<LetterId>& ids);

} // namespace sobre::store::letters
