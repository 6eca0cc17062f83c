// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/store/database.h"
#include "core/store/digest.h"
#include "core/store/frame_codec.h"

#include <QSet>

#include <algorithm>

namespace sobre::store {

namespace {

/// The ids of a table. A page that cannot be read hides what lies on it and behind it; what lies behind is
/// reached from the other end.
QSet<qint64> idsOf(Database &database, Sql upwards, Sql downwards, VerifyReport &report)
{
    QSet<qint64> ids;
    for (const Sql sql : { upwards, downwards }) {
        Statement rows = database.prepare(sql);
        while (rows.next())
            ids.insert(rows.integer(0));
        if (!rows.failure())
            return ids;
        report.fileProblems.append(QString::fromLatin1(sql.text) + QStringLiteral(": ")
                                   + rows.failure()->detail);
    }
    return ids;
}

struct Expected {
    qint64 size = 0;
    QByteArray sha256;
};

Result<Expected> expected(Database &database, qint64 id)
{
    Statement row
        = database.prepare("SELECT m.size, t.sha256 FROM messages m LEFT JOIN message_text t ON t.id=m.id"
                           " WHERE m.id=?");
    row.bind(id);
    if (row.next())
        return Expected{ row.integer(0), row.blob(1) };
    return std::unexpected(row.failure().value_or(
        MailError{ .kind = MailError::Kind::StoreDamaged, .detail = QStringLiteral("its row is missing") }));
}

/// Empty if the letter is what it was.
QString damageOf(Database &database, qint64 id)
{
    const Result<Expected> row = expected(database, id);
    if (!row)
        return row.error().detail;
    Digest digest;
    qint64 size = 0;
    Statement frames
        = database.prepare("SELECT codec, bytes FROM message_frames WHERE id BETWEEN ? AND ? ORDER BY id");
    frames.bind(frameKey(LetterId{ id }, 0), frameKey(LetterId{ id }, FramesPerLetter - 1));
    while (frames.next()) {
        const Result<QByteArray> octets = decodeFrame({ Codec(frames.integer(0)), frames.blob(1) });
        if (!octets)
            return octets.error().detail;
        digest.add(*octets);
        size += octets->size();
    }
    if (frames.failure())
        return frames.failure()->detail;
    if (size != row->size)
        return QStringLiteral("%1 octets of %2").arg(size).arg(row->size);
    if (digest.finish() != row->sha256)
        return QStringLiteral("it differs from its checksum");
    return {};
}

void compareIndex(const QSet<qint64> &letters, const QSet<qint64> &indexed, VerifyReport &report)
{
    QList<qint64> missing = (letters - indexed).values();
    QList<qint64> orphans = (indexed - letters).values();
    std::ranges::sort(missing);
    std::ranges::sort(orphans);
    for (const qint64 id : std::as_const(missing))
        report.indexProblems.append(QStringLiteral("letter %1 is not in the index").arg(id));
    for (const qint64 id : std::as_const(orphans))
        report.indexProblems.append(QStringLiteral("the index has a letter %1 that is not there").arg(id));
}

void checkFile(Database &database, VerifyReport &report)
{
    Statement lines = database.prepareText("PRAGMA integrity_check(100)");
    while (lines.next()) {
        const QString line = lines.text(0);
        if (line == u"ok")
            continue;
        const bool ofIndex = line.contains(QLatin1StringView("letter_index"));
        (ofIndex ? report.indexProblems : report.fileProblems).append(line);
    }
    if (lines.failure())
        report.fileProblems.append(lines.failure()->detail);
}

} // namespace

VerifyReport verify(Database &database, const std::function<bool(qint64, qint64)> &progress)
{
    VerifyReport report;
    const QSet<qint64> rows = idsOf(database, "SELECT id FROM messages NOT INDEXED ORDER BY id",
                                    "SELECT id FROM messages NOT INDEXED ORDER BY id DESC", report);
    const QSet<qint64> texts = idsOf(database, "SELECT id FROM message_text ORDER BY id",
                                     "SELECT id FROM message_text ORDER BY id DESC", report);
    const QSet<qint64> indexed = idsOf(database, "SELECT id FROM letter_index_docsize ORDER BY id",
                                       "SELECT id FROM letter_index_docsize ORDER BY id DESC", report);
    const QSet<qint64> letters = rows | texts;
    QList<qint64> ordered = letters.values();
    std::ranges::sort(ordered);
    for (const qint64 id : std::as_const(ordered)) {
        const QString damage = damageOf(database, id);
        ++report.letters;
        if (!damage.isEmpty())
            report.damaged.append({ LetterId{ id }, damage });
        if (progress && !progress(report.letters, ordered.size())) {
            report.cancelled = true;
            return report;
        }
    }
    compareIndex(letters, indexed, report);
    checkFile(database, report);
    return report;
}

} // namespace sobre::store
