// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealed_pass.h"

#include "core/crypto/protection.h"
#include "core/mime/headers.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"
#include "core/store/writer.h"

using namespace Qt::StringLiterals;

namespace sobre::store {

namespace {

constexpr int AtOnce = 64; ///< letters a job: some ten milliseconds
constexpr qint64 MostHeader = 64 << 10;

struct Progress {
    qint64 looked = 0; ///< the last id that was looked at
    qint64 last = 0; ///< letters behind it were looked at when they came
};

Result<Progress> readProgress(Database &database)
{
    Statement mark = database.prepare("SELECT value FROM meta WHERE key='sealed'");
    if (mark.next()) {
        const QString value = mark.text(0);
        return Progress { value.section(u'/', 0, 0).toLongLong(), value.section(u'/', 1, 1).toLongLong() };
    }
    if (mark.failure())
        return std::unexpected(*mark.failure());
    const auto last = database.integer("SELECT max(id) FROM messages");
    if (!last)
        return std::unexpected(last.error());
    return Progress { 0, last->value_or(0) };
}

bool isSealed(Database &database, LetterId letter, const QByteArray &preview)
{
    if (preview.startsWith("-----BEGIN PGP MESSAGE-----"))
        return true;
    const auto device = LetterDevice::open(database, letter);
    if (!device)
        return false;
    for (const mime::HeaderField &field : mime::readHeaders(**device, MostHeader)) {
        if (mime::equalsIgnoringCase(field.name, "Content-Type"))
            return crypto::isSealedType(field.body);
    }
    return false;
}

/// What lists show of an envelope: neither its parts as files, nor armour as the text's first words.
Result<> markSealed(Database &database, LetterId letter)
{
    Result<> done = letters::setFlag(database, { letter }, Flag::Sealed, true);
    if (done)
        done = letters::setFlag(database, { letter }, Flag::HasFile, false);
    if (done)
        done = database.run("UPDATE message_text SET preview='', attachments=0 WHERE id=?", letter);
    return done;
}

/// True if there is more to look at.
Result<bool> lookAtSome(Database &database)
{
    Result<Progress> progress = readProgress(database);
    if (!progress)
        return std::unexpected(progress.error());
    if (progress->last == 0)
        return false; // an empty store
    struct Seen {
        LetterId id;
        QByteArray preview;
    };
    QList<Seen> some;
    {
        Statement rows = database.prepare("SELECT m.id, t.preview FROM messages m JOIN message_text t ON t.id=m.id"
                                          " WHERE m.id>? AND m.id<=? ORDER BY m.id LIMIT ?");
        rows.bind(progress->looked, progress->last, AtOnce);
        while (rows.next())
            some.append({ rows.id<LetterId>(0), rows.text(1).left(40).toUtf8() });
        if (rows.failure())
            return std::unexpected(*rows.failure());
    }
    for (const Seen &letter : std::as_const(some)) {
        if (!isSealed(database, letter.id, letter.preview))
            continue;
        if (const Result<> done = markSealed(database, letter.id); !done)
            return std::unexpected(done.error());
    }
    const bool more = some.size() == AtOnce;
    const qint64 looked = more ? number(some.constLast().id) : progress->last;
    const QByteArray mark = QByteArray::number(looked) + '/' + QByteArray::number(progress->last);
    const Result<> done
        = database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('sealed', ?)", Text { mark });
    if (!done)
        return std::unexpected(done.error());
    return more;
}

bool isOver(Database &database)
{
    const Result<Progress> progress = readProgress(database);
    if (!progress || progress->looked < progress->last)
        return false;
    const auto marked = database.integer("SELECT 1 FROM meta WHERE key='sealed'");
    return marked && *marked;
}

} // namespace

SealedPass::SealedPass(Writer &writer) : m_writer(writer)
{
    next();
}

void SealedPass::next()
{
    const auto job
        = [](Database &database) -> Result<bool> { return isOver(database) ? false : lookAtSome(database); };
    m_writer.follow(job, this, [this](const Result<bool> &more) {
        if (more && *more)
            next();
    });
}

} // namespace sobre::store
