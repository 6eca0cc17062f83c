// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/queue_letter.h"

#include "core/account/write_job.h"
#include "core/async/pending.h"
#include "core/mime/prepare.h"
#include "core/store/arrival.h"
#include "core/store/database.h"
#include "core/store/intake.h"
#include "core/store/store.h"

#include <QIODevice>
#include <QThreadPool>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sobre::outbox {
namespace {

    constexpr qint64 Block = 256 * 1024;

    using Prepared = Result<mime::PreparedLetter>;

    // In a worker: a letter of 300 MB takes a while, and its caller's thread has others to serve.
    Task<mime::PreparedLetter> prepared(QIODevice &raw, QIODevice &spool, mime::PrepareOptions options, QObject *context)
    {
        const Pending<Prepared> answer;
        const auto deliver = deliverTo<Prepared>(context, std::function<void(Prepared)>([answer](Prepared letter) { answer.finish(std::move(letter)); }));
        QThreadPool::globalInstance()->start([&raw, &spool, options, deliver] { deliver(mime::prepare(raw, spool, options)); });
        Prepared letter = co_await answer;
        if (!letter)
            throw letter.error();
        co_return std::move(*letter);
    }

    store::OutboxRow rowFor(const mime::PreparedLetter &letter, const Sending &sending)
    {
        store::OutboxRow row;
        row.account = sending.account.id();
        row.sender = sending.sender.isEmpty() ? letter.sender : sending.sender;
        row.eightBit = letter.eightBitBody || letter.eightBitHeader;
        row.envelopeId = QUuid::createUuid().toString(QUuid::Id128);
        row.queued = QDateTime::currentDateTimeUtc();
        for (const QString &recipient : sending.recipients)
            row.recipients += store::OutboxRecipient {.address = recipient};
        if (sending.recipients.isEmpty()) {
            for (const QByteArray &recipient : letter.recipients)
                row.recipients += store::OutboxRecipient {.address = QString::fromUtf8(recipient)};
        }
        return row;
    }

    Task<> room(store::Intake &intake, QObject *context)
    {
        if (intake.hasRoom())
            co_return;
        const Pending<bool> free;
        intake.whenRoom(context, [free] { free.finish(true); });
        co_await free;
    }

    Task<store::LetterId> stored(QIODevice &spool, store::Incoming incoming, store::Intake &intake, QObject *context)
    {
        const std::unique_ptr<store::Arrival> arrival = intake.begin(std::move(incoming));
        while (true) {
            co_await room(intake, context);
            const QByteArray octets = spool.read(Block);
            if (octets.isEmpty())
                break;
            arrival->append(octets);
        }
        using Stored = Result<store::LetterId>;
        const Pending<Stored> answer;
        arrival->finish(context, [answer](Stored letter) { answer.finish(std::move(letter)); });
        const Stored letter = co_await answer;
        if (!letter)
            throw letter.error();
        co_return *letter;
    }

} // namespace

Task<store::OutboxRow> queueLetter(QIODevice &raw, QIODevice &spool, const Sending &sending, store::Store &store, QObject *context)
{
    mime::PrepareOptions options;
    options.from = {.name = sending.account.record.displayName, .address = sending.account.record.email};
    options.ignoreDots = sending.ignoreDots;
    options.recipientsGiven = !sending.recipients.isEmpty();
    const mime::PreparedLetter letter = co_await prepared(raw, spool, options, context);
    if (!spool.seek(0))
        throw MailError {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = spool.errorString()};

    const store::OutboxRow row = rowFor(letter, sending);
    store::Incoming incoming {.folder = store::FolderId::Outbox, .account = row.account, .seen = true};
    incoming.alongside = [row](store::Database &database, store::LetterId id) -> Result<> {
        store::OutboxRow place = row;
        place.letter = id;
        const auto added = store::outbox::add(database, place);
        if (!added)
            return std::unexpected(added.error());
        return {};
    };
    const store::LetterId id = co_await stored(spool, incoming, store.intake(), context);
    co_return co_await account::writeJob(store.writer(), context, [id](store::Database &database) { return store::outbox::byLetter(database, id); });
}

} // namespace sobre::outbox
