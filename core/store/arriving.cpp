// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arriving.h"

#include "core/store/database.h"
#include "core/store/frame_codec.h"
#include "core/store/letter_record.h"

namespace sobre::store::arriving {

Result<LetterId> begin(Database &database, const QDateTime &started)
{
    const Result<LetterId> id = reserveLetterId(database);
    if (!id)
        return id;
    const Result<> done = database.run("INSERT INTO arriving(letter, started) VALUES(?,?)", *id, started);
    return done ? id : std::unexpected(done.error());
}

Result<> end(Database &database, LetterId letter, qint64 frames)
{
    const auto stored = database.integer("SELECT count(*) FROM message_frames WHERE id BETWEEN ? AND ?",
                                         frameKey(letter, 0), frameKey(letter, FramesPerLetter - 1));
    if (!stored)
        return std::unexpected(stored.error());
    if (stored->value_or(0) != frames) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreDamaged,
                                          .scope = MailError::Scope::Letter,
                                          .detail = QStringLiteral("parts of the letter are missing") });
    }
    return database.run("DELETE FROM arriving WHERE letter=?", letter);
}

Result<> removeFrames(Database &database, LetterId letter)
{
    return database.run("DELETE FROM message_frames WHERE id BETWEEN ? AND ?", frameKey(letter, 0),
                        frameKey(letter, FramesPerLetter - 1));
}

Result<> remove(Database &database, LetterId letter)
{
    const Result<> done = removeFrames(database, letter);
    return done ? database.run("DELETE FROM arriving WHERE letter=?", letter) : done;
}

Result<> sweep(Database &database)
{
    QList<LetterId> left;
    Statement rows = database.prepare("SELECT letter FROM arriving");
    while (rows.next())
        left.append(rows.id<LetterId>(0));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    for (const LetterId letter : left) {
        if (const Result<> done = remove(database, letter); !done)
            return done;
    }
    return {};
}

} // namespace sobre::store::arriving
