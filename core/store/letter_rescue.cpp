// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letter_rescue.h"

#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/digest.h"
#include "core/store/folders.h"
#include "core/store/frame_codec.h"
#include "core/store/letter_device.h"
#include "core/store/letter_record.h"
#include "core/store/letters.h"
#include "core/store/salvage.h"

#include <QBuffer>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace sobre::store {

namespace {

constexpr int BatchLetters = 256;
constexpr qint64 BatchOctets = 8 << 20;
constexpr int ByStore = int(Flag::HasFile) | int(Flag::Sealed); ///< known anew from the letter itself

/// The values of an entry if all of them are numbers.
std::optional<QList<qint64>> numbersOf(const std::optional<RawRow> &row, qsizetype count)
{
    if (!row || row->values.size() != count)
        return {};
    QList<qint64> numbers;
    for (const RawValue &value : row->values) {
        if (value.kind != RawValue::Kind::Integer)
            return {};
        numbers.append(value.integer);
    }
    return numbers;
}

QString textOf(const RawValue &value)
{
    return QString::fromUtf8(value.octets);
}

} // namespace

LetterRescue::LetterRescue(const Salvage &salvage, Database &target, const RepairSettings &settings, RepairReport &report)
    : m_salvage(salvage), m_target(target), m_settings(settings), m_report(report)
{
    readIndexes();
}

void LetterRescue::readIndexes()
{
    for (const RowPlace &place : m_salvage.entries("messages_by_folder")) {
        if (const auto entry = numbersOf(m_salvage.entry(place), 3)) // folder, date, id
            m_places.insert(entry->at(2), { entry->at(0), entry->at(1) });
    }
    Statement rows = m_target.prepare("SELECT letter, account FROM uidl_ledger WHERE letter IS NOT NULL");
    while (rows.next())
        m_accounts.insert(rows.integer(0), rows.id<AccountId>(1));
}

/// Folders that are lost while letters speak of them keep their numbers, so that their letters stay together.
Result<> LetterRescue::makeLostFolders()
{
    QSet<qint64> folders;
    for (const Place &place : std::as_const(m_places))
        folders.insert(place.folder);
    const auto &messages = m_salvage.rows("messages");
    for (auto row = messages.keyBegin(); row != messages.keyEnd(); ++row) {
        if (!m_places.contains(*row))
            folders.insert(knownOf(*row).folder);
    }
    for (const qint64 folder : std::as_const(folders)) {
        if (folder <= 0 || folders::byId(m_target, FolderId{ folder }))
            continue;
        const QString name = m_settings.misplacedFolder + u' ' + QString::number(folder);
        const Result<> done
            = m_target.run("INSERT INTO folders(id, role, name) VALUES(?, ?, ?)", folder, int(Role::User), name);
        if (!done)
            return done;
        m_lostFolders.insert(folder);
    }
    return {};
}

/// Of every letter of which anything is left, save those that had only begun to arrive.
QList<qint64> LetterRescue::numbers() const
{
    QSet<qint64> all;
    for (const char *table : { "messages", "message_text" }) {
        const auto &rows = m_salvage.rows(table);
        for (auto row = rows.keyBegin(); row != rows.keyEnd(); ++row)
            all.insert(*row);
    }
    const auto &frames = m_salvage.rows("message_frames");
    for (auto frame = frames.keyBegin(); frame != frames.keyEnd(); ++frame)
        all.insert(*frame / FramesPerLetter);
    for (auto place = m_places.keyBegin(); place != m_places.keyEnd(); ++place)
        all.insert(*place);
    for (auto letter = m_accounts.keyBegin(); letter != m_accounts.keyEnd(); ++letter)
        all.insert(*letter);
    const auto &arriving = m_salvage.rows("arriving");
    for (auto letter = arriving.keyBegin(); letter != arriving.keyEnd(); ++letter)
        all.remove(*letter);
    QList<qint64> ordered = all.values();
    std::ranges::sort(ordered);
    return ordered;
}

LetterRescue::Known LetterRescue::knownOf(qint64 id) const
{
    Known known;
    if (const auto row = m_salvage.row("messages", id)) { // id, folder, date, flags, size, thread
        known.hasRow = true;
        known.folder = row->values.at(1).integer;
        known.date = row->values.at(2).integer;
        known.flags = row->values.at(3).integer;
        known.size = row->values.at(4).integer;
    } else if (const auto place = m_places.constFind(id); place != m_places.cend()) {
        known.folder = place->folder;
        known.date = place->date;
    }
    if (const auto row = m_salvage.row("message_text", id)) {
        // id, account, received, sender_name, sender_address, recipients, subject, preview, attachments, message_id, sha256
        known.hasText = true;
        known.account = AccountId{ row->values.at(1).integer };
        known.received = QDateTime::fromSecsSinceEpoch(row->values.at(2).integer, QTimeZone::UTC);
        known.senderName = textOf(row->values.at(3));
        known.senderAddress = textOf(row->values.at(4));
        known.subject = textOf(row->values.at(6));
        known.sha256 = row->values.at(10).octets;
    } else {
        known.account = m_accounts.value(id);
    }
    return known;
}

/// Copies the packed octets as they are, and tells whether they are the letter.
Result<LetterRescue::Copied> LetterRescue::copyFrames(qint64 id, const Known &known)
{
    Copied copied;
    Digest digest;
    bool checked = true; // each frame has a checksum of its own
    qint64 last = 0, count = 0;
    const auto &frames = m_salvage.rows("message_frames");
    for (auto at = frames.lowerBound(frameKey(LetterId{ id }, 0));
         at != frames.cend() && at.key() <= frameKey(LetterId{ id }, FramesPerLetter - 1); ++at, ++count) {
        const auto row = at.key() == frameKey(LetterId{ id }, count) ? m_salvage.entry(*at) : std::nullopt;
        if (!row) {
            copied.fault = QStringLiteral("frame %1 cannot be read").arg(count);
            return copied;
        }
        const Frame frame{ Codec(row->values.at(1).integer), row->values.at(2).octets };
        const Result<QByteArray> octets = decodeFrame(frame);
        if (!octets) {
            copied.fault = octets.error().detail;
            return copied;
        }
        const Result<> done = m_target.run("INSERT INTO message_frames(id, codec, bytes) VALUES(?,?,?)", at.key(),
                                           int(frame.codec), frame.bytes);
        if (!done)
            return std::unexpected(done.error());
        digest.add(*octets);
        copied.size += octets->size();
        m_underWay += frame.bytes.size();
        checked = checked && frame.codec == Codec::Zstd && (count == 0 || last == FrameOctets);
        last = octets->size();
    }
    if (known.hasText) {
        copied.proven = true;
        if (digest.finish() != known.sha256)
            copied.fault = known.size >= 0 && known.size != copied.size
                ? QStringLiteral("%1 octets of %2").arg(copied.size).arg(known.size)
                : QStringLiteral("it differs from its checksum");
    } else if (count == 0 && known.size != 0) {
        copied.fault = QStringLiteral("nothing of it can be read");
    } else if (known.size >= 0 ? known.size != copied.size : last == FrameOctets) {
        copied.fault = QStringLiteral("its end is missing"); // or it had not come yet
    } else {
        copied.proven = checked;
    }
    return copied;
}

Result<FolderId> LetterRescue::folderFor(qint64 id, const Known &known)
{
    const bool unknown = known.folder <= 0;
    if (unknown || m_lostFolders.contains(known.folder))
        m_report.misplaced.append(LetterId{ id });
    if (!unknown)
        return FolderId{ known.folder };
    return folders::ensure(m_target, m_settings.misplacedFolder);
}

Result<> LetterRescue::save(qint64 id, const Known &known, const Copied &copied)
{
    LetterRecord record;
    record.size = copied.size;
    LetterDevice device(m_target, LetterId{ id }, copied.size);
    describe(mime::parse(device, indexLimits()), device, record);
    if (device.failure())
        return std::unexpected(*device.failure());
    record.sha256 = known.sha256;
    if (!known.hasText) {
        Digest digest;
        LetterDevice again(m_target, LetterId{ id }, copied.size);
        while (again.pos() < again.size()) {
            const QByteArray octets = again.read(FrameOctets);
            if (octets.isEmpty())
                return std::unexpected(again.failure().value_or(MailError{ .kind = MailError::Kind::StoreDamaged }));
            digest.add(octets);
        }
        record.sha256 = digest.finish();
    }
    const Result<FolderId> folder = folderFor(id, known);
    if (!folder)
        return std::unexpected(folder.error());
    QDateTime received = known.received;
    if (!received.isValid())
        received = record.date.isValid() ? record.date : QDateTime::currentDateTimeUtc();
    const Result<LetterId> inserted = insertLetter(
        m_target, record, { .folder = *folder, .account = known.account, .received = received }, LetterId{ id });
    if (!inserted)
        return std::unexpected(inserted.error());
    Result<> done;
    if (known.hasRow) {
        done = m_target.run("UPDATE messages SET flags=(flags & ?1) | (?2 & ~?1) WHERE id=?3", ByStore, known.flags, id);
    }
    if (done && (known.hasRow || known.date != 0))
        done = m_target.run("UPDATE messages SET date=? WHERE id=?", known.date, id);
    return done;
}

void LetterRescue::lose(qint64 id, const Known &known, const QString &reason)
{
    LostLetter letter{ .id = LetterId{ id }, .account = known.account, .reason = reason };
    letter.from = known.senderName.isEmpty() ? known.senderAddress : known.senderName;
    letter.subject = known.subject;
    if (known.hasRow || known.date != 0)
        letter.date = QDateTime::fromSecsSinceEpoch(known.date, QTimeZone::UTC);
    const auto row = known.hasText ? std::nullopt : m_salvage.row("message_frames", frameKey(LetterId{ id }, 0));
    const auto octets = row ? decodeFrame({ Codec(row->values.at(1).integer), row->values.at(2).octets })
                            : Result<QByteArray>(QByteArray());
    if (octets && !octets->isEmpty()) {
        LetterRecord record;
        QBuffer beginning;
        beginning.setData(*octets);
        beginning.open(QIODevice::ReadOnly);
        describe(mime::parse(*octets, indexLimits()), beginning, record);
        letter.from = QString::fromUtf8(record.senderName.isEmpty() ? record.senderAddress : record.senderName);
        letter.subject = QString::fromUtf8(record.subject);
        letter.date = letter.date.isValid() ? letter.date : record.date;
    }
    m_report.lost.append(letter);
}

/// A letter that fails leaves nothing; a target that fails (a full disk) ends the repair.
Result<> LetterRescue::rescue(qint64 id)
{
    const Known known = knownOf(id);
    if (const Result<> saved = m_target.run("SAVEPOINT letter"); !saved)
        return saved;
    const Result<Copied> copied = copyFrames(id, known);
    if (!copied)
        return std::unexpected(copied.error());
    if (!copied->fault.isEmpty()) {
        lose(id, known, copied->fault);
        const Result<> back = m_target.run("ROLLBACK TO letter");
        return back ? m_target.run("RELEASE letter") : back;
    }
    if (const Result<> done = save(id, known, *copied); !done)
        return done;
    ++m_report.saved;
    if (!copied->proven)
        m_report.unproven.append(LetterId{ id });
    return m_target.run("RELEASE letter");
}

Result<bool> LetterRescue::run()
{
    const QList<qint64> all = numbers();
    Result<> done = m_target.script("BEGIN IMMEDIATE");
    if (done)
        done = makeLostFolders();
    for (qsizetype index = 0; done && index < all.size(); ++index) {
        done = rescue(all.at(index));
        if (done && ((index + 1) % BatchLetters == 0 || m_underWay > BatchOctets)) {
            m_underWay = 0;
            done = m_target.script("COMMIT; PRAGMA wal_checkpoint(PASSIVE); BEGIN IMMEDIATE");
            m_target.changes = {};
        }
        if (m_settings.progress && !m_settings.progress(index + 1, all.size())) {
            (void)m_target.script("ROLLBACK");
            return false;
        }
    }
    if (done)
        done = m_target.script("COMMIT");
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

} // namespace sobre::store
