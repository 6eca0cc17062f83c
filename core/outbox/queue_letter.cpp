// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/queue_letter.h"

#include "core/account/write_job.h"
#include "core/async/pending.h"
#include "core/mime/prepare.h"
#include "core/store/arrival.h"
#include "core/store/database.h"
#include "core/store/intake.h"
#include "core/store/letters.h"
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

    store::OutboxRow newRow(store::AccountId account)
    {
        store::OutboxRow row;
        row.account = account;
        row.envelopeId = QUuid::createUuid().toString(QUuid::Id128);
        row.queued = QDateTime::currentDateTimeUtc();
        return row;
    }

    store::OutboxRow rowFor(const mime::PreparedLetter &letter, const Sending &sending)
    {
        store::OutboxRow row = newRow(sending.account.id());
        if (!sending.nullSender)
            row.sender = sending.sender.isEmpty() ? letter.sender : sending.sender;
        row.eightBit = letter.eightBitBody || letter.eightBitHeader;
        row.utf8 = letter.eightBitHeader || letter.needsUtf8;
        row.state = store::OutboxState::Sending; // the caller's: whoever else works off the outbox leaves it alone
        QStringList recipients = sending.recipients;
        if (sending.recipients.isEmpty() || sending.alsoFromHeader) {
            for (const QByteArray &recipient : letter.recipients)
                recipients.append(QString::fromUtf8(recipient));
        }
        recipients.removeDuplicates();
        for (const QString &recipient : std::as_const(recipients))
            row.recipients += store::OutboxRecipient {.address = recipient};
        return row;
    }

    // The letter, its place in the queue and the end of its draft are one commit.
    store::Incoming intoQueue(const store::OutboxRow &row, store::LetterId replaces)
    {
        store::Incoming incoming {.folder = store::FolderId::Outbox, .account = row.account, .seen = true};
        incoming.alongside = [row, replaces](store::Database &database, store::LetterId id) -> Result<> {
            store::OutboxRow place = row;
            place.letter = id;
            if (const auto added = store::outbox::add(database, place); !added)
                return std::unexpected(added.error());
            return replaces == store::LetterId::None ? Result<>() : store::letters::discard(database, {replaces});
        };
        return incoming;
    }

    Task<> room(store::Intake &intake, QObject *context)
    {
        if (intake.hasRoom())
            co_return;
        const Pending<bool> free;
        intake.whenRoom(context, [free] { free.finish(true); });
        co_await free;
    }

    using Stored = Pending<Result<store::LetterId>>;

    Task<Stored> begun(QIODevice &spool, store::Incoming incoming, store::Intake &intake, QObject *context)
    {
        const std::unique_ptr<store::Arrival> arrival = intake.begin(std::move(incoming));
        while (true) {
            co_await room(intake, context);
            const QByteArray octets = spool.read(Block);
            if (octets.isEmpty())
                break;
            arrival->append(octets);
        }
        const Stored answer;
        arrival->finish(context, [answer](Result<store::LetterId> letter) { answer.finish(std::move(letter)); });
        co_return answer;
    }

} // namespace

Task<Queueing> beginQueueing(QIODevice &raw, QIODevice &spool, const Sending &sending, store::Store &store, QObject *context)
{
    mime::PrepareOptions options;
    options.from = {.name = sending.authorName.isEmpty() ? sending.account.record.displayName : sending.authorName,
                    .address = sending.account.record.email};
    options.ignoreDots = sending.ignoreDots;
    options.recipientsGiven = !sending.recipients.isEmpty() && !sending.alsoFromHeader;
    options.othersGiven = !sending.recipients.isEmpty();
    options.localNames = sending.localNames;
    const mime::PreparedLetter letter = co_await prepared(raw, spool, options, context);
    if (!spool.seek(0))
        throw MailError {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = spool.errorString()};

    const store::OutboxRow row = rowFor(letter, sending);
    const Stored stored = co_await begun(spool, intoQueue(row, store::LetterId::None), store.intake(), context);
    co_return Queueing {stored};
}

Task<store::OutboxRow> queued(Queueing letter, store::Store &store, QObject *context)
{
    const Result<store::LetterId> id = co_await letter.stored;
    if (!id)
        throw id.error();
    co_return co_await account::writeJob(store.writer(), context,
                                         [id = *id](store::Database &database) { return store::outbox::byLetter(database, id); });
}

Task<store::LetterId> queueReady(QIODevice &letter, LetterToQueue ready, store::Store &store, QObject *context)
{
    store::OutboxRow row = newRow(ready.account.id());
    row.sender = QString::fromUtf8(ready.envelope.sender);
    row.eightBit = ready.envelope.needsUtf8; // our own letters are in ASCII; what may not be is an address in the header
    row.utf8 = ready.envelope.needsUtf8;
    row.requireTls = ready.envelope.requireTls;
    row.nextTry = ready.notBefore;
    for (const QByteArray &recipient : ready.envelope.recipients)
        row.recipients += store::OutboxRecipient {.address = QString::fromUtf8(recipient)};
    const Stored stored = co_await begun(letter, intoQueue(row, ready.replaces), store.intake(), context);
    const Result<store::LetterId> id = co_await stored;
    if (!id)
        throw id.error();
    co_return *id;
}

} // namespace sobre::outbox
